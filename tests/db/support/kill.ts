import { spawn } from 'node:child_process';
import { processFile } from './processes.ts';

/** Random moments in a stretch of time, one in each of so many equal parts of it: few kills still fall early and late. */
export function momentsIn(milliseconds: number, parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, part) => ((part + Math.random()) / parts) * milliseconds);
}

/**
 * Runs the child and kills it (SIGKILL) so many milliseconds after it said that it had begun. The words it had said by
 * then were true on disk before they were said.
 */
export function runAndKill(
  mode: string,
  rest: readonly string[],
  milliseconds: number,
  script: string = 'child',
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [processFile(script), mode, ...rest], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let complaint = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.stderr.setEncoding('utf8').on('data', (words: string) => (complaint += words));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const lines = said.split('\n').slice(0, -1);
      if (signal === 'SIGKILL' || code === 0) resolve(lines);
      else reject(new Error(`The child ended by itself: ${complaint}`));
    });
  });
}
