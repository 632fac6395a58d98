import { z } from 'zod';
import { countries } from '../../shared/codes/countries.ts';
import { handOverPoints } from '../../shared/codes/hand-over-points.ts';
import { isCodeOf } from './code-choices.ts';
import type { Wing } from '../../shared/compartment.ts';
import { Referral, ReferralWords } from '../../shared/domain/referral.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { problem, rawAnswer, rawOf, readAnswer, readCode, understood, untouched } from './raw-answer.ts';
import { readOrganisation } from './raw-organisation.ts';

/** The fields of the form of a referral exactly as they stand in it. */
export const ReferralValues = z.object({
  direction: z.string(),
  needs: z.array(z.string()).readonly(),
  organisationId: z.string(),
  country: z.string(),
  handOverAt: rawAnswer(z.string()),
  urgency: z.string(),
  message: z.string(),
  contactPerson: z.string(),
  why: z.string(),
});
export type ReferralValues = z.infer<typeof ReferralValues>;
export type ReferralFieldName = keyof ReferralValues;

/** The fields in the order in which they stand in the form. */
export const referralFieldOrder = [
  'direction',
  'needs',
  'organisationId',
  'country',
  'handOverAt',
  'urgency',
  'message',
  'contactPerson',
  'why',
] as const satisfies readonly ReferralFieldName[];

/** A new referral, of which nobody has said anything. */
export const newReferralValues: ReferralValues = {
  direction: '',
  needs: [],
  organisationId: '',
  country: '',
  handOverAt: untouched(''),
  urgency: '',
  message: '',
  contactPerson: '',
  why: '',
};

/** A referral on file as its form shows it. */
export const referralValuesOf = ({ to, needs, urgency }: Referral, words: ReferralWords): ReferralValues => ({
  direction: to.direction,
  needs,
  organisationId: to.direction === 'wing' ? '' : to.organisationId,
  country: to.direction === 'abroad' ? to.country : '',
  handOverAt: to.direction === 'abroad' ? rawOf(to.handOverAt, '', (code) => code) : untouched(''),
  urgency,
  message: words.message ?? '',
  contactPerson: words.contactPerson ?? '',
  why: words.why ?? '',
});

const FiledReferral = z.strictObject({ referral: Referral, words: ReferralWords });
export type FiledReferral = z.infer<typeof FiledReferral>;

const wordsOrNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);

/** Reads the form: what goes on file, or what is wrong with which field. */
export function readReferralValues(
  values: ReferralValues,
  otherWing: Wing | null,
): FormReading<FiledReferral, ReferralFieldName> {
  const { direction, needs, organisationId, country, handOverAt, urgency } = values;
  const isOutside = direction === 'organisation' || direction === 'abroad';
  const chosen = readOrganisation(organisationId);
  const { problems } = collectReadings({
    direction:
      isOutside || (direction === 'wing' && otherWing !== null)
        ? understood(direction)
        : problem('choose-one'),
    needs: needs.length === 0 ? problem('choose-one') : understood(needs),
    organisationId:
      isOutside && chosen.ok && chosen.value === undefined
        ? problem('needed')
        : isOutside
          ? chosen
          : understood(''),
    country:
      direction === 'abroad' && !isCodeOf(countries, country) ? problem('choose-one') : understood(country),
    handOverAt: direction === 'abroad' ? readAnswer(handOverAt, readCode(handOverPoints)) : understood(''),
    urgency: urgency === '' ? problem('choose-one') : understood(urgency),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const filed = FiledReferral.safeParse({
    referral: { to: toOf(values, otherWing), needs: [...needs], urgency },
    words: {
      why: wordsOrNull(values.why),
      message: wordsOrNull(values.message),
      contactPerson: direction === 'wing' ? null : wordsOrNull(values.contactPerson),
    },
  });
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, ReferralValues.shape) };
}

function toOf(
  { direction, organisationId, country, handOverAt }: ReferralValues,
  otherWing: Wing | null,
): unknown {
  switch (direction) {
    case 'wing':
      return { direction, wing: otherWing };
    case 'abroad': {
      const at = readAnswer(handOverAt, readCode(handOverPoints));
      return { direction, organisationId, country, handOverAt: at.ok ? at.value : undefined };
    }
    default:
      return { direction, organisationId };
  }
}
