import { planSheetColumns } from '../../../shared/codes/plan-sheet-columns.ts';
import type { SheetProblem } from '../../../shared/contract/national-plan.ts';
import { problemText } from '../../text/problem-text.ts';
import type { Text } from '../../text/use-text.ts';

/** Where in a sheet something does not fit, as a person finds it: row 14, column C, Code. */
export function sheetPlaceText(
  { t, label, number }: Pick<Text, 't' | 'label' | 'number'>,
  { row, column, letters }: Pick<SheetProblem, 'row' | 'column' | 'letters'>,
): string {
  const name = column === null ? '' : label(planSheetColumns, column);
  const figure = number(row);
  if (letters === null)
    return name === '' ? t('plan.row', { row: figure }) : t('plan.rowAndName', { row: figure, name });
  return name === ''
    ? t('plan.rowAndColumn', { row: figure, letters })
    : t('plan.rowColumnAndName', { row: figure, letters, name });
}

/** What does not fit there, and what to do. */
export const sheetProblemText = (
  { t }: Pick<Text, 't'>,
  { problem }: Pick<SheetProblem, 'problem'>,
): string => problemText(t, problem);
