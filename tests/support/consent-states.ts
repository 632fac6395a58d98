import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { z } from 'zod';
import type { Consent, ConsentPurpose, ConsentRecipient, DataCategory } from '../../shared/domain/consent.ts';
import type { StoreDatabase } from '../../db/database.ts';
import { insertOverride, reviewOverride } from '../../db/repositories/consent-override-repository.ts';
import { decideConsent, insertConsent, withdrawConsent } from '../../db/repositories/consent-repository.ts';
import type { Stamp } from '../../db/repositories/stamp.ts';
import { newConsent, undecided } from './consents.ts';

/*
 * Every way in which somebody may have decided about one purpose and one recipient, or taken it back, and every kind of
 * override: as the table written by hand beside the test of the gate names them.
 */

export const outcomes = [
  'consent',
  'legal-duty',
  'override',
  'not-asked',
  'refused',
  'withdrawn',
  'not-able',
  'expired',
  'category-withheld',
] as const;
export type Outcome = (typeof outcomes)[number];
export const overrideKinds = ['none', 'open', 'narrow', 'ended', 'justified', 'not-justified'] as const;
export type OverrideKind = (typeof overrideKinds)[number];

/** The table written by hand: how a question stands, what is asked, what comes of it under each kind of override. */
export const oracle = readFileSync(
  new URL('../db/service/consent-gate-expected.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([state = '', request = '', ...cells]) => ({
    state,
    request: z.enum(['within', 'beyond']).parse(request),
    expected: new Map(overrideKinds.map((kind, at) => [kind, z.enum(outcomes).parse(cells[at])])),
  }));
export const states = [...new Set(oracle.map(({ state }) => state))];

/** What the table says of one question. */
export function expectedOf(state: string, request: 'within' | 'beyond', kind: OverrideKind): Outcome {
  const expected = oracle.find((row) => row.state === state && row.request === request)?.expected.get(kind);
  if (expected === undefined) throw new Error(`The table says nothing of ${state}, ${request}, ${kind}`);
  return expected;
}

/** Whether something goes by an outcome. */
export const goes = (outcome: Outcome): outcome is 'consent' | 'legal-duty' | 'override' =>
  outcome === 'consent' || outcome === 'legal-duty' || outcome === 'override';

export type Pair = { readonly purpose: ConsentPurpose; readonly recipient: ConsentRecipient };

/** Where and when decisions are written, and of which kinds of data they speak. */
export type Deciding = {
  readonly db: StoreDatabase;
  readonly stamp: Stamp;
  /** The first day, on which all was decided; the day on which it is asked; and the one before that. */
  readonly start: string;
  readonly today: string;
  readonly yesterday: string;
  /** What is agreed to everywhere, and what no consent but a widened one lets go. */
  readonly agreed: readonly DataCategory[];
  /** What is asked for within it, and what an override that is narrow opens. */
  readonly narrow: readonly DataCategory[];
  readonly beyond: DataCategory;
};

/** Brings one pair of a case into a state, by the acts of which its name speaks; the table of the store judges each. */
export async function bring(caseId: string, pair: Pair, state: string, deciding: Deciding): Promise<void> {
  const { db, stamp, start, today, yesterday, agreed, beyond } = deciding;
  let consentId = v7();
  let version = 0;
  const save = async (change: Partial<Consent>): Promise<void> => {
    const consent = newConsent({
      decidedOn: start,
      categories: [...agreed],
      withheld: [],
      ...pair,
      ...change,
    });
    version += 1;
    if (version === 1) await insertConsent(db, { consentId, caseId, consent }, stamp);
    else await decideConsent(db, { consentId, consent, version }, stamp);
  };
  const again = (): void => {
    consentId = v7();
    version = 0;
  };
  const nobody = { ...undecided, told: [], categories: [], withheld: [] };
  const open = { categories: [...agreed] };
  const refuse = () => save({ decision: 'refused', categories: [] });
  const withdraw = () =>
    withdrawConsent(db, { consentId, withdrawalId: v7(), withdrawnOn: start, version: version + 1 }, stamp);
  switch (state) {
    case 'nothing':
      return;
    case 'not-asked':
      return await save({ ...nobody, decision: 'not-asked' });
    case 'not-asked-by-law':
      return await save({ ...nobody, ...open, decision: 'not-asked', ground: 'legal_duty' });
    case 'refused':
      return await refuse();
    case 'refused-by-law':
      return await save({ decision: 'refused', ground: 'legal_duty' });
    case 'not-able':
      return await save({ ...nobody, decision: 'not-able' });
    case 'not-able-in-danger':
      return await save({ ...nobody, ...open, decision: 'not-able', ground: 'vital_interests' });
    case 'not-able-best-interest':
      return await save({ ...nobody, ...open, decision: 'not-able', ground: 'beneficiary_interests' });
    case 'not-able-by-law-ended':
      return await save({
        ...nobody,
        ...open,
        decision: 'not-able',
        ground: 'legal_duty',
        validUntil: yesterday,
      });
    case 'given':
      return await save({});
    case 'given-until-today':
      return await save({ validUntil: today });
    case 'given-until-yesterday':
      return await save({ validUntil: yesterday });
    case 'given-and-widened':
    case 'widened-and-withdrawn':
      await save({});
      again();
      await save({ categories: [...agreed, beyond] });
      if (state === 'widened-and-withdrawn') await withdraw();
      return;
    case 'withdrawn':
    case 'withdrawn-then-given':
    case 'withdrawn-then-refused':
      await save({});
      await withdraw();
      again();
      if (state === 'withdrawn-then-given') await save({});
      if (state === 'withdrawn-then-refused') await refuse();
      return;
    case 'refused-then-given':
      await refuse();
      again();
      return await save({});
    case 'not-asked-then-given':
    case 'not-asked-then-refused':
      await save({ ...nobody, decision: 'not-asked' });
      return state === 'not-asked-then-given' ? await save({}) : await refuse();
    case 'not-able-then-given-and-withdrawn':
      await save({ ...nobody, ...open, decision: 'not-able', ground: 'vital_interests' });
      again();
      await save({});
      await withdraw();
      return;
    default:
      throw new Error(`Nobody knows how to bring about ${state}`);
  }
}

/** Lets a pair of a case go without a consent, in one of the ways that the table names. */
export async function allow(
  caseId: string,
  pair: Pair,
  kind: OverrideKind,
  { db, stamp, start, today, yesterday, narrow, beyond }: Deciding,
): Promise<void> {
  if (kind === 'none') return;
  const overrideId = v7();
  const override = {
    ...pair,
    categories: kind === 'narrow' ? [...narrow] : [...narrow, beyond],
    until: kind === 'ended' ? yesterday : today,
  };
  await insertOverride(
    db,
    {
      overrideId,
      caseId,
      wing: 'investigation',
      from: start,
      override,
    },
    stamp,
  );
  if (kind === 'justified' || kind === 'not-justified')
    await reviewOverride(db, { overrideId, version: 1 }, kind, stamp);
}
