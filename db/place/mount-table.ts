import path from 'node:path';

/** A file system that the system shows at a folder. */
export type Mount = {
  readonly at: string;
  /** As the system calls it: `ext4`, `fuse.sshfs`, `smbfs`. */
  readonly type: string;
  /** What is mounted: a device, `//server/share`, `server:/export`. */
  readonly source: string;
};

/**
 * The lines of Linux's `/proc/self/mountinfo`, in their order (proc_pid_mountinfo(5)): six fields, any number of optional
 * ones, a hyphen, then type and source. What is no such line is left out.
 */
export function parseMountInfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const fields = line.split(' ');
    const separator = fields.indexOf('-', 6);
    const [at, type, source] = [fields[4], fields[separator + 1], fields[separator + 2]];
    if (separator === -1 || at === undefined || type === undefined || source === undefined) return [];
    return [{ at: unescaped(at), type, source: unescaped(source) }];
  });
}

/** The kernel writes space, tab, newline and backslash as three octal digits. */
const unescaped = (field: string): string =>
  field.replace(/\\([0-7]{3})/gu, (_whole, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 8)),
  );

/** The lines that macOS's `mount` prints: `//user@server/share on /Volumes/share (smbfs, nodev, nosuid)`. */
export function parseMountOutput(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, source, at, type] = /^(.+?) on (\/.*) \(([\w.]+)(?:, [^()]*)?\)$/u.exec(line) ?? [];
    return source === undefined || at === undefined || type === undefined ? [] : [{ at, type, source }];
  });
}

/** The file system that a folder lies on: the deepest mount above it, of several at one place the last. */
export function mountOf(folder: string, mounts: readonly Mount[]): Mount | undefined {
  let found: Mount | undefined;
  for (const mount of mounts) {
    const inside = path.posix.relative(mount.at, folder);
    if (inside === '..' || inside.startsWith('../')) continue;
    if (found === undefined || mount.at.length >= found.at.length) found = mount;
  }
  return found;
}
