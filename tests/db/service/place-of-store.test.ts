import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { TestOffice } from '../../support/office.ts';

const office = new TestOffice();
const marker = path.join(office.folder.path, '.stfolder');
afterAll(() => office.end());

it('no office is made in a folder that a service keeps, and one is once the service has left it', async () => {
  mkdirSync(marker);
  expect(await office.get('office.place', {})).toEqual({ kind: 'cloud', service: 'syncthing' });
  await expect(office.create()).rejects.toThrow('store-in-cloud');
  expect(existsSync(office.storeFolder)).toBe(false);
  rmSync(marker, { recursive: true });
  expect(await office.get('office.place', {})).toEqual({ kind: 'own-disk' });
  await office.create();
});

it('a store whose folder a service keeps later locks nobody out', async () => {
  mkdirSync(marker);
  await office.restart();
  await office.signIn();
  expect(await office.get('office.place', {})).toEqual({ kind: 'cloud', service: 'syncthing' });
});
