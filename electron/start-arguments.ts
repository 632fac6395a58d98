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

/** The two folders that the program writes records to. */
export type Folders = { readonly storeFolder: string; readonly exportsFolder: string };

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
  };
}
