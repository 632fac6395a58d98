import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A virtual display of one's own; `end` takes it away and puts back what was there. */
export type OwnDisplay = { readonly end: () => void };

/**
 * Gives this worker a display of its own where Xvfb is to be had: on a shared one the pointer of one program counts as
 * a movement in the window of another, and nobody ever goes idle. Elsewhere everything stays as it is.
 */
export async function takeOwnDisplay(): Promise<OwnDisplay> {
  const before = { DISPLAY: process.env['DISPLAY'], XAUTHORITY: process.env['XAUTHORITY'] };
  if (process.platform !== 'linux') return { end: () => undefined };
  // Without -noreset the server begins anew whenever its last client leaves, and turns away who comes just then.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string | undefined>((resolve) => {
    server.once('error', () => resolve(undefined));
    server.once('exit', () => resolve(undefined));
    // The fourth of the pipes asked for above; Xvfb writes the number of the display that it took into it.
    const answer = server.stdio[3] as Readable;
    answer.once('data', (text: Buffer) => resolve(text.toString('utf8').trim()));
  });
  if (number === undefined || number === '') return { end: () => undefined };
  process.env['DISPLAY'] = `:${number}`;
  delete process.env['XAUTHORITY'];
  return {
    end() {
      server.kill();
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    },
  };
}
