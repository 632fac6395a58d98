import { describe, expect, it } from 'vitest';
import { differingFields, mergeValues } from '../../../renderer/forms/merge-values.ts';

const fields = ['name', 'sex', 'home'] as const;
const base = { name: { typed: 'Noy' }, sex: '', home: '' };

describe('a form whose record was changed meanwhile', () => {
  it('takes what only the other changed, and keeps what was typed here', () => {
    const mine = { ...base, home: 'Bokeo' };
    const theirs = { ...base, sex: 'Female' };
    expect(mergeValues({ base, mine, theirs, fields })).toEqual({
      values: { ...base, sex: 'Female', home: 'Bokeo' },
      taken: ['sex'],
      disputed: [],
    });
  });

  it('lets what is typed here stand where both changed, and says so', () => {
    const mine = { ...base, name: { typed: 'Noi' } };
    const theirs = { ...base, name: { typed: 'Nooy' } };
    expect(mergeValues({ base, mine, theirs, fields })).toEqual({
      values: mine,
      taken: [],
      disputed: ['name'],
    });
  });

  it('has nothing to say where both made the same change', () => {
    const both = { ...base, sex: 'Female' };
    expect(mergeValues({ base, mine: both, theirs: both, fields })).toEqual({
      values: both,
      taken: [],
      disputed: [],
    });
  });

  it('names the fields that differ', () => {
    expect(differingFields(base, { ...base, name: { typed: 'Noi' } }, fields)).toEqual(['name']);
  });
});
