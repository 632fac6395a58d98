import { describe, expect, it } from 'vitest';
import { CaseValues, newCaseValues } from '../../../renderer/forms/case-values.ts';
import { draftContent, draftTitle, restoreDraft } from '../../../renderer/forms/draft-content.ts';

const start = newCaseValues('2026-11-22', '0b9d4f5e-6a51-4c0e-9a39-0d3f4c7a1b22');
const named = {
  ...start,
  nameLao: { typed: 'ດອກຈຳປາ', missing: null },
  nameLatin: { typed: 'Dok', missing: null },
};

describe('the content of a draft', () => {
  it('restores half words and all', () => {
    const half = { ...named, openedOn: { text: '3', onFile: null } };
    expect(restoreDraft(CaseValues, draftContent(half), start)).toEqual(half);
  });

  it('starts a field anew that this version does not understand, and keeps the others', () => {
    const older = JSON.stringify({ ...named, sex: 'Female', gone: true });
    expect(restoreDraft(CaseValues, older, start)).toEqual(named);
  });

  it('starts anew when it is no draft at all', () => {
    expect(restoreDraft(CaseValues, '[', start)).toEqual(start);
  });

  it('is called by the names or the first line in it', () => {
    expect(draftTitle('case', draftContent(named))).toBe('ດອກຈຳປາ · Dok');
    expect(draftTitle('case', draftContent(start))).toBe('');
    expect(draftTitle('event', JSON.stringify({ what: 'A call\nat noon' }))).toBe('A call');
    expect(draftTitle('event', '{}')).toBe('');
  });
});
