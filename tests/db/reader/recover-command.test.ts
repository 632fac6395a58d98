import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stageBackup } from '../../../db/backup/stage-backup.ts';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import { schemaNameOf } from '../../../db/compartments/schema-name.ts';
import { recoverCommand } from '../../../db/reader/recover-command.ts';
import { tableMeanings } from '../../../db/reader/table-meanings.ts';
import { compartments } from '../../../shared/compartment.ts';
import { writeSheet } from '../../../shared/identity/recovery-sheet.ts';
import { PASSPHRASE, storeWithSheets } from '../support/recovery-fixture.ts';
import { open, temporaryFolder } from '../support/store-fixture.ts';
import { readCsv } from './read-csv.ts';

/** A field that would break a table that is not written with care. */
const AWKWARD = 'ສະບາຍດີ, "ນາງ ດາວ"\r\nແຖວສອງ\n=1+1 ';
const JPEG = Buffer.from(`ffd8ffe0${'00'.repeat(300)}ffd9`, 'hex');

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] };
type Made = {
  readonly copy: string;
  readonly sheets: readonly [string, string, string];
  readonly set: string;
  /** `<compartment>/<table>` with its rows, read from the copied store itself. */
  readonly dump: ReadonlyMap<string, Table>;
};

let made: Made;
beforeAll(async () => {
  made = await copyOfOffice();
});

/** A copy of an office with three cases, a photo and awkward words; and what stands in it, by SQL of this test's own. */
async function copyOfOffice(): Promise<Made> {
  const store = await storeWithSheets();
  const opened = await open(store, PASSPHRASE);
  await opened.transaction(async () => {
    const { id } = await opened.kysely.selectFrom('register.person').select('id').executeTakeFirstOrThrow();
    const stamp = { at: '2026-11-22T00:00:00.000Z', by: opened.account.id };
    await opened.kysely
      .insertInto('register.person_photo')
      .values({
        id: '0190a8a0-0000-7000-8000-000000000001',
        person_id: id,
        jpeg: JPEG,
        taken_on_answer: 'unknown',
        created_at: stamp.at,
        created_by: stamp.by,
        changed_at: stamp.at,
        changed_by: stamp.by,
        version: 1,
      })
      .execute();
    for (const content of [AWKWARD, '']) {
      await opened.kysely
        .insertInto('investigation.draft')
        .values({
          owner: stamp.by,
          record_id: content,
          subject: 'case',
          case_id: '',
          base_version: 0,
          content,
          saved_at: '',
          created_at: stamp.at,
          created_by: stamp.by,
          version: 1,
        })
        .execute();
    }
  });
  const staged = await stageBackup({
    store: opened,
    folder: temporaryFolder(),
    officeCode: 'VTE',
    madeAt: '2026-11-22T01:02:03.000Z',
  });
  const copy = await staged.publish();
  const dump = new Map<string, Table>();
  for (const compartment of compartments) {
    const schema = schemaNameOf(compartment);
    const tables = opened.sqlite
      .prepare<[], { name: string }>(`select name from ${schema}.sqlite_schema where type = 'table'`)
      .all();
    for (const { name } of tables) {
      if (name === 'sqlite_sequence') continue;
      const statement = opened.sqlite.prepare(`select * from ${schema}.${name}`);
      const columns = statement.columns().map((column) => column.name);
      dump.set(`${compartment}/${name}`, {
        columns,
        rows: z.array(z.array(z.unknown())).parse(statement.raw().all()),
      });
    }
  }
  await opened.close();
  return { copy, sheets: store.sheets, set: store.set, dump };
}

/** What a table holds as it must stand in its file. */
function asWritten(value: unknown, blob: (bytes: Uint8Array) => string): string | null {
  if (value === null) return null;
  if (value instanceof Uint8Array) return blob(value);
  return String(value);
}

function expectEveryTable(out: string, dump: ReadonlyMap<string, Table>): void {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const tables = files
    .filter((name) => name.endsWith('.csv') && name !== 'codes.csv')
    .map((name) => name.slice(0, -4).replaceAll('\\', '/'));
  expect(tables.toSorted()).toEqual([...dump.keys()].toSorted());
  for (const [table, { columns, rows }] of dump) {
    const [header, ...written] = readCsv(readFileSync(path.join(out, `${table}.csv`), 'utf8'));
    expect(header, table).toEqual(columns);
    expect(written.length, table).toBe(rows.length);
    for (const [index, row] of rows.entries()) {
      const expected = row.map((value, column) => {
        if (table === 'office/office_signing_key' && columns[column] === 'private_key')
          return 'not written: a private key';
        return asWritten(value, (bytes) => {
          if (bytes.length <= 64) return Buffer.from(bytes).toString('hex');
          const place = written[index]?.[column] ?? '';
          expect(readFileSync(path.join(out, place)).equals(bytes), `${table} ${place}`).toBe(true);
          return place;
        });
      });
      expect(written[index], `${table} row ${index + 1}`).toEqual(expected);
    }
  }
}

