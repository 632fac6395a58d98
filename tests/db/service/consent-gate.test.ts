import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { InputByOperation } from '../../../shared/contract.ts';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import type { Consent, ConsentPurpose, ConsentRecipient } from '../../../shared/domain/consent.ts';
import { recipientKey } from '../../../shared/domain/consent.ts';
import { shippedOrganisations } from '../../../shared/organisations/shipped-organisations.ts';
import { insertOverride, reviewOverride } from '../../../db/repositories/consent-override-repository.ts';
import {
  decideConsent,
  insertConsent,
  withdrawConsent,
} from '../../../db/repositories/consent-repository.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { newConsent, undecided } from '../../support/consents.ts';
import { dated, newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';

/*
 * The gate at the boundary of the store: every purpose, to every kind of recipient, after every way in which somebody may
 * have decided or taken it back, with every kind of override, is printed or not as a table written by hand says. In each case
 * every pair of purpose and recipient stands otherwise than its neighbours, so that none could speak for another.
 */

const outcomes = [
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
type Outcome = (typeof outcomes)[number];
const overrideKinds = ['none', 'open', 'narrow', 'ended', 'justified', 'not-justified'] as const;
type OverrideKind = (typeof overrideKinds)[number];

/** The table written by hand: how a question stands, what is asked, what comes of it under each kind of override. */
const oracle = readFileSync(new URL('consent-gate-expected.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([state = '', request = '', ...cells]) => ({
    state,
    request: z.enum(['within', 'beyond']).parse(request),
    expected: new Map(overrideKinds.map((kind, at) => [kind, z.enum(outcomes).parse(cells[at])])),
  }));
const states = [...new Set(oracle.map(({ state }) => state))];

/** What is agreed to everywhere, and what no consent but a widened one lets go. */
const agreed = ['identity', 'characteristics'] as const;
const requests = { within: ['identity'], beyond: ['identity', 'health'] } as const;

const START = '2026-11-02';
const TODAY = '2026-11-12';

const [first, second] = shippedOrganisations;
if (first === undefined || second === undefined) throw new Error('A directory with too few organisations');
const recipients: readonly ConsentRecipient[] = [
  { to: 'organisation', organisationId: first.organisationId },
  { to: 'organisation', organisationId: second.organisationId },
  { to: 'wing', wing: 'assistance' },
  { to: 'class', class: 'other_organizations' },
];
const pairs = consentPurposes.values.flatMap(({ code: purpose }) =>
  recipients.map((recipient) => ({ purpose, recipient })),
);

let now = `${START}T02:00:00.000Z`;
let opened: OpenStore | undefined;
const office = new TestOffice({
  now: () => new Date(now),
  openStore: async (input) => (opened = await openStore(input)),
});
let officer = '';

beforeAll(async () => {
  const { account } = await office.create();
  officer = account.id;
  // Signed in once more, so that the opened store is at hand.
  await office.restart();
  await office.signIn();
}, 60_000);
afterAll(() => office.end());

/** An adult, so that nobody else decides. */
async function newAdultsCase(): Promise<string> {
  const input = newCase(officer, {
    person: { birth: { answer: 'given', value: { kind: 'date', date: dated('1990') } } },
    facts: { openedOn: dated('2/11/2026') },
  });
  await office.get('case.record', {
    ...input,
    identification: { ...input.identification, decidedOn: { answer: 'not-asked' } },
  });
  return input.caseId;
}

type Pair = { readonly purpose: ConsentPurpose; readonly recipient: ConsentRecipient };

/** The store that is signed in to, for what was decided before: written as the handlers write it, in one go a case. */
function store(): OpenStore {
  if (opened === undefined) throw new Error('No store is open');
  return opened;
}
const stamp = () => ({ at: now, by: officer });

/** Brings one pair of a case into a state, by the acts of which its name speaks; the table of the store judges each. */
async function bring(caseId: string, pair: Pair, state: string): Promise<void> {
  const { kysely: db } = store();
  let consentId = v7();
  let version = 0;
  const save = async (change: Partial<Consent>): Promise<void> => {
    const consent = newConsent({
      decidedOn: START,
      categories: [...agreed],
      withheld: [],
      ...pair,
      ...change,
    });
    version += 1;
    if (version === 1) await insertConsent(db, { consentId, caseId, consent }, stamp());
    else await decideConsent(db, { consentId, consent, version }, stamp());
  };
  const again = (): void => {
    consentId = v7();
    version = 0;
  };
  const nobody = { ...undecided, told: [], categories: [], withheld: [] };
  const open = { categories: [...agreed] };
  const refuse = () => save({ decision: 'refused', categories: [] });
  const withdraw = () =>
    withdrawConsent(db, { consentId, withdrawalId: v7(), withdrawnOn: START, version: version + 1 }, stamp());
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
        validUntil: '2026-11-11',
      });
    case 'given':
      return await save({});
    case 'given-until-today':
      return await save({ validUntil: TODAY });
    case 'given-until-yesterday':
      return await save({ validUntil: '2026-11-11' });
    case 'given-and-widened':
    case 'widened-and-withdrawn':
      await save({});
      again();
      await save({ categories: [...agreed, 'health'] });
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

