import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateHybridIdentity, generateX25519Identity } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { readRecipient, recipientOf } from '../../../db/container/age.ts';
import { openContainer, usualLimits } from '../../../db/container/container.ts';
import { Manifest } from '../../../db/container/manifest.ts';
import { openSshPublicKey } from '../../../db/container/ssh-public-key.ts';
import { makeStatisticsExport, type StatisticsExportInput } from '../../../db/export/statistics-export.ts';
import { CountTables } from '../../../db/export/statistics-tables.ts';
import { exportOperations } from '../../../shared/contract/export.ts';
import { countTableNames, type CountTable } from '../../../shared/domain/count-table.ts';
import { ask, askToAgree, inTemporaryFolder, itJudgedBy } from '../../support/judges.ts';

const office = generateKeyPairSync('ed25519');
const identity = await generateX25519Identity();
const recipient = await recipientOf(identity);

const tables: CountTable[] = countTableNames.map((name) => ({
  name,
  countsPersonsRepeatedly: name === 'victims-by-form-of-exploitation',
  rows:
    name === 'victims-by-sex'
      ? [
          { code: 'Female', persons: 1 },
          { code: 'unknown', persons: 0 },
        ]
      : [],
}));

const input = (changes: Partial<StatisticsExportInput> = {}): StatisticsExportInput => ({
  office: { code: 'KT' },
  period: { fromMonth: '2026-10', toMonth: '2026-12' },
  tables,
  cases: 1,
  recipient,
  sequence: 1,
  previousManifestSha256: null,
  auditHead: { sequence: 7, hash: '0f'.repeat(32) },
  createdAt: '2026-11-22T04:30:00.000Z',
  isTraining: false,
  signingKey: office.privateKey,
  ...changes,
});

describe('a statistical export', () => {
  it('holds one table a file, the meaning of each column, the period and the number of cases', async () => {
    const { bytes, manifestSha256 } = await makeStatisticsExport(input());
    const opened = await openContainer(bytes, {
      kind: 'statistics',
      identity,
      trustedKey: office.publicKey,
      limits: usualLimits,
    });
    expect(opened.manifestSha256).toBe(manifestSha256);
    expect(opened.manifest.content).toEqual({
      period: { fromMonth: '2026-10', toMonth: '2026-12' },
      cases: 1,
    });
    expect(opened.manifest.auditHead).toEqual({ sequence: 7, hash: '0f'.repeat(32) });
    expect([...opened.parts.keys()]).toEqual([
      'columns.csv',
      ...countTableNames.map((name) => `${name}.csv`),
    ]);
    expect(Buffer.from(opened.parts.get('victims-by-sex.csv') ?? []).toString('utf8')).toBe(
      'code,persons\r\nFemale,1\r\nunknown,0\r\n',
    );
    expect(Buffer.from(opened.parts.get('victims-by-status.csv') ?? []).toString('utf8')).toBe(
      'code,persons\r\n',
    );
    expect(Buffer.from(opened.parts.get('contacts-by-sex.csv') ?? []).toString('utf8')).toBe(
      'code,contacts\r\n',
    );
    const columns = Buffer.from(opened.parts.get('columns.csv') ?? [])
      .toString('utf8')
      .split('\r\n');
    expect(columns[0]).toBe('file,column,type,meaning_lo,meaning_en,counts_persons_repeatedly');
    expect(columns).toContain('victims-by-sex.csv,code,text,ເພດ,sex,');
    expect(columns).toContain(
      'victims-by-form-of-exploitation.csv,persons,integer,ຈຳນວນຜູ້ຖືກເຄາະຮ້າຍ,number of victims,yes',
    );
    expect(columns).toContain(
      'contacts-by-sex.csv,contacts,integer,ຈຳນວນການຕິດຕໍ່ທີ່ບໍ່ມີກໍລະນີ,number of contacts without a case,no',
    );
    expect(columns).toHaveLength(1 + 2 * countTableNames.length + 1);
  });

  it('is named for office, kind, period and number, in a form that the contract accepts', async () => {
    const { fileName } = await makeStatisticsExport(input());
    expect(fileName).toBe('KT-statistics-2026-10_2026-12-0001.tar.age');
    expect(exportOperations['export.saveCopy'].input.safeParse({ fileName }).success).toBe(true);
  });

  it.each<[string, readonly unknown[]]>([
    [
      'a name in the place of a code',
      [{ ...tables[0], rows: [{ code: 'ນາງ ຄຳ', persons: 1 }] }, ...tables.slice(1)],
    ],
    [
      'a sentence in the place of a code',
      [{ ...tables[0], rows: [{ code: 'found at the bus', persons: 1 }] }, ...tables.slice(1)],
    ],
    [
      'a column more',
      [{ ...tables[0], rows: [{ code: 'presumed', persons: 1, name: 'x' }] }, ...tables.slice(1)],
    ],
    ['a half person', [{ ...tables[0], rows: [{ code: 'presumed', persons: 0.5 }] }, ...tables.slice(1)]],
    ['a table of another name', [{ ...tables[0], name: 'victims-by-name' }, ...tables.slice(1)]],
    ['a table twice', [tables[1], ...tables.slice(1)]],
    ['a table left out', tables.slice(1)],
    [
      'a code twice',
      [
        {
          ...tables[0],
          rows: [
            { code: 'presumed', persons: 1 },
            { code: 'presumed', persons: 2 },
          ],
        },
        ...tables.slice(1),
      ],
    ],
  ])('lets no table through with %s', (_name, wrong) => {
    expect(CountTables.safeParse(wrong).success).toBe(false);
  });

  it('is not made of tables that its schema refuses', async () => {
    const [first, ...rest] = tables;
    if (first === undefined) throw new Error('there are tables');
    const named = { ...first, rows: [{ code: 'ນາງ ຄຳ', persons: 1 }] };
    expect(CountTables.safeParse(tables).success).toBe(true);
    await expect(makeStatisticsExport(input({ tables: [named, ...rest] }))).rejects.toThrow();
    await expect(makeStatisticsExport(input({ tables: rest }))).rejects.toThrow();
  });

  it('is not made for an office, a period or a number that could not be', async () => {
    await expect(makeStatisticsExport(input({ office: { code: '../KT' } }))).rejects.toThrow();
    await expect(
      makeStatisticsExport(input({ period: { fromMonth: '2026-12', toMonth: '2026-10' } })),
    ).rejects.toThrow();
    await expect(makeStatisticsExport(input({ sequence: 0 }))).rejects.toThrow();
  });

  it('can be made for a post-quantum recipient', async () => {
    const hybrid = await generateHybridIdentity();
    const { bytes } = await makeStatisticsExport(input({ recipient: await recipientOf(hybrid) }));
    const opened = await openContainer(bytes, {
      kind: 'statistics',
      identity: hybrid,
      trustedKey: office.publicKey,
      limits: usualLimits,
    });
    expect(opened.manifest.sequence).toBe(1);
  });
});