async function recover(
  words: readonly string[],
  typed = '',
): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  const code = await recoverCommand({ words, say: (line) => said.push(line), stdin: Readable.from([typed]) });
  return { code, said: said.join('\n') };
}

const hashesOf = (folder: string): string =>
  readdirSync(folder)
    .toSorted()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex')}`,
    )
    .join('\n');

/** The copy elsewhere, to be harmed. */
function copyToHarm(): string {
  const folder = path.join(temporaryFolder(), 'Pokpong-VTE');
  cpSync(made.copy, folder, { recursive: true });
  return folder;
}

const sheetsFile = (): string => {
  const file = path.join(temporaryFolder(), 'sheets.txt');
  writeFileSync(
    file,
    `Sheet 1\n${made.sheets[0]}\n\nSheet 3, scanned\n${made.sheets[2].replaceAll(/\s/gu, '')}\n`,
  );
  return file;
};

describe('recovery by a stranger', () => {
  const outcome = { tables: 0, rows: 0 };
  afterAll(() => console.log(`recovery by a stranger: ${outcome.tables} tables, ${outcome.rows} rows`));

  it('gets every table back with the command of the README, two sheets and nothing else', () => {
    const readme = readFileSync(path.join(import.meta.dirname, '../../../README.md'), 'utf8');
    const command = /^ +(npm run recover -- COPY --out FOLDER)$/mu.exec(readme)?.[1];
    expect(command).toBeDefined();
    const before = hashesOf(made.copy);
    const out = path.join(temporaryFolder(), 'tables');
    const line = (command ?? '').replace('COPY', `'${made.copy}'`).replace('FOLDER', `'${out}'`);
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
      cwd: path.join(import.meta.dirname, '../../..'),
      input: `${made.sheets[1]}\n${made.sheets[2]}\n`,
      encoding: 'utf8',
    });
    expect(status, `${stdout}${stderr}`).toBe(0);
    expectEveryTable(out, made.dump);
    expect(stdout).toContain('NOT encrypted');
    expect(hashesOf(made.copy)).toBe(before);
    outcome.tables = made.dump.size;
    outcome.rows = [...made.dump.values()].reduce((sum, { rows }) => sum + rows.length, 0);
    expect(outcome.rows).toBeGreaterThan(100);
  }, 120_000);

  it('finds each table explained in both languages, its comments beside the columns, and the counts', async () => {
    const out = path.join(temporaryFolder(), 'tables');
    expect(await recover([made.copy, '--out', out, '--sheets', sheetsFile()])).toMatchObject({ code: 0 });
    const text = readFileSync(path.join(out, 'README.txt'), 'utf8');
    for (const table of made.dump.keys()) {
      const [, name = ''] = table.split('/');
      const [lao, english] = tableMeanings[name] ?? [];
      expect(text, table).toContain(`${table}.csv`);
      expect(lao, name).toMatch(/[\u0e80-\u0eff]/u);
      expect(text).toContain(lao);
      expect(text).toContain(english);
    }
    expect(text).toContain('detail_hash (blob): SHA-256 of the detail');
    expect(text).toContain('ບໍ່ໄດ້ເຂົ້າລະຫັດ');
    const codes = readCsv(readFileSync(path.join(out, 'codes.csv'), 'utf8'));
    expect(codes[0]).toEqual(['list', 'code', 'lao', 'english']);
    expect(codes).toContainEqual(['countries', 'LA', 'ລາວ', 'Laos']);
    const counts: unknown = JSON.parse(readFileSync(path.join(out, 'counts.json'), 'utf8'));
    const rows = z
      .record(z.string(), z.record(z.string(), z.number()))
      .parse(z.object({ rows: z.unknown() }).parse(counts).rows);
    for (const [table, { rows: expected }] of made.dump) {
      const [compartment = '', name = ''] = table.split('/');
      expect(rows[compartment]?.[name], table).toBe(expected.length);
    }
    for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      const entry = statSync(path.join(out, name));
      expect(entry.mode & 0o777, name).toBe(entry.isDirectory() ? 0o700 : 0o600);
    }
  });
});

