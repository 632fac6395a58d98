import { z } from 'zod';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { identificationStatuses } from '../../shared/codes/identification-statuses.ts';
import { kindsOfHelp } from '../../shared/codes/kinds-of-help.ts';
import { legalBases } from '../../shared/codes/legal-bases.ts';
import { reasonsNotIdentified } from '../../shared/codes/reasons-not-identified.ts';
import { yesNo } from '../../shared/codes/yes-no.ts';
import { codedValue } from '../../shared/codes/code-list.ts';
import type { SeenProposal } from '../../shared/contract/proposal.ts';
import type { ScreeningFile } from '../../shared/contract/screening.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import {
  CompleteStep,
  IdentificationReasons,
  type IdentificationStatus,
  type LedgerEntry,
} from '../../shared/domain/identification.ts';
import { soleAuthorityOf } from '../../shared/domain/identification-steps.ts';
import { stepsOfConclusion } from '../../shared/domain/screening.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  readCodes,
  type Reading,
  readLine,
  understood,
  untouched,
} from './raw-answer.ts';
import { emptyDate, RawDate, rawDateOf, readDate } from './raw-date.ts';
import { emptyPlace, RawPlace, rawPlaceOf, readPlace } from './raw-place.ts';

/** The fields of the form of one step of identification exactly as they stand in it. */
export const StepValues = z.object({
  status: z.string(),
  authority: z.string(),
  decidedOn: RawDate,
  notIdentifiedBecause: z.string(),
  isAdultBelieved: z.boolean(),
  toldAboutHelp: rawAnswer(z.string()),
  toldAbout: rawAnswer(z.array(z.string()).readonly()),
  metAt: rawAnswer(RawPlace),
  reasons: z.string(),
  legalBasis: rawAnswer(z.array(z.string()).readonly()),
  document: rawAnswer(z.string()),
  /** The screening on which it rests; empty for none. Nobody is asked. */
  screeningId: z.string(),
});
export type StepValues = z.infer<typeof StepValues>;
export type StepFieldName = keyof StepValues;

/** The fields in the order in which they stand in the form. */
export const stepFieldOrder = [
  'status',
  'authority',
  'decidedOn',
  'notIdentifiedBecause',
  'isAdultBelieved',
  'toldAboutHelp',
  'toldAbout',
  'metAt',
  'reasons',
  'legalBasis',
  'document',
] as const satisfies readonly StepFieldName[];

/** A new step; nobody has said yet which. */
export const newStepValues: StepValues = {
  status: '',
  authority: '',
  decidedOn: emptyDate,
  notIdentifiedBecause: '',
  isAdultBelieved: false,
  toldAboutHelp: untouched(''),
  toldAbout: untouched([]),
  metAt: untouched(emptyPlace),
  reasons: '',
  legalBasis: untouched([]),
  document: untouched(''),
  screeningId: '',
};

/** A new step that says what was proposed, until its writer says that it was decided otherwise. */
export const stepValuesOfProposal = ({
  proposal: { proposes, notIdentifiedBecause },
  sending,
}: Pick<SeenProposal, 'proposal' | 'sending'>): StepValues => ({
  ...newStepValues,
  status: proposes ?? '',
  notIdentifiedBecause: notIdentifiedBecause?.answer === 'given' ? notIdentifiedBecause.value : '',
  document:
    sending?.document?.answer === 'given'
      ? rawOf(sending.document, '', (paper) => paper)
      : newStepValues.document,
});

/** An entry on file as its form shows it. */
export const stepValuesOf = (entry: LedgerEntry, reasons: string): StepValues => ({
  status: entry.status,
  authority: entry.authority.answer === 'given' ? entry.authority.value : '',
  decidedOn: entry.decidedOn.answer === 'given' ? rawDateOf(entry.decidedOn.value) : emptyDate,
  notIdentifiedBecause: entry.notIdentifiedBecause.answer === 'given' ? entry.notIdentifiedBecause.value : '',
  isAdultBelieved: entry.status === 'declined',
  toldAboutHelp: rawOf(entry.toldAboutHelp, '', (isTold) => (isTold ? 'yes' : 'no')),
  toldAbout: rawOf(entry.toldAbout, [], (codes) => codes),
  metAt: rawOf(entry.metAt, emptyPlace, rawPlaceOf),
  reasons,
  legalBasis: rawOf(entry.legalBasis, [], (codes) => codes),
  document: rawOf(entry.document, '', (paper) => paper),
  screeningId: '',
});

