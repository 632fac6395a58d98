import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Walk } from './walk.ts';
import { wholeDay } from './whole-day.ts';

/**
 * `node tests/walkthrough/run.ts --out DIR [--language lo|en] [--large]`: one person's whole first day through the
 * real window, each step read back. Leaves pictures (with `--large` each a second time at 200 % text), the store, its
 * recovery sheets, a backup, the export and `result.json` in DIR; status 0 only when every step was verified.
 */
const { values } = parseArgs({
  options: { out: { type: 'string' }, language: { type: 'string' }, large: { type: 'boolean' } },
});
if (values.out === undefined) {
  process.stderr.write('Name a new folder: --out DIR\n');
  process.exit(2);
}
const walk = new Walk(path.resolve(values.out), {
  language: values.language === 'en' ? 'en' : 'lo',
  isLargeToo: values.large === true,
});
const isOk = await walk.go(wholeDay);
rmSync(walk.folders.root, { recursive: true, force: true });
process.stdout.write(
  `${isOk ? 'The walk-through is verified' : 'The walk-through was not verified'}: ${walk.out}\n`,
);
process.exit(isOk ? 0 : 1);
