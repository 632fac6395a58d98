import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { Failure, sayWhileWorking } from './say.mjs';

/**
 * What the program needs from the system, by purpose. Each entry is one need: the Debian packages that satisfy it,
 * oldest name first (Debian 13 renamed some for 64-bit time), and for tools the command that shows it is there.
 * @typedef {{ readonly packages: readonly string[], readonly command?: string }} Need
 * @type {Readonly<Record<'window' | 'display' | 'judges' | 'compiler', readonly Need[]>>}
 */
const needs = {
  window: [
    { packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
    { packages: ['libnss3'] },
    { packages: ['libasound2', 'libasound2t64'] },
    { packages: ['libgbm1'] },
    { packages: ['libxss1'] },
    { packages: ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'] },
  ],
  display: [
    { packages: ['xvfb'], command: 'xvfb-run' },
    { packages: ['xauth'], command: 'xauth' },
  ],
  judges: [
    { packages: ['age'], command: 'age' },
    { packages: ['openssh-client'], command: 'ssh-keygen' },
    { packages: ['strace'], command: 'strace' },
    { packages: ['poppler-utils'], command: 'pdftotext' },
    { packages: ['zbar-tools'], command: 'zbarimg' },
    // The spreadsheet alone and without windows: 88 MB to fetch, of the 400 that an office program has.
    { packages: ['libreoffice-calc-nogui'], command: 'soffice' },
    // A person before the packed program: a keyboard, a session bus, assistive technology (AT-SPI).
    { packages: ['xdotool'], command: 'xdotool' },
    { packages: ['x11-xkb-utils'], command: 'setxkbmap' },
    { packages: ['dbus-daemon', 'dbus'], command: 'dbus-daemon' },
    { packages: ['at-spi2-core'] },
    { packages: ['python3-gi'] },
    { packages: ['gir1.2-atspi-2.0'] },
  ],
  compiler: [
    { packages: ['g++'], command: 'g++' },
    { packages: ['make'], command: 'make' },
    { packages: ['python3'], command: 'python3' },
  ],
};

/** @typedef {keyof typeof needs} Purpose */

/** Whether a command is on PATH. @param {string} name */
export function hasCommand(name) {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => folder !== '' && existsSync(path.join(folder, name)));
}

const isRoot = process.getuid?.() === 0;
const isDebian = process.platform === 'linux' && hasCommand('dpkg-query') && hasCommand('apt-get');

/** The outside judges of the tests that are not on this computer, by the command they are called by. */
export function missingJudges() {
  return needs.judges.flatMap(({ command }) =>
    command === undefined || hasCommand(command) ? [] : [command],
  );
}

/**
 * Installs what is missing for the given purposes: on Debian as root by apt-get. Elsewhere it stops, naming what a
 * person has to install, except for the judges: their tests are then counted as skipped.
 * @param {...Purpose} purposes
 */
export async function installSystemPackages(...purposes) {
  if (process.platform !== 'linux') return;
  const missing = missingNeeds(purposes);
  if (missing.length === 0) return;
  const first = missing.map(({ packages }) => packages[0]).join(' ');
  if (isDebian && isRoot) {
    const done = sayWhileWorking(`System packages: ${first}`);
    await install(missing);
    done();
    return;
  }
  const needed = missing.filter((need) => !needs.judges.includes(need));
  if (needed.length === 0) return;
  const names = needed.map(({ packages }) => packages[0]).join(' ');
  throw new Failure(
    `These system packages are missing: ${names}.`,
    isDebian
      ? `Install them as root (sudo apt-get install ${names}) and run the same command again.`
      : `Install them by the names your system gives them and run the same command again.`,
  );
}

/** @param {readonly Purpose[]} purposes */
function missingNeeds(purposes) {
  const wanted = purposes.flatMap((purpose) => needs[purpose]);
  const there = isDebian ? installedPackages(wanted.flatMap(({ packages }) => packages)) : new Set();
  return wanted.filter(({ packages, command }) => {
    if (command !== undefined) return !hasCommand(command);
    return isDebian && !packages.some((name) => there.has(name));
  });
}

/** @param {readonly string[]} names @returns {Set<string>} */
function installedPackages(names) {
  const ask = ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names];
  let lines = '';
  try {
    lines = execFileSync('dpkg-query', ask, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (cause) {
    // Status 1 means that some of the names are unknown; the known ones are printed all the same.
    if (cause instanceof Error && 'stdout' in cause) lines = String(cause.stdout);
  }
  return new Set(
    lines.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0] ?? ''] : [])),
  );
}

/** @param {readonly Need[]} missing */
async function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const doing = 'installing system packages by apt-get';
  const patient = [
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Acquire::Retries=2',
    '-o',
    'Acquire::http::Timeout=20',
  ];
  const attempt = () =>
    run(
      doing,
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', ...patient, ...missing.map(available)],
      { env },
    );
  try {
    await attempt();
  } catch {
    // Package lists are missing on a fresh machine or too old: fetch them, settle what a killed run left, try again.
    await run(doing, 'apt-get', ['update', '-q', ...patient], { env });
    await run(doing, 'dpkg', ['--configure', '-a'], { env });
    await attempt();
  }
}

/** The name this release of Debian knows. @param {Need} need */
function available({ packages }) {
  const known = packages.find((name) => {
    try {
      const policy = execFileSync('apt-cache', ['policy', name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return /Candidate: (?!\(none\))\S/u.test(policy);
    } catch {
      return false;
    }
  });
  return known ?? packages[0] ?? '';
}
