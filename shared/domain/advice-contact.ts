import { z } from 'zod';
import { adviceChannels } from '../codes/advice-channels.ts';
import { adviceContactKinds } from '../codes/advice-contact-kinds.ts';
import { adviceGiven } from '../codes/advice-given.ts';
import { adviceSubjects } from '../codes/advice-subjects.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { countries } from '../codes/countries.ts';
import { languages } from '../codes/languages.ts';
import { sexes } from '../codes/sexes.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { paragraphs } from './free-text.ts';
import { AccountId, RecordId } from './identifier.ts';
import { Phone } from './phone.ts';
import { PlainDate } from './plain-date.ts';

/** What a voice on the telephone tells of an age: years, or only whether it is a child. */
export const AdviceAge = z.union([
  z.int().min(0, 'too-small').max(120, 'too-large'),
  z.enum(['child', 'adult']),
]);
export type AdviceAge = z.infer<typeof AdviceAge>;

const several = <S extends z.ZodType>(code: S) =>
  z
    .array(code)
    .min(1, 'required')
    .max(20, 'too-many')
    .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' });

/**
 * A contact without a case (ການຕິດຕໍ່ທີ່ບໍ່ມີກໍລະນີ): somebody rang the hotline, came in, or was advised because they are at risk.
 * Nobody's name is asked; all that both wings see are codes, a day and a division.
 */
export const AdviceContact = livesIn(
  'register',
  z.strictObject({
    kind: codeSchema(adviceContactKinds),
    channel: codeSchema(adviceChannels),
    receivedOn: PlainDate,
    /** About what hour of the day; null where nobody wrote it down. */
    hour: z.int().min(0).max(23).nullable(),
    sex: answered(codeSchema(sexes)),
    age: answered(AdviceAge),
    /** A province or what lies in it; no words. */
    placeCode: answered(z.string().regex(/^\d{2,9}$/u, 'not-understood')),
    nationality: answered(codeSchema(countries)),
    subjects: answered(several(codeSchema(adviceSubjects))),
    advice: answered(several(codeSchema(adviceGiven))),
    /** Where else they were sent, of the service directory. */
    referredToId: RecordId.nullable(),
    language: answered(codeSchema(languages)),
    answeredBy: AccountId,
  }),
);
export type AdviceContact = z.infer<typeof AdviceContact>;

/** What the writer's wing keeps in words, and the number to ring back. */
export const AdviceContactWords = livesIn(
  'investigation',
  z.strictObject({ remarks: paragraphs(4000).nullable(), callBack: Phone.nullable() }),
);
export type AdviceContactWords = z.infer<typeof AdviceContactWords>;

/** Whether there is nothing to keep in words. */
export const isWordless = ({ remarks, callBack }: AdviceContactWords): boolean =>
  remarks === null && callBack === null;
