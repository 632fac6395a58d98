import { describe, expect, it } from 'vitest';
import { understandDate } from '../../../../shared/dates/understand-date.ts';
import type { PartialDate } from '../../../../shared/domain/partial-date.ts';
import { plannedSteps, protocolBegin, ProtocolTemplate } from '../../../../shared/domain/protocol.ts';
import { proposedProtocol } from '../../../../shared/protocol/proposed-protocol.ts';

function date(typed: string): PartialDate {
  const reading = understandDate(typed, '2026-11-29');
  if (!reading.ok) throw new Error(`not a date: ${typed}`);
  return reading.date;
}
const given = <T>(value: T) => ({ answer: 'given', value }) as const;
const template: ProtocolTemplate = {
  version: 1,
  steps: [
    { kind: 'SafetyCheck', dueAfterDays: 0, audience: 'everyone' },
    { kind: 'GuardianInformed', dueAfterDays: 1, audience: 'child' },
    { kind: 'Interview', dueAfterDays: 7, audience: 'adult' },
  ],
};
const kindsFor = (birth: Parameters<typeof plannedSteps>[1], begin: string) =>
  plannedSteps(template, birth, begin).map(({ kind }) => kind);
const born = (typed: string) => given({ kind: 'date' as const, date: date(typed) });

describe('the plan after a presumption', () => {
  it('counts from the presumption, but never from before the case was taken up', () => {
    const opened = date('10/03/2026');
    expect(protocolBegin(opened, given(date('12/03/2026')))).toBe('2026-03-12');
    expect(protocolBegin(opened, given(date('01/02/2026')))).toBe('2026-03-10');
  });

  it('counts from the day the case was taken up where the day of the presumption is not known', () => {
    const opened = date('10/03/2026');
    expect(protocolBegin(opened, given(date('04/2026')))).toBe('2026-03-10');
    expect(protocolBegin(opened, { answer: 'unknown' })).toBe('2026-03-10');
  });

  it('gives each step its day, over ends of months and years', () => {
    expect(plannedSteps(template, born('01/01/1990'), '2026-12-28')).toEqual([
      { kind: 'SafetyCheck', dueOn: '2026-12-28' },
      { kind: 'Interview', dueOn: '2027-01-04' },
    ]);
  });

  it('plans for a child until the day before the eighteenth birthday', () => {
    expect(kindsFor(born('11/03/2008'), '2026-03-10')).toEqual(['SafetyCheck', 'GuardianInformed']);
    expect(kindsFor(born('10/03/2008'), '2026-03-10')).toEqual(['SafetyCheck', 'Interview']);
  });

  it('plans both ways for somebody who may be a child', () => {
    expect(kindsFor(born('2008'), '2026-03-10')).toHaveLength(3);
    expect(kindsFor({ answer: 'refused' }, '2026-03-10')).toHaveLength(3);
  });

  it('has a proposal that is a template, with no kind twice, and refuses one that has', () => {
    expect(ProtocolTemplate.parse(proposedProtocol)).toEqual(proposedProtocol);
    const [first] = template.steps;
    expect(ProtocolTemplate.safeParse({ version: 1, steps: [first, first] }).success).toBe(false);
  });
});
