import type { DateRemark } from '../../shared/dates/understand-date.ts';
import type { Text } from '../text/use-text.ts';

const remarkTexts = {
  'in-the-future': 'date.future',
  'more-than-120-years-ago': 'date.old',
  'buddhist-era-converted': 'date.buddhistEra',
} as const satisfies Record<DateRemark, string>;

/** How a date was understood, with what to look at again; a year changed from the Buddhist era alone is no warning. */
export function understoodWithRemarks(
  { t }: Text,
  date: string,
  remarks: readonly DateRemark[],
): { readonly text: string; readonly warns: boolean } {
  return {
    text: [t('date.understood', { date }), ...remarks.map((remark) => t(remarkTexts[remark]))].join(' · '),
    warns: remarks.some((remark) => remark !== 'buddhist-era-converted'),
  };
}
