import type { TFunction } from 'i18next';
import { z } from 'zod';
import { adviceChannels } from '../../shared/codes/advice-channels.ts';
import { adviceContactKinds } from '../../shared/codes/advice-contact-kinds.ts';
import { adviceGiven } from '../../shared/codes/advice-given.ts';
import { adviceSubjects } from '../../shared/codes/advice-subjects.ts';
import type { CodeList } from '../../shared/codes/code-list.ts';
import { countries } from '../../shared/codes/countries.ts';
import { languages } from '../../shared/codes/languages.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { AdviceContact, type AdviceAge, AdviceContactWords } from '../../shared/domain/advice-contact.ts';
import { asciiDigits } from '../../shared/text/digits.ts';
import { isCodeOf } from './code-choices.ts';
import { readDivision } from './division-question.tsx';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  readCodes,
  type Reading,
  understood,
  untouched,
} from './raw-answer.ts';
import { RawDate, rawDay, readDate } from './raw-date.ts';
import { readOrganisation } from './raw-organisation.ts';
import { readPhone } from './raw-phone.ts';
import { emptyPlace, RawPlace } from './raw-place.ts';

/** The form of a contact without a case exactly as it stands. */
export const AdviceContactValues = z.object({
  kind: z.string(),
  channel: z.string(),
  sex: rawAnswer(z.string()),
  /** Years as typed, `child` or `adult`. */
  age: rawAnswer(z.string()),
  nationality: rawAnswer(z.string()),
  placeCode: rawAnswer(RawPlace),
  language: rawAnswer(z.string()),
  subjects: rawAnswer(z.array(z.string()).readonly()),
  advice: rawAnswer(z.array(z.string()).readonly()),
  referredToId: z.string(),
  remarks: z.string(),
  callBack: z.string(),
  receivedOn: RawDate,
  hour: z.string(),
  answeredBy: z.string(),
});
export type AdviceContactValues = z.infer<typeof AdviceContactValues>;
export type AdviceContactFieldName = keyof AdviceContactValues;

/** The questions in the order in which a call goes; what the program knows already stands at the end. */
export const adviceContactFieldOrder = [
  'kind',
  'channel',
  'sex',
  'age',
  'nationality',
  'placeCode',
  'language',
  'subjects',
  'advice',
  'referredToId',
  'remarks',
  'callBack',
  'receivedOn',
  'hour',
  'answeredBy',
] as const satisfies readonly AdviceContactFieldName[];

/** What each question is called. */
export const adviceContactLabels = (t: TFunction): Readonly<Record<AdviceContactFieldName, string>> => ({
  kind: t('adviceContacts.kind'),
  channel: t('adviceContacts.channel'),
  sex: t('caseForm.sex'),
  age: t('adviceContacts.age'),
  nationality: t('adviceContacts.nationality'),
  placeCode: t('adviceContacts.place'),
  language: t('adviceContacts.language'),
  subjects: t('adviceContacts.subjects'),
  advice: t('adviceContacts.advice'),
  referredToId: t('adviceContacts.referredTo'),
  remarks: t('adviceContacts.remarks'),
  callBack: t('adviceContacts.callBack'),
  receivedOn: t('adviceContacts.receivedOn'),
  hour: t('adviceContacts.hour'),
  answeredBy: t('adviceContacts.answeredBy'),
});

/** The usual channel of a kind of contact, which stands until somebody chooses another. */
export const usualChannel = (kind: string): string =>
  kind === 'HotlineCall' ? 'Phone' : kind === 'WalkIn' || kind === 'AtRiskAdvised' ? 'InPerson' : '';

/** A contact of this hour, answered by whoever fills in the form. */
export const newAdviceContactValues = (
  accountId: string,
  on: PlainDate,
  hour: number,
): AdviceContactValues => ({
  kind: '',
  channel: '',
  sex: untouched(''),
  age: untouched(''),
  nationality: untouched(''),
  placeCode: untouched(emptyPlace),
  language: untouched(''),
  subjects: untouched([]),
  advice: untouched([]),
  referredToId: '',
  remarks: '',
  callBack: '',
  receivedOn: rawDay(on),
  hour: String(hour),
  answeredBy: accountId,
});

