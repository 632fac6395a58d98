/**
 * What kind of disk or folder files lie on, as far as it matters for records: whether a file that was written is really
 * there after a power cut, whether anybody else writes to it or reads it, and whether large files fit.
 */
export const storageKinds = [
  /** A disk of this computer with a file system that keeps its promises. */
  'own-disk',
  /** Another computer's disk: locks and flushes reach it, if at all, over the network. */
  'network',
  /** A folder that a service copies to other computers, file by file and in its own time. */
  'cloud',
  /** FAT as sticks are sold with it: no journal, no permissions, no file of 4 GiB or more. */
  'fat',
  /** exFAT: likewise, but for the size of files. */
  'exfat',
  /** It could not be told. */
  'unknown',
] as const;
export type StorageKind = (typeof storageKinds)[number];

/** Services that keep a folder the same on several computers. */
export const cloudServices = [
  'onedrive',
  'dropbox',
  'google-drive',
  'icloud',
  'nextcloud',
  'syncthing',
  'other',
] as const;
export type CloudService = (typeof cloudServices)[number];

/** Where files lie; the service where a service keeps the folder. Says nothing of paths. */
export type StoragePlace =
  | { readonly kind: Exclude<StorageKind, 'cloud'> }
  | { readonly kind: 'cloud'; readonly service: CloudService };

/** Why no store is made in a place; each is a reason of a refusal. */
export type UnfitForStore = 'store-on-network' | 'store-in-cloud' | 'store-on-stick';

/**
 * Why a store must not lie there; undefined where it may. What cannot be told is let through: a store is useful on a file
 * system that this program does not know, and nobody is kept out by a guess.
 */
export function unfitForStore({ kind }: StoragePlace): UnfitForStore | undefined {
  switch (kind) {
    case 'network':
      return 'store-on-network';
    case 'cloud':
      return 'store-in-cloud';
    case 'fat':
    case 'exfat':
      return 'store-on-stick';
    case 'own-disk':
    case 'unknown':
      return undefined;
  }
}

/** What whoever chooses a folder for copies must know of it. Copies are sealed and written once, so none is refused. */
export const backupCautions = ['leaves-this-computer', 'kept-by-service', 'no-file-of-4-gib'] as const;
export type BackupCaution = (typeof backupCautions)[number];

/** What there is to say of copies there; null where there is nothing. */
export function backupCaution({ kind }: StoragePlace): BackupCaution | null {
  switch (kind) {
    case 'network':
      return 'leaves-this-computer';
    case 'cloud':
      return 'kept-by-service';
    case 'fat':
      return 'no-file-of-4-gib';
    case 'exfat':
    case 'own-disk':
    case 'unknown':
      return null;
  }
}
