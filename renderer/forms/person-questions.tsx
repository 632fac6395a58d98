import { useFormContext, useWatch } from 'react-hook-form';
import { countries } from '../../shared/codes/countries.ts';
import { disabilities } from '../../shared/codes/disabilities.ts';
import { ethnicGroups } from '../../shared/codes/ethnic-groups.ts';
import { languages } from '../../shared/codes/languages.ts';
import { lifeStatuses } from '../../shared/codes/life-statuses.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import { useText } from '../text/use-text.ts';
import { BirthQuestion } from './birth-question.tsx';
import { Bound } from './bound.tsx';
import { CodeQuestion, CodesQuestion, ShortCodeQuestion, ShortCodesQuestion } from './code-questions.tsx';
import { DateQuestion } from './date-question.tsx';
import { LatinSpellings } from './latin-spellings.tsx';
import { OtherNamesQuestion } from './other-names-question.tsx';
import { personQuestionLabels } from './person-labels.ts';
import { asksWhenDied, type PersonValues } from './person-values.ts';
import { PlaceQuestion } from './place-question.tsx';
import { TextQuestion } from './text-question.tsx';

/** Every question about a person, in the form of a case and in that of the person; the form around provides its fields. */
export function PersonQuestions({
  areNamesAsked = true,
}: {
  /** False of somebody who declined: no name is taken. */
  readonly areNamesAsked?: boolean;
}) {
  const { t } = useText();
  const labels = personQuestionLabels(t);
  const { control } = useFormContext<PersonValues>();
  const isWhenDiedAsked = useWatch({ control, compute: asksWhenDied });
  return (
    <>
      {areNamesAsked && (
        <>
          <Bound control={control} name="nameLao">
            {(bound) => (
              <TextQuestion {...bound} label={labels.nameLao} help={t('caseForm.nameLaoHelp')} lang="lo" />
            )}
          </Bound>
          <Bound control={control} name="nameLatin">
            {(bound) => (
              <>
                <TextQuestion
                  {...bound}
                  label={labels.nameLatin}
                  help={t('caseForm.nameLatinHelp')}
                  lang="en"
                />
                <LatinSpellings />
              </>
            )}
          </Bound>
          <Bound control={control} name="title">
            {(bound) => <TextQuestion {...bound} label={labels.title} help={t('caseForm.personTitleHelp')} />}
          </Bound>
          <Bound control={control} name="otherNames">
            {(bound) => <OtherNamesQuestion {...bound} label={labels.otherNames} />}
          </Bound>
        </>
      )}
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
            mayNotApply
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
      {isWhenDiedAsked && (
        <Bound control={control} name="diedOn">
          {(bound) => (
            <DateQuestion {...bound} label={labels.diedOn} help={t('caseForm.diedOnHelp')} mayNotApply />
          )}
        </Bound>
      )}
    </>
  );
}
