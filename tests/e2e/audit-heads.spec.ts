import { readFileSync } from 'node:fs';
import path from 'node:path';
import { signInAsFounder, lock } from '../screens/steps.ts';
import { expect, test } from './fixture.ts';

test('a lock and the end of the program keep a signed head outside the store', async ({ office }) => {
  const heads = (): string[] =>
    readFileSync(path.join(office.folders.userData, 'audit', 'audit-heads.jsonl'), 'utf8')
      .trim()
      .split('\n');
  // The made office comes with the heads of its making.
  const before = heads().length;
  await lock(office);
  expect(heads()).toHaveLength(before + 1);
  expect(heads().at(-1)).toContain('"occasion":"lock"');
  await signInAsFounder(office.page);
  await office.close();
  expect(heads()).toHaveLength(before + 2);
});
