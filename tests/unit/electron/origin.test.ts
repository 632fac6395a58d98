import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerRequest, fileOfAddress } from '../../../electron/origin.ts';

let root: string;
let pages: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pokpong-origin-'));
  pages = path.join(root, 'renderer');
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  writeFileSync(
    path.join(pages, 'index.html'),
    '<head><meta property="csp-nonce" nonce="__CSP_NONCE__"></head>',
  );
  writeFileSync(path.join(pages, 'assets', 'main.js'), 'void 0;');
  writeFileSync(path.join(pages, 'assets', 'main.js.map'), '{}');
  writeFileSync(path.join(root, 'secret.json'), '{}');
  mkdirSync(path.join(root, 'renderer-other'));
  writeFileSync(path.join(root, 'renderer-other', 'secret.json'), '{}');
  symlinkSync(path.join(root, 'secret.json'), path.join(root, 'link.json'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const get = (url: string, method = 'GET'): Promise<Response> => answerRequest({ url, method }, pages);

describe('the pages of the program', () => {
  it('serves the page and its files with their types', async () => {
    const page = await get('app://pokpong/?because=idle');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const script = await get('app://pokpong/assets/main.js');
    expect([script.status, script.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
  });

  it('gives every load its own nonce, the same in the policy and in the page', async () => {
    const nonces: string[] = [];
    for (let load = 0; load < 2; load += 1) {
      const answer = await get('app://pokpong/');
      const nonce = /nonce="([^"]+)"/u.exec(await answer.text())?.[1] ?? '';
      expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(2);
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/u);
  });

  it('allows no inline code, no evaluation and no address', async () => {
    const policy = (await get('app://pokpong/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
  });

  it.each([
    'app://pokpong/../secret.json',
    'app://pokpong/%2e%2e/secret.json',
    'app://pokpong/..%2fsecret.json',
    'app://pokpong/..%2frenderer-other/secret.json',
    'app://pokpong/..%5csecret.json',
    'app://pokpong/%00index.html',
    'app://pokpong//etc/passwd',
    'app://pokpong/%2fetc/passwd',
    'app://pokpong/%E0%A4%A',
    'app://pokpong/assets',
    'app://pokpong/assets/main.js.map',
    'app://pokpong/nothing.html',
    'app://other/index.html',
    'file:///etc/passwd',
  ])('answers %s with nothing', async (address) => {
    const answer = await get(address);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it('answers no other method', async () => {
    expect((await get('app://pokpong/', 'POST')).status).toBe(404);
  });

  it('names no file outside its folder', () => {
    expect(fileOfAddress('app://pokpong/', pages)).toBe(path.join(pages, 'index.html'));
    expect(fileOfAddress('app://pokpong/..%2flink.json', pages)).toBeUndefined();
  });
});
