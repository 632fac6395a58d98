import type { Language } from '../domain/language.ts';
import tables from './locale-tables.json' with { type: 'json' };

/** Currencies met in the work, by their ISO 4217 codes. */
export const currencies = ['LAK', 'THB', 'USD', 'CNY', 'VND'] as const;
export type Currency = (typeof currencies)[number];

/** Digits after the decimal sign that are in use (CLDR supplemental data; kip and dong have none). */
const fractionDigits: Readonly<Record<Currency, number>> = { LAK: 0, THB: 2, USD: 2, CNY: 2, VND: 0 };

/** One sign for both languages (CLDR, locale lo), so that a dollar is never taken for another country's. */
const symbols: Readonly<Record<Currency, string>> = { LAK: '₭', THB: '฿', USD: 'US$', CNY: 'CN¥', VND: '₫' };

/**
 * An amount with the sign of its currency before it, as CLDR has it for the language: ₭1.500.000 in Lao, ₭1,500,000
 * in English; the minus stands after the sign in Lao, before it in English.
 */
export function formatMoney(amount: number, currency: Currency, language: Language): string {
  if (!Number.isFinite(amount)) throw new Error('an amount that is not finite cannot be shown');
  const { group, decimal } = tables[language];
  const [whole = '0', fraction = ''] = Math.abs(amount).toFixed(fractionDigits[currency]).split('.');
  const figures = whole.replace(/\B(?=(\d{3})+$)/gu, group) + (fraction === '' ? '' : decimal + fraction);
  const symbol = symbols[currency];
  const negative = amount < 0 && /[1-9]/u.test(figures);
  if (!negative) return symbol + figures;
  return language === 'lo' ? `${symbol}-${figures}` : `-${symbol}${figures}`;
}

/** An amount of kip: ₭1.500.000. */
export function formatKip(amount: number, language: Language): string {
  return formatMoney(amount, 'LAK', language);
}
