import { describe, expect, it } from 'vitest';
import { Proposal } from '../../../../shared/domain/proposal.ts';
import {
  isProposalForPaper,
  isProposalOpen,
  proposalActs,
  proposalAfter,
  proposalStates,
} from '../../../../shared/domain/proposal-steps.ts';
import { proposals } from '../../../../db/migrations/register/0018-proposals.ts';

/** The table once more, by hand: from, act, to. Everything else is illegal. */
const legal = new Set([
  'none propose proposed',
  'proposed amend proposed',
  'proposed return returned',
  'proposed approve approved',
  'proposed withdraw withdrawn',
  'proposed decide decided',
  'proposed lapse lapsed',
  'returned amend proposed',
  'returned withdraw withdrawn',
  'returned decide decided',
  'returned lapse lapsed',
  'approved send sent',
  'approved decide decided',
  'approved lapse lapsed',
  'sent decide decided',
  'sent lapse lapsed',
]);
const states = ['none', ...proposalStates] as const;
const pairs = states.flatMap((state) => proposalActs.map((act) => [state, act] as const));

describe('what may be done with a proposal', () => {
  it.each(pairs)('in the state %s by %s is as the table says', (state, act) => {
    const to = proposalAfter(state, act);
    const found = [...legal].filter((line) => line.startsWith(`${state} ${act} `));
    expect(to === undefined ? [] : [`${state} ${act} ${to}`]).toEqual(found);
  });

  it('is the very thing that the table of the store lets in', () => {
    const written: string[] = [];
    proposals.up({ exec: (sql: string) => written.push(sql) } as never);
    const inSql = [...written.join('').matchAll(/'([a-z]+)>([a-z]+)>([a-z]+)'/gu)].map(
      ([, from, act, to]) => `${from} ${act} ${to}`,
    );
    expect(new Set(inSql)).toEqual(legal);
    expect(inSql).toHaveLength(legal.size);
  });

  it('is nothing any more once it was withdrawn, decided or lapsed', () => {
    expect(proposalStates.filter((state) => !isProposalOpen(state))).toEqual([
      'withdrawn',
      'decided',
      'lapsed',
    ]);
  });

  it('goes to paper only with the head’s agreement, before it is decided', () => {
    expect(proposalStates.filter(isProposalForPaper)).toEqual(['approved', 'sent']);
  });
});

describe('a proposal', () => {
  const given = { answer: 'given', value: 'EXT_LabourDispute' } as const;
  const notApplicable = { answer: 'not-applicable' } as const;
  it.each([
    ['identified', notApplicable, []],
    ['identified', given, ['not-understood']],
    ['not-identified', given, []],
    ['not-identified', notApplicable, ['required']],
    ['not-identified', { answer: 'unknown' }, ['required']],
  ] as const)('%s says %o, and no other', (proposes, notIdentifiedBecause, problems) => {
    const { error } = Proposal.safeParse({ proposes, notIdentifiedBecause });
    expect((error?.issues ?? []).map(({ message }) => message)).toEqual(problems);
  });
});