/** The next step as a screening gives it: what its conclusion justifies, on its day, for its reasons. */
export function stepValuesOfScreening(
  { screeningId, screening, words }: ScreeningFile,
  steps: readonly IdentificationStatus[],
): StepValues {
  const { conclusion = null, heldOn } = screening;
  const justified = conclusion === null ? [] : stepsOfConclusion[conclusion];
  return {
    ...newStepValues,
    status: justified.find((step) => steps.includes(step)) ?? '',
    decidedOn: heldOn?.answer === 'given' ? rawDateOf(heldOn.value) : emptyDate,
    reasons: words?.conclusionReason ?? '',
    screeningId,
  };
}

/** Which step a form is of; undefined as long as nobody has said it. */
export const statusIn = ({ status }: Pick<StepValues, 'status'>): IdentificationStatus | undefined =>
  identificationStatuses.values.find(({ code }) => code === status)?.code;

/** The authority that a step is entered for: the one that alone may take it, else the one that was chosen. */
export const authorityIn = (values: Pick<StepValues, 'status' | 'authority'>): string => {
  const status = statusIn(values);
  return (status === undefined ? undefined : soleAuthorityOf(status)) ?? values.authority;
};

const FiledStep = z.strictObject({
  entry: CompleteStep,
  ...IdentificationReasons.shape,
  isAdultBelieved: z.boolean(),
  screeningId: z.string(),
});
export type FiledStep = z.infer<typeof FiledStep>;

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readStepValues(values: StepValues, on: PlainDate): FormReading<FiledStep, StepFieldName> {
  const isOf = (status: IdentificationStatus): boolean => values.status === status;
  const decidedOn = readDate(values.decidedOn, on);
  const { values: read, problems } = collectReadings({
    status: statusIn(values) === undefined ? problem('choose-one') : understood(values.status),
    authority: needed(identificationAuthorities, authorityIn(values)),
    decidedOn: !decidedOn.ok
      ? decidedOn
      : decidedOn.value === undefined
        ? problem('needed')
        : understood(given(decidedOn.value)),
    notIdentifiedBecause: isOf('not-identified')
      ? needed(reasonsNotIdentified, values.notIdentifiedBecause)
      : understood(notApplicable),
    toldAboutHelp: isOf('declined') ? readAnswer(values.toldAboutHelp, readYesNo) : understood(notApplicable),
    toldAbout:
      isOf('declined') && values.toldAboutHelp.typed === 'yes' && values.toldAboutHelp.missing === null
        ? readAnswer(values.toldAbout, readCodes(kindsOfHelp))
        : understood(notApplicable),
    metAt: isOf('declined') ? readAnswer(values.metAt, readPlace) : understood(notApplicable),
    reasons: values.reasons.trim() === '' ? problem('needed') : understood(values.reasons),
    legalBasis: readAnswer(values.legalBasis, readCodes(legalBases)),
    document: readAnswer(values.document, readLine),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { reasons, ...entry } = read;
  const filed = FiledStep.safeParse({
    entry,
    reasons,
    isAdultBelieved: values.isAdultBelieved,
    screeningId: values.screeningId,
  });
  if (!filed.success) return { ok: false, problems: fieldProblems(filed.error, StepValues.shape) };
  const date = filed.data.entry.decidedOn;
  return date.answer === 'given' && date.value.earliest > on
    ? { ok: false, problems: { decidedOn: 'in-the-future' } }
    : { ok: true, value: filed.data };
}

const notApplicable: Answer<never> = { answer: 'not-applicable' };
const given = <T>(value: T): Answer<T> => ({ answer: 'given', value });

const needed = (list: Parameters<typeof codedValue>[0], code: string): Reading<Answer<string>> =>
  codedValue(list, code) === undefined ? problem('choose-one') : understood(given(code));

/** Yes as true, no as false. */
export const readYesNo = (typed: string): Reading<boolean | undefined> => {
  const reading = readCode(yesNo)(typed);
  return reading.ok ? understood(reading.value === undefined ? undefined : reading.value === 'yes') : reading;
};
