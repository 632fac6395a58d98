import { app } from 'electron';
import type { Session, WebContents } from 'electron';
import { APP_ORIGIN } from './own-page.ts';

/**
 * Switches that must be set before Chromium starts: no traffic of its own, no reports, nothing cached on the disk.
 * No name resolves, so that even a forgotten request reaches nobody.
 */
export function setChromiumSwitches(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-breakpad',
    'disable-crash-reporter',
    'disable-http-cache',
    'disable-gpu-shader-disk-cache',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disk-cache-size', '1');
  // Forms and text need no graphics card. Where there is none that works, Chromium would start its process for graphics,
  // see it fail, and start it again before anything is drawn; and no driver of an old office PC can spoil a page.
  app.disableHardwareAcceleration();
  // Together with --no-sandbox it loops fatally; the windows' own `sandbox: true` holds in both cases.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Denies every permission, device, download and foreign request to one browser session. */
export function hardenSession(session: Session, allowDevTools: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('select-hid-device', (event) => event.preventDefault());
  session.on('select-serial-port', (event) => event.preventDefault());
  session.on('select-usb-device', (event) => event.preventDefault());
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOwn = details.url.startsWith(`${APP_ORIGIN}/`);
    answer({
      cancel: !(
        isOwn ||
        details.url.startsWith('data:image/') ||
        (allowDevTools && details.url.startsWith('devtools:'))
      ),
    });
  });
}

/** Denies navigation, new windows and web views to one page; only the program itself loads an address. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Text has a size of its own (shared/look.ts): one way to enlarge, and no second one that undoes it.
  contents.on('dom-ready', () => void contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined));
}
