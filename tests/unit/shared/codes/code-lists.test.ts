import { describe, expect, it } from 'vitest';
import { codedValue, codeLabel } from '../../../../shared/codes/code-list.ts';
import { codeSchema } from '../../../../shared/codes/code-schema.ts';
import { codeLists } from '../../../../shared/codes/code-lists.ts';
import { countries } from '../../../../shared/codes/countries.ts';
import { ethnicFamilies, ethnicGroups } from '../../../../shared/codes/ethnic-groups.ts';
import { formsOfExploitation } from '../../../../shared/codes/forms-of-exploitation.ts';
import { identificationAuthorities } from '../../../../shared/codes/identification-authorities.ts';
import { identificationStatuses } from '../../../../shared/codes/identification-statuses.ts';
import { missingAnswerList, missingAnswers } from '../../../../shared/codes/missing-answers.ts';
import { partnerCountries } from '../../../../shared/codes/partner-countries.ts';
import { sexes } from '../../../../shared/codes/sexes.ts';
import { canonicalText } from '../../../../shared/text/canonical.ts';

/** The 11 values of vic_TypeOfExploitation as HTCDS 2.0 publishes them. */
const HTCDS_TYPES = [
  'ForcedLabour',
  'SexualExploitation',
  'ChildLabour',
  'ForcedMarriage',
  'Servitude',
  'ForcedMilitaryByNonStateActors',
  'OrganRemoval',
  'ForcedBegging',
  'ForcedAdoption',
  'Surrogacy',
  'Other',
];

describe.each(codeLists.map((list) => [list.name, list] as const))('the coded list %s', (_name, list) => {
  it('has each code once, with a label in both languages', () => {
    expect(new Set(list.values.map(({ code }) => code)).size).toBe(list.values.length);
    for (const value of list.values) {
      expect(value.labelEn.trim()).not.toBe('');
      expect(value.labelLo).toMatch(/[\u0E80-\u0EFF]/u);
    }
  });

  it('spells its Lao labels canonically', () => {
    for (const value of list.values) expect(canonicalText(value.labelLo)).toBe(value.labelLo);
  });

  it('has labels that nobody can mistake for each other', () => {
    for (const label of ['labelLo', 'labelEn'] as const) {
      const labels = list.values.map((value) => value[label]);
      expect(labels.filter((text, at) => labels.indexOf(text) !== at)).toEqual([]);
    }
  });

  it('claims no source for a label of our own wording that is not marked for review', () => {
    for (const value of list.values) if (value.labelSource === 'own') expect(value.confidence).toBe('low');
  });
});

describe('codes and standards', () => {
  it('offers the five neighbours before all other partner countries, and neither the Lao PDR nor no country', () => {
    const codes = partnerCountries.values.map(({ code }) => code);
    expect(codes.slice(0, 5)).toEqual(['TH', 'VN', 'CN', 'KH', 'MM']);
    expect(codes).toHaveLength(countries.values.length - 2);
    expect(codes).not.toContain('LA');
    expect(codes).not.toContain('XXA');
  });

  it('holds every form of exploitation of HTCDS and sends each extension to one of them', () => {
    expect(HTCDS_TYPES.filter((code) => codedValue(formsOfExploitation, code) === undefined)).toEqual([]);
    for (const value of formsOfExploitation.values) {
      if (value.code.startsWith('EXT_'))
        expect(HTCDS_TYPES).toContain(codedValue(formsOfExploitation, value.code)?.htcds);
    }
  });

  it('sends every identification status and authority to HTCDS', () => {
    const statuses = ['PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking', 'NotAVictimOfTrafficking'];
    for (const { htcds } of identificationStatuses.values) expect(statuses).toContain(htcds);
    const bodies = ['Police', 'NGO', 'CourtOrProsecution', 'NonPoliceGovernmentalOrganization', 'Other'];
    for (const { code } of identificationAuthorities.values) {
      expect(bodies).toContain(codedValue(identificationAuthorities, code)?.htcds ?? code);
    }
  });

  it('has the 249 countries of ISO 3166-1 and stateless, Laos first', () => {
    expect(countries.values.filter(({ code }) => code.length === 2)).toHaveLength(249);
    expect(codedValue(countries, 'XXA')?.labelEn).toBe('Stateless');
    expect(countries.values[0].code).toBe('LA');
  });

  it('has the 50 ethnic groups in families of 8, 33, 7 and 2', () => {
    const sizes = ethnicFamilies.values.map(
      ({ code }) => ethnicGroups.values.filter((value) => 'group' in value && value.group === code).length,
    );
    expect(sizes).toEqual([8, 33, 7, 2]);
  });

  it('labels each missing answer', () => {
    expect(missingAnswerList.values.map(({ code }) => code)).toEqual(missingAnswers);
  });
});

describe('codeSchema', () => {
  it('takes a code of the list and nothing else', () => {
    const Sex = codeSchema(sexes);
    expect(Sex.parse('Female')).toBe('Female');
    for (const wrong of ['female', '', 'toString', '__proto__', null, 1])
      expect(Sex.safeParse(wrong).success).toBe(false);
  });

  it('shows the label in the language asked for, or the code it does not know', () => {
    expect(codeLabel(sexes, 'Female', 'lo')).toBe('ຍິງ');
    expect(codeLabel(sexes, 'Female', 'en')).toBe('Female');
    expect(codeLabel(sexes, 'Q', 'en')).toBe('Q');
  });
});
