import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { NOTICE_CHANNEL } from '../../shared/bridge.ts';
import { makeFolders, removeFolders, type ProgramFolders } from '../program/folders.ts';
import { launchProgram, type Program } from '../program/launch.ts';
import { setUpOffice } from '../screens/steps.ts';
import { expect, test } from './fixture.ts';

/**
 * Electron's security checklist (docs/latest/tutorial/security.md), item by item, against the running window. Items 5,
 * 7, 13 and 14 have more in sandbox.spec.ts, 15 and 16 are in tests/unit/electron/pinned.test.ts, 17 has more in
 * hostile-calls.spec.ts, and 19 (fuses) needs the packed program.
 */
let folders: ProgramFolders;
let program: Program;
/** The page of the program; the tests open others beside it. */
let page: Page;

test.beforeAll(async ({ ownDisplay: _display }) => {
  folders = makeFolders();
  program = await launchProgram(folders);
  page = program.page;
});
test.afterAll(async () => {
  await program.reap();
  removeFolders(folders);
});

/** The web preferences of the two pages that the program has, as Chromium took them. */
const webPreferences = (): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  program.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Not in Electron's types, though its own tests read it.
      const read: unknown = Reflect.get(contents, 'getLastWebPreferences');
      if (typeof read !== 'function') throw new Error('the web preferences cannot be read');
      const preferences: unknown = Reflect.apply(read, contents, []);
      return Object.fromEntries(Object.entries(preferences ?? {}));
    }),
  );

/** What the program's own browser session answers to an address, asked as the main process. */
const fetched = (address: string, method = 'GET') =>
  program.app.evaluate(
    async ({ session }, [url, verb]) => {
      try {
        const answer = await session.fromPartition('pokpong').fetch(url, { method: verb });
        return {
          status: answer.status,
          policy: answer.headers.get('content-security-policy') ?? '',
          size: (await answer.text()).length,
        };
      } catch (cause) {
        return { status: 0, policy: '', size: 0, cause: String(cause) };
      }
    },
    [address, method] as const,
  );

test('1: only the program’s own content is loaded, by whatever scheme it is asked', async () => {
  const loaded = await page.evaluate(() =>
    [...document.querySelectorAll('[src], [href]')].map((element) =>
      new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', location.href).toString(),
    ),
  );
  expect(loaded.some((address) => address.endsWith('.js'))).toBe(true);
  expect(loaded.filter((address) => !/^(app:\/\/pokpong\/|data:image\/)/u.test(address))).toEqual([]);
  const opened = await program.app.evaluate(
    async ({ WebContentsView }, addresses) => {
      const came: string[] = [];
      for (const address of addresses) {
        const view = new WebContentsView({ webPreferences: { partition: 'pokpong', sandbox: true } });
        await view.webContents.loadURL(address).then(
          () => came.push(address),
          () => undefined,
        );
        view.webContents.close();
      }
      return came;
    },
    [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'ftp://127.0.0.1/',
      'file:///etc/hostname',
      'data:text/html,stranger',
      'chrome://gpu/',
      'app://elsewhere/index.html',
    ],
  );
  expect(opened.filter((address) => !address.startsWith('app:'))).toEqual([]);
});

test('2–4: no Node, an isolated world and Chromium’s sandbox, for every page', async () => {
  // The strangers of the test before go when their processes have ended.
  await expect.poll(async () => (await webPreferences()).length).toBe(2);
  const pages = await webPreferences();
  for (const preferences of pages) {
    expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true });
    for (const name of ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'])
      expect(preferences[name] ?? false).toBe(false);
  }
  // `process.sandboxed`, as the preload of the page saw it.
  expect(await page.evaluate(() => Reflect.get(window, 'isSandboxed'))).toBe(true);
});

test('5: no permission is granted, no device is named', async () => {
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'clipboard-write',
      'idle-detection',
      'local-fonts',
      'storage-access',
      'window-management',
    ];
    const granted: string[] = [];
    for (const name of names) {
      const status = await navigator.permissions
        .query(JSON.parse(JSON.stringify({ name })))
        .catch(() => null);
      if (status !== null && status.state !== 'denied') granted.push(`${name} ${status.state}`);
    }
    const devices: unknown[] = [];
    for (const name of ['hid', 'usb', 'serial'] as const) {
      const device: unknown = Reflect.get(navigator, name);
      if (typeof device !== 'object' || device === null) continue;
      const list: unknown = Reflect.get(device, name === 'serial' ? 'getPorts' : 'getDevices');
      if (typeof list === 'function')
        devices.push(await Promise.resolve(Reflect.apply(list, device, [])).catch(() => []));
    }
    return { granted, devices: devices.flat() };
  });
  expect(states).toEqual({ granted: [], devices: [] });
});

