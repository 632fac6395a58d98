import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputByOperation } from '../../../shared/contract.ts';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import type { ConsentRecipient } from '../../../shared/domain/consent.ts';
import { recipientKey } from '../../../shared/domain/consent.ts';
import { shippedOrganisations } from '../../../shared/organisations/shipped-organisations.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import {
  allow,
  bring,
  type Deciding,
  expectedOf,
  goes,
  oracle,
  type Outcome,
  outcomes,
  type OverrideKind,
  overrideKinds,
  type Pair,
  states,
} from '../../support/consent-states.ts';
import { dated, newCase } from '../../support/cases.ts';
import { times } from '../../support/effort.ts';
import { TestOffice } from '../../support/office.ts';

/*
 * The gate at the boundary of the store: every purpose, to every kind of recipient, after every way in which somebody may
 * have decided or taken it back, with every kind of override, is printed or not as a table written by hand says. In each case
 * every pair of purpose and recipient stands otherwise than its neighbours, so that none could speak for another.
 */

/** What is agreed to everywhere, and what no consent but a widened one lets go. */
const agreed = ['identity', 'characteristics'] as const;
const requests = { within: ['identity'], beyond: ['identity', 'health'] } as const;

/** Of the turns that each pair stands in another state in, every seventh is taken quickly. */
const QUICK_TURN = 7;

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

/** The store that is signed in to, for what was decided before: written as the handlers write it, in one go a case. */
function store(): OpenStore {
  if (opened === undefined) throw new Error('No store is open');
  return opened;
}
const deciding = (): Deciding => ({
  db: store().kysely,
  stamp: { at: now, by: officer },
  start: START,
  today: TODAY,
  yesterday: '2026-11-11',
  agreed,
  narrow: requests.within,
  beyond: 'health',
});

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
    // In each turn every state meets every kind of override; in all of them so does every pair.
    const turns = [...states.keys()].filter((turn) => turn % times(QUICK_TURN, 1) === 0);
    // All of it on the first day: the time of the store never goes back.
    for (const turn of turns)
      for (const kind of overrideKinds) {
        const caseId = await newAdultsCase();
        cases.push({ caseId, turn, kind });
        await store().transaction(async () => {
          for (const { pair, state } of standingIn(turn)) {
            await bring(caseId, pair, state, deciding());
            await allow(caseId, pair, kind, deciding());
          }
        });
      }
    now = `${TODAY}T02:00:00.000Z`;
    for (const { caseId, turn, kind } of cases) {
      const went: string[] = [];
      for (const { pair, state } of standingIn(turn))
        for (const request of ['within', 'beyond'] as const) {
          const asked = { caseId, ...pair, categories: [...requests[request]] };
          const expected = expectedOf(state, request, kind);
          if (goes(expected)) went.push(signOf(pair, expected, asked.categories));
          const outcome = await outcomeOf(asked);
          combinations += 1;
          if (outcome !== (goes(expected) ? 'went' : expected))
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
    expect(combinations).toBe(pairs.length * turns.length * overrideKinds.length * 2);
  }, 900_000);
});

const signOf = (pair: Pair, basis: Outcome, categories: readonly string[]): string =>
  [pair.purpose, recipientKey(pair.recipient), basis, ...categories.toSorted()].join(' ');
