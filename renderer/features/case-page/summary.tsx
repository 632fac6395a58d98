import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { countries } from '../../../shared/codes/countries.ts';
import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import { caseFieldOrder } from '../../forms/case-sections.ts';
import { caseValuesOf, type CaseFieldName } from '../../forms/case-values.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { answerText } from '../../ui/person-text.ts';
import { PlaceText } from '../../ui/place-text.tsx';

/** The few facts that an officer needs when the telephone rings, and what is missing. */
export function Summary({ file }: { readonly file: CaseFile }) {
  const text = useText();
  const { t, moment } = text;
  const labels = caseQuestionLabels(t);
  const drafts = useQuery(draftsQuery);
  const hasDraft = drafts.data?.some(({ recordId }) => recordId === file.caseId) ?? false;
  const missing = missingIn(file);
  const answers = caseAnswers(file, text);
  return (
    <section className="case-panel" aria-labelledby="summary-title">
      <h2 id="summary-title">{t('casePage.summary')}</h2>
      {hasDraft && (
        <Notice kind="plain">
          <p>
            {t('casePage.draftWaiting')}{' '}
            <Link to="/cases/$caseId/edit" params={{ caseId: file.caseId }}>
              {t('casePage.continueDraft')}
            </Link>
          </p>
        </Notice>
      )}
      <dl className="facts">
        {caseFieldOrder
          .filter((name) => !missing.includes(name))
          .map((name) => (
            <Fact key={name} label={labels[name]}>
              {answers[name]}
            </Fact>
          ))}
      </dl>
      <section aria-labelledby="missing-title" className="case-missing">
        <h3 id="missing-title">
          {t('casePage.missing')}{' '}
          <span className="quiet">{missing.length > 0 && text.number(missing.length)}</span>
        </h3>
        {missing.length === 0 ? (
          <p className="quiet">{t('casePage.nothingMissing')}</p>
        ) : (
          <ul>
            {missing.map((name) => (
              <li key={name}>
                <Link to="/cases/$caseId/edit" params={{ caseId: file.caseId }} search={{ question: name }}>
                  {labels[name]}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p className="quiet small">
        {t('casePage.created', { when: moment(file.createdAt), name: file.createdByName })} ·{' '}
        {t('casePage.changed', { when: moment(file.changedAt) })}
      </p>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The questions that nobody has asked yet. */
function missingIn(file: CaseFile): readonly CaseFieldName[] {
  const values = caseValuesOf(file);
  return caseFieldOrder.filter((name) => {
    const value = values[name];
    return typeof value === 'object' && 'missing' in value && value.missing === 'not-asked';
  });
}

function caseAnswers(
  { person, facts, identification, responsibleOfficerName }: CaseFile,
  text: Text,
): Readonly<Record<CaseFieldName, ReactNode>> {
  const { t, language, label } = text;
  const labelsOf = (list: Parameters<typeof label>[0]) => (codes: readonly string[]) =>
    codes.map((code) => label(list, code)).join(', ');
  return {
    nameLao: answerText(text, person.nameLao, (name) => name),
    nameLatin: answerText(text, person.nameLatin, (name) => name),
    otherNames: answerText(text, person.otherNames, (names) => names.join(', ')),
    sex: answerText(text, person.sex, (code) => label(sexes, code)),
    birth: answerText(text, person.birth, (birth) =>
      birth.kind === 'date'
        ? formatPartialDate(birth.date, language)
        : `${birth.isApproximate ? '~' : ''}${t('casePage.ageAt', { age: t('age.years', { count: birth.ageYears }), date: formatPartialDate(birth.at, language) })}`,
    ),
    nationalities: answerText(text, person.nationalities, labelsOf(countries)),
    ethnicGroup: answerText(text, person.ethnicGroup, (code) => label(ethnicGroups, code)),
    languages: answerText(text, person.languages, labelsOf(languages)),
    home: <PlaceText place={person.home} />,
    formsOfExploitation: answerText(text, facts.formsOfExploitation, labelsOf(formsOfExploitation)),
    authority: answerText(text, identification.authority, (code) => label(identificationAuthorities, code)),
    decidedOn: answerText(text, identification.decidedOn, (date) => formatPartialDate(date, language)),
    openedOn: formatPartialDate(facts.openedOn, language),
    sourceOfDetection: answerText(text, facts.sourceOfDetection, (code) => label(sourcesOfDetection, code)),
    responsibleOfficer: responsibleOfficerName,
  };
}
