import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  newReferralValues,
  readReferralValues,
  referralValuesOf,
  type ReferralValues,
} from '../../../renderer/forms/referral-values.ts';

const organisationId = v7();
const filled = (change: Partial<ReferralValues> = {}): ReferralValues => ({
  ...newReferralValues,
  direction: 'organisation',
  needs: ['Health'],
  organisationId,
  urgency: 'EXT_Urgent',
  message: 'ຕ້ອງການໝໍຍິງ',
  ...change,
});
const problemsOf = (values: ReferralValues) => {
  const reading = readReferralValues(values, 'assistance');
  return reading.ok ? {} : reading.problems;
};

describe('the form of a referral', () => {
  it('asks for nothing but to whom, for what and how soon', () => {
    expect(problemsOf(newReferralValues)).toEqual({
      direction: 'choose-one',
      needs: 'choose-one',
      urgency: 'choose-one',
    });
    expect(problemsOf(filled({ organisationId: '' }))).toEqual({ organisationId: 'needed' });
    expect(problemsOf(filled({ message: '' }))).toEqual({});
  });

  it('asks of a return for the country, and of no other', () => {
    expect(problemsOf(filled({ direction: 'abroad' }))).toEqual({ country: 'choose-one' });
    const reading = readReferralValues(filled({ direction: 'abroad', country: 'TH' }), 'assistance');
    expect(reading.ok && reading.value.referral.to).toEqual({
      direction: 'abroad',
      organisationId,
      country: 'TH',
      handOverAt: { answer: 'not-asked' },
    });
  });

  it('sends to the other wing, and to none where the writer stands on no side', () => {
    const toWing = filled({ direction: 'wing', contactPerson: 'ທ່ານ ໝໍ' });
    const reading = readReferralValues(toWing, 'assistance');
    expect(reading.ok && reading.value).toMatchObject({
      referral: { to: { direction: 'wing', wing: 'assistance' } },
      words: { contactPerson: null, message: 'ຕ້ອງການໝໍຍິງ', why: null },
    });
    expect(readReferralValues(toWing, null)).toEqual({ ok: false, problems: { direction: 'choose-one' } });
  });

  it('shows what is on file as it was filed', () => {
    const values = filled({ direction: 'abroad', country: 'VN', why: 'ຄອບຄົວຢູ່ບ່ອນນັ້ນ' });
    const reading = readReferralValues(values, 'assistance');
    if (!reading.ok) throw new Error('not read');
    const { referral, words } = reading.value;
    expect(readReferralValues(referralValuesOf(referral, words), 'assistance')).toEqual(reading);
  });

  it('says which field is too long', () => {
    expect(problemsOf(filled({ why: 'ກ'.repeat(2001) }))).toEqual({ why: 'too-long' });
  });
});
