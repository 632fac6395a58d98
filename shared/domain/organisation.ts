import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { countries } from '../codes/countries.ts';
import { languages } from '../codes/languages.ts';
import { organisationKinds } from '../codes/organisation-kinds.ts';
import { serviceKinds } from '../codes/service-kinds.ts';
import { sexes } from '../codes/sexes.ts';
import { livesIn } from '../compartment.ts';
import { line, paragraphs } from './free-text.ts';
import { Phone } from './phone.ts';
import { PlainDate } from './plain-date.ts';

/** The country in which an organisation has a province of the list of places. */
export const HOME_COUNTRY = 'LA';

const OLDEST_SERVED = 120;

/** A code each once, in the order of answering. */
const each = <S extends z.ZodType>(code: S, maximum: number) =>
  z
    .array(code)
    .max(maximum, 'too-many')
    .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' });

/** What an organisation is called from a day on; ministries are renamed and merge. */
export const OrganisationName = livesIn(
  'office',
  z.strictObject({
    /** In Lao, or in its own script where it has no Lao name. */
    nameLao: line(200),
    nameEnglish: line(200).nullable(),
    /** Its first day; null where the first name known has held from a day that nobody knows. */
    since: PlainDate.nullable(),
  }),
);
export type OrganisationName = z.infer<typeof OrganisationName>;

/** A number of an organisation; a hotline is one that anybody may ring. */
export const OrganisationPhone = livesIn(
  'office',
  z.strictObject({
    phone: Phone,
    isHotline: z.boolean(),
    /** Whose it is, or when it is answered. */
    remark: line(120).nullable(),
  }),
);
export type OrganisationPhone = z.infer<typeof OrganisationPhone>;

/** One kind of help, and whom it is for. */
export const OrganisationService = livesIn(
  'office',
  z
    .strictObject({
      kind: codeSchema(serviceKinds),
      hours: line(200).nullable(),
      /** Whom it takes; nobody named means everybody. */
      sexes: each(codeSchema(sexes), 3),
      /** In completed years, both included; null where there is no limit. */
      minAge: z.int().min(0, 'too-small').max(OLDEST_SERVED, 'too-large').nullable(),
      maxAge: z.int().min(0, 'too-small').max(OLDEST_SERVED, 'too-large').nullable(),
      /** Places or beds; null where nobody has said. */
      capacity: z.int().min(1, 'too-small').max(100_000, 'too-large').nullable(),
      /** Null where nobody has said. */
      isFree: z.boolean().nullable(),
      languages: each(codeSchema(languages), 20),
      since: PlainDate.nullable(),
      until: PlainDate.nullable(),
    })
    .refine(({ minAge, maxAge }) => minAge === null || maxAge === null || minAge <= maxAge, {
      error: 'too-small',
      path: ['maxAge'],
    })
    .refine(({ since, until }) => since === null || until === null || since <= until, {
      error: 'ends-before-it-begins',
      path: ['until'],
    }),
);
export type OrganisationService = z.infer<typeof OrganisationService>;

/** A body that helps, or is asked for help: what the office knows of it is no secret inside the office. */
export const Organisation = livesIn(
  'office',
  z
    .strictObject({
      /** Oldest first. Each holds until the day before the next one's first. */
      names: z.array(OrganisationName).min(1, 'required').max(20, 'too-many').superRefine(checkOrder),
      /** The letters by which everybody calls it. */
      acronym: line(20).nullable(),
      kind: codeSchema(organisationKinds),
      country: codeSchema(countries),
      /** Of the Lao PDR: two digits. */
      provinceCode: z
        .string()
        .regex(/^\d{2}$/u, 'not-understood')
        .nullable(),
      phones: z.array(OrganisationPhone).max(20, 'too-many'),
      email: z
        .string()
        .trim()
        .max(120, 'too-long')
        .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u, 'not-understood')
        .nullable(),
      address: paragraphs(300).nullable(),
      languages: each(codeSchema(languages), 20),
      services: z.array(OrganisationService).max(40, 'too-many'),
      remarks: paragraphs(1000).nullable(),
    })
    .refine(({ country, provinceCode }) => country === HOME_COUNTRY || provinceCode === null, {
      error: 'place-in-another-country',
      path: ['provinceCode'],
    }),
);
export type Organisation = z.infer<typeof Organisation>;

/** Names stand in the order of their first days, and only the first may have none: so exactly one holds on any day. */
function checkOrder(
  names: readonly Pick<OrganisationName, 'since'>[],
  context: z.core.$RefinementCtx<OrganisationName[]>,
): void {
  names.forEach(({ since }, at) => {
    if (at === 0) return;
    const before = names[at - 1]?.since ?? null;
    const message =
      since === null ? 'day-needed' : before !== null && since <= before ? 'before-its-start' : null;
    if (message !== null) context.addIssue({ code: 'custom', message, path: [at, 'since'], input: since });
  });
}

/** The name that held on a day; before the first day that is known, the first name. */
export function nameOn<N extends { readonly since: string | null }>(
  names: readonly [N, ...N[]] | readonly N[],
  day: string,
): N {
  const name = names.findLast(({ since }) => since === null || since <= day) ?? names[0];
  if (name === undefined) throw new Error('An organisation always has a name');
  return name;
}

/** Whom somebody asks help for, as far as it is known. */
export type ServedPerson = { readonly sex: string | null; readonly age: number | null };

/** Why a service does not take somebody; what is not known of them stands in nobody's way. */
export type NotTaken = 'sex' | 'age' | 'not-on-this-day';

/** What stands against a service taking a person on a day; null where nothing does. */
export function whyNotTaken(
  service: Pick<OrganisationService, 'minAge' | 'maxAge' | 'since' | 'until'> & {
    readonly sexes: readonly string[];
  },
  { sex, age }: ServedPerson,
  day: string,
): NotTaken | null {
  if ((service.since !== null && day < service.since) || (service.until !== null && day > service.until))
    return 'not-on-this-day';
  if (sex !== null && service.sexes.length > 0 && !service.sexes.includes(sex)) return 'sex';
  const isTooYoung = age !== null && service.minAge !== null && age < service.minAge;
  const isTooOld = age !== null && service.maxAge !== null && age > service.maxAge;
  return isTooYoung || isTooOld ? 'age' : null;
}
