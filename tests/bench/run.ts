import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hash } from '@node-rs/argon2';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { passphrase } from '../support/office.ts';
import { compare, type Figure } from './measure.ts';
import { officeOfCases, type BenchOffice } from './office-of-cases.ts';

/**
 * `npm run bench -- NAME [--scale N] [--json FILE]`: speed as ratios to a baseline of the same run.
 * The data are invented by a seeded generator (`tests/generate`).
 */
type Bench = (bench: BenchOffice) => Promise<Figure[]>;

const benches: Readonly<Record<string, Bench>> = {
  /** Sign-in against the passphrase's slow hash alone, with the store's own parameters. */
  start: ({ office }) =>
    compare(
      'start',
      'sign-in',
      7,
      async () => {
        await office.restart();
        await office.signIn();
      },
      () => hash(passphrase(), { memoryCost: 65_536, timeCost: 3, parallelism: 1 }),
    ),
  /** The first page of the case list against the same page of a plain in-memory table. */
  list: ({ office, plain }) => {
    const page = plain.prepare('select * from person order by opened desc, id desc limit 50');
    return compare(
      'list',
      'first page',
      40,
      () => office.get('case.list', { text: '', after: null, limit: 50 }),
      async () => page.all(),
    );
  },
  /** Part of a Lao name against a scan of a plain in-memory table. */
  search: ({ office, plain }) => {
    const scan = plain.prepare(
      'select * from person where instr(lao, ?) or instr(latin, ?) or instr(other, ?) order by opened desc limit 50',
    );
    return compare(
      'search',
      'part of a Lao name',
      40,
      () => office.get('case.list', { text: 'ຫຼ້າ', after: null, limit: 50 }),
      async () => scan.all('ຫຼ້າ', 'ຫຼ້າ', 'ຫຼ້າ'),
    );
  },
  /** Opening a case, which is audited, against reading it again without. */
  timeline: ({ office, caseIds }) => {
    const caseId = caseIds[0];
    if (caseId === undefined) throw new Error('A bench of no cases');
    return compare(
      'timeline',
      'open a case',
      40,
      () => office.get('case.open', { caseId }),
      () => office.get('case.timeline', { caseId }),
    );
  },
  /** Counting, sealing and writing an export against counting alone. */
  export: async ({ office }) => {
    const period = { fromMonth: '2022-01', toMonth: '2026-12' };
    const recipient = await identityToRecipient(await generateX25519Identity());
    return compare(
      'export',
      'whole export',
      10,
      () => office.get('export.make', { period, recipient }),
      () => office.get('export.preview', { period }),
    );
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string', default: '1000' }, json: { type: 'string' } },
});
const names = positionals.length > 0 ? positionals : Object.keys(benches);
const data = await officeOfCases(Number(values.scale));
const figures: Figure[] = [];
for (const name of names) {
  const bench = benches[name];
  if (bench === undefined)
    throw new Error(`No bench is called ${name}; there are ${Object.keys(benches).join(', ')}`);
  figures.push(...(await bench(data)));
}
console.table(figures);
const lines = figures.map((figure) => JSON.stringify(figure)).join('\n');
console.log(lines);
if (values.json !== undefined) writeFileSync(values.json, `${lines}\n`);
await data.office.end();
