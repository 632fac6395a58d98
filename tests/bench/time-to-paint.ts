import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { allGone, killAll, processTree } from '../program/processes.ts';

const Targets = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string().optional() }));
const Answer = z.object({
  id: z.number(),
  result: z.object({ result: z.object({ value: z.number() }) }).optional(),
});

/**
 * Asked in the page: waits for the sign-in screen, then tells when the largest thing on it was painted, as wall-clock
 * milliseconds (W3C Largest Contentful Paint; `timeOrigin` of High Resolution Time).
 */
const PAINTED = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('[data-screen="sign-in"]') === null) return void setTimeout(look, 20);
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      if (last !== undefined) resolve(performance.timeOrigin + last.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  };
  look();
})`;

/**
 * Starts an Electron program, and gives the milliseconds until its sign-in screen was painted; then ends it. The page
 * says itself when that was, so that neither the debugger's way nor its waiting is in the time.
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
    return (await askPage(await pageOf(port), PAINTED)) - started;
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

async function pageOf(port: number): Promise<string> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const page = Targets.parse(await answer.json()).find(({ type }) => type === 'page');
    if (page?.webSocketDebuggerUrl !== undefined) return page.webSocketDebuggerUrl;
    await wait(20);
  }
}

/** One `Runtime.evaluate` of the Chrome DevTools Protocol that comes to a number. */
async function askPage(address: string, expression: string): Promise<number> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const params = { expression, awaitPromise: true, returnByValue: true };
  const answered = new Promise<number>((resolve, reject) => {
    socket.addEventListener('close', () => reject(new Error('the page went away')));
    socket.addEventListener('message', ({ data }) => {
      const { id, result } = Answer.parse(JSON.parse(String(data)));
      if (id === 1 && result !== undefined) resolve(result.result.value);
    });
  });
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  try {
    return await answered;
  } finally {
    socket.close();
  }
}
