import path from 'node:path';
import { Menu, app, clipboard, dialog, protocol, utilityProcess } from 'electron';
import { isDevelopmentBuild } from './build-mark.ts';
import { openDesktop } from './desktop.ts';
import { openGateway } from './gateway.ts';
import { hardenContents, setChromiumSwitches } from './hardening.ts';
import { LastScreen } from './last-screen.ts';
import { Lock } from './lock.ts';
import { diagnosticHandlers } from './log/diagnostic-bundle.ts';
import { noteLowDisk } from './log/disk-watch.ts';
import { openLog } from './log/open-log.ts';
import type { ProgramLog } from './log/program-log.ts';
import { RememberedLook } from './look.ts';
import { APP_SCHEME } from './own-page.ts';
import { prepareProfile } from './profile.ts';
import { backupHandlers } from './shell/backup.ts';
import { ClipboardWatch, clipboardHandlers } from './shell/clipboard.ts';
import { exportHandlers } from './shell/exports.ts';
import { lastScreenHandlers } from './shell/last-screen.ts';
import { recoveryHandlers } from './shell/recovery.ts';
import { sessionHandlers } from './shell/session.ts';
import { permissionFrom } from './shell/store-permission.ts';
import { windowHandlers } from './shell/window.ts';
import { chooseFolders, forbiddenSwitch } from './start-arguments.ts';
import { namedStoreAddon } from './store-addon.ts';
import { StoreConnection } from './store-connection.ts';
import type { StartMessage } from './store-process/protocol.ts';
import { ProgramWindow } from './window.ts';

const DIST = path.join(import.meta.dirname, '..');
/** What the store process may know of its surroundings: places and language, no option of the runtime. */
const ENVIRONMENT_NAMES = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'USERPROFILE',
  'APPDATA',
];

begin();

/** Start-up in phases. Nothing here awaits: an ES module that awaits `whenReady` at its top never gets there. */
function begin(): void {
  process.umask(0o077);
  const forbidden = app.isPackaged ? forbiddenSwitch(app.commandLine) : undefined;
  if (forbidden !== undefined) {
    process.stderr.write(`Pokpong does not start with --${forbidden}.\n`);
    app.exit(2);
    return;
  }
  setChromiumSwitches();
  // Electron's default app names a folder of its own after Chromium has read the switch.
  const profile = app.commandLine.getSwitchValue('user-data-dir');
  if (profile !== '') app.setPath('userData', path.resolve(profile));
  prepareProfile(app.getPath('userData'));
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  const log = openLog(path.join(app.getPath('userData'), 'logs'), {
    version: app.getVersion(),
    isPackaged: app.isPackaged,
  });
  process.on('uncaughtExceptionMonitor', (cause) => log.lastFault(cause));
  // Electron goes on after one; without a listener it would print the message and leave nothing in the log.
  process.on('unhandledRejection', (cause) => log.fault(cause));
  app.on('will-quit', () => log.files.writeNow({ kind: 'program.ended' }));
  app.on('render-process-gone', (_event, _contents, { reason }) => {
    if (reason !== 'clean-exit') log.write({ kind: 'page.ended', reason });
  });
  void app
    .whenReady()
    .then(() => openProgram(log))
    .catch((cause: unknown) => {
      log.lastFault(cause);
      giveUp(cause);
    });
}

/** Composes the store process, the lock, the window and the gateway; decides nothing. */
function openProgram(log: ProgramLog): void {
  const folders = chooseFolders(app.commandLine, {
    isPackaged: app.isPackaged,
    userData: app.getPath('userData'),
    documents: app.getPath('documents'),
  });
  const store = new StoreConnection({
    fork: forkStoreProcess,
    kill: endProcess,
    start: { kind: 'start', ...folders, isDevelopmentRuntime: isDevelopmentBuild(app), ...storeAddon() },
    listener: {
      changed: (topics) => window.announceChange(topics),
      session: (preferences) => {
        lock.setIdleLimit(preferences?.idleLockMinutes ?? null);
        if (preferences !== null) window.follow(preferences);
      },
      logged: (event) => {
        log.write(event);
        if (event.kind === 'store.started') noteLowDisk(log, folders.storeFolder);
      },
      stopped: () => window.open('store-stopped'),
    },
  });
  const clipboardWatch = new ClipboardWatch(clipboard);
  const lastScreen = new LastScreen();
  const lock = new Lock(() => window, store, clipboardWatch);
  let isFinishing = false;
  const finish = (): void => {
    if (isFinishing) return;
    isFinishing = true;
    void lock.finish().finally(() => {
      window.destroy();
      app.quit();
    });
  };
  const window = new ProgramWindow({
    rendererFolder: path.join(DIST, 'renderer'),
    allowDevTools: !app.isPackaged && app.commandLine.hasSwitch('devtools'),
    look: new RememberedLook(app.getPath('userData')),
    listener: {
      opened: (contents, because) => {
        log.write({ kind: 'page.opened', because });
        lock.watch(contents);
        lastScreen.pageOpened(because);
      },
      pageStopped: () => void lock.lock('page-stopped'),
      closing: finish,
    },
  });
  const desktop = openDesktop(window.frame, () => window.contents);
  const callStore = log.observing((name, input) => store.call(name, input));
  const askPermission = permissionFrom(callStore);
  openGateway({
    shownContents: () => window.contents,
    callStore,
    fault: (cause) => log.fault(cause),
    shell: {
      ...sessionHandlers(() => lock.lock('locked')),
      ...windowHandlers(() => lock.hide()),
      ...clipboardHandlers(clipboardWatch),
      ...lastScreenHandlers(lastScreen, callStore),
      ...exportHandlers(desktop, askPermission, folders),
      ...recoveryHandlers(desktop, askPermission, folders.storeFolder),
      ...backupHandlers(desktop, askPermission, folders.storeFolder),
      ...diagnosticHandlers(desktop, { log, callStore, storeFolder: folders.storeFolder }),
    },
  });
  app.on('second-instance', () => window.show());
  app.on('window-all-closed', () => app.quit());
  store.open();
  window.open('start');
}

function forkStoreProcess(): Electron.UtilityProcess {
  const env: NodeJS.ProcessEnv = {};
  for (const name of ENVIRONMENT_NAMES) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return utilityProcess.fork(path.join(import.meta.dirname, 'store-process.js'), [], {
    serviceName: 'Pokpong store',
    stdio: app.isPackaged ? 'ignore' : 'inherit',
    env,
  });
}

/** SIGKILL; a process that is gone already is what was wanted. */
function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}

/** Which addon the store process loads; a released program takes none from its surroundings. */
function storeAddon(): Pick<StartMessage, 'storeAddon'> {
  const addon = namedStoreAddon(app, process.env['POKPONG_STORE_ADDON']);
  return addon === undefined ? {} : { storeAddon: addon };
}

/** A start that fails says so and ends; it never leaves a process without a window. */
function giveUp(cause: unknown): void {
  const reason = cause instanceof Error ? cause.message : String(cause);
  process.stderr.write(`Pokpong could not start: ${reason}\n`);
  dialog.showErrorBox('Pokpong', reason);
  app.exit(1);
}
