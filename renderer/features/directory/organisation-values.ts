import { Organisation } from '../../../shared/domain/organisation.ts';
import { understandPhone } from '../../../shared/phones/phone.ts';
import { asciiDigits } from '../../../shared/text/digits.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { readDate } from '../../forms/raw-date.ts';
import { placeOf } from './where-select.tsx';

/** A name as it stands in the form. */
export interface NameValues {
  readonly nameLao: string;
  readonly nameEnglish: string;
  readonly since: string;
}

/** A telephone number as it stands in the form. */
export interface PhoneValues {
  readonly typed: string;
  readonly isHotline: boolean;
  readonly remark: string;
}

/** A service as it stands in the form. */
export interface ServiceValues {
  readonly kind: string;
  readonly hours: string;
  readonly sexes: readonly string[];
  readonly minAge: string;
  readonly maxAge: string;
  readonly capacity: string;
  readonly isFree: '' | 'yes' | 'no';
  readonly languages: readonly string[];
  readonly since: string;
  readonly until: string;
}

/** The form of an organisation as it stands on the screen. */
export interface OrganisationValues {
  readonly names: readonly NameValues[];
  readonly acronym: string;
  readonly kind: string;
  readonly where: string;
  readonly phones: readonly PhoneValues[];
  readonly email: string;
  readonly address: string;
  readonly languages: readonly string[];
  readonly services: readonly ServiceValues[];
  readonly remarks: string;
}

export const emptyName: NameValues = { nameLao: '', nameEnglish: '', since: '' };
export const emptyPhone: PhoneValues = { typed: '', isHotline: false, remark: '' };
export const emptyService: ServiceValues = {
  kind: '',
  hours: '',
  sexes: [],
  minAge: '',
  maxAge: '',
  capacity: '',
  isFree: '',
  languages: [],
  since: '',
  until: '',
};
/** Of an office's own country until somebody says otherwise. */
export const newOrganisationValues: OrganisationValues = {
  names: [emptyName],
  acronym: '',
  kind: '',
  where: 'LA',
  phones: [],
  email: '',
  address: '',
  languages: [],
  services: [],
  remarks: '',
};

const dayText = (day: string | null): string => (day === null ? '' : formatDate(day, 'lo', 'short'));
const numberText = (value: number | null): string => (value === null ? '' : String(value));

/** An organisation on file as its form shows it. */
export const organisationValuesOf = (organisation: Organisation): OrganisationValues => ({
  names: organisation.names.map(({ nameLao, nameEnglish, since }) => ({
    nameLao,
    nameEnglish: nameEnglish ?? '',
    since: dayText(since),
  })),
  acronym: organisation.acronym ?? '',
  kind: organisation.kind,
  where: organisation.provinceCode ?? organisation.country,
  phones: organisation.phones.map(({ phone, isHotline, remark }) => ({
    typed: phone.asTyped,
    isHotline,
    remark: remark ?? '',
  })),
  email: organisation.email ?? '',
  address: organisation.address ?? '',
  languages: organisation.languages,
  services: organisation.services.map((service) => ({
    kind: service.kind,
    hours: service.hours ?? '',
    sexes: service.sexes,
    minAge: numberText(service.minAge),
    maxAge: numberText(service.maxAge),
    capacity: numberText(service.capacity),
    isFree: service.isFree === null ? '' : service.isFree ? 'yes' : 'no',
    languages: service.languages,
    since: dayText(service.since),
    until: dayText(service.until),
  })),
  remarks: organisation.remarks ?? '',
});

/** Message keys by the dotted path of the field, as the store names them too. */
export type PathProblems = Readonly<Record<string, string>>;

export type OrganisationReading =
  | { readonly ok: true; readonly organisation: Organisation }
  | { readonly ok: false; readonly problems: PathProblems };

/** Reads the form as of a day: what goes into the directory, or what is wrong with which field. */
export function readOrganisationValues(values: OrganisationValues, on: string): OrganisationReading {
  const words = (typed: string) => (typed.trim() === '' ? null : typed);
  // What is no day or number goes on as typed, so that the schema names the field.
  const day = (typed: string) => {
    const reading = readDate({ text: typed, onFile: null }, on);
    if (!reading.ok) return typed;
    return reading.value?.precision === 'day' ? reading.value.earliest : words(typed);
  };
  const count = (typed: string) => {
    const digits = asciiDigits(typed).trim();
    if (digits === '') return null;
    return /^\d{1,6}$/u.test(digits) ? Number(digits) : typed;
  };
  const parsed = Organisation.safeParse({
    names: values.names.map(({ nameLao, nameEnglish, since }) => ({
      nameLao,
      nameEnglish: words(nameEnglish),
      since: day(since),
    })),
    acronym: words(values.acronym),
    kind: values.kind,
    ...placeOf(values.where),
    phones: values.phones.map(({ typed, isHotline, remark }) => {
      const phone = understandPhone(typed);
      return {
        phone: { asTyped: typed, e164: phone.kind === 'number' ? phone.e164 : null },
        isHotline,
        remark: words(remark),
      };
    }),
    email: words(values.email),
    address: words(values.address),
    languages: [...values.languages],
    services: values.services.map((service) => ({
      kind: service.kind,
      hours: words(service.hours),
      sexes: [...service.sexes],
      minAge: count(service.minAge),
      maxAge: count(service.maxAge),
      capacity: count(service.capacity),
      isFree: service.isFree === '' ? null : service.isFree === 'yes',
      languages: [...service.languages],
      since: day(service.since),
      until: day(service.until),
    })),
    remarks: words(values.remarks),
  });
  if (parsed.success) return { ok: true, organisation: parsed.data };
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) problems[path.join('.')] ??= message;
  return { ok: false, problems };
}
