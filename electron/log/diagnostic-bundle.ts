import { writeFile } from 'node:fs/promises';
import { freemem, totalmem } from 'node:os';
import type { OperationName } from '../../shared/contract.ts';
import { Refusal, type Result } from '../../shared/result.ts';
import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { isInStore } from '../shell/place.ts';
import { writeWhole } from '../shell/write-whole.ts';
import type { LogEvent } from './log-event.ts';
import type { ProgramLog } from './program-log.ts';
import { describeFiles, describeState } from './store-facts.ts';

/** Longest wait for a store process that may be the very thing that is broken. */
const STORE_MILLISECONDS = 800;

export type DiagnosticSources = {
  readonly log: ProgramLog;
  readonly storeFolder: string;
  readonly callStore: (name: OperationName, input: unknown) => Promise<Result<unknown>>;
  readonly now?: () => Date;
};

/**
 * What somebody may give away to be helped: versions, the store as it is seen without a key, and the log. A single text
 * that is read before it is saved; it holds no name, no record and no path.
 */
export function diagnosticHandlers(
  desktop: Pick<Desktop, 'askForFile'>,
  sources: DiagnosticSources,
): Pick<ShellHandlers, 'diagnostics.preview' | 'diagnostics.save'> {
  return {
    'diagnostics.preview': async () => ({ text: await diagnosticText(sources) }),
    'diagnostics.save': async () => {
      const { now = () => new Date() } = sources;
      const target = await desktop.askForFile(`Pokpong-diagnostics-${now().toISOString().slice(0, 10)}.txt`);
      if (target === undefined) return { isSaved: false };
      if (await isInStore(target, sources.storeFolder))
        throw new Refusal({ code: 'refused', reason: 'copy-into-store' });
      const text = await diagnosticText(sources);
      try {
        await writeWhole(target, (partial) => writeFile(partial, text, { mode: 0o600 }));
      } catch {
        throw new Refusal({ code: 'refused', reason: 'diagnostics-not-saved' });
      }
      return { isSaved: true };
    },
  };
}

/** The whole bundle. The log's lines are made anew from what its schema knows of them. */
export async function diagnosticText(sources: DiagnosticSources): Promise<string> {
  const { log, storeFolder, callStore, now = () => new Date() } = sources;
  const lines = await log.files.lines();
  const started = lines.map(({ event }) => event).findLast((event) => event.kind === 'program.started');
  return [
    'Pokpong diagnostics 1',
    `made: ${now().toISOString()}`,
    ...(started === undefined ? [] : describeProgram(started)),
    `memory free: ${Math.round(freemem() / 2 ** 20)} of ${Math.round(totalmem() / 2 ** 20)} MiB`,
    ...describeState(await inTime(callStore('office.describe', {}))),
    ...describeFiles(storeFolder),
    '',
    `log: ${lines.length} lines, oldest first`,
    ...lines.map((line) => JSON.stringify(line)),
    '',
  ].join('\n');
}

function describeProgram(started: Extract<LogEvent, { kind: 'program.started' }>): string[] {
  const { program, isPackaged, electron, chromium, node, platform, architecture, system } = started;
  return [
    `program: ${program} (${isPackaged ? 'packaged' : 'not packaged'})`,
    `electron: ${electron}, chromium: ${chromium}, node: ${node}`,
    `system: ${platform} ${system} ${architecture}`,
  ];
}

async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), STORE_MILLISECONDS);
  });
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
