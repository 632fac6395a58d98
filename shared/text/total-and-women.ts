import type { Language } from '../domain/language.ts';
import { formatNumber } from './lao-format.ts';

/**
 * How many people, and of whom women, as every report of a Lao office says it: "60 ຄົນ, ຍິງ 21 ຄົນ". The one place where it is
 * written, on the screen, on paper and in files.
 */
export function formatTotalAndWomen(
  { total, women }: { readonly total: number; readonly women: number },
  language: Language,
): string {
  const [all, ofWhom] = [formatNumber(total, language), formatNumber(women, language)];
  if (language === 'lo') return `${all} ຄົນ, ຍິງ ${ofWhom} ຄົນ`;
  return `${all} ${total === 1 ? 'person' : 'people'}, of whom ${ofWhom} ${women === 1 ? 'woman' : 'women'}`;
}
