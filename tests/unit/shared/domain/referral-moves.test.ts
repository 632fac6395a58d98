import { describe, expect, it } from 'vitest';
import { lastDayToAnswer, usualReferralTerms } from '../../../../shared/domain/referral.ts';
import {
  isReferralOpen,
  isUnanswered,
  isUnderWay,
  referralAfter,
  referralMoveNames,
  referralStates,
} from '../../../../shared/domain/referral-moves.ts';
import { referrals } from '../../../../db/migrations/register/0026-referrals.ts';

/** The table once more, by hand, after issue A6 point 3: from, move, to. Everything else is illegal. */
const legal = new Set([
  'none draft drafted',
  'drafted amend drafted',
  'drafted send sent',
  'drafted revoke revoked',
  'sent receive received',
  'sent accept accepted',
  'sent refuse refused',
  'sent coordinate sent',
  'sent revoke revoked',
  'received accept accepted',
  'received refuse refused',
  'received coordinate received',
  'received revoke revoked',
  'accepted begin in-service',
  'accepted end ended',
  'accepted coordinate accepted',
  'accepted revoke revoked',
  'in-service complete completed',
  'in-service end ended',
  'in-service coordinate in-service',
  'in-service revoke revoked',
]);
const states = ['none', ...referralStates] as const;
const pairs = states.flatMap((state) => referralMoveNames.map((move) => [state, move] as const));

describe('what may be done with a referral', () => {
  it.each(pairs)('in the state %s by %s is as the table says', (state, move) => {
    const to = referralAfter(state, move);
    const found = [...legal].filter((line) => line.startsWith(`${state} ${move} `));
    expect(to === undefined ? [] : [`${state} ${move} ${to}`]).toEqual(found);
  });

  it('is the very thing that the table of the store lets in', () => {
    const written: string[] = [];
    referrals.up({ exec: (sql: string) => written.push(sql) } as never);
    const inSql = [...written.join('').matchAll(/'([a-z-]+)>([a-z]+)>([a-z-]+)'/gu)].map(
      ([, from, move, to]) => `${from} ${move} ${to}`,
    );
    expect(new Set(inSql)).toEqual(legal);
    expect(inSql).toHaveLength(legal.size);
  });

  it('is nothing any more at its four ends', () => {
    const ended = referralStates.filter((state) => !isReferralOpen(state));
    expect(ended).toEqual(['refused', 'completed', 'ended', 'revoked']);
    expect(referralStates.filter(isUnderWay)).toEqual(['sent', 'received', 'accepted', 'in-service']);
    expect(referralStates.filter(isUnanswered)).toEqual(['sent', 'received']);
  });
});

describe('the last day for an answer', () => {
  it.each([
    ['the day that was asked for', '2026-11-03', '2026-11-03'],
    ['the limit of the office where that comes first', '2026-12-31', '2026-11-15'],
  ])('is %s', (_which, answerDueOn, expected) => {
    expect(lastDayToAnswer({ sentOn: '2026-11-01', answerDueOn }, usualReferralTerms)).toBe(expected);
  });
});
