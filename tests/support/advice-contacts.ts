import type { AdviceContact } from '../../shared/domain/advice-contact.ts';

/** A woman of 25 from Huoixai who rang the hotline on 12 November 2026 because of a job abroad. */
export const newAdviceContact = (answeredBy: string, change: Partial<AdviceContact> = {}): AdviceContact => ({
  kind: 'HotlineCall',
  channel: 'Phone',
  receivedOn: '2026-11-12',
  hour: 14,
  sex: { answer: 'given', value: 'Female' },
  age: { answer: 'given', value: 25 },
  placeCode: { answer: 'given', value: '0501' },
  nationality: { answer: 'given', value: 'LA' },
  subjects: { answer: 'given', value: ['SafeMigration', 'JobOffer'] },
  advice: { answer: 'given', value: ['OfferChecked'] },
  referredToId: null,
  language: { answer: 'given', value: 'lao' },
  answeredBy,
  ...change,
});

/** Nothing said in words. */
export const noWords = { remarks: null, callBack: null };
