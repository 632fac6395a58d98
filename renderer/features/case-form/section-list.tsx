import { useWatch, type Control } from 'react-hook-form';
import type { CaseValues, FiledCase } from '../../forms/case-values.ts';
import { caseSections, progressIn, type SectionId } from '../../forms/case-sections.ts';
import { goToQuestion } from '../../forms/question.tsx';
import { useText } from '../../text/use-text.ts';

/** The element of a section in the page. */
export const sectionId = (id: SectionId): string => `section-${id}`;

/** The sections at the left, with what is done and what is left in each. */
export function SectionList({ control }: { readonly control: Control<CaseValues, unknown, FiledCase> }) {
  const { t } = useText();
  const values = useWatch({
    control,
    compute: (now: CaseValues) => caseSections.map(({ fields }) => progressIn(fields, now)),
  });
  return (
    <nav className="section-list" aria-label={t('form.sections')}>
      <ol>
        {caseSections.map(({ id, fields }, index) => {
          const { asked: total, answered: done } = values[index] ?? { asked: fields.length, answered: 0 };
          return (
            <li key={id}>
              <button type="button" onClick={() => goToQuestion(fields[0])}>
                <span className="section-list-name">{t(`caseForm.${id}`)}</span>
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
