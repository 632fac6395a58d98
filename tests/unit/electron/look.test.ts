import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RememberedLook } from '../../../electron/look.ts';
import { usualLook, type Look } from '../../../shared/look.ts';

const chosen: Look = { language: 'en', textSizePercent: 200, contrast: 'high' };

describe('the look of the last person', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pokpong-look-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const file = () => path.join(folder, 'look.json');

  it('is as usual until somebody chose, and then what they chose, at the next start too', () => {
    const look = new RememberedLook(folder);
    expect(look.now).toEqual(usualLook);
    look.remember(chosen);
    expect(look.now).toEqual(chosen);
    expect(new RememberedLook(folder).now).toEqual(chosen);
  });

  it('leaves nothing else on the disk, readable by its owner alone', () => {
    const preferences = { ...chosen, idleLockMinutes: 7, hidesFromCapture: true, remindsOfTasks: true };
    new RememberedLook(folder).remember(preferences);
    expect(readdirSync(folder)).toEqual(['look.json']);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(chosen);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"language":"en","textSi'],
    ['a size that cannot be chosen', '{"language":"en","textSizePercent":900,"contrast":"high"}'],
    ['more than a look', '{"language":"en","textSizePercent":200,"contrast":"high","name":"x"}'],
    ['a list', '[]'],
  ])('is as usual where the file holds %s', (_what, text) => {
    writeFileSync(file(), text);
    const look = new RememberedLook(folder);
    expect(look.now).toEqual(usualLook);
    look.remember(chosen);
    expect(new RememberedLook(folder).now).toEqual(chosen);
  });

  it('keeps the choice for this run where the disk does not take it', () => {
    rmSync(folder, { recursive: true });
    const look = new RememberedLook(folder);
    look.remember(chosen);
    expect(look.now).toEqual(chosen);
    expect(new RememberedLook(folder).now).toEqual(usualLook);
  });
});
