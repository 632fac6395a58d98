import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AgreementValues,
  newAgreementValues,
} from '../../../renderer/features/agreements/agreement-values.ts';
import { newNodeValues, NodeValues } from '../../../renderer/features/national-plan/node-values.ts';
import { CaseValues, newCaseValues } from '../../../renderer/forms/case-values.ts';
import {
  draftContent,
  draftOver,
  eventDraftTitle,
  restoreDraft,
} from '../../../renderer/forms/draft-content.ts';

const start = newCaseValues('2026-11-22', '0b9d4f5e-6a51-4c0e-9a39-0d3f4c7a1b22');
const named = {
  ...start,
  nameLao: { typed: 'ດອກຈຳປາ', missing: null },
  nameLatin: { typed: 'Dok', missing: null },
};

describe('the content of a draft', () => {
  it('restores half words and all', () => {
    const half = { ...named, openedOn: { text: '3', onFile: null } };
    expect(restoreDraft(CaseValues, draftContent(half, start), start)).toEqual(half);
  });

  it('starts a field anew that this version does not understand, and keeps the others', () => {
    const older = JSON.stringify({ ...named, sex: 'Female', gone: true });
    expect(restoreDraft(CaseValues, older, start)).toEqual(named);
  });

  it('starts anew when it is no draft at all', () => {
    expect(restoreDraft(CaseValues, '[', start)).toEqual(start);
  });

  it('takes from a newer record what only that changed, and keeps its own changes', () => {
    const theirs = {
      ...start,
      sex: { typed: 'Female', missing: null },
      nameLatin: { typed: 'Dokchampa', missing: null },
    };
    const over = (content: string, isOlder = true) =>
      draftOver(CaseValues, content, { onFile: theirs, isOlder, fields: ['nameLao', 'nameLatin', 'sex'] });
    expect(over(draftContent(named, start))).toEqual({
      values: { ...named, sex: theirs.sex },
      taken: ['sex'],
      disputed: ['nameLatin'],
    });
    expect(over(draftContent(named, start), false)).toMatchObject({ values: named, taken: [] });
  });

  it('without its base lets everything be compared', () => {
    const theirs = { ...start, sex: { typed: 'Female', missing: null } };
    expect(
      draftOver(CaseValues, JSON.stringify(named), {
        onFile: theirs,
        isOlder: true,
        fields: ['nameLao', 'nameLatin', 'sex'],
      }),
    ).toEqual({ values: named, taken: [], disputed: ['nameLao', 'nameLatin', 'sex'] });
  });

  it('restores the forms of the plan with all their rows, whatever was typed', () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 12 });
    const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 3 });
    const date = fc.record({ text: typed, onFile: fc.constant(null) });
    const entry = fc.record({
      level: typed,
      parentId: typed,
      code: typed,
      textLao: typed,
      textEnglish: typed,
      goalIds: rows(typed),
      agencies: rows(
        fc.record({ part: typed, organisationId: typed, name: typed, since: typed, until: typed }),
      ),
      startsOn: typed,
      endsOn: typed,
      budget: rows(fc.record({ source: typed, giver: typed, units: typed, currency: typed })),
      reason: typed,
    });
    const agreement = fc.record({
      kind: typed,
      titleLao: typed,
      titleEnglish: typed,
      number: typed,
      parties: rows(
        fc.record({
          part: typed,
          is: fc.constantFrom('organisation' as const, 'country' as const),
          organisation: typed,
          country: typed,
        }),
      ),
      signedOn: date,
      inForceFrom: date,
      inForceUntil: date,
      values: rows(fc.record({ units: typed, currency: typed })),
      subject: typed,
      planNodeIds: rows(typed),
      remarks: typed,
    });
    const [noEntry, noAgreement] = [newNodeValues('goal', ''), newAgreementValues];
    fc.assert(
      fc.property(entry, agreement, (one, other) => {
        expect(restoreDraft(NodeValues, draftContent(one, noEntry), noEntry)).toEqual(one);
        expect(restoreDraft(AgreementValues, draftContent(other, noAgreement), noAgreement)).toEqual(other);
      }),
    );
  });

  it('is called by the first line of an event', () => {
    expect(eventDraftTitle(JSON.stringify({ what: 'A call\nat noon' }))).toBe('A call');
    expect(eventDraftTitle('{}')).toBe('');
  });
});