test('6, 8–10: web security stays on; nothing insecure or experimental is switched on', async () => {
  for (const preferences of await webPreferences()) {
    expect(preferences['webSecurity'] ?? true).toBe(true);
    for (const name of [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'plugins',
      'spellcheck',
      'navigateOnDragDrop',
      'webviewTag',
      'devTools',
    ])
      expect([name, preferences[name] ?? false]).toEqual([name, false]);
    for (const name of ['enableBlinkFeatures', 'disableBlinkFeatures'])
      expect([name, preferences[name] ?? '']).toEqual([name, '']);
  }
  const switches = await program.app.evaluate(({ app }) =>
    [
      'disable-web-security',
      'allow-running-insecure-content',
      'enable-blink-features',
      'enable-experimental-web-platform-features',
      'ignore-certificate-errors',
    ].filter((name) => app.commandLine.hasSwitch(name)),
  );
  expect(switches).toEqual([]);
});

test('7: every load has the policy, with a nonce of its own that admits one style and no more', async () => {
  const [first, second] = [await fetched('app://pokpong/'), await fetched('app://pokpong/')];
  const nonceOf = (policy: string): string => /'nonce-([^']+)'/u.exec(policy)?.[1] ?? '';
  for (const { policy } of [first, second])
    expect(policy.replace(nonceOf(policy), 'NONCE')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-NONCE'; img-src 'self' data:; font-src 'self'; connect-src 'none'; frame-src 'none'; worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  expect(Buffer.from(nonceOf(first.policy), 'base64')).toHaveLength(16);
  expect(nonceOf(second.policy)).not.toBe(nonceOf(first.policy));
  const admitted = await page.evaluate(() => {
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
    const applies = (given: string): boolean => {
      const style = document.createElement('style');
      style.nonce = given;
      style.textContent = '#root { outline-offset: 7px }';
      document.head.append(style);
      const root = document.getElementById('root');
      const isApplied = root !== null && getComputedStyle(root).outlineOffset === '7px';
      style.remove();
      return isApplied;
    };
    return { own: nonce !== '' && applies(nonce), none: applies(''), other: applies('bm90IHRoaXMgb25lIQ==') };
  });
  expect(admitted).toEqual({ own: true, none: false, other: false });
});

test('11, 12: a web view is nothing, in our page or in any other', async () => {
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://pokpong/');
    document.body.append(view);
  });
  const guests = await program.app.evaluate(async ({ BrowserWindow, webContents }) => {
    const careless = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, sandbox: true } });
    await careless.loadURL('data:text/html,<webview src="data:text/html,guest"></webview>');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const types = webContents.getAllWebContents().map((contents) => contents.getType());
    careless.destroy();
    return types.filter((type) => type === 'webview').length;
  });
  expect(guests).toBe(0);
});

