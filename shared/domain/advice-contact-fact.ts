import { z } from 'zod';
import { adviceChannels } from '../codes/advice-channels.ts';
import { adviceContactKinds } from '../codes/advice-contact-kinds.ts';
import { adviceGiven } from '../codes/advice-given.ts';
import { adviceOutcomes } from '../codes/advice-outcomes.ts';
import { adviceSubjects } from '../codes/advice-subjects.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { countries } from '../codes/countries.ts';
import { missingAnswers } from '../codes/missing-answers.ts';
import { sexes } from '../codes/sexes.ts';
import { livesIn } from '../compartment.ts';
import type { AdviceContact } from './advice-contact.ts';
import { ageBandOfYears, ageBands } from './age-band.ts';
import type { Answer, MissingAnswer } from './answer.ts';
import { Month } from './reporting-period.ts';

const missing = z.enum(missingAnswers);
const several = <S extends z.ZodType>(code: S) => z.array(z.union([code, missing])).min(1);

/**
 * What statistics know of one contact without a case: codes only, under a random subject. No day and hour, no place below
 * the province, nobody who answered, and no case.
 */
export const AdviceContactFact = livesIn(
  'statistics',
  z.strictObject({
    month: Month,
    kind: codeSchema(adviceContactKinds),
    channel: codeSchema(adviceChannels),
    sex: z.union([codeSchema(sexes), missing]),
    ageBand: z.enum(ageBands),
    province: z.union([z.string().regex(/^\d{2}$/u), missing]),
    nationality: z.union([codeSchema(countries), missing]),
    outcome: codeSchema(adviceOutcomes),
    subjects: several(codeSchema(adviceSubjects)),
    advice: several(codeSchema(adviceGiven)),
  }),
);
export type AdviceContactFact = z.infer<typeof AdviceContactFact>;

/** The coded facts of a contact, as it stands. */
export function adviceContactFactOf(contact: AdviceContact, becameCase: boolean): AdviceContactFact {
  const { age, placeCode } = contact;
  return {
    month: contact.receivedOn.slice(0, 7),
    kind: contact.kind,
    channel: contact.channel,
    sex: codeOf(contact.sex),
    ageBand:
      age.answer !== 'given'
        ? 'unknown'
        : typeof age.value === 'number'
          ? ageBandOfYears(age.value)
          : age.value,
    // The first two digits of a division's code are its province.
    province: placeCode.answer === 'given' ? placeCode.value.slice(0, 2) : placeCode.answer,
    nationality: codeOf(contact.nationality),
    outcome: becameCase ? 'BecameCase' : contact.referredToId === null ? 'Advised' : 'ReferredOn',
    subjects: codesOf(contact.subjects),
    advice: codesOf(contact.advice),
  };
}

const codeOf = <T extends string>(answer: Answer<T>): T | MissingAnswer =>
  answer.answer === 'given' ? answer.value : answer.answer;

const codesOf = <T extends string>(answer: Answer<readonly T[]>): (T | MissingAnswer)[] =>
  answer.answer === 'given' ? [...answer.value] : [answer.answer];
