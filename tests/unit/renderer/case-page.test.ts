import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { understandDate } from '../../../shared/dates/understand-date.ts';
import { readDay } from '../../../renderer/forms/day-field.tsx';
import { countWithheld, mayEdit, wholeCase } from '../../../renderer/forms/whole-case.ts';
import { endOfDay } from '../../../renderer/features/case-page/end-of-day.ts';
import { looksOf } from '../../../renderer/features/case-page/looks.ts';

const opened = understandDate('22/11/2026', '2026-11-22');
if (!opened.ok) throw new Error('the day was not understood');
const unknown = { answer: 'unknown' } as const;

const file: CaseFile = {
  risk: null,
  caseId: '01990000-0000-7000-8000-000000000001',
  personId: '01990000-0000-7000-8000-000000000002',
  number: 'KT-2026-0001-O',
  versions: { case: 1, person: 1, identification: 1 },
  person: {
    nameLao: unknown,
    nameLatin: unknown,
    title: unknown,
    otherNames: unknown,
    sex: unknown,
    birth: unknown,
    nationalities: unknown,
    ethnicGroup: unknown,
    languages: unknown,
    interpreterLanguage: unknown,
    disabilities: unknown,
    home: unknown,
    lifeStatus: unknown,
    diedOn: unknown,
  },
  facts: {
    openedOn: opened.date,
    incidentId: null,
    sourceOfDetection: unknown,
    foundOn: unknown,
    foundAt: unknown,
    responsibleOfficer: '0b9d4f5e-6a51-4c0e-9a39-0d3f4c7a1b22',
  },
  identification: { status: 'presumed', authority: unknown, decidedOn: unknown },
  formsOfExploitation: unknown,
  standing: { status: 'presumed', presumedOn: unknown },
  declinesToBeNamed: false,
  newSinceDecision: null,
  beganAsContact: null,
  interviews: { held: 0, elsewhere: 0 },
  otherCases: [],
  responsibleOfficerName: 'Somphone',
  reach: 'own',
  isClosed: false,
  urgentUntil: null,
  may: ['case:read', 'case:write'],
  incident: null,
  proposal: null,
  createdAt: '2026-11-22T04:00:00.000Z',
  createdByName: 'Somphone',
  changedAt: '2026-11-22T04:00:00.000Z',
};

describe('a case of which its reader sees not everything', () => {
  const { ethnicGroup: _special, ...seen } = file.person;
  const withheld: CaseFile = { ...file, person: seen };

  it('counts what is withheld, an answer that is unknown not among it', () => {
    expect(countWithheld(file)).toBe(0);
    expect(countWithheld(withheld)).toBe(1);
  });

  it('cannot be written, whatever the reader may otherwise', () => {
    expect(wholeCase(file)).toBe(file);
    expect(wholeCase(withheld)).toBeNull();
    expect(mayEdit(file)).toBe(true);
    expect(mayEdit(withheld)).toBe(false);
    expect(mayEdit({ ...file, may: ['case:read'] })).toBe(false);
  });
});

describe('an assignment until a day', () => {
  it('ends with the last instant of that day in Vientiane, seven hours before Greenwich', () => {
    expect(endOfDay('2026-12-30')).toBe('2026-12-30T16:59:59.999Z');
  });

  it('takes a whole day that is still to come, or none', () => {
    expect(readDay({ text: '', onFile: null })).toEqual({ ok: true, day: null });
    expect(readDay({ text: '03/12/2199', onFile: null })).toEqual({ ok: true, day: '2199-12-03' });
    expect(readDay({ text: '12/2199', onFile: null })).toEqual({ ok: false, problem: 'day-needed' });
    expect(readDay({ text: '03/12/2001', onFile: null })).toEqual({ ok: false, problem: 'in-the-past' });
  });
});

describe('who looked at a case', () => {
  const view = (at: string, byName: string, operation: string) => ({ at, byName, operation });

  it('is told by person and minute, each act once, in the order of the audit', () => {
    expect(
      looksOf([
        view('2026-11-22T04:02:59.000Z', 'Som', 'case.timeline'),
        view('2026-11-22T04:02:01.000Z', 'Som', 'case.open'),
        view('2026-11-22T04:02:00.000Z', 'Som', 'case.timeline'),
        view('2026-11-22T04:01:59.000Z', 'Som', 'case.open'),
        view('2026-11-22T04:01:58.000Z', 'Dao', 'case.open'),
      ]),
    ).toEqual([
      { at: '2026-11-22T04:02:59.000Z', byName: 'Som', operations: ['case.timeline', 'case.open'] },
      { at: '2026-11-22T04:01:59.000Z', byName: 'Som', operations: ['case.open'] },
      { at: '2026-11-22T04:01:58.000Z', byName: 'Dao', operations: ['case.open'] },
    ]);
  });
});
