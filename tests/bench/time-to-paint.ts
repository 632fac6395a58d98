import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { allGone, killAll, processTree } from '../program/processes.ts';

const Targets = z.array(
  z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string().optional() }),
);
const Answer = z.object({
  id: z.number(),
  result: z.object({ result: z.object({ value: z.unknown() }) }).optional(),
});

/**
 * Asked in the page: false until the sign-in screen stands, else, once a frame with it was made, the time on the wall
 * clock in milliseconds (High Resolution Time, `timeOrigin`).
 */
const PAINTED = `document.querySelector('[data-screen="sign-in"]') !== null && new Promise((resolve) =>
  requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now()))))`;
const POLL_MILLISECONDS = 10;

/**
 * Starts an Electron program, and gives the milliseconds until its sign-in screen was painted; then ends it. The page
 * itself says when that was, so that the debugger's way is not in the time.
 */
export async function timeToPaint(
  electron: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const started = Date.now();
  const child = spawn(electron, [...args, '--remote-debugging-port=0'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const port = await portOf(child.stderr);
    return (await untilNumber(await pageOf(port), PAINTED)) - started;
  } finally {
    if (child.pid !== undefined) {
      const processes = processTree(child.pid);
      killAll(processes);
      await allGone(processes);
    }
  }
}

/** Chromium names the port of its debugger on standard error. */
async function portOf(said: NodeJS.ReadableStream): Promise<number> {
  let text = '';
  for await (const piece of said) {
    text += String(piece);
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/u.exec(text)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`the program ended before it showed anything; it said: ${text}`);
}

/** The program keeps a second page at hand, a calendar to hide behind; an empty address is not loaded yet. */
const isProgramPage = ({ type, url }: z.infer<typeof Targets>[number]): boolean =>
  type === 'page' && url !== '' && !url.includes('calendar');

async function pageOf(port: number): Promise<string> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const page = Targets.parse(await answer.json()).find(isProgramPage);
    if (page?.webSocketDebuggerUrl !== undefined) return page.webSocketDebuggerUrl;
    await wait(POLL_MILLISECONDS);
  }
}

/** `Runtime.evaluate` of the Chrome DevTools Protocol, again and again until it comes to a number. */
async function untilNumber(address: string, expression: string): Promise<number> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const params = { expression, awaitPromise: true, returnByValue: true };
  try {
    for (let id = 1; ; id += 1) {
      const answered = once(socket, 'message');
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
      const [event] = await answered;
      const answer = Answer.parse(JSON.parse(event instanceof MessageEvent ? String(event.data) : ''));
      // A page that is just being exchanged answers with an error.
      const value = answer.result?.result.value;
      if (typeof value === 'number') return value;
      await wait(POLL_MILLISECONDS);
    }
  } finally {
    socket.close();
  }
}
