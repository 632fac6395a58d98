import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import type { Bench } from './bench.ts';
import type { Figure } from './measure.ts';
import { duplicates } from './duplicates.ts';
import { list } from './list.ts';
import { exporting, signIn } from './office.ts';
import { officeOfCases, type BenchOffice } from './office-of-cases.ts';
import { rekey } from './rekey.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { timeline } from './timeline.ts';
import { trainees } from './trainees.ts';
import { store } from './store/store.ts';

/**
 * `npm run bench -- NAME [--scale N] [--json FILE]`: speed as ratios to a baseline of the same run.
 * The data are invented by seeded generators.
 */
const benches: Readonly<Record<string, Bench>> = {
  store,
  start,
  'sign-in': signIn,
  list,
  search,
  timeline,
  export: exporting,
  rekey,
  backup,
  audit,
  duplicates,
  trainees,
};

/** Cases of the office that most benches share; about 100 are made in a second. */
const USUAL_CASES = 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string' }, json: { type: 'string' } },
});
const scale = values.scale === undefined ? undefined : Number(values.scale);
const names = positionals.length > 0 ? positionals : Object.keys(benches);
let made: Promise<BenchOffice> | undefined;
const office = (): Promise<BenchOffice> => (made ??= officeOfCases(scale ?? USUAL_CASES));
const figures: Figure[] = [];
for (const name of names) {
  const bench = benches[name];
  if (bench === undefined)
    throw new Error(`No bench is called ${name}; there are ${Object.keys(benches).join(', ')}`);
  figures.push(...(await bench({ scale, office })));
}
console.table(figures);
const lines = figures.map((figure) => JSON.stringify(figure)).join('\n');
console.log(lines);
if (values.json !== undefined) writeFileSync(values.json, `${lines}\n`);
await (await made)?.office.end();
