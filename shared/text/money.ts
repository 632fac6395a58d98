import type { Language } from '../domain/language.ts';
import tables from './locale-tables.json' with { type: 'json' };
import { readNumber } from './read-number.ts';

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

/** A sum in the smallest units of its currency (satang, cents; whole kip), written in whole ones. */
export function formatMinorUnits(minorUnits: number, currency: Currency, language: Language): string {
  return formatMoney(minorUnits / 10 ** fractionDigits[currency], currency, language);
}

/** The plain figures of such a sum, as one types them: 1250.50. */
export const minorUnitFigures = (minorUnits: number, currency: Currency): string =>
  (minorUnits / 10 ** fractionDigits[currency]).toFixed(fractionDigits[currency]);

/**
 * A sum as people type it, in the smallest units of its currency; undefined where it is no number or has more decimals than
 * the currency. No currency has three: 30.000 and 30,000 are thirty thousand.
 */
export function readMinorUnits(typed: string, currency: Currency): number | undefined {
  const read = readNumber(typed);
  if (read.kind === 'unreadable') return undefined;
  const value = read.kind === 'ambiguous' ? read.grouped : read.value;
  const minorUnits = Math.round(value * 10 ** fractionDigits[currency]);
  return minorUnits / 10 ** fractionDigits[currency] === value ? minorUnits : undefined;
}

/** An amount of kip: ₭1.500.000. */
export function formatKip(amount: number, language: Language): string {
  return formatMoney(amount, 'LAK', language);
}
