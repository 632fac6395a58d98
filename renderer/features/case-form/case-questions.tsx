import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import { countries } from '../../../shared/codes/countries.ts';
import { disabilities } from '../../../shared/codes/disabilities.ts';
import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { lifeStatuses } from '../../../shared/codes/life-statuses.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import { BirthQuestion } from '../../forms/birth-question.tsx';
import { Bound } from '../../forms/bound.tsx';
import type { CaseFieldName, CaseValues, FiledCase } from '../../forms/case-values.ts';
import {
  CodeQuestion,
  CodesQuestion,
  ShortCodeQuestion,
  ShortCodesQuestion,
} from '../../forms/code-questions.tsx';
import { DateQuestion, NeededDateQuestion } from '../../forms/date-question.tsx';
import { PlaceQuestion } from '../../forms/place-question.tsx';
import { Question } from '../../forms/question.tsx';
import { TextQuestion } from '../../forms/text-question.tsx';
import type { SectionId } from '../../forms/case-sections.ts';
import { accountsQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';
import { sectionId } from './section-list.tsx';

type CaseControl = Control<CaseValues, unknown, FiledCase>;

/** Every question of a case, section by section. */
export function CaseQuestions({
  control,
  labels,
}: {
  readonly control: CaseControl;
  readonly labels: Readonly<Record<CaseFieldName, string>>;
}) {
  const { t } = useText();
  return (
    <>
      <p className="quiet small">{t('caseForm.intro')}</p>
      <Section id="person">
        <Bound control={control} name="nameLao">
          {(bound) => (
            <TextQuestion {...bound} label={labels.nameLao} help={t('caseForm.nameLaoHelp')} lang="lo" />
          )}
        </Bound>
        <Bound control={control} name="nameLatin">
          {(bound) => (
            <TextQuestion {...bound} label={labels.nameLatin} help={t('caseForm.nameLatinHelp')} lang="en" />
          )}
        </Bound>
        <Bound control={control} name="title">
          {(bound) => <TextQuestion {...bound} label={labels.title} help={t('caseForm.personTitleHelp')} />}
        </Bound>
        <Bound control={control} name="otherNames">
          {(bound) => (
            <TextQuestion {...bound} label={labels.otherNames} help={t('caseForm.otherNamesHelp')} rows={2} />
          )}
        </Bound>
        <Bound control={control} name="sex">
          {(bound) => <ShortCodeQuestion {...bound} label={labels.sex} list={sexes} />}
        </Bound>
        <Bound control={control} name="birth">
          {(bound) => <BirthQuestion {...bound} />}
        </Bound>
        <Bound control={control} name="nationalities">
          {(bound) => (
            <CodesQuestion
              {...bound}
              label={labels.nationalities}
              help={t('caseForm.nationalitiesHelp')}
              list={countries}
            />
          )}
        </Bound>
        <Bound control={control} name="ethnicGroup">
          {(bound) => (
            <CodeQuestion
              {...bound}
              label={labels.ethnicGroup}
              help={t('caseForm.ethnicGroupHelp')}
              list={ethnicGroups}
            />
          )}
        </Bound>
        <Bound control={control} name="languages">
          {(bound) => (
            <CodesQuestion
              {...bound}
              label={labels.languages}
              help={t('caseForm.languagesHelp')}
              list={languages}
            />
          )}
        </Bound>
        <Bound control={control} name="interpreterLanguage">
          {(bound) => (
            <CodeQuestion
              {...bound}
              label={labels.interpreterLanguage}
              help={t('caseForm.interpreterLanguageHelp')}
              list={languages}
            />
          )}
        </Bound>
        <Bound control={control} name="home">
          {(bound) => <PlaceQuestion {...bound} label={labels.home} />}
        </Bound>
        <Bound control={control} name="disabilities">
          {(bound) => (
            <ShortCodesQuestion
              {...bound}
              label={labels.disabilities}
              help={t('caseForm.disabilitiesHelp')}
              list={disabilities}
            />
          )}
        </Bound>
        <Bound control={control} name="lifeStatus">
          {(bound) => <ShortCodeQuestion {...bound} label={labels.lifeStatus} list={lifeStatuses} />}
        </Bound>
        <Bound control={control} name="diedOn">
          {(bound) => <DateQuestion {...bound} label={labels.diedOn} help={t('caseForm.diedOnHelp')} />}
        </Bound>
      </Section>
      <Section id="identification">
        <Bound control={control} name="formsOfExploitation">
          {(bound) => (
            <ShortCodesQuestion
              {...bound}
              label={labels.formsOfExploitation}
              help={t('caseForm.formsHelp')}
              list={formsOfExploitation}
            />
          )}
        </Bound>
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
        <Bound control={control} name="sourceOfDetection">
          {(bound) => <CodeQuestion {...bound} label={labels.sourceOfDetection} list={sourcesOfDetection} />}
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
