import { z } from 'zod';
import { childAssents } from '../../shared/codes/child-assents.ts';
import { codedValue, type CodeList } from '../../shared/codes/code-list.ts';
import { consentForms } from '../../shared/codes/consent-forms.ts';
import { consentGivers } from '../../shared/codes/consent-givers.ts';
import { consentPurposes } from '../../shared/codes/consent-purposes.ts';
import { dataCategories } from '../../shared/codes/data-categories.ts';
import { groundsForSharing } from '../../shared/codes/grounds-for-sharing.ts';
import { interpreterUses } from '../../shared/codes/interpreter-uses.ts';
import { languages } from '../../shared/codes/languages.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { Consent, consentProblems, ConsentWords } from '../../shared/domain/consent.ts';
import { consentFollows, type DecidedConsentState } from '../../shared/domain/consent-moves.ts';
import { collectReadings, fieldProblems, type FormReading, problemsAt } from './form-reading.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  type Reading,
  understood,
  untouched,
} from './raw-answer.ts';
import { emptyDate, rawDay, RawDate, readDate } from './raw-date.ts';
import { noRecipient, RawRecipient, rawRecipientOf, readRecipient } from './raw-recipient.ts';

/** The fields of the form of a consent exactly as they stand in it. */
export const ConsentValues = z.object({
  purpose: z.string(),
  recipient: RawRecipient,
  decision: z.string(),
  decidedOn: RawDate,
  ground: z.string(),
  /** By kind of data: `may` for what may go, else why it is kept back. */
  kinds: z.record(z.string(), z.string()),
  givenBy: z.string(),
  givenByName: z.string(),
  assentOfChild: z.string(),
  told: z.array(z.string()).readonly(),
  howExplained: z.string(),
  language: rawAnswer(z.string()),
  interpreter: rawAnswer(z.string()),
  interpreterName: z.string(),
  form: z.string(),
  witnessName: z.string(),
  reason: z.string(),
  validUntil: RawDate,
});
export type ConsentValues = z.infer<typeof ConsentValues>;
export type ConsentFieldName = keyof ConsentValues;

/** The fields in the order in which they stand in the form. */
export const consentFieldOrder = [
  'purpose',
  'recipient',
  'decision',
  'decidedOn',
  'ground',
  'reason',
  'kinds',
  'givenBy',
  'givenByName',
  'assentOfChild',
  'told',
  'howExplained',
  'language',
  'interpreter',
  'interpreterName',
  'form',
  'witnessName',
  'validUntil',
] as const satisfies readonly ConsentFieldName[];

/** What of a kind of data may go, among the choices of a form. */
export const MAY_GO = 'may';

/** A new record; nobody has said yet what about. */
export const newConsentValues = (
  today: PlainDate,
  about: { readonly purpose?: string; readonly recipient?: RawRecipient } = {},
): ConsentValues => ({
  purpose: about.purpose ?? '',
  recipient: about.recipient ?? noRecipient,
  decision: '',
  decidedOn: rawDay(today),
  ground: 'consent',
  kinds: {},
  givenBy: 'person',
  givenByName: '',
  assentOfChild: '',
  told: [],
  howExplained: '',
  language: untouched(''),
  interpreter: untouched(''),
  interpreterName: '',
  form: '',
  witnessName: '',
  reason: '',
  validUntil: emptyDate,
});

/** A record on file in which nobody had decided, as its form goes on with it. */
export const consentValuesOf = (
  consent: Consent,
  reason: ConsentWords['reason'],
  today: PlainDate,
): ConsentValues => ({
  ...newConsentValues(today, { purpose: consent.purpose, recipient: rawRecipientOf(consent.recipient) }),
  language: rawOf(consent.language, '', (code) => code),
  interpreter: rawOf(consent.interpreter, '', (code) => code),
  reason: reason ?? '',
});

/** How a decision is chosen in the form. */
export const decisionsOfForm = (isAmended: boolean): readonly DecidedConsentState[] =>
  consentFollows.none.filter((decision) => !isAmended || decision !== 'not-asked');

/** Whether the decision is one that somebody made. */
export const isMade = (decision: string): boolean => decision === 'given' || decision === 'refused';

