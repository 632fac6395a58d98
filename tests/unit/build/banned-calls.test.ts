import { describe, expect, it } from 'vitest';
import { sourcesOf, withoutComments } from './sources.ts';

/** The one module in which keys meet SQLite. */
const CIPHER_MODULE = /^db\/compartments\/(?:connection|cipher)\.ts$/u;

/** The one module that copies a compartment, under a key of its own. */
const COPYING_MODULE = /^db\/compartments\/copy-under-new-key\.ts$/u;

/** Ways to write decrypted pages somewhere, or to set a key or a journal outside the module that knows how. */
const banned: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly alsoInCipherModule: boolean;
  readonly alsoInCopyingModule?: false;
}[] = [
  { what: 'the backup API: its copy is not encrypted', pattern: /\.backup\s*\(/u, alsoInCipherModule: true },
  {
    what: 'serialize: it hands out decrypted pages',
    pattern: /\b(?:sqlite|database|db)\.serialize\s*\(/iu,
    alsoInCipherModule: true,
  },
  { what: 'an empty key: it means no encryption', pattern: /\bkey\s+(?:''|"")/iu, alsoInCipherModule: true },
  {
    what: 'VACUUM: it copies the whole file',
    pattern: /\bvacuum\b/iu,
    alsoInCipherModule: true,
    alsoInCopyingModule: false,
  },
  {
    what: 'the write-ahead log: not atomic over several files',
    pattern: /journal_mode\s*=\s*wal/iu,
    alsoInCipherModule: true,
  },
  {
    what: 'a key in SQL text',
    pattern: /\bpragma\s+(?:hex)?(?:re)?key\b|pragma\(\s*[`'"]\s*(?:hex)?(?:re)?key\b/iu,
    alsoInCipherModule: true,
  },
  {
    what: 'a change of key in place: a kill in its midst lost a file',
    pattern: /\.rekey\s*\(/iu,
    alsoInCipherModule: true,
  },
  {
    what: 'a key set elsewhere',
    pattern: /\b(?:sqlite|database|connection)\.key\s*\(/iu,
    alsoInCipherModule: false,
  },
  { what: 'a cipher set elsewhere', pattern: /pragma[^\n]*\bcipher\s*=/iu, alsoInCipherModule: false },
];

/** Every file that holds words which are banned in it. */
function offences(sources: readonly { readonly file: string; readonly code: string }[]): readonly string[] {
  return sources.flatMap(({ file, code }) =>
    banned
      .filter(
        ({ pattern, alsoInCipherModule, alsoInCopyingModule }) =>
          (alsoInCipherModule || !CIPHER_MODULE.test(file)) &&
          (alsoInCopyingModule !== false || !COPYING_MODULE.test(file)) &&
          pattern.test(code),
      )
      .map(({ what }) => `${file}: ${what}`),
  );
}

describe('the sources of the store', () => {
  it('never write decrypted pages, and set keys in one module only', () => {
    const sources = sourcesOf('db', 'electron', 'shared', 'renderer');
    expect(sources.some(({ file }) => CIPHER_MODULE.test(file))).toBe(true);
    expect(sources.some(({ file }) => COPYING_MODULE.test(file))).toBe(true);
    expect(offences(sources)).toEqual([]);
  });
});

describe('the search for banned words', () => {
  it.each([
    'await sqlite.backup(file)',
    'database.serialize()',
    "attach ? as copy key ''",
    "sqlite.exec('VACUUM INTO ?')",
    "pragma('journal_mode=WAL')",
    "pragma('main.journal_mode = wal')",
    'pragma(`key = ${secret}`)',
    "PRAGMA key = 'x'",
    "sqlite.pragma('rekey')",
    'sqlite.rekey(raw)',
    'sqlite.key(raw)',
    `sqlite.pragma("cipher = 'aes128cbc'")`,
  ])('finds %s', (code) => {
    expect(offences([{ file: 'db/other.ts', code }])).not.toEqual([]);
  });

  it('does not mind words in comments', () => {
    expect(
      offences([
        { file: 'db/other.ts', code: withoutComments('// never VACUUM\n/** nor .backup() */\nconst x = 1;') },
      ]),
    ).toEqual([]);
  });

  it('lets the cipher module set a key', () => {
    expect(offences([{ file: 'db/compartments/connection.ts', code: 'sqlite.key(raw)' }])).toEqual([]);
  });
});
