import { useWatch, type Control } from 'react-hook-form';
import type { CaseValues, FiledCase } from '../../forms/case-values.ts';
import { answeredIn, caseSections, type SectionId } from '../../forms/case-sections.ts';
import { goToQuestion } from '../../forms/question.tsx';
import { useText } from '../../text/use-text.ts';

/** The element of a section in the page. */
export const sectionId = (id: SectionId): string => `section-${id}`;

/** The sections at the left, with what is done and what is left in each. */
export function SectionList({ control }: { readonly control: Control<CaseValues, unknown, FiledCase> }) {
  const { t } = useText();
  const values = useWatch({
    control,
    compute: (now: CaseValues) => caseSections.map(({ fields }) => answeredIn(fields, now)),
  });
  return (
    <nav className="section-list" aria-label={t('form.sections')}>
      <ol>
        {caseSections.map(({ id, fields }, index) => {
          const done = values[index] ?? 0;
          return (
            <li key={id}>
              <button type="button" onClick={() => goToQuestion(fields[0])}>
                <span className="section-list-name">{t(`caseForm.${id}`)}</span>
                <span className="section-list-count">
                  {done === fields.length
                    ? t('form.complete')
                    : t('form.done', { done, total: fields.length })}
                </span>
                <progress aria-hidden value={done} max={fields.length} />
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
