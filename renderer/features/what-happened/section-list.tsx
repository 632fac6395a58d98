import { useWatch, type Control } from 'react-hook-form';
import { goToQuestion } from '../../forms/question.tsx';
import {
  answeredIn,
  whatHappenedSections,
  type FiledWhatHappened,
  type WhatHappenedSectionId,
  type WhatHappenedValues,
} from '../../forms/what-happened-values.ts';
import { useText } from '../../text/use-text.ts';

/** The element of a section in the page. */
export const sectionId = (id: WhatHappenedSectionId): string => `happened-${id}`;

/** The sections at the left, with what is done and what is left in each. */
export function SectionList({
  control,
}: {
  readonly control: Control<WhatHappenedValues, unknown, FiledWhatHappened>;
}) {
  const { t } = useText();
  const answered = useWatch({
    control,
    compute: (now: WhatHappenedValues) => whatHappenedSections.map(({ fields }) => answeredIn(fields, now)),
  });
  return (
    <nav className="section-list" aria-label={t('form.sections')}>
      <ol>
        {whatHappenedSections.map(({ id, fields }, index) => {
          const done = answered[index] ?? 0;
          const total = fields.length;
          return (
            <li key={id}>
              <button type="button" onClick={() => goToQuestion(fields[0])}>
                <span className="section-list-name">{t(`whatHappened.section.${id}`)}</span>
                <span className="section-list-count">
                  {done === total ? t('form.complete') : t('form.done', { done, total })}
                </span>
                <progress aria-hidden value={done} max={total} />
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
