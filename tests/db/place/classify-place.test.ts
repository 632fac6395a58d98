import { describe, expect, it } from 'vitest';
import { backupCaution, unfitForStore } from '../../../shared/domain/storage-place.ts';
import { classifyPlace, type Surroundings } from '../../../db/place/classify-place.ts';
import { mountOf, parseMountInfo, parseMountOutput } from '../../../db/place/mount-table.ts';
import { debianWithSticks, desktopWithShares, macWithShares } from './mount-tables.ts';

const nothing = { mount: undefined, tried: 'unknown', serviceFolders: [], above: [] } as const;

/** A folder of a recorded system of Linux. */
const onLinux = (folder: string, table: string, tried: Surroundings['tried'] = 'unknown'): Surroundings => ({
  ...nothing,
  platform: 'linux',
  folder,
  mount: mountOf(folder, parseMountInfo(table)),
  tried,
});

/** A folder of Windows, with the names beside the way there. */
const onWindows = (
  folder: string,
  more: Partial<Pick<Surroundings, 'tried' | 'serviceFolders' | 'above'>> = {},
): Surroundings => ({ ...nothing, platform: 'win32', folder, tried: 'keeps-links', ...more });

describe('on Linux', () => {
  it.each([
    ['/home/keo/.config/Pokpong/store', desktopWithShares, 'own-disk'],
    ['/', desktopWithShares, 'own-disk'],
    ['/home/keo/office', desktopWithShares, 'network'],
    ['/home/keo/office/records/2026', desktopWithShares, 'network'],
    // A name that only begins like a mount lies beside it.
    ['/home/keo/office2', desktopWithShares, 'own-disk'],
    ['/srv/records', desktopWithShares, 'network'],
    ['/home/keo/.mounts/my nas/x', desktopWithShares, 'network'],
    ['/home/keo/dav/x', desktopWithShares, 'network'],
    ['/run/user/1000/gvfs/smb-share:server=nas', desktopWithShares, 'network'],
    ['/mnt/host/x', desktopWithShares, 'network'],
    // Of two file systems at one place the later one is seen.
    ['/mnt/place/x', desktopWithShares, 'network'],
    ['/media/keo/KEO USB', desktopWithShares, 'fat'],
    ['/boot/efi', desktopWithShares, 'fat'],
    ['/media/keo/BIG/copies', desktopWithShares, 'exfat'],
    ['/media/keo/FAT', debianWithSticks, 'fat'],
    ['/media/keo', debianWithSticks, 'own-disk'],
  ] as const)('%s', (folder, table, kind) => {
    expect(classifyPlace(onLinux(folder, table))).toEqual({ kind });
  });

  // NTFS and exFAT look the same there; what was tried tells them apart (recorded with both on Debian 12).
  it.each([
    ['/media/keo/EXFAT', debianWithSticks, 'exfat', 'exfat'],
    ['/media/keo/Windows', desktopWithShares, 'keeps-links', 'own-disk'],
    ['/media/keo/Windows', desktopWithShares, 'fat', 'fat'],
  ] as const)('%s, through FUSE, after trying', (folder, table, tried, kind) => {
    expect(classifyPlace(onLinux(folder, table, tried))).toEqual({ kind });
  });
});

it.each([
  ['/Users/keo/Library/Application Support/Pokpong', 'own-disk'],
  ['/Volumes/office share/x', 'network'],
  ['/Volumes/export', 'network'],
  ['/Volumes/BIG', 'exfat'],
  ['/Volumes/OLD', 'fat'],
] as const)('on macOS, %s', (folder, kind) => {
  const mount = mountOf(folder, parseMountOutput(macWithShares));
  expect(classifyPlace({ ...nothing, platform: 'darwin', folder, mount })).toEqual({ kind });
});

describe('on Windows', () => {
  it.each([
    [String.raw`C:\Users\keo\AppData\Roaming\Pokpong\store`, 'own-disk'],
    [String.raw`\\?\C:\Users\keo`, 'own-disk'],
    [String.raw`\\.\C:\Users\keo`, 'own-disk'],
    // A home folder that the domain keeps on a server, and a drive Z: as Windows resolves it.
    [String.raw`\\srv01\home$\keo\AppData\Roaming\Pokpong`, 'network'],
    [String.raw`\\?\UNC\srv01\office\records`, 'network'],
    ['//srv01/office', 'network'],
    [String.raw`\\wsl$\Debian\home\keo`, 'network'],
  ] as const)('%s', (folder, kind) => {
    expect(classifyPlace(onWindows(folder))).toEqual({ kind });
  });

  it.each([
    ['fat', 'fat'],
    ['exfat', 'exfat'],
    // ReFS of some years makes no second names; it keeps times.
    ['no-links', 'own-disk'],
    ['unknown', 'unknown'],
  ] as const)('a drive where trying showed %s', (tried, kind) => {
    expect(classifyPlace(onWindows(String.raw`E:\Pokpong`, { tried }))).toEqual({ kind });
  });
});