test('17: a second window on our own origin and strangers are refused; a sub-frame has no bridge', async () => {
  const answers = await program.app.evaluate(async ({ BrowserWindow, app }) => {
    const from = async (address: string, partition: string): Promise<string> => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/dist/electron/preload.cjs`,
          partition,
          sandbox: true,
        },
      });
      await window.loadURL(address);
      const answer: unknown = await window.webContents.executeJavaScript(
        `window.bridge.call('office.describe', {}).then(() => 'answered', (cause) => String(cause))`,
      );
      window.destroy();
      return String(answer);
    };
    return [
      await from('app://pokpong/', 'pokpong'),
      await from('data:text/html,stranger', 'stranger'),
      await from('about:blank', 'stranger'),
    ];
  });
  for (const answer of answers) expect(answer).toMatch(/Error: refused$/u);
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const names =
      frame.contentWindow === null
        ? []
        : ['bridge', 'isSandboxed'].filter((name) => name in (frame.contentWindow ?? {}));
    frame.remove();
    return names;
  });
  // That a sub-frame which had one would be refused: tests/unit/electron/own-page.test.ts.
  expect(inFrame).toEqual([]);
});

test('18: the scheme serves the files of one folder, and nothing above it', async () => {
  expect(await fetched('app://pokpong/index.html')).toMatchObject({ status: 200 });
  for (const address of [
    'app://pokpong/../electron/main.js',
    'app://pokpong/%2e%2e/electron/main.js',
    'app://pokpong/..%2felectron%2fmain.js',
    'app://pokpong/assets/..%5c..%5celectron%5cmain.js',
    'app://pokpong/%00index.html',
    'app://pokpong//etc/hostname.json',
    'app://pokpong/assets/',
    'app://pokpong/nothing.html',
    'app://pokpong/cases',
    'app://elsewhere/index.html',
  ])
    expect([address, await fetched(address)]).toEqual([
      address,
      expect.objectContaining({ status: 404, size: 0 }),
    ]);
  expect((await fetched('app://pokpong/index.html', 'POST')).status).toBe(404);
});

test('20: the bridge is three functions, and what they hand over is data', async () => {
  const surface = await page.evaluate(() => {
    const bridge = Reflect.get(window, 'bridge') as Readonly<Record<string, unknown>>;
    return Object.entries(bridge)
      .map(([name, value]) => `${name} ${typeof value}`)
      .toSorted();
  });
  expect(surface).toEqual(['call function', 'onChanged function', 'onNotice function']);
  const notice = { kind: 'lockingSoon', seconds: 0 };
  const heard = page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const bridge: unknown = Reflect.get(window, 'bridge');
        const listen: unknown = Reflect.get(bridge as object, 'onNotice');
        if (typeof listen !== 'function') throw new Error('no bridge');
        Reflect.apply(listen, undefined, [(...given: unknown[]) => resolve(given)]);
      }),
  );
  await page.evaluate(() => undefined);
  await program.app.evaluate(
    ({ webContents }, [channel, message]) => {
      for (const contents of webContents.getAllWebContents()) contents.send(channel, message);
    },
    [NOTICE_CHANNEL, notice] as const,
  );
  expect(await heard).toEqual([notice]);
});

test('nobody opens the developer tools', async () => {
  const isOpen = await program.app.evaluate(async ({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.openDevTools({ mode: 'detach' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return webContents.getAllWebContents().map((contents) => contents.isDevToolsOpened());
  });
  expect(isOpen).toEqual([false, false]);
});

test('store, profile and exports are their owner’s alone', async ({ program: other }) => {
  await setUpOffice(other);
  await other.close();
  const { root, store } = other.folders;
  const open = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((place) => (statSync(place).mode & 0o077) !== 0);
  expect(open).toEqual([]);
  expect(readdirSync(store)).toContain('vault.json');
});

test('the profile keeps no page, no dictionary and no crash report, and is its owner’s alone', async () => {
  const reporting = await program.app.evaluate(({ app, session }) => ({
    isCacheOff: app.commandLine.hasSwitch('disable-http-cache'),
    languages: session.fromPartition('pokpong').getSpellCheckerLanguages(),
    isSpelling: session.fromPartition('pokpong').isSpellCheckerEnabled(),
    crashDumps: app.getPath('crashDumps'),
    umask: process.umask().toString(8),
  }));
  expect(reporting).toMatchObject({ isCacheOff: true, isSpelling: false, umask: '77' });
  await program.close();
  const files = readdirSync(folders.userData, { recursive: true, withFileTypes: true }).map((entry) => ({
    name: path.relative(folders.userData, path.join(entry.parentPath, entry.name)),
    mode: entry.isSymbolicLink() ? 0 : statSync(path.join(entry.parentPath, entry.name)).mode & 0o077,
    isFile: entry.isFile(),
  }));
  expect(statSync(folders.userData).mode & 0o777).toBe(0o700);
  expect(files.filter(({ mode }) => mode !== 0)).toEqual([]);
  // Chromium makes the index of an empty cache, an empty storage and a number for crash reports that are never written.
  const isKept = /(_[0-9s]|\.ldb|\.bdic|\.dmp|\.sqlite|-wal)$/u;
  expect(files.filter(({ isFile, name }) => isFile && isKept.test(name))).toEqual([]);
  const ofPages = files.filter(
    ({ isFile, name }) => isFile && readFileSync(path.join(folders.userData, name)).includes('app://pokpong'),
  );
  expect(ofPages).toEqual([]);
  const reports = files.filter(
    ({ isFile, name }) => isFile && /^Crashpad\/(?!client_id|settings\.dat)/u.test(name),
  );
  expect(reports).toEqual([]);
});