/** A contact on file as its form shows it. */
export const adviceContactValuesOf = (
  contact: AdviceContact,
  words: AdviceContactWords | null,
): AdviceContactValues => ({
  kind: contact.kind,
  channel: contact.channel,
  sex: rawOf(contact.sex, '', (code) => code),
  age: rawOf<string, AdviceAge>(contact.age, '', String),
  nationality: rawOf(contact.nationality, '', (code) => code),
  placeCode: rawOf(contact.placeCode, emptyPlace, (code) => ({ ...emptyPlace, code })),
  language: rawOf(contact.language, '', (code) => code),
  subjects: rawOf<readonly string[], readonly string[]>(contact.subjects, [], (codes) => codes),
  advice: rawOf<readonly string[], readonly string[]>(contact.advice, [], (codes) => codes),
  referredToId: contact.referredToId ?? '',
  remarks: words?.remarks ?? '',
  callBack: words?.callBack?.asTyped ?? '',
  receivedOn: rawDay(contact.receivedOn),
  hour: contact.hour === null ? '' : String(contact.hour),
  answeredBy: contact.answeredBy,
});

/** What the form puts on file. */
const FiledAdviceContact = z.strictObject({ contact: AdviceContact, words: AdviceContactWords });
export type FiledAdviceContact = z.infer<typeof FiledAdviceContact>;

/** Reads the form as of a day: what goes on file, or what is wrong with which question. */
export function readAdviceContactValues(
  values: AdviceContactValues,
  on: PlainDate,
): FormReading<FiledAdviceContact, AdviceContactFieldName> {
  const { values: read, problems } = collectReadings({
    kind: needed(adviceContactKinds, values.kind),
    channel: needed(adviceChannels, values.channel),
    sex: readAnswer(values.sex, readCode(sexes)),
    age: readAnswer(values.age, readAdviceAge),
    nationality: readAnswer(values.nationality, readCode(countries)),
    placeCode: readAnswer(values.placeCode, readDivision),
    language: readAnswer(values.language, readCode(languages)),
    subjects: readAnswer(values.subjects, readCodes(adviceSubjects)),
    advice: readAnswer(values.advice, readCodes(adviceGiven)),
    referredToId: readOrganisation(values.referredToId),
    callBack: readPhone(values.callBack),
    receivedOn: readReceivedOn(values.receivedOn, on),
    hour: readHour(values.hour),
    answeredBy: values.answeredBy === '' ? problem('choose-one') : understood(values.answeredBy),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { callBack, referredToId, ...contact } = read;
  const filed = FiledAdviceContact.safeParse({
    contact: { ...contact, referredToId: referredToId ?? null },
    words: { remarks: values.remarks.trim() === '' ? null : values.remarks, callBack: callBack ?? null },
  });
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, AdviceContactValues.shape) };
}

const needed = (list: CodeList, code: string): Reading<string> =>
  isCodeOf(list, code) ? understood(code) : problem('choose-one');

function readAdviceAge(typed: string): Reading<AdviceAge | undefined> {
  if (typed === 'child' || typed === 'adult') return understood(typed);
  const digits = asciiDigits(typed).trim();
  if (digits === '') return understood(undefined);
  return /^\d{1,3}$/u.test(digits) ? understood(Number(digits)) : problem('not-a-number');
}

function readReceivedOn(raw: RawDate, on: PlainDate): Reading<string> {
  const reading = readDate(raw, on);
  if (!reading.ok) return reading;
  if (reading.value?.precision !== 'day') return problem('day-needed');
  return reading.value.earliest > on ? problem('in-the-future') : understood(reading.value.earliest);
}

function readHour(typed: string): Reading<number | null> {
  const digits = asciiDigits(typed).trim();
  if (digits === '') return understood(null);
  return /^\d{1,2}$/u.test(digits) && Number(digits) < 24
    ? understood(Number(digits))
    : problem('not-an-hour');
}