describe('the reader', () => {
  it('names the row that was mistyped, the sheet of another set, and the same sheet twice, and asks again', async () => {
    const out = path.join(temporaryFolder(), 'tables');
    const rows = made.sheets[0].split('\n');
    const wrong = `${rows[0]}\n${(rows[1] ?? '').replace(/^./u, (first) => (first === '7' ? '8' : '7'))}\n${rows.slice(1).join('\n')}`;
    const typed = [wrong, made.sheets[0], made.sheets[0], made.sheets[1]].join('\n');
    const { code, said } = await recover([made.copy, '--out', out], `${typed}\n`);
    expect(said).toContain('Row 2 is not right');
    expect(said).toContain('WRONG: the second sheet: it is the first one again');
    expect(code, said).toBe(0);
    expect(said).not.toContain(rows[0]);
  });

  it('writes nothing over, nothing into the copy, and nothing without two whole sheets', async () => {
    const full = temporaryFolder();
    writeFileSync(path.join(full, 'mine.txt'), 'mine');
    const sheets = ['--sheets', sheetsFile()];
    expect(await recover([made.copy, '--out', full, ...sheets])).toMatchObject({
      code: 1,
      said: expect.stringContaining('is not empty'),
    });
    const copy = copyToHarm();
    const before = hashesOf(copy);
    expect(await recover([copy, '--out', copy, ...sheets])).toMatchObject({ code: 1 });
    const inside = path.join(copy, 'tables');
    mkdirSync(inside);
    const refused = await recover([copy, '--out', inside, ...sheets]);
    rmSync(inside, { recursive: true });
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('lies inside the copy') });
    expect(hashesOf(copy)).toBe(before);
    const out = path.join(temporaryFolder(), 'tables');
    expect(await recover([made.copy, '--out', out], `${made.sheets[0]}\n`)).toMatchObject({ code: 1 });
    const oneSheet = path.join(temporaryFolder(), 'one.txt');
    writeFileSync(oneSheet, made.sheets[0]);
    expect(await recover([made.copy, '--out', out, '--sheets', oneSheet])).toMatchObject({ code: 1 });
    expect(readdirSync(out)).toEqual([]);
    expect(await recover([made.copy])).toMatchObject({ code: 1, said: expect.stringContaining('Usage') });
  });

  it.each([
    ['a flipped byte', 'register.db was changed', (copy: string) => flip(path.join(copy, 'register.db'))],
    [
      'a missing file',
      'statistics.db is missing',
      (copy: string) => rmSync(path.join(copy, 'statistics.db')),
    ],
    [
      'an altered manifest',
      'not signed by the office',
      (copy: string) => flip(path.join(copy, 'manifest.json')),
    ],
    ['no manifest', 'signature is missing', (copy: string) => rmSync(path.join(copy, 'manifest.json.sig'))],
  ])('stops at %s, and goes on with --anyway to read what is left', async (_name, words, harm) => {
    const copy = copyToHarm();
    harm(copy);
    const out = path.join(temporaryFolder(), 'tables');
    const asked = [copy, '--out', out, '--sheets', sheetsFile()];
    const stopped = await recover(asked);
    expect(stopped).toMatchObject({ code: 1, said: expect.stringContaining(words) });
    expect(existsSync(out)).toBe(false);
    const { code, said } = await recover([...asked, '--anyway']);
    expect(code).toBe(1);
    expect(said).toContain(words);
    // The wing's words are there, whatever happened to the others.
    const [, ...drafts] = readCsv(readFileSync(path.join(out, 'investigation/draft.csv'), 'utf8'));
    expect(drafts.flat()).toContain(AWKWARD);
  });

  it('is not opened by the sheets of another office', async () => {
    const share = (number: number): Uint8Array =>
      Uint8Array.from({ length: 33 }, (_, index) => index + number);
    const others = [1, 2].map((number) =>
      writeSheet({ number, set: 'abcdefabcdef', share: share(number) }).join('\n'),
    );
    const out = path.join(temporaryFolder(), 'tables');
    const { code, said } = await recover([made.copy, '--out', out], `${others.join('\n')}\n`);
    expect(code).toBe(1);
    expect(said).toContain(`any two of set ${made.set}`);
    expect(said).toContain('WRONG: the first sheet: it is of another set');
    expect(readdirSync(out)).toEqual([]);
  });

  it('leaves no plain byte beside the tables: the copy is opened where it lies', async () => {
    const copy = copyToHarm();
    const out = path.join(temporaryFolder(), 'tables');
    await recover([copy, '--out', out, '--sheets', sheetsFile()]);
    expect(readdirSync(copy).toSorted()).toEqual(readdirSync(made.copy).toSorted());
    expect(execFileSync('ls', ['-A', copy], { encoding: 'utf8' })).not.toContain('journal');
    expect(existsSync(`${compartmentFile(copy, 'register')}-journal`)).toBe(false);
  });
});

/** Turns one bit in the middle of a file. */
function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
