import { createServer } from 'node:net';
import { expect, test } from './fixture.ts';
import { shareProgram } from './shared-program.ts';

const shared = shareProgram();

test('2–4, 20: the page is sandboxed, isolated and knows nothing of Node', async () => {
  const { program } = shared;
  const seen = await program.page.evaluate(() => ({
    isSandboxed: Reflect.get(window, 'isSandboxed'),
    globals: ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(Reflect.get(window, 'bridge') as object).toSorted(),
  }));
  expect(seen).toEqual({ isSandboxed: true, globals: [], bridge: ['call', 'onChanged', 'onNotice'] });
});

test('the window holds to its web preferences and its title names nobody', async () => {
  const { program } = shared;
  const window = await program.app.evaluate(({ BaseWindow, webContents }) => {
    const shown = BaseWindow.getAllWindows()[0];
    const page = webContents.getAllWebContents().find((each) => each.getURL() === 'app://pokpong/');
    return {
      windows: BaseWindow.getAllWindows().length,
      title: shown?.getTitle(),
      isPersistent: page?.session.isPersistent(),
      storagePath: page?.session.getStoragePath(),
      spellcheck: page?.session.isSpellCheckerEnabled(),
    };
  });
  expect(window).toEqual({
    windows: 1,
    title: 'Pokpong',
    isPersistent: false,
    storagePath: null,
    spellcheck: false,
  });
});

test('7: no inline code, no evaluation and no markup from text runs in the page', async () => {
  const { program } = shared;
  const ran = await program.page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const marks: string[] = [];
        const attempt = (name: string, act: () => void): void => {
          try {
            act();
          } catch {
            return;
          }
          if (Reflect.get(window, 'mark') === name) marks.push(name);
        };
        // Outside the call of the debugger, which may evaluate whatever the policy says.
        setTimeout(() => {
          attempt('eval', () => (0, eval)('window.mark = "eval"'));
          attempt('Function', () => new Function('window.mark = "Function"')());
          attempt('inline', () => {
            const script = document.createElement('script');
            script.append('window.mark = "inline"');
            document.body.append(script);
          });
          attempt('handler', () => {
            const button = document.createElement('button');
            button.setAttribute('onclick', 'window.mark = "handler"');
            button.click();
          });
          attempt('markup', () => {
            document.createElement('div').innerHTML = '<b>markup</b>';
            Reflect.set(window, 'mark', 'markup');
          });
          attempt('data script', () => {
            const script = document.createElement('script');
            script.setAttribute('src', 'data:text/javascript,window.mark="data script"');
            document.body.append(script);
          });
          setTimeout(
            () =>
              resolve([
                ...marks,
                ...(Reflect.get(window, 'mark') === undefined ? [] : [String(Reflect.get(window, 'mark'))]),
              ]),
            200,
          );
        });
      }),
  );
  expect(ran).toEqual([]);
});

test('1: nothing reaches an address, not even on this computer', async () => {
  const { program } = shared;
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const reached = await program.page.evaluate(async (host) => {
    const settled = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'reached',
        () => 'refused',
      );
    const loaded = (element: HTMLElement, name: 'src' | 'href'): Promise<unknown> =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        element.setAttribute(name, `http://${host}/`);
        document.body.append(element);
      });
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    const socket = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const opened = new WebSocket(`ws://${host}/`);
        opened.addEventListener('open', resolve);
        opened.addEventListener('error', reject);
      });
    return {
      fetch: await settled(fetch(`http://${host}/`)),
      ownFetch: await settled(fetch('app://pokpong/index.html')),
      image: await settled(loaded(document.createElement('img'), 'src')),
      sheet: await settled(loaded(sheet, 'href')),
      socket: await settled(Promise.resolve().then(socket)),
      beacon: navigator.sendBeacon(`http://${host}/`) ? 'queued' : 'refused',
    };
  }, `127.0.0.1:${port}`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  server.close();
  expect({ ...reached, beacon: undefined }).toEqual({
    fetch: 'refused',
    ownFetch: 'refused',
    image: 'refused',
    sheet: 'refused',
    socket: 'refused',
    beacon: undefined,
  });
  expect(connections).toBe(0);
});

test('5: every permission is denied', async () => {
  const { program } = shared;
  const states = await program.page.evaluate(async () => {
    const refused = (work: () => Promise<unknown>): Promise<string> =>
      work().then(
        () => 'granted',
        () => 'denied',
      );
    return {
      notification: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(() => navigator.clipboard.readText()),
    };
  });
  expect(states).toEqual({
    notification: 'denied',
    geolocation: 'denied',
    camera: 'denied',
    screen: 'denied',
    clipboard: 'denied',
  });
});

test('13, 14: the page cannot leave, open a window, hold a frame or download', async () => {
  const { program } = shared;
  const opened = await program.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    const download = document.createElement('a');
    download.href = URL.createObjectURL(new Blob(['text']));
    download.download = 'text.txt';
    download.click();
    return String(window.open('https://example.org/')) + String(window.open('app://pokpong/'));
  });
  expect(opened).toBe('nullnull');
  // The debugger waits for a navigation that never comes, so the rest is asked of the main process.
  await program.page.evaluate(() => setTimeout(() => (location.href = 'https://example.org/'), 0));
  await program.page
    .evaluate(() => setTimeout(() => (location.href = 'app://pokpong/elsewhere.html'), 0))
    .catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const seen = await program.app.evaluate(({ webContents, BaseWindow }) => ({
    addresses: webContents
      .getAllWebContents()
      .map((contents) => contents.getURL())
      .toSorted(),
    frames: webContents
      .getAllWebContents()
      .flatMap((contents) => contents.mainFrame.framesInSubtree.slice(1).map((frame) => frame.origin)),
    windows: BaseWindow.getAllWindows().length,
  }));
  expect(seen.addresses).toEqual(['app://pokpong/', 'app://pokpong/calendar.html#']);
  // Chromium shows its own error page, of an opaque origin, where the policy forbids a frame.
  expect(seen.frames.filter((origin) => origin !== 'null' && origin !== '')).toEqual([]);
  expect(seen.windows).toBe(1);
});
