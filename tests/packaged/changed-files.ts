import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Calls by which a process makes, changes or removes something in the file system (syscalls(2)). */
const CALLS =
  'open openat creat truncate mkdir mkdirat rmdir mknod mknodat unlink unlinkat rename renameat renameat2 link linkat ' +
  'symlink symlinkat chmod fchmodat chown lchown fchownat utimensat setxattr lsetxattr';

/** The command that traces such calls of a program and of all that it starts, into a file. */
export function underTrace(traceFile: string): readonly string[] {
  return [
    'strace',
    '-f',
    '-qq',
    '-y',
    '--seccomp-bpf',
    '-s',
    '4096',
    '-e',
    `trace=${CALLS.replaceAll(' ', ',')}`,
    '-o',
    traceFile,
  ];
}

/** What a trace shows: how many calls changed something, and each file with the last of them. */
export type ChangedFiles = { readonly calls: number; readonly files: ReadonlyMap<string, string> };

/** Reads which files were opened for writing, made, moved or removed, by calls that succeeded. */
export function changedFiles(traceFile: string): ChangedFiles {
  const files = new Map<string, string>();
  let calls = 0;
  for (const line of wholeCalls(readFileSync(traceFile, 'latin1').split('\n'))) {
    const call = /^\d+ +(?<name>\w+)\((?<args>.*)\) += (?<result>-?\d+)/u.exec(line)?.groups;
    if (call === undefined || call['result'] === '-1') continue;
    const args = call['args'] ?? '';
    if (/^open(?:at)?$/u.test(call['name'] ?? '') && !/O_(?:WRONLY|RDWR|CREAT|TRUNC)/u.test(args)) continue;
    calls += 1;
    const paths = pathsOf(args);
    // What a symbolic link says is no file that it changes; it is made under the last path.
    for (const file of (call['name'] ?? '').startsWith('symlink') ? paths.slice(-1) : paths)
      files.set(file, line);
  }
  return { calls, files };
}

/** Joins the two halves of a call that another process's call cut in two. */
function* wholeCalls(lines: readonly string[]): Generator<string> {
  const begun = new Map<string, string>();
  for (const line of lines) {
    const pid = line.split(' ', 1)[0] ?? '';
    const unfinished = line.indexOf(' <unfinished ...>');
    const resumed = /^\d+ +<\.\.\. \w+ resumed>/u.exec(line);
    if (unfinished !== -1) begun.set(pid, line.slice(0, unfinished));
    else if (resumed === null) yield line;
    else yield (begun.get(pid) ?? `${pid} `) + line.slice(resumed[0].length);
  }
}

/** Paths in the arguments; a relative one belongs to the folder whose descriptor stands before it (strace -y). */
function pathsOf(args: string): readonly string[] {
  return [...args.matchAll(/(?:(?:AT_FDCWD|\d+)<(?<folder>[^>]*)>, )?"(?<name>(?:[^"\\]|\\.)*)"/gu)].map(
    (found) => path.resolve(found.groups?.['folder'] ?? '/relative', found.groups?.['name'] ?? ''),
  );
}