describe('a folder that a service keeps', () => {
  const folder = String.raw`C:\Users\keo\OneDrive - Ministry\records`;
  const kept = String.raw`C:\Users\keo\OneDrive - Ministry`;

  it('is known by what the service says of itself', () => {
    const serviceFolders = [{ service: 'onedrive', folder: kept.toUpperCase() }] as const;
    expect(classifyPlace(onWindows(folder, { serviceFolders }))).toEqual({
      kind: 'cloud',
      service: 'onedrive',
    });
    expect(classifyPlace(onWindows(`${kept}2`, { serviceFolders }))).toEqual({ kind: 'own-disk' });
  });

  it.each([
    ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'onedrive'],
    ['.dropbox.cache', 'dropbox'],
    ['.tmp.driveupload', 'google-drive'],
    ['.tmp.drivedownload', 'google-drive'],
    ['.sync_9b0d4a7f1c2e.db', 'nextcloud'],
    ['._sync_77aa10ff.db', 'nextcloud'],
    ['.owncloudsync.log', 'nextcloud'],
    ['.stfolder', 'syncthing'],
  ] as const)('is known by %s above it', (name, service) => {
    const above = [
      { folder: '/home/keo/Work/records', names: ['store'] },
      { folder: '/home/keo/Work', names: ['letters', name] },
      { folder: '/home/keo', names: [] },
    ];
    expect(classifyPlace({ ...onLinux('/home/keo/Work/records', debianWithSticks), above })).toEqual({
      kind: 'cloud',
      service,
    });
  });

  it.each([
    ['/home/keo/Dropbox', 'dropbox'],
    ['/home/keo/Dropbox (Ministry)', 'dropbox'],
    ['/home/keo/Nextcloud2', 'nextcloud'],
    ['/Users/keo/Library/CloudStorage/GoogleDrive-keo@example.la', 'google-drive'],
    ['/Users/keo/Library/CloudStorage/Box-Box', 'other'],
    ['/Users/keo/Library/Mobile Documents/com~apple~CloudDocs', 'icloud'],
  ] as const)('is known by its name: %s', (named, service) => {
    const above = [named, ...parents(named)].map((each) => ({ folder: each, names: [] }));
    expect(classifyPlace({ ...onLinux(named, debianWithSticks), above })).toEqual({ kind: 'cloud', service });
  });

  it('is not taken for one because of the settings of a service, or a name that only looks like one', () => {
    const above = [
      { folder: '/home/keo/My Dropbox letters', names: ['desktop.ini', '.sync', 'sync_1.db'] },
      // Where Dropbox and Syncthing keep their own settings.
      { folder: '/home/keo', names: ['.dropbox', '.config', '.stignore'] },
    ];
    expect(classifyPlace({ ...onLinux('/home/keo/My Dropbox letters', debianWithSticks), above })).toEqual({
      kind: 'own-disk',
    });
  });
});

it('no store is made on a share, in a folder of a service or on a stick; copies go anywhere, with a word of warning', () => {
  const places = [
    [{ kind: 'own-disk' }, undefined, null],
    [{ kind: 'unknown' }, undefined, null],
    [{ kind: 'network' }, 'store-on-network', 'leaves-this-computer'],
    [{ kind: 'cloud', service: 'dropbox' }, 'store-in-cloud', 'kept-by-service'],
    [{ kind: 'fat' }, 'store-on-stick', 'no-file-of-4-gib'],
    [{ kind: 'exfat' }, 'store-on-stick', null],
  ] as const;
  for (const [place, unfit, caution] of places) {
    expect(unfitForStore(place)).toBe(unfit);
    expect(backupCaution(place)).toBe(caution);
  }
});

function parents(folder: string): string[] {
  const above = folder.slice(0, folder.lastIndexOf('/'));
  return above === '' ? ['/'] : [above, ...parents(above)];
}
