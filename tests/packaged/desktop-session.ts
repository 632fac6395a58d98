import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { takeOwnDisplay } from '../program/own-display.ts';
import { killAll, processTree } from '../program/processes.ts';

/** Debian's Python: the one that its package python3-gi belongs to. */
export const PYTHON = '/usr/bin/python3';

/** Programs and packages by other people that play the person before the screen. */
export function missingForAPerson(): readonly string[] {
  const starts = (command: string, ...args: string[]): boolean =>
    spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;
  return [
    // Without a display it only complains; a missing one cannot even be started.
    ...(spawnSync('xdotool', ['version'], { stdio: 'ignore' }).error === undefined ? [] : ['xdotool']),
    ...(starts('dbus-daemon', '--version') ? [] : ['dbus-daemon']),
    ...(starts('strace', '--version') ? [] : ['strace']),
    ...(starts(PYTHON, '-c', 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi')
      ? []
      : ['python3-gi with gir1.2-atspi-2.0']),
  ];
}

/** A display and a session bus of their own, as a person's desktop gives them to a program. */
export type DesktopSession = {
  /** What a program needs in its environment to be on this desktop. */
  readonly environment: Readonly<Record<string, string>>;
  readonly end: () => void;
};

/** Starts a desktop whose services (assistive technology among them) write under `folder` only. */
export async function startDesktopSession(folder: string): Promise<DesktopSession> {
  const display = await takeOwnDisplay();
  const runtime = path.join(folder, 'run');
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const surroundings = {
    PATH: process.env['PATH'] ?? '',
    DISPLAY: process.env['DISPLAY'] ?? '',
    XDG_RUNTIME_DIR: runtime,
    // xdotool types Lao in a locale of UTF-8 only.
    LC_ALL: 'C.UTF-8',
  };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    env: { ...surroundings, HOME: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = await once(bus.stdout, 'data');
  return {
    environment: { ...surroundings, DBUS_SESSION_BUS_ADDRESS: String(address).trim() },
    end() {
      if (bus.pid !== undefined) killAll(processTree(bus.pid).toReversed());
      display.end();
    },
  };
}
