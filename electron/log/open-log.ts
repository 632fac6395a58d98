import { arch, platform, release, totalmem } from 'node:os';
import { versionNumber } from './log-event.ts';
import { LogFiles } from './log-files.ts';
import { ProgramLog } from './program-log.ts';

/** Opens the log in its folder and writes down which program begins, on which system. */
export function openLog(
  folder: string,
  program: { readonly version: string; readonly isPackaged: boolean },
): ProgramLog {
  const log = new ProgramLog(new LogFiles(folder));
  const { electron, chrome, node } = process.versions;
  log.write({
    kind: 'program.started',
    program: versionNumber(program.version),
    electron: versionNumber(electron),
    chromium: versionNumber(chrome),
    node: versionNumber(node),
    platform: known(['linux', 'win32', 'darwin'], platform()),
    architecture: known(['x64', 'arm64', 'ia32'], arch()),
    system: versionNumber(release()),
    isPackaged: program.isPackaged,
    memoryMebibytes: Math.round(totalmem() / 2 ** 20),
  });
  return log;
}

function known<T extends string>(names: readonly T[], name: string): T | 'other' {
  return names.find((each) => each === name) ?? 'other';
}
