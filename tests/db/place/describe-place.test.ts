import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../db/place/describe-place.ts';
import { temporaryFolder } from '../support/store-fixture.ts';

describe('the place of a folder of this machine', () => {
  it('is its own disk, also where the folder is not there yet, and nothing is left of looking', async () => {
    const folder = temporaryFolder();
    expect(await describePlace(path.join(folder, 'not', 'yet'))).toEqual({ kind: 'own-disk' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is a service’s where the way there leads through its folder, whatever the link is called', async () => {
    const folder = temporaryFolder();
    const kept = path.join(folder, 'Work');
    mkdirSync(path.join(kept, '.stfolder'), { recursive: true });
    mkdirSync(path.join(kept, 'records'));
    symlinkSync(path.join(kept, 'records'), path.join(folder, 'shortcut'));
    const place = { kind: 'cloud', service: 'syncthing' };
    expect(await describePlace(path.join(kept, 'records', 'store'))).toEqual(place);
    expect(await describePlace(path.join(folder, 'shortcut'))).toEqual(place);
  });
});
