import type { TotalAndWomen } from '../../shared/domain/participant-counts.ts';
import type { Text } from '../text/use-text.ts';

/** How many people, and of whom women, as every report of a Lao office says it: "60 ຄົນ, ຍິງ 21 ຄົນ". */
export const totalAndWomenText = ({ t, number }: Pick<Text, 't' | 'number'>, of: TotalAndWomen): string =>
  t('programmeEvents.totalAndWomen', { total: number(of.total), women: number(of.women) });