/** Whether data may go as the form stands: then it asks which. */
export const opensData = ({ decision, ground }: Pick<ConsentValues, 'decision' | 'ground'>): boolean =>
  decision === 'given' || (decision !== '' && ground !== 'consent');

const FiledConsent = z.strictObject({ consent: Consent, words: ConsentWords });
export type FiledConsent = z.infer<typeof FiledConsent>;

/** Reads the form: what goes on file, or what is wrong with which field. */
export function readConsentValues(
  values: ConsentValues,
  on: PlainDate,
  { isAdult }: { readonly isAdult: boolean },
): FormReading<FiledConsent, ConsentFieldName> {
  const made = isMade(values.decision);
  const isGiven = values.decision === 'given';
  const ground = isGiven ? 'consent' : values.ground;
  const opens = opensData({ ...values, ground });
  const { values: read, problems } = collectReadings({
    purpose: oneOf(consentPurposes, values.purpose),
    recipient: readRecipient(values.recipient),
    decision: consentFollows.none.some((each) => each === values.decision)
      ? understood(values.decision)
      : problem('choose-one'),
    decidedOn: neededDay(values.decidedOn, on),
    ground: oneOf(groundsForSharing, ground),
    givenBy: made ? oneOf(consentGivers, values.givenBy) : understood(null),
    assentOfChild: isAdult
      ? understood('not_applicable')
      : isGiven
        ? oneOf(childAssents, values.assentOfChild)
        : understood(values.assentOfChild === '' ? 'not_applicable' : values.assentOfChild),
    form: !made || values.form === '' ? understood(null) : oneOf(consentForms, values.form),
    language: readAnswer(values.language, readCode(languages)),
    interpreter: readAnswer(values.interpreter, readCode(interpreterUses)),
    validUntil: opens ? dayOrNone(values.validUntil, on) : understood(null),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const kinds = opens ? Object.entries(values.kinds) : [];
  const filed = FiledConsent.safeParse({
    consent: {
      ...read,
      categories: kinds.filter(([, choice]) => choice === MAY_GO).map(([category]) => category),
      withheld: kinds
        .filter(([, choice]) => choice !== MAY_GO && choice !== '')
        .map(([category, because]) => ({ category, because })),
      told: made ? [...values.told] : [],
      withdrawnOn: null,
    },
    words: {
      howExplained: made ? words(values.howExplained) : null,
      givenByName: made && values.givenBy !== 'person' ? words(values.givenByName) : null,
      interpreterName: words(values.interpreterName),
      witnessName: made ? words(values.witnessName) : null,
      reason: isGiven ? null : words(values.reason),
      withdrawnBecause: null,
    },
  });
  if (!filed.success) return { ok: false, problems: fieldProblems(filed.error, ConsentValues.shape) };
  const { consent, words: said } = filed.data;
  const found = Object.entries(consentProblems(consent, said, { isAdult, today: on })).map(
    ([field, message]) => ({
      path: [field === 'categories' || field === 'withheld' ? 'kinds' : field],
      message,
    }),
  );
  return found.length === 0
    ? { ok: true, value: filed.data }
    : { ok: false, problems: problemsAt(found, ConsentValues.shape) };
}

/** The kinds of data in the order in which a form asks them. */
export const kindsInOrder = dataCategories.values.map(({ code }) => code);

const words = (typed: string): string | null => (typed.trim() === '' ? null : typed);

const oneOf = (list: CodeList, code: string): Reading<string> =>
  codedValue(list, code) === undefined ? problem('choose-one') : understood(code);

function dayOrNone(raw: RawDate, on: PlainDate): Reading<PlainDate | null> {
  const reading = readDate(raw, on);
  if (!reading.ok) return reading;
  if (reading.value === undefined) return understood(null);
  return reading.value.precision === 'day' ? understood(reading.value.earliest) : problem('day-needed');
}

function neededDay(raw: RawDate, on: PlainDate): Reading<PlainDate> {
  const reading = dayOrNone(raw, on);
  if (!reading.ok) return reading;
  return reading.value === null ? problem('needed') : understood(reading.value);
}
