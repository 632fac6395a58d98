import type { ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import { codedQuestions, type CodedQuestion } from '../../../shared/domain/what-happened.ts';
import { statisticsFed } from '../../../shared/what-happened/statistics-fed.ts';
import { Bound } from '../../forms/bound.tsx';
import { CodesQuestion } from '../../forms/code-questions.tsx';
import { TextQuestion } from '../../forms/text-question.tsx';
import {
  whatHappenedFieldOrder,
  type FiledWhatHappened,
  type WhatHappenedFieldName,
  type WhatHappenedSectionId,
  type WhatHappenedValues,
} from '../../forms/what-happened-values.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { MoneyQuestion } from './money-question.tsx';
import { OthersQuestion } from './others-question.tsx';
import { RouteQuestion } from './route-question.tsx';
import { sectionId, SectionList } from './section-list.tsx';

type HappenedControl = Control<WhatHappenedValues, unknown, FiledWhatHappened>;

/** Every question of what happened, section by section, and at the left what is done and left. */
export function WhatHappenedQuestions({
  control,
  labels,
  mayWriteWords,
  isFromTheStart,
}: {
  readonly control: HappenedControl;
  readonly labels: Readonly<Record<WhatHappenedFieldName, string>>;
  /** Whether the writer has a wing to write in, and sees its words. */
  readonly mayWriteWords: boolean;
  /** Whether the form begins with its first question, which then has the cursor. */
  readonly isFromTheStart: boolean;
}) {
  const text = useText();
  const { t } = text;
  const coded = (name: CodedQuestion, help?: string) => (
    <Bound control={control} name={name}>
      {(bound) => (
        <CodesQuestion
          {...bound}
          label={labels[name]}
          help={[help, countedText(name, text)].filter(Boolean).join(' ')}
          list={codedQuestions[name]}
          mayNotApply
          isFirst={name === whatHappenedFieldOrder[0] && isFromTheStart}
        />
      )}
    </Bound>
  );
  const money = (name: 'debts' | 'wagesOwed') => (
    <Bound control={control} name={name}>
      {(bound) => (
        <MoneyQuestion
          {...bound}
          name={name}
          label={labels[name]}
          help={`${t('whatHappened.help.noneOwed')} ${countedText(name, text)}`}
        />
      )}
    </Bound>
  );
  return (
    <div className="happened-body">
      <SectionList control={control} />
      <div className="case-form-column">
        <p className="quiet small">{t('whatHappened.intro')}</p>
        <Section id="recruitment">
          {coded('recruitmentMethods')}
          {coded('recruiterRelationships')}
          {coded('recruitmentSites')}
        </Section>
        <Section id="route">
          <Bound control={control} name="route">
            {(bound) => (
              <RouteQuestion
                {...bound}
                label={labels.route}
                help={`${t('route.keys')} ${countedText('route', text)}`}
              />
            )}
          </Bound>
        </Section>
        <Section id="forms">
          {coded('formsOfExploitation')}
          {coded('industries')}
          {coded('sexualExploitationTypes')}
        </Section>
        <Section id="control">{coded('methodsOfControl')}</Section>
        <Section id="money">
          {money('debts')}
          {money('wagesOwed')}
        </Section>
        <Section id="law">
          {coded('acts', t('whatHappened.help.acts'))}
          {coded('means', t('whatHappened.help.means'))}
          {coded('purposes')}
        </Section>
        {mayWriteWords && (
          <Section id="others">
            <Bound control={control} name="others">
              {(bound) => (
                <OthersQuestion {...bound} label={labels.others} help={t('whatHappened.help.others')} />
              )}
            </Bound>
          </Section>
        )}
        {mayWriteWords && (
          <Section id="words">
            <Bound control={control} name="told">
              {(bound) => (
                <TextQuestion {...bound} label={labels.told} help={t('whatHappened.help.told')} rows={6} />
              )}
            </Bound>
          </Section>
        )}
      </div>
    </div>
  );
}

/** Which tables of the statistics an answer goes into. */
function countedText(name: keyof typeof statisticsFed, { t }: Text): string {
  const tables = statisticsFed[name].map((table) => t(`export.table.${table}`));
  return t('whatHappened.counted', { tables: tables.join(', ') });
}

function Section({ id, children }: { readonly id: WhatHappenedSectionId; readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <section className="case-form-section" aria-labelledby={sectionId(id)}>
      <h2 id={sectionId(id)}>{t(`whatHappened.section.${id}`)}</h2>
      {children}
    </section>
  );
}
