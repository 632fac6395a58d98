import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Session } from 'electron';
import { APP_ORIGIN, APP_SCHEME } from './own-page.ts';

/** What the page's own files may be; anything else in the folder is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What the browser needs to take an answer over; work that begins at once would stand in its way. */
const HANDING_OVER_MILLISECONDS = 10;

/** What `renderer/index.html` holds in the place of the nonce. */
const NONCE_PLACE = '__CSP_NONCE__';

/**
 * Serves the built page from one folder, and nothing else, to one browser session. `onServed` is told of each answer,
 * a moment after it was given.
 */
export function serveOwnPages(session: Session, rendererFolder: string, onServed?: () => void): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const answer = await answerRequest(request, rendererFolder);
    if (onServed !== undefined) setTimeout(onServed, HANDING_OVER_MILLISECONDS);
    return answer;
  });
}

/** One answer of the `app:` scheme: a file of the folder, or 404. Unknown paths never fall back to the page. */
export async function answerRequest(
  request: Pick<Request, 'url' | 'method'>,
  rendererFolder: string,
): Promise<Response> {
  const file = fileOfAddress(request.url, rendererFolder);
  const type = file === undefined ? undefined : CONTENT_TYPES[path.extname(file)];
  if (request.method !== 'GET' || file === undefined || type === undefined) return notFound();
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return notFound();
  }
  const nonce = randomBytes(16).toString('base64');
  const body = file.endsWith('.html') ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes);
  return new Response(body, { headers: { ...headers(nonce), 'content-type': type } });
}

/** The file that an address names, or undefined where it leaves the folder or the origin. */
export function fileOfAddress(address: string, rendererFolder: string): string | undefined {
  let relative: string;
  try {
    const url = new URL(address);
    if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return undefined;
    relative = decodeURIComponent(url.pathname).slice(1);
  } catch {
    return undefined;
  }
  if (relative.includes('\0') || relative.includes('\\')) return undefined;
  const file = path.resolve(rendererFolder, relative === '' ? 'index.html' : relative);
  const inside = path.relative(rendererFolder, file);
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? undefined : file;
}

/**
 * The policy of every answer (CSP Level 3, Trusted Types). The nonce, new at each load, admits the one `<style>` that
 * React Aria adds; scripts come from our files alone; no address can be reached, not even our own by `fetch`.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Fills in the meta element in which React Aria (`getNonce`) looks for the nonce. */
export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_PLACE, nonce);
}

function headers(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

function notFound(): Response {
  return new Response('', { status: 404, headers: { 'content-type': 'text/plain' } });
}
