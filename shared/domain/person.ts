import { z } from 'zod';
import { countries } from '../codes/countries.ts';
import { disabilities } from '../codes/disabilities.ts';
import { ethnicGroups } from '../codes/ethnic-groups.ts';
import { languages } from '../codes/languages.ts';
import { lifeStatuses } from '../codes/life-statuses.ts';
import { nameKinds } from '../codes/name-kinds.ts';
import { sexes } from '../codes/sexes.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { line } from './free-text.ts';
import { PartialDate } from './partial-date.ts';
import { PlaceReference } from './place-reference.ts';

export const NameText = line(120);

/** A name beside the main one, and what it is. In which script it is written is seen from its letters. */
export const OtherName = livesIn('register', z.strictObject({ kind: codeSchema(nameKinds), text: NameText }));
export type OtherName = z.infer<typeof OtherName>;

/** Dates that a living person's birth, or an age that was said, can have; arithmetic with them stays in the calendar. */
const LifeDate = PartialDate.refine((date) => date.earliest >= '1850-01-01' && date.latest <= '2199-12-31', {
  error: 'year-out-of-range',
});

/** A birth date as far as it is known, or an age at a date that was said (HTCDS prs_Birthdate; ages carry their reference date). */
export const Birth = livesIn(
  'register',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('date'), date: LifeDate }),
    z.strictObject({
      kind: z.literal('age'),
      ageYears: z.int('not-a-number').min(0, 'too-small').max(120, 'too-large'),
      isApproximate: z.boolean(),
      /** The day, month or year in which the person had that age. */
      at: LifeDate,
    }),
  ]),
);
export type Birth = z.infer<typeof Birth>;

/** A chosen set of codes without repetition. */
const setOf = <S extends z.ZodType<string>>(code: S) =>
  z
    .array(code)
    .min(1, 'required')
    .max(20, 'too-many')
    .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' });

/**
 * A person, apart from any case (HTCDS entity Person). Nothing but an identity is required: a name in either
 * script, or the answer that it is unknown or was refused.
 */
export const Person = livesIn(
  'register',
  z
    .strictObject({
      nameLao: answered(NameText),
      nameLatin: answered(NameText),
      /** Title or rank, apart from the name (HTCDS prs_Title); it stands in no index and no comparison of names. */
      title: answered(line(60)),
      otherNames: answered(
        z
          .array(OtherName)
          .min(1, 'required')
          .max(20, 'too-many')
          .refine(
            (names) => new Set(names.map(({ kind, text }) => `${kind} ${text}`)).size === names.length,
            {
              error: 'repeated',
            },
          ),
      ),
      sex: answered(codeSchema(sexes)),
      birth: answered(Birth),
      /** ISO 3166-1 alpha-2; `XXA` stateless. */
      nationalities: answered(setOf(codeSchema(countries))),
      /** One of the official groups; optional and sensitive, never in statistics. */
      ethnicGroup: answered(codeSchema(ethnicGroups)),
      /** The language the person speaks best first (HTCDS prs_PrimaryLanguage, prs_SecondaryLanguage). */
      languages: answered(setOf(codeSchema(languages))),
      /** The language for which an interpreter is needed; not applicable when none is. */
      interpreterLanguage: answered(codeSchema(languages)),
      /** By the Washington Group's domains; sensitive, never in statistics. */
      disabilities: answered(
        setOf(codeSchema(disabilities)).refine((codes) => codes.length === 1 || !codes.includes('None'), {
          error: 'none-beside-others',
        }),
      ),
      home: answered(PlaceReference),
      /** HTCDS prs_Deceased. */
      lifeStatus: answered(codeSchema(lifeStatuses)),
      /** Not applicable while the person lives. */
      diedOn: answered(LifeDate),
    })
    .refine(
      ({ nameLao, nameLatin, otherNames }) =>
        [nameLao, nameLatin, otherNames].some(({ answer }) => answer !== 'not-asked'),
      {
        error: 'identity-needed',
        path: ['nameLao'],
      },
    ),
);
export type Person = z.infer<typeof Person>;
/** A person as a form may send it, before canonical forms are made. */
export type PersonInput = z.input<typeof Person>;
