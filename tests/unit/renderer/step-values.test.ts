import { describe, expect, it } from 'vitest';
import { identificationStatuses } from '../../../shared/codes/identification-statuses.ts';
import { CompleteStep } from '../../../shared/domain/identification.ts';
import {
  authorityIn,
  newStepValues,
  readStepValues,
  type StepValues,
  stepValuesOf,
} from '../../../renderer/forms/step-values.ts';
import { newStep } from '../../support/identification.ts';

const TODAY = '2026-11-22';
const filled: StepValues = {
  ...newStepValues,
  status: 'presumed',
  authority: 'EXT_DistrictPolice',
  decidedOn: { text: '20/11/2026', onFile: null },
  reasons: 'ຖືກຍຶດໜັງສືຜ່ານແດນ',
};

describe('the form of a step', () => {
  it.each(identificationStatuses.values.map(({ code }) => code))(
    'shows an entry of the kind %s and puts it back unchanged',
    (status) => {
      const entry = CompleteStep.parse(newStep(status));
      const read = readStepValues(stepValuesOf(entry, 'ເຫດຜົນ'), TODAY);
      expect(read).toMatchObject({ ok: true, value: { entry, reasons: 'ເຫດຜົນ' } });
    },
  );

  it.each([
    ['status', { status: '' }, 'choose-one'],
    ['authority', { authority: '' }, 'choose-one'],
    ['decidedOn', { decidedOn: { text: ' ', onFile: null } }, 'needed'],
    ['decidedOn', { decidedOn: { text: '23/11/2026', onFile: null } }, 'in-the-future'],
    ['reasons', { reasons: ' \n' }, 'needed'],
    ['notIdentifiedBecause', { status: 'not-identified' }, 'choose-one'],
  ] as const)('asks for %s', (field, change, problem) => {
    expect(readStepValues({ ...filled, ...change }, TODAY)).toEqual({
      ok: false,
      problems: { [field]: problem },
    });
  });

  it('takes no other authority for what one alone decides', () => {
    expect(authorityIn({ status: 'identified', authority: 'NGO' })).toBe('EXT_CentralATD');
    expect(authorityIn({ status: 'presumed', authority: 'NGO' })).toBe('NGO');
  });

  it('leaves out what was typed for another kind of step', () => {
    const read = readStepValues(
      {
        ...filled,
        notIdentifiedBecause: 'EXT_Smuggling',
        toldAboutHelp: { typed: 'yes', missing: null },
      },
      TODAY,
    );
    expect(read).toMatchObject({
      value: {
        entry: {
          notIdentifiedBecause: { answer: 'not-applicable' },
          toldAboutHelp: { answer: 'not-applicable' },
        },
      },
    });
  });
});
