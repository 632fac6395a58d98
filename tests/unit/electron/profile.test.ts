import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareProfile } from '../../../electron/profile.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pokpong-profile-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the folder of Chromium', () => {
  it('is made for its owner alone, with no room for a database', () => {
    const profile = path.join(root, 'new');
    prepareProfile(profile);
    expect(statSync(profile).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(profile, 'Trust Tokens')).isDirectory()).toBe(true);
    expect(statSync(path.join(profile, 'SharedStorage')).isDirectory()).toBe(true);
    expect(statSync(path.join(profile, 'Shared Dictionary', 'db')).isDirectory()).toBe(true);
  });

  it('loses databases that an earlier start left, and may be prepared again and again', () => {
    mkdirSync(path.join(root, 'Shared Dictionary'));
    writeFileSync(path.join(root, 'Trust Tokens'), 'SQLite format 3\0');
    writeFileSync(path.join(root, 'Shared Dictionary', 'db'), 'SQLite format 3\0');
    writeFileSync(path.join(root, 'Preferences'), '{}');
    prepareProfile(root);
    prepareProfile(root);
    expect(readdirSync(root).toSorted()).toEqual([
      'Preferences',
      'Shared Dictionary',
      'SharedStorage',
      'Trust Tokens',
    ]);
    expect(statSync(path.join(root, 'Trust Tokens')).isDirectory()).toBe(true);
  });
});
