import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { isDateOfDeathAsked } from '../../../shared/domain/asked-questions.ts';
import { caseLabelsOf } from '../../forms/case-labels.ts';
import { caseFieldOrder } from '../../forms/case-sections.ts';
import type { CaseFieldName } from '../../forms/case-values.ts';
import { countWithheld, mayEdit } from '../../forms/whole-case.ts';
import { closuresQuery } from '../../queries/closures.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { incidentName } from '../../ui/incident-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { ClosingSection } from '../closing/closing-section.tsx';
import { factsTexts, identificationTexts, personTexts, recordTexts } from './field-text.tsx';

const nameFields: readonly CaseFieldName[] = ['nameLao', 'nameLatin', 'otherNames'];

interface SummaryProps {
  readonly file: CaseFile;
  /** Whether somebody asked for the names; they are hidden otherwise. */
  readonly areNamesShown: boolean;
}

/** The few facts that an officer needs when the telephone rings, and what is missing. */
export function Summary({ file, areNamesShown }: SummaryProps) {
  const text = useText();
  const { t, moment } = text;
  const labels = caseLabelsOf(file, t);
  const drafts = useQuery(draftsQuery);
  const hasDraft = drafts.data?.some(({ recordId }) => recordId === file.caseId) ?? false;
  // What was closed, or waits to be, comes first; the way to begin it last.
  const closures = useQuery(closuresQuery(file.caseId));
  const hasClosing = (closures.data?.length ?? 0) > 0;
  const missing = missingIn(file);
  const withheld = countWithheld(file);
  const answers = caseAnswers(file, text);
  return (
    <section className="case-panel" aria-labelledby="summary-title">
      <h2 id="summary-title">{t('casePage.summary')}</h2>
      {hasDraft && mayEdit(file) && (
        <Notice kind="plain">
          <p>
            {t('casePage.draftWaiting')}{' '}
            <Link to="/cases/$caseId/edit" params={{ caseId: file.caseId }}>
              {t('casePage.continueDraft')}
            </Link>
          </p>
        </Notice>
      )}
      {hasClosing && <ClosingSection file={file} />}
      <dl className="facts">
        {caseFieldOrder
          .filter((name) => answers[name] !== undefined && !isUnasked(file, name) && isAsked(file, name))
          .filter((name) => !(file.declinesToBeNamed && nameFields.includes(name)))
          .map((name) => (
            <Fact key={name} label={labels[name]}>
              {areNamesShown || !nameFields.includes(name) ? (
                answers[name]
              ) : (
                <span className="quiet">{t('names.hidden')}</span>
              )}
            </Fact>
          ))}
      </dl>
      {withheld > 0 && <p className="quiet small">{t('casePage.withheld', { count: withheld })}</p>}
      {!file.declinesToBeNamed && (
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
                  {mayEdit(file) ? (
                    <Link
                      to="/cases/$caseId/edit"
                      params={{ caseId: file.caseId }}
                      search={{ question: name }}
                    >
                      {labels[name]}
                    </Link>
                  ) : (
                    labels[name]
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {!hasClosing && !file.declinesToBeNamed && <ClosingSection file={file} />}
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

/** Whether the form asks a question at all: not when somebody died who is not said to have. */
const isAsked = ({ person }: Pick<CaseFile, 'person'>, name: CaseFieldName): boolean =>
  name !== 'diedOn' || isDateOfDeathAsked(person);

/** The questions that nobody has asked yet. */
function missingIn(file: CaseFile): readonly CaseFieldName[] {
  return caseFieldOrder.filter((name) => isUnasked(file, name) && isAsked(file, name));
}

function isUnasked({ person, facts, identification }: CaseFile, name: CaseFieldName): boolean {
  const answers: Readonly<Record<string, unknown>> = { ...person, ...facts, ...identification };
  const answer = answers[name];
  return typeof answer === 'object' && answer !== null && 'answer' in answer && answer.answer === 'not-asked';
}

const caseAnswers = (file: CaseFile, text: Text): { readonly [name in CaseFieldName]?: ReactNode } => {
  const { person, facts, identification } = file;
  return {
    ...recordTexts(person, personTexts, text),
    ...recordTexts(facts, factsTexts, text),
    ...recordTexts(identification, identificationTexts, text),
    ...(facts.incidentId === undefined ? {} : { incidentId: <PartOfIncident file={file} /> }),
    ...(facts.responsibleOfficer === undefined ? {} : { responsibleOfficer: file.responsibleOfficerName }),
  };
};

/** The incident that the case is part of, and the way to make it part of one or of another. */
function PartOfIncident({ file }: { readonly file: CaseFile }) {
  const text = useText();
  const { t } = text;
  const { caseId, incident } = file;
  return (
    <>
      {incident === null ? (
        t('caseForm.ownCase')
      ) : (
        <Link to="/incidents/$incidentId" params={{ incidentId: incident.incidentId }}>
          {incidentName(incident, text)}
        </Link>
      )}
      {mayEdit(file) && (
        <>
          {' · '}
          <Link to="/cases/$caseId/edit" params={{ caseId }} search={{ question: 'incidentId' }}>
            {t(incident === null ? 'casePage.joinIncident' : 'casePage.changeIncident')}
          </Link>
        </>
      )}
    </>
  );
}
