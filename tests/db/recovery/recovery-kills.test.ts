import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import { openSheets, sheetsOf } from '../../../db/recovery/open-sheets.ts';
import { recoverAccount } from '../../../db/recovery/recover.ts';
import { assertOpensEveryKey } from '../../../db/recovery/recovery-keys.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { Refusal } from '../../../shared/result.ts';
import { momentsIn, runAndKill } from '../support/kill.ts';
import { numberedPassphrase } from '../support/numbered-passphrase.ts';
import { dataOf, storeWithSheets, type StoreWithSheets } from '../support/recovery-fixture.ts';
import { open, typed } from '../support/store-fixture.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
/** Of each of the two. */
const KILLS = isFull ? 100 : 3;
const HOUR = 3_600_000;

const totals = { kills: 0, lost: 0 };
afterAll(() => console.log(`recovery kills: ${totals.kills}, ${totals.lost} lost`));

/** A store whose founder has passphrase number 0; what it holds; and how long recovering and signing in takes just now. */
async function numberedStore(): Promise<{
  readonly made: StoreWithSheets;
  readonly data: string;
  readonly milliseconds: number;
}> {
  const made = await storeWithSheets();
  const [first, second] = made.sheets;
  const began = performance.now();
  await recoverAccount({ ...made, first, second, passphrase: typed(numberedPassphrase(0)) });
  const opened = await open(made, numberedPassphrase(0));
  const milliseconds = performance.now() - began;
  const data = dataOf(opened.sqlite);
  await opened.close();
  return { made, data, milliseconds };
}

/** The store with the passphrase of that number, or undefined when it is another one. */
async function openWith(store: StoreWithSheets, number: number): Promise<OpenStore | undefined> {
  try {
    return await open(store, numberedPassphrase(number));
  } catch (cause) {
    if (cause instanceof Refusal && cause.error.code === 'sign-in-failed') return undefined;
    throw cause;
  }
}

/** The rest of the last line that begins with a word. */
const lastSaid = (said: readonly string[], word: string): string | undefined =>
  said.findLast((line) => line.startsWith(`${word} `))?.slice(word.length + 1);

/** What every kill must leave: all data, and an audit that holds. */
function isWhole(store: OpenStore, data: string): boolean {
  return dataOf(store.sqlite) === data && verifyAudit(store).problem === undefined;
}

describe('killing the store process', () => {
  it(
    'while an account is recovered leaves the old passphrase or the new one working, and every row',
    async () => {
      const { made, data, milliseconds } = await numberedStore();
      const [, first, second] = made.sheets;
      const outcomes = { old: 0, new: 0 };
      let current = 0;
      for (const moment of momentsIn(milliseconds * 2, KILLS)) {
        const rest = [made.folder, made.accountId, String(current), first, second];
        const said = await runAndKill('recover', rest, moment, 'recovery-child');
        const done = Number(lastSaid(said, 'done') ?? current);
        const tried = Number(lastSaid(said, 'trying') ?? done);
        // What was acknowledged holds; what was being done may hold already.
        let store = tried === done ? undefined : await openWith(made, tried);
        if (tried !== done) outcomes[store === undefined ? 'old' : 'new'] += 1;
        current = store === undefined ? done : tried;
        store ??= await openWith(made, done);
        if (store === undefined || !isWhole(store, data)) totals.lost += 1;
        await store?.close();
      }
      totals.kills += KILLS;
      console.log(`recovery cut off: ${outcomes.old} old passphrase, ${outcomes.new} new`);
      expect(totals.lost).toBe(0);
    },
    isFull ? HOUR : 300_000,
  );

  it(
    'while sheets are renewed leaves the old set or the new one opening everything',
    async () => {
      const { made, data, milliseconds } = await numberedStore();
      const known = new Map<string, readonly string[]>([[made.set, made.sheets]]);
      let current = made.set;
      for (const moment of momentsIn(milliseconds, KILLS)) {
        const [, first = '', second = ''] = known.get(current) ?? [];
        const rest = [made.folder, made.accountId, '0', first, second];
        const said = await runAndKill('renew', rest, moment, 'recovery-child');
        for (const line of said.filter((candidate) => candidate.startsWith('prepared '))) {
          const { set, texts } = Prepared.parse(JSON.parse(line.slice('prepared '.length)));
          known.set(set, texts);
        }
        const sets = [...known.keys()];
        const proven = lastSaid(said, 'proven') ?? current;
        const store = await openWith(made, 0);
        if (store === undefined) throw new Error('The passphrase was not changed and opens nothing');
        const holding = sheetsOf(store.vault)?.set ?? '';
        const isProvenOrNext = sets.indexOf(holding) >= sets.indexOf(proven);
        const [, one = '', other = ''] = known.get(holding) ?? [];
        const secret = await openSheets(store.vault, { first: one, second: other });
        await assertOpensEveryKey(store.vault, secret.identity);
        if (!isProvenOrNext || !isWhole(store, data)) totals.lost += 1;
        await store.close();
        current = holding;
      }
      totals.kills += KILLS;
      console.log(`sheets renewed meanwhile: ${known.size - 1}`);
      expect(totals.lost).toBe(0);
      expect(known.size).toBeGreaterThan(1);
    },
    isFull ? HOUR : 300_000,
  );
});

const Prepared = z.object({ set: z.string(), texts: z.array(z.string()).length(3) });
