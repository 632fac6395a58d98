import path from 'node:path';

/** The part of Electron's `app.commandLine` that is read here. */
export interface CommandLine {
  hasSwitch(name: string): boolean;
  getSwitchValue(name: string): string;
}

/** Switches that would open a released program to another one on the same PC. */
const FORBIDDEN_WHEN_PACKAGED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'disable-web-security',
  'disable-site-isolation-trials',
  'load-extension',
  'js-flags',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'log-net-log',
] as const;

/** The first switch that a packaged program refuses to start with, or undefined. */
export function forbiddenSwitch(commandLine: CommandLine): string | undefined {
  return FORBIDDEN_WHEN_PACKAGED.find((name) => commandLine.hasSwitch(name));
}

/**
 * The words after a verb that the program is started with, in the place of a window: `pokpong audit:verify FILE`. It is the
 * first word that is no switch; undefined when the program is started in the usual way.
 */
export function wordsAfter(
  verb: string,
  argv: readonly string[],
  isPackaged: boolean,
): readonly string[] | undefined {
  // An unpacked program is Electron with the program's folder as its first word.
  const before = isPackaged ? 0 : 1;
  const words = argv.slice(1);
  const first = words.flatMap((word, index) => (word.startsWith('-') ? [] : [index]))[before];
  return first !== undefined && words[first] === verb ? words.slice(first + 1) : undefined;
}

/** Begins at the office to practise in: `--demo`, of a packed program as well. */
export const DEMO_SWITCH = 'demo';

/** The folders that the program writes records to. */
export type Folders = {
  readonly storeFolder: string;
  readonly exportsFolder: string;
  /** The program's own data, outside the store: where signed heads of its audit are kept. */
  readonly headsFolder: string;
};

/**
 * Where the store and the exports lie: fixed places of the user's account. `--store=DIR` and `--exports=DIR` name
 * others, for an unpacked program only.
 */
export function chooseFolders(
  commandLine: CommandLine,
  places: { readonly isPackaged: boolean; readonly userData: string; readonly documents: string },
): Folders {
  const named = (name: string): string | undefined => {
    const value = places.isPackaged ? '' : commandLine.getSwitchValue(name);
    return value === '' ? undefined : path.resolve(value);
  };
  return {
    storeFolder: named('store') ?? path.join(places.userData, 'store'),
    exportsFolder: named('exports') ?? path.join(places.documents, 'Pokpong'),
    headsFolder: path.join(places.userData, 'audit'),
  };
}