describe('a statistician with age, tar, ssh-keygen and sha256sum alone', () => {
  itJudgedBy(
    'age',
    'age-keygen',
    'tar',
    'ssh-keygen',
    'sha256sum',
  )('opens the export, verifies it and finds the manifest true', async () => {
    await inTemporaryFolder(async (folder) => {
      askToAgree('age-keygen', ['-o', 'recipient.key'], { folder });
      const to = await readRecipient(
        askToAgree('age-keygen', ['-y', 'recipient.key'], { folder }).toString(),
      );
      const { bytes, fileName, manifestSha256 } = await makeStatisticsExport(input({ recipient: to }));
      writeFileSync(path.join(folder, fileName), bytes);
      writeFileSync(path.join(folder, 'signers'), `KT ${openSshPublicKey(office.publicKey, 'KT')}\n`);

      const archive = askToAgree('age', ['-d', '-i', 'recipient.key', fileName], { folder });
      const listed = askToAgree('tar', ['tvf', '-', '--utc', '--full-time'], { folder, stdin: archive })
        .toString()
        .trim()
        .split('\n');
      expect(listed).toHaveLength(2 + 1 + countTableNames.length);
      for (const line of listed) expect(line).toMatch(/^-rw-r--r-- 0\/0 +\d+ 2026-11-22 04:30:00 [a-z.-]+$/u);
      askToAgree('tar', ['xf', '-'], { folder, stdin: archive });

      const manifest = readFileSync(path.join(folder, 'manifest.json'));
      const verify = (namespace: string) =>
        ask(
          'ssh-keygen',
          ['-Y', 'verify', '-f', 'signers', '-I', 'KT', '-n', namespace, '-s', 'manifest.json.sig'],
          { folder, stdin: manifest },
        );
      expect(verify('statistics@pokpong.la').status).toBe(0);
      expect(verify('backup@pokpong.la').status).not.toBe(0);
      expect(createHash('sha256').update(manifest).digest('hex')).toBe(manifestSha256);

      const { parts } = Manifest.parse(JSON.parse(manifest.toString('utf8')));
      const sums = parts.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
      expect(
        askToAgree('sha256sum', ['-c', '--strict'], { folder, stdin: Buffer.from(sums) })
          .toString()
          .match(/: OK/gu),
      ).toHaveLength(parts.length);
      for (const { name, size } of parts) expect(readFileSync(path.join(folder, name)).length).toBe(size);
    });
  });
});
