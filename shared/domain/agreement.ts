import { z } from 'zod';
import { agreementKinds } from '../codes/agreement-kinds.ts';
import { agreementParts } from '../codes/agreement-parts.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { countries } from '../codes/countries.ts';
import { livesIn } from '../compartment.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { Money } from './money.ts';
import { PartialDate } from './partial-date.ts';
import { PlanNodeIds } from './plan-node-ids.ts';

const PARTIES_MAXIMUM = 20;
const VALUES_MAXIMUM = 6;

/** Who takes part in an agreement: an organisation of the directory, or a country. */
export const AgreementParty = livesIn(
  'programme',
  z
    .strictObject({
      part: codeSchema(agreementParts),
      organisationId: RecordId.nullable(),
      /** ISO 3166-1 alpha-2. */
      country: codeSchema(countries).nullable(),
    })
    .refine(({ organisationId, country }) => (organisationId === null) !== (country === null), {
      error: 'required',
      path: ['organisationId'],
    }),
);
export type AgreementParty = z.infer<typeof AgreementParty>;

/** What is agreed with others: a memorandum of understanding, a treaty, a grant, a standard operating procedure. */
export const Agreement = livesIn(
  'programme',
  z
    .strictObject({
      kind: codeSchema(agreementKinds),
      titleLao: line(300),
      titleEnglish: line(300).nullable(),
      /** As it is written on it. */
      number: line(60).nullable(),
      parties: z
        .array(AgreementParty)
        .min(1, 'required')
        .max(PARTIES_MAXIMUM, 'too-many')
        .superRefine((parties, context) => {
          const keys = parties.map(
            ({ part, organisationId, country }) => `${part} ${organisationId ?? country}`,
          );
          keys.forEach((key, at) => {
            if (keys.indexOf(key) < at)
              context.addIssue({
                code: 'custom',
                message: 'repeated',
                path: [at, 'organisationId'],
                input: parties[at],
              });
          });
        }),
      signedOn: PartialDate.nullable(),
      inForceFrom: PartialDate.nullable(),
      /** Null where it holds until it is ended. */
      inForceUntil: PartialDate.nullable(),
      /** What it is worth: one sum for each currency, never converted. */
      values: z
        .array(Money)
        .max(VALUES_MAXIMUM, 'too-many')
        .superRefine((values, context) => {
          values.forEach(({ currency }, at) => {
            if (values.findIndex((value) => value.currency === currency) < at)
              context.addIssue({ code: 'custom', message: 'repeated', path: [at], input: values[at] });
          });
        }),
      /** What it is about. */
      subject: paragraphs(2000).nullable(),
      planNodeIds: PlanNodeIds,
      remarks: paragraphs(1000).nullable(),
    })
    .refine(
      ({ inForceFrom, inForceUntil }) =>
        inForceFrom === null || inForceUntil === null || inForceFrom.earliest <= inForceUntil.latest,
      { error: 'ends-before-it-begins', path: ['inForceUntil'] },
    ),
);
export type Agreement = z.infer<typeof Agreement>;

/** How an agreement stands on a day. */
export type AgreementStanding = 'not-yet' | 'in-force' | 'ended' | 'unknown';

/**
 * How an agreement stands on a day. It ends after the last day that its end may be; of one that has neither a day of
 * signing nor of coming into force nothing is known until then.
 */
export function standingOn(
  { signedOn, inForceFrom, inForceUntil }: Pick<Agreement, 'signedOn' | 'inForceFrom' | 'inForceUntil'>,
  day: string,
): AgreementStanding {
  if (inForceUntil !== null && inForceUntil.latest < day) return 'ended';
  const from = inForceFrom ?? signedOn;
  if (from === null) return 'unknown';
  return from.earliest <= day ? 'in-force' : 'not-yet';
}
