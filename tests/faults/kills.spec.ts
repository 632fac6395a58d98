import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from '../e2e/fixture.ts';
import type { Program } from '../program/launch.ts';
import { signInAsFounder } from '../screens/steps.ts';
import {
  killWhileExporting,
  killWhileSaving,
  killWhileTyping,
  type ExportKeys,
  type KilledWork,
} from './killed-work.ts';
import { chooseStick, killWhileCopying, killWhileRenewing } from './killed-copies-and-keys.ts';
import { seededRandom } from './random.ts';

const KILLS = process.env['POKPONG_FAULTS'] === 'full' ? 100 : 5;
const seed = Number(process.env['POKPONG_SEED'] ?? Math.floor(Math.random() * 2 ** 32));

/** Typing, saving, exporting, copying and renewing keys by turns; `chance` says when in it the kill comes. */
function killOnce(program: Program, round: number, chance: number, keys: ExportKeys): Promise<KilledWork> {
  switch (round % 5) {
    case 0:
      return killWhileTyping(program, round, 200 + chance * 3500);
    case 1:
      return killWhileSaving(program, round, chance * 400);
    case 2:
      return killWhileExporting(program, round, chance * 500, keys);
    case 3:
      return killWhileCopying(program, round, chance * 700);
    default:
      return killWhileRenewing(program, round, chance * 2500);
  }
}

test(`kill -9 at ${KILLS} random moments loses nothing that was acknowledged`, async ({ office, start }) => {
  test.setTimeout(240_000 + KILLS * 30_000);
  const random = seededRandom(seed);
  const identity = await generateX25519Identity();
  const keys = { identity, recipient: await identityToRecipient(identity) };
  const lost: string[] = [];
  const kinds = new Map<string, number>();
  let program = office;
  await chooseStick(program);
  for (let round = 0; round < KILLS; round += 1) {
    const work = await killOnce(program, round, random(), keys);
    kinds.set(work.name, (kinds.get(work.name) ?? 0) + 1);
    program = await start();
    await signInAsFounder(program.page);
    lost.push(...(await work.lost(program)));
  }
  console.log(
    `killed while ${[...kinds].map(([name, count]) => `${name}: ${count}`).join('; ')}; seed ${seed}`,
  );
  console.log(`kills: ${KILLS}, ${lost.length} lost writes`);
  expect(lost).toEqual([]);
});
