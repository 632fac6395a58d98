import type { ReactNode } from 'react';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { disabilities } from '../../../shared/codes/disabilities.ts';
import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts';
import { eventCertainties } from '../../../shared/codes/event-certainties.ts';
import { eventKinds } from '../../../shared/codes/event-kinds.ts';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { incidentKinds } from '../../../shared/codes/incident-kinds.ts';
import { interpreterUses } from '../../../shared/codes/interpreter-uses.ts';
import { interviewConsents } from '../../../shared/codes/interview-consents.ts';
import { kindsOfHelp } from '../../../shared/codes/kinds-of-help.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { legalBases } from '../../../shared/codes/legal-bases.ts';
import { lifeStatuses } from '../../../shared/codes/life-statuses.ts';
import { nameKinds } from '../../../shared/codes/name-kinds.ts';
import { reasonsNotIdentified } from '../../../shared/codes/reasons-not-identified.ts';
import { screeningConclusions } from '../../../shared/codes/screening-conclusions.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import { formatBirth } from '../../../shared/dates/format-birth.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import type { CaseFacts } from '../../../shared/domain/case.ts';
import type { CaseEvent } from '../../../shared/domain/event.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type {
  Identification,
  IdentificationReasons,
  LedgerEntry,
} from '../../../shared/domain/identification.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import type { Birth, Person } from '../../../shared/domain/person.ts';
import type { Screening, ScreeningWords } from '../../../shared/domain/screening.ts';
import type { Text } from '../../text/use-text.ts';
import { AccountName } from '../../ui/account-name.tsx';
import { IncidentName } from '../../ui/incident-name.tsx';
import { OrganisationName } from '../../ui/organisation-name.tsx';
import { answerText } from '../../ui/person-text.ts';
import { PlaceText } from '../../ui/place-text.tsx';

type Show<T> = (value: T, text: Text) => ReactNode;
/** How each field of a record is written for people. */
export type FieldTexts<T> = { readonly [K in keyof T]-?: Show<T[K]> };

export const words: Show<Answer<string>> = (answer, text) => answerText(text, answer, (value) => value);

export const code =
  (list: CodeList): Show<Answer<string>> =>
  (answer, text) =>
    answerText(text, answer, (value) => text.label(list, value));

export const codes =
  (list: CodeList): Show<Answer<readonly string[]>> =>
  (answer, text) =>
    answerText(text, answer, (values) => values.map((each) => text.label(list, each)).join(', '));

export const date: Show<Answer<PartialDate>> = (answer, text) =>
  answerText(text, answer, (value) => formatPartialDate(value, text.language));

/** An organisation of the directory, by what it is called today. */
export const organisation: Show<string | null> = (organisationId) =>
  organisationId === null ? '—' : <OrganisationName organisationId={organisationId} />;

const birth: Show<Answer<Birth>> = (answer, text) =>
  answerText(text, answer, (value) => formatBirth(value, text.language));

export const personTexts: FieldTexts<Person> = {
  nameLao: words,
  nameLatin: words,
  title: words,
  otherNames: (answer, text) =>
    answerText(text, answer, (names) =>
      names.map(({ kind, text: name }) => `${name} (${text.label(nameKinds, kind)})`).join(', '),
    ),
  sex: code(sexes),
  birth,
  nationalities: codes(countries),
  ethnicGroup: code(ethnicGroups),
  languages: codes(languages),
  interpreterLanguage: code(languages),
  disabilities: codes(disabilities),
  home: (answer) => <PlaceText place={answer} />,
  lifeStatus: code(lifeStatuses),
  diedOn: date,
};

export const factsTexts: FieldTexts<CaseFacts> = {
  openedOn: (value, { language }) => formatPartialDate(value, language),
  incidentId: (incidentId, { t }) =>
    incidentId === null ? t('caseForm.ownCase') : <IncidentName incidentId={incidentId} />,
  sourceOfDetection: code(sourcesOfDetection),
  foundOn: date,
  foundAt: (answer) => <PlaceText place={answer} />,
  responsibleOfficer: (accountId) => <AccountName accountId={accountId} />,
};

export const identificationTexts: FieldTexts<Identification> = {
  status: (status, { t }) => t(`status.${status}`),
  authority: code(identificationAuthorities),
  decidedOn: date,
};

export const ledgerEntryTexts: FieldTexts<LedgerEntry> = {
  ...identificationTexts,
  legalBasis: codes(legalBases),
  notIdentifiedBecause: code(reasonsNotIdentified),
  document: words,
  toldAboutHelp: (answer, text) =>
    answerText(text, answer, (isTold) => text.t(isTold ? 'identification.yes' : 'identification.no')),
  toldAbout: codes(kindsOfHelp),
  metAt: (answer) => <PlaceText place={answer} />,
};

export const identificationReasonsTexts: FieldTexts<IdentificationReasons> = {
  reasons: (reasons) => reasons,
};

export const eventTexts: FieldTexts<CaseEvent> = {
  isHeavy: (isHeavy, { t }) => t(isHeavy ? 'event.isHeavy' : 'event.isNotHeavy'),
  kind: code(eventKinds),
  what: (what) => what,
  when: date,
  certainty: code(eventCertainties),
  place: (answer) => <PlaceText place={answer} />,
};

export const incidentTexts: FieldTexts<Incident> = {
  kind: code(incidentKinds),
  when: date,
  place: (answer) => <PlaceText place={answer} />,
  sourceOfDetection: code(sourcesOfDetection),
  responsibleOfficer: (accountId) => <AccountName accountId={accountId} />,
  formsOfExploitation: codes(formsOfExploitation),
};

const answersText: Show<Screening['answers']> = (answers, { t }) =>
  Object.entries(answers)
    .filter(([, answer]) => answer !== 'not-asked')
    .map(([item, answer]) => `${item}: ${t(`screening.answer.${answer}`)}`)
    .join(' · ');

export const screeningTexts: FieldTexts<Screening> = {
  instrumentId: (id) => id,
  instrumentVersion: (version) => version,
  heldOn: date,
  heldAt: words,
  place: (answer) => <PlaceText place={answer} />,
  interpreter: code(interpreterUses),
  interpreterLanguage: code(languages),
  consent: code(interviewConsents),
  interviewsElsewhere: (answer, text) => answerText(text, answer, (times) => text.number(times)),
  path: (path, { t }) => t(`screening.paths.${path}`),
  act: (act, { t }) => t(`screening.answer.${act}`),
  answers: answersText,
  conclusion: (conclusion, { t, label }) =>
    conclusion === null ? t('screening.noConclusion') : label(screeningConclusions, conclusion),
};

const written: Show<string | null> = (said) => said ?? '–';

export const screeningWordsTexts: FieldTexts<ScreeningWords> = {
  interpreterName: written,
  presentOthers: written,
  repeatReason: written,
  pathReason: written,
  conclusionReason: written,
  notes: written,
  itemNotes: (notes) =>
    Object.entries(notes)
      .map(([item, note]) => `${item}: ${note}`)
      .join(' · '),
};

/** The fields that a record has, in words; those withheld from the reader are absent. */
export function recordTexts<T extends object>(
  record: Partial<T>,
  texts: FieldTexts<T>,
  text: Text,
): { readonly [K in keyof T]?: ReactNode } {
  const shown: { [K in keyof T]?: ReactNode } = {};
  for (const field in texts) {
    const value = record[field];
    if (value !== undefined) shown[field] = texts[field](value, text);
  }
  return shown;
}
