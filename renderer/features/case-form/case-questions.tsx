import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import { Bound } from '../../forms/bound.tsx';
import type { CaseFieldName, CaseValues, FiledCase } from '../../forms/case-values.ts';
import { CodeQuestion } from '../../forms/code-questions.tsx';
import { DateQuestion, NeededDateQuestion } from '../../forms/date-question.tsx';
import { PersonQuestions } from '../../forms/person-questions.tsx';
import { PlaceQuestion } from '../../forms/place-question.tsx';
import { Question } from '../../forms/question.tsx';
import type { SectionId } from '../../forms/case-sections.ts';
import { accountsQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';
import { FromIncident } from './from-incident.tsx';
import { IncidentQuestion } from './incident-question.tsx';
import { sectionId } from './section-list.tsx';

type CaseControl = Control<CaseValues, unknown, FiledCase>;

/** Every question of a case, section by section. */
export function CaseQuestions({
  control,
  labels,
  areNamesAsked,
}: {
  readonly control: CaseControl;
  readonly labels: Readonly<Record<CaseFieldName, string>>;
  readonly areNamesAsked: boolean;
}) {
  const { t } = useText();
  return (
    <>
      <p className="quiet small">{t('caseForm.intro')}</p>
      <Section id="person">
        <PersonQuestions areNamesAsked={areNamesAsked} />
      </Section>
      <Section id="identification">
        <Bound control={control} name="authority">
          {(bound) => (
            <CodeQuestion
              {...bound}
              label={labels.authority}
              help={t('caseForm.authorityHelp')}
              list={identificationAuthorities}
            />
          )}
        </Bound>
        <Bound control={control} name="decidedOn">
          {(bound) => <DateQuestion {...bound} label={labels.decidedOn} />}
        </Bound>
      </Section>
      <Section id="case">
        <Bound control={control} name="openedOn">
          {(bound) => (
            <NeededDateQuestion {...bound} label={labels.openedOn} help={t('caseForm.openedOnHelp')} />
          )}
        </Bound>
        <Bound control={control} name="incidentId">
          {(bound) => <IncidentQuestion {...bound} label={labels.incidentId} />}
        </Bound>
        <FromIncident control={control} labels={labels} />
        <Bound control={control} name="sourceOfDetection">
          {(bound) => <CodeQuestion {...bound} label={labels.sourceOfDetection} list={sourcesOfDetection} />}
        </Bound>
        <Bound control={control} name="foundOn">
          {(bound) => <DateQuestion {...bound} label={labels.foundOn} />}
        </Bound>
        <Bound control={control} name="foundAt">
          {(bound) => <PlaceQuestion {...bound} label={labels.foundAt} help={t('caseForm.foundAtHelp')} />}
        </Bound>
        <OfficerQuestion control={control} label={labels.responsibleOfficer} />
      </Section>
    </>
  );
}

function Section({ id, children }: { readonly id: SectionId; readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <section className="case-form-section" aria-labelledby={sectionId(id)}>
      <h2 id={sectionId(id)}>{t(`caseForm.${id}`)}</h2>
      {children}
    </section>
  );
}

function OfficerQuestion({ control, label }: { readonly control: CaseControl; readonly label: string }) {
  const accounts = useQuery(accountsQuery);
  return (
    <Bound control={control} name="responsibleOfficer">
      {({ name, raw, onRaw, onLeave, problem }) => (
        <Question name={name} label={label} problem={problem} onBlur={onLeave}>
          {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
            <select
              id={id}
              aria-describedby={describedBy}
              aria-invalid={isInvalid}
              className="input"
              value={raw}
              onChange={(event) => onRaw(event.target.value)}
            >
              {(accounts.data ?? []).map((account) => (
                <option key={account.id} value={account.id}>
                  {account.displayName}
                </option>
              ))}
            </select>
          )}
        </Question>
      )}
    </Bound>
  );
}
