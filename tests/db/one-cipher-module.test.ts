import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const CIPHER_MODULE = path.join('db', 'compartments', 'connection.ts');
/** Where alone a file is copied by SQLite: with nothing attached but a copy, under a key that the module is given. */
const COPYING_MODULE = path.join('db', 'compartments', 'copy-under-new-key.ts');

/** What breaks the encryption or the atomicity of a store when it is said in the wrong place (see the store's design). */
const banned: readonly (readonly [string, RegExp])[] = [
  ['opening a database', /new Database\s*\(/u],
  ['a backup by SQLite, which fails on encrypted files', /\.backup\s*\(/u],
  ['a serialised database, which is plain text', /\.serialize\s*\(/u],
  ['a key given to SQLite', /\.(?:re)?key\s*\(|pragma\W+(?:hex)?(?:re)?key\b/iu],
  ['a file attached', /\battach\s+(?:database\s+)?[?'"`$]|\bkey\s+''/iu],
  ['VACUUM, whose copy gets the key of the main file', /\bvacuum\b/iu],
  [
    'a choice of journal, cipher, locking or temporary store',
    /\b(?:journal_mode|locking_mode|temp_store|synchronous)\b\s*=|["'`]\s*cipher\s*=/iu,
  ],
];

const sources = globSync('{db,electron,shared,build,renderer}/**/*.{ts,tsx,mjs}', { cwd: root }).filter(
  (file) => file !== CIPHER_MODULE,
);

describe('outside the one cipher module', () => {
  it.each(banned)('there is no %s', (_name, words) => {
    const found = sources.filter((file) =>
      words.test(withoutComments(readFileSync(path.join(root, file), 'utf8'))),
    );
    expect(found).toEqual(words.test('vacuum copied into ?') ? [COPYING_MODULE] : []);
  });

  it('there are sources to look at, and the module itself would be found', () => {
    expect(sources.length).toBeGreaterThan(50);
    const text = withoutComments(readFileSync(path.join(root, CIPHER_MODULE), 'utf8'));
    expect(banned.filter(([, words]) => words.test(text)).length).toBeGreaterThanOrEqual(4);
    expect(/\bwal\b/iu.test(text)).toBe(false);
  });
});

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/^\s*\/\/.*$/gmu, '');
}
