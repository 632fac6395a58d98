import { writeSync } from 'node:fs';
import path from 'node:path';
import { Menu, app, dialog, protocol } from 'electron';
import { openDoor } from './door.ts';
import { hardenContents, setChromiumSwitches } from './hardening.ts';
import { RememberedLook } from './look.ts';
import { APP_SCHEME } from './own-page.ts';
import { prepareProfile } from './profile.ts';
import type { Program } from './program.ts';
import { DEMO_SWITCH, forbiddenSwitch, wordsAfter } from './start-arguments.ts';
import { namedStoreAddon } from './store-addon.ts';
import { ProgramWindow } from './window.ts';

const DIST = path.join(import.meta.dirname, '..');

const toVerify = wordsAfter('audit:verify', process.argv, app.isPackaged);
const toRecover = wordsAfter('recover', process.argv, app.isPackaged);
// What is awaited at the top comes before Electron looks for a display: none is needed to read and write files.
if (toVerify !== undefined) await inTerminal(() => verifyLog(toVerify));
else if (toRecover !== undefined) await inTerminal(() => recoverTables(toRecover));
else begin();

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
  void app.whenReady().then(openWindow).catch(giveUp);
}

/** Does one thing and ends: no window, no store, no profile, and beside a program that is running. */
async function inTerminal(work: () => Promise<0 | 1>): Promise<void> {
  try {
    app.exit(await work());
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    app.exit(1);
  }
}

/** A declaration, because the work above begins before the rest of this module is run. */
function say(line: string): void {
  writeSync(process.stdout.fd, `${line}\n`);
}

/** Checks an exported audit log. */
async function verifyLog(words: readonly string[]): Promise<0 | 1> {
  const { verifyCommand } = await import('../db/audit/verify-command.ts');
  return verifyCommand(words, say);
}

/** Writes the tables of a copy with two recovery sheets: the stand-alone reader, for who has the program at hand. */
async function recoverTables(words: readonly string[]): Promise<0 | 1> {
  process.umask(0o077);
  const { recoverCommand } = await import('../db/reader/recover-command.ts');
  const addon = namedStoreAddon(app, process.env['POKPONG_STORE_ADDON']);
  return recoverCommand({ words, say, stdin: process.stdin, ...(addon === undefined ? {} : { addon }) });
}

/**
 * The window comes first, and with it the first page: the rest of the program, many times as much to read as this
 * module and its imports, is read while the page's own process starts.
 */
function openWindow(): void {
  let readRest: () => void = () => undefined;
  const isServed = new Promise<void>((resolve) => {
    readRest = resolve;
  });
  const program: Promise<Program> = isServed.then(async () => {
    const { openProgram } = await import('./program.ts');
    return openProgram(window, path.join(import.meta.dirname, 'store-process.js'));
  });
  /** Events before the program is there reach it when it is, in their order. */
  const pass = (event: (program: Program) => void): void => void program.then(event);
  const window = new ProgramWindow({
    rendererFolder: path.join(DIST, 'renderer'),
    allowDevTools: !app.isPackaged && app.commandLine.hasSwitch('devtools'),
    look: new RememberedLook(app.getPath('userData')),
    isTraining: app.commandLine.hasSwitch(DEMO_SWITCH),
    listener: {
      opened: (contents, because) => pass(({ listener }) => listener.opened(contents, because)),
      pageStopped: () => {
        readRest();
        pass(({ listener }) => listener.pageStopped());
      },
      closing: () => {
        readRest();
        pass(({ listener }) => listener.closing());
      },
    },
    onServed: readRest,
  });
  openDoor(
    () => window.contents,
    program.then(({ gateway }) => gateway),
  );
  program.catch(giveUp);
  app.on('second-instance', () => window.show());
  app.on('window-all-closed', () => app.quit());
}

/** A start that fails says so and ends; it never leaves a process without a window. */
function giveUp(cause: unknown): void {
  const reason = cause instanceof Error ? cause.message : String(cause);
  process.stderr.write(`Pokpong could not start: ${reason}\n`);
  dialog.showErrorBox('Pokpong', reason);
  app.exit(1);
}
