import { sexes } from '../../shared/codes/sexes.ts';
import type { CaseSummary } from '../../shared/contract/case.ts';
import { useText } from '../text/use-text.ts';
import { AgeTag } from './age-tag.tsx';

/**
 * Sex and age in one line; a sex that nobody asked for is left out, and another missing one says what is missing. What
 * is withheld from the reader is not there.
 */
export function SexAndAge({
  sex,
  birth,
}: {
  readonly sex: CaseSummary['sex'];
  readonly birth: CaseSummary['birth'];
}) {
  const { t, label } = useText();
  return (
    <>
      {sex?.answer === 'given' && `${label(sexes, sex.value)} · `}
      {(sex?.answer === 'unknown' || sex?.answer === 'refused') &&
        `${t('caseForm.sex')}: ${t(`answer.short.${sex.answer}`)} · `}
      {birth !== undefined && <AgeTag birth={birth} />}
    </>
  );
}
