import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import electron from 'electron';
import type { ProgramFolders } from '../program/folders.ts';
import { encodingsOf } from './markers.ts';

/** Bytes of one write that strace shows; only the ballast, random bytes in large pieces, is longer. */
const SHOWN_BYTES = 1_048_576;

/** What the trace of a whole run says. */
export interface TraceReading {
  /** How often the program was started. */
  readonly starts: number;
  /** Writes to files; pipes, sockets and memory shared between our own processes are not files. */
  readonly fileWrites: number;
  readonly files: ReadonlySet<string>;
  /** Files that got plaintext, with what it was. */
  readonly leaks: readonly string[];
  /** Files of which a write was longer than what was shown. */
  readonly cutShort: ReadonlySet<string>;
}

/** What of a file's name says that it is a trace of these. */
export const TRACE_ENDING = '.writes-trace';

/**
 * Makes a command that runs Electron and every process it starts under strace(1), for all calls that write bytes of the
 * program; a file that is copied as it is shows its bytes where they were written first. Each start has a trace of its own.
 */
export function tracedElectron(folders: ProgramFolders): string {
  const command = path.join(folders.root, 'traced-electron');
  const calls = 'write,pwrite64,writev,pwritev,pwritev2';
  writeFileSync(
    command,
    `#!/bin/sh\nexec strace -f -qq -y -xx --seccomp-bpf -s ${SHOWN_BYTES} -e trace=${calls} -o '${folders.root}'/$$${TRACE_ENDING} '${String(electron)}' "$@"\n`,
    { mode: 0o700 },
  );
  return command;
}

/** Looks through every traced write to a file for the markers, in each encoding a program might write them in. */
export async function readTrace(folders: ProgramFolders, markers: readonly string[]): Promise<TraceReading> {
  const hidden = markers.flatMap((marker) =>
    encodingsOf(marker).map((bytes) => ({ marker, escaped: escapedAsStrace(bytes) })),
  );
  const reading = {
    fileWrites: 0,
    files: new Set<string>(),
    leaks: [] as string[],
    cutShort: new Set<string>(),
  };
  const traces = readdirSync(folders.root).filter((name) => name.endsWith(TRACE_ENDING));
  for (const trace of traces) {
    const input = createReadStream(path.join(folders.root, trace), 'latin1');
    for await (const line of createInterface({ input })) {
      const file = fileOf(line);
      if (file === undefined) continue;
      reading.fileWrites += 1;
      reading.files.add(file);
      if (line.includes('"...')) reading.cutShort.add(file);
      for (const { marker, escaped } of hidden)
        if (line.includes(escaped)) reading.leaks.push(`${file}: ${marker}`);
    }
  }
  return { ...reading, starts: traces.length };
}

/** The path behind the descriptor of a traced call: with `-y -xx` strace writes `write(3<\x2f…>, …`. */
function fileOf(line: string): string | undefined {
  const found = /^\d+ +\w+\(\d+<((?:\\x[0-9a-f]{2})+)>/u.exec(line);
  if (found?.[1] === undefined) return undefined;
  const name = Buffer.from(found[1].replaceAll(String.raw`\x`, ''), 'hex').toString('utf8');
  // The folders of the tests may lie in memory themselves.
  const isDevice = name.startsWith('/dev/') && !name.startsWith(`${tmpdir()}/`);
  const isFile =
    name.startsWith('/') && !isDevice && !name.startsWith('/memfd:') && !name.startsWith('/proc/');
  return isFile ? name : undefined;
}

function escapedAsStrace(bytes: Buffer): string {
  return [...bytes].map((byte) => String.raw`\x${byte.toString(16).padStart(2, '0')}`).join('');
}
