import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseFolders, forbiddenSwitch, wordsAfter } from '../../../electron/start-arguments.ts';
import type { CommandLine } from '../../../electron/start-arguments.ts';

function commandLine(switches: Readonly<Record<string, string>>): CommandLine {
  return {
    hasSwitch: (name) => Object.hasOwn(switches, name),
    getSwitchValue: (name) => switches[name] ?? '',
  };
}

const places = { userData: '/home/officer/.config/Pokpong', documents: '/home/officer/Documents' };

describe('the folders of the program', () => {
  it('are fixed places of the account', () => {
    expect(chooseFolders(commandLine({}), { ...places, isPackaged: true })).toEqual({
      storeFolder: path.join(places.userData, 'store'),
      exportsFolder: path.join(places.documents, 'Pokpong'),
      headsFolder: path.join(places.userData, 'audit'),
    });
  });

  it('can be named for an unpacked program', () => {
    const named = commandLine({ store: '/srv/a/store', exports: 'exports' });
    expect(chooseFolders(named, { ...places, isPackaged: false })).toEqual({
      storeFolder: '/srv/a/store',
      exportsFolder: path.resolve('exports'),
      headsFolder: path.join(places.userData, 'audit'),
    });
  });

  it('cannot be named for a packaged one', () => {
    const named = commandLine({ store: '/srv/a/store' });
    expect(chooseFolders(named, { ...places, isPackaged: true }).storeFolder).toBe(
      path.join(places.userData, 'store'),
    );
  });
});

describe('a verb', () => {
  const words = (argv: readonly string[], isPackaged = true) => wordsAfter('audit:verify', argv, isPackaged);

  it('is the first word that is no switch', () => {
    expect(words(['pokpong', 'audit:verify', 'log.jsonl'])).toEqual(['log.jsonl']);
    expect(words(['pokpong', '--no-sandbox', 'audit:verify', 'a', '--identity', 'k'])).toEqual([
      'a',
      '--identity',
      'k',
    ]);
    expect(words(['electron', '.', 'audit:verify', 'log.jsonl'], false)).toEqual(['log.jsonl']);
    expect(words(['electron', '--no-sandbox', '.', 'audit:verify', 'a'], false)).toEqual(['a']);
    expect(words(['pokpong', 'audit:verify'])).toEqual([]);
  });

  it('is not what stands elsewhere', () => {
    expect(words(['pokpong'])).toBeUndefined();
    expect(words(['electron', 'audit:verify'], false)).toBeUndefined();
    expect(words(['pokpong', 'other', 'audit:verify'])).toBeUndefined();
    expect(words(['audit:verify'])).toBeUndefined();
  });
});

describe('a packaged program', () => {
  it('names the switch that would open it to another program', () => {
    expect(forbiddenSwitch(commandLine({ 'remote-debugging-port': '9222' }))).toBe('remote-debugging-port');
    expect(forbiddenSwitch(commandLine({ 'no-sandbox': '' }))).toBeUndefined();
  });
});
