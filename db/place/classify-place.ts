import path from 'node:path';
import type { CloudService, StoragePlace } from '../../shared/domain/storage-place.ts';
import type { Mount } from './mount-table.ts';

/** What was tried in a folder where the system does not name its file system. */
export type TriedFileSystem =
  /** A file got a second name: no FAT, no exFAT. */
  | 'keeps-links'
  /** No second name, and the second of an odd time was lost. */
  | 'fat'
  /** No second name, and the second stayed, but not its fraction. */
  | 'exfat'
  /** No second name, and the time stayed: some other file system without links. */
  | 'no-links'
  | 'unknown';

/** Everything that is read of a folder's surroundings before it is judged; tests record it from real systems. */
export type Surroundings = {
  readonly platform: NodeJS.Platform;
  /** The folder as it really is, links followed. On Windows a drive that stands for a share reads `\\server\share` here. */
  readonly folder: string;
  /** What the system says that it lies on; none on Windows. */
  readonly mount: Mount | undefined;
  readonly tried: TriedFileSystem;
  /** Folders that a service says it keeps: from the environment and its own settings. */
  readonly serviceFolders: readonly { readonly service: CloudService; readonly folder: string }[];
  /** What lies beside the way there: the folder itself and those above it, with the names in each, as far as readable. */
  readonly above: readonly { readonly folder: string; readonly names: readonly string[] }[];
};

/** File systems of Linux and macOS whose files lie on another computer, or on the host of a virtual one. */
const NETWORK_TYPES = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb2',
  'smb3',
  'smbfs',
  'ncpfs',
  'afs',
  'afpfs',
  'coda',
  'ceph',
  'glusterfs',
  'lustre',
  'ocfs2',
  'gfs2',
  'davfs',
  'webdav',
  'ftp',
  '9p',
  'virtiofs',
  'vboxsf',
  'prl_fs',
]);

/** Programs behind `fuse.NAME` that fetch files from elsewhere. */
const NETWORK_FUSE =
  /^fuse\.(?:sshfs|rclone|davfs2?|curlftpfs|s3fs|gcsfuse|goofys|glusterfs|ceph(?:-fuse)?|gvfsd-fuse|kio-fuse|kiofuse|smbnetfs|vmhgfs-fuse|juicefs|seaweedfs|google-drive-ocamlfuse|onedriver|pcloud|gdfs)$/u;

/** File systems that need no trial. */
const FAT_TYPES = new Set(['vfat', 'msdos', 'fat', 'fuse.fusefat']);
const EXFAT_TYPES = new Set(['exfat', 'fuse.exfat']);

/** Where a service keeps what it is about, in the folder that it keeps. */
const MARKERS: readonly { readonly service: CloudService; readonly name: RegExp }[] = [
  // A hidden file that OneDrive puts into every folder that it keeps, also into libraries of SharePoint.
  { service: 'onedrive', name: /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/iu },
  // The settings of Dropbox itself lie in `~/.dropbox`: only the cache is a sign of the folder.
  { service: 'dropbox', name: /^\.dropbox\.cache$/iu },
  { service: 'google-drive', name: /^\.tmp\.drive(?:up|down)load$/iu },
  { service: 'nextcloud', name: /^\.(?:_)?sync_[0-9a-f]+\.db$/iu },
  { service: 'nextcloud', name: /^\.(?:owncloud|nextcloud)sync\.log$/iu },
  { service: 'syncthing', name: /^\.stfolder(?: \(.*\))?$/iu },
  { service: 'other', name: /^\.(?:megaignore|sync\.ffs_db)$/iu },
];

/** What the folders of services are called by default. */
const FOLDER_NAMES: readonly { readonly service: CloudService; readonly name: RegExp }[] = [
  { service: 'onedrive', name: /^OneDrive(?: ?- .+)?$/iu },
  { service: 'dropbox', name: /^Dropbox(?: \(.+\))?$/iu },
  { service: 'google-drive', name: /^(?:Google ?Drive(?:-.+)?|My Drive)$/iu },
  { service: 'icloud', name: /^(?:iCloudDrive|Mobile Documents|com~apple~CloudDocs)$/iu },
  { service: 'nextcloud', name: /^(?:Nextcloud|ownCloud)\d*$/iu },
  // macOS keeps the folders of every such service here.
  { service: 'other', name: /^CloudStorage$/u },
];

/**
 * Judges where a folder lies. Another computer comes before a service, and that before the file system: whoever is warned
 * of one thing is warned of the worst.
 */
export function classifyPlace(around: Surroundings): StoragePlace {
  if (isOnNetwork(around)) return { kind: 'network' };
  const service = serviceOf(around);
  if (service !== undefined) return { kind: 'cloud', service };
  return { kind: fileSystemOf(around) };
}

function isOnNetwork({ platform, folder, mount }: Surroundings): boolean {
  if (platform === 'win32') return isShare(folder);
  if (mount === undefined) return false;
  const { type, source } = mount;
  return NETWORK_TYPES.has(type) || NETWORK_FUSE.test(type) || isElsewhere(source);
}

/** davfs2 and others show themselves as plain `fuse`, with an address or `user@host:/folder` as their source. */
const isElsewhere = (source: string): boolean =>
  /^(?:https?|davs?|s?ftp|smb):\/\//iu.test(source) || /^[^/\s]+@[^/\s:]+:/u.test(source);

/** `\\server\share`, `\\?\UNC\server\share`, and the same with slashes; not `\\?\C:\` and `\\.\C:\`, which are disks. */
function isShare(folder: string): boolean {
  const written = folder.replaceAll('/', '\\');
  if (/^\\\\[?.]\\/u.test(written)) return /^\\\\[?.]\\UNC\\/iu.test(written);
  return written.startsWith('\\\\');
}

function serviceOf({ platform, folder, serviceFolders, above }: Surroundings): CloudService | undefined {
  const kept = serviceFolders.find((each) => isWithin(platform, folder, each.folder));
  if (kept !== undefined) return kept.service;
  // The nearest sign counts: macOS's folder of all services lies above that of the one.
  for (const { folder: each, names } of above) {
    const marker = MARKERS.find(({ name }) => names.some((there) => name.test(there)));
    if (marker !== undefined) return marker.service;
    const called = pathOf(platform).basename(each);
    const named = FOLDER_NAMES.find(({ name }) => name.test(called));
    if (named !== undefined) return named.service;
  }
  return undefined;
}

function fileSystemOf({ platform, mount, tried }: Surroundings): Exclude<StoragePlace['kind'], 'cloud'> {
  if (mount !== undefined && FAT_TYPES.has(mount.type)) return 'fat';
  if (mount !== undefined && EXFAT_TYPES.has(mount.type)) return 'exfat';
  if (tried === 'fat' || tried === 'exfat') return tried;
  if (mount !== undefined || tried === 'keeps-links') return 'own-disk';
  return platform === 'win32' && tried === 'no-links' ? 'own-disk' : 'unknown';
}

function isWithin(platform: NodeJS.Platform, folder: string, parent: string): boolean {
  const { relative, sep, isAbsolute } = pathOf(platform);
  const inside = relative(parent, folder);
  return !(inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside));
}

const pathOf = (platform: NodeJS.Platform): path.PlatformPath =>
  platform === 'win32' ? path.win32 : path.posix;