async function allow(caseId: string, pair: Pair, kind: OverrideKind): Promise<void> {
  if (kind === 'none') return;
  const { kysely: db } = store();
  const overrideId = v7();
  const override = {
    ...pair,
    categories: kind === 'narrow' ? (['identity'] as const) : (['identity', 'health'] as const),
    until: kind === 'ended' ? '2026-11-11' : TODAY,
  };
  await insertOverride(
    db,
    {
      overrideId,
      caseId,
      wing: 'investigation',
      from: START,
      override: { ...override, categories: [...override.categories] },
    },
    stamp(),
  );
  if (kind === 'justified' || kind === 'not-justified')
    await reviewOverride(db, { overrideId, version: 1 }, kind, stamp());
}

/** What comes of trying to print: the basis that was put on record, or why nothing went. */
async function outcomeOf(request: Omit<InputByOperation<'caseSheet.recordPrinting'>, 'as'>): Promise<string> {
  const answer = await office.ask('caseSheet.recordPrinting', { ...request, as: 'paper' });
  if (answer.ok) return 'went';
  const { error } = answer;
  return error.code === 'refused' && error.reason.startsWith('consent-')
    ? error.reason.slice('consent-'.length)
    : JSON.stringify(error);
}

describe('the gate of consent', () => {
  it('speaks of every state, and every one of the domain’s', () => {
    expect(oracle).toHaveLength(states.length * 2);
    for (const outcome of outcomes)
      expect(oracle.some(({ expected }) => [...expected.values()].includes(outcome))).toBe(true);
  });

  it('lets go what the table written by hand says, and nothing else', async () => {
    const violations: string[] = [];
    let combinations = 0;
    const cases: { caseId: string; turn: number; kind: OverrideKind }[] = [];
    const standingIn = (turn: number) =>
      pairs.map((pair, at) => ({ pair, state: states[(at + turn) % states.length] ?? '' }));
    // All of it on the first day: the time of the store never goes back.
    for (const [turn] of states.entries())
      for (const kind of overrideKinds) {
        const caseId = await newAdultsCase();
        cases.push({ caseId, turn, kind });
        await store().transaction(async () => {
          for (const { pair, state } of standingIn(turn)) {
            await bring(caseId, pair, state);
            await allow(caseId, pair, kind);
          }
        });
      }
    now = `${TODAY}T02:00:00.000Z`;
    for (const { caseId, turn, kind } of cases) {
      const went: string[] = [];
      for (const { pair, state } of standingIn(turn))
        for (const request of ['within', 'beyond'] as const) {
          const asked = { caseId, ...pair, categories: [...requests[request]] };
          const expected = oracle
            .find((row) => row.state === state && row.request === request)
            ?.expected.get(kind);
          const isToGo = expected === 'consent' || expected === 'legal-duty' || expected === 'override';
          if (isToGo) went.push(signOf(pair, expected, asked.categories));
          const outcome = await outcomeOf(asked);
          combinations += 1;
          if (outcome !== (isToGo ? 'went' : expected))
            violations.push(`${state}, ${kind}, ${request} ${recipientKey(pair.recipient)}: ${outcome}`);
        }
      // And what is on record as having gone is that, on that basis, and no more.
      const { disclosures } = await office.get('consent.ofCase', { caseId });
      const recorded = disclosures.map(({ disclosure: { purpose, recipient, basis, categories } }) =>
        purpose === undefined || recipient === undefined || basis === undefined || categories === undefined
          ? 'withheld'
          : signOf({ purpose, recipient }, basis.kind, categories),
      );
      if (JSON.stringify(recorded.toSorted()) !== JSON.stringify(went.toSorted()))
        violations.push(`on record in turn ${turn}, ${kind}: ${recorded.length} of ${went.length}`);
    }
    console.log(`consent gate: ${combinations} combinations, ${violations.length} violations`);
    expect(violations).toEqual([]);
    expect(combinations).toBe(pairs.length * states.length * overrideKinds.length * 2);
  }, 900_000);
});

const signOf = (pair: Pair, basis: Outcome, categories: readonly string[]): string =>
  [pair.purpose, recipientKey(pair.recipient), basis, ...categories.toSorted()].join(' ');
