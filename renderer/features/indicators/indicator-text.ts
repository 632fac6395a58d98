import { sexes } from '../../../shared/codes/sexes.ts';
import type { SeenFigure, NamedIndicator } from '../../../shared/contract/indicator.ts';
import type { FigureDimension } from '../../../shared/domain/indicator.ts';
import { type CountedThing, isOfCases } from '../../../shared/domain/indicator-binding.ts';
import { type Amount, attainmentOf, percentageOf } from '../../../shared/domain/indicator-figure.ts';
import { lengthOfPeriod } from '../../../shared/domain/indicator-period.ts';
import { monthName } from '../../../shared/text/lao-format.ts';
import type { Text } from '../../text/use-text.ts';
import { provinces } from '../../ui/provinces.ts';

/** A period as people say it. */
export function periodText(period: string, { t, language }: Pick<Text, 't' | 'language'>): string {
  const year = period.slice(0, 4);
  switch (lengthOfPeriod(period)) {
    case 'year':
      return t('indicators.yearOf', { year });
    case 'half-year':
      return t(period.endsWith('1') ? 'indicators.half.1' : 'indicators.half.2', { year });
    case 'quarter':
      return t('indicators.quarterOf', { place: period.slice(6), year });
    case 'month':
      return `${monthName(Number(period.slice(5)), language)} ${year}`;
  }
}

/** Where there is no figure. */
export const NOTHING = '—';

/** A cell by its kind and period. */
export const cellText = (kind: SeenFigure['kind'], period: string, text: Text): string =>
  `${text.t(`indicators.kind.${kind}`)}, ${periodText(period, text)}`;

/** One decimal is as exact as anybody reads a percentage. */
const rounded = (percent: number): number => Math.round(percent * 10) / 10;

/** A figure: a number, or a percentage with the two numbers that it is of; a dash where there is none. */
export function figureText(amount: Amount | null, { t, number }: Pick<Text, 't' | 'number'>): string {
  if (amount === null) return NOTHING;
  if (amount.denominator === null) return number(amount.numerator);
  const percent = percentageOf(amount);
  const numbers = { part: number(amount.numerator), whole: number(amount.denominator) };
  return percent === null
    ? t('indicators.shareOfNothing', numbers)
    : t('indicators.share', { ...numbers, percent: number(rounded(percent)) });
}

/** How much of the target was reached. */
export function attainedText(
  actual: Amount | null,
  target: Amount | null,
  { number }: Pick<Text, 'number'>,
): string {
  const percent = attainmentOf(actual, target);
  return percent === null ? NOTHING : `${number(rounded(percent))} %`;
}

/** By how much what was typed is more or less than what was counted, each of the two numbers by itself. */
export function differenceText(typed: Amount, counted: Amount, { t, number }: Text): string {
  const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value));
  const part = typed.numerator - counted.numerator;
  const whole = (typed.denominator ?? 0) - (counted.denominator ?? 0);
  return typed.denominator === null
    ? signed(part)
    : t('indicators.shareOfNothing', { part: signed(part), whole: signed(whole) });
}

/** A heading of a breakdown. */
export function categoryText(dimension: FigureDimension, category: string, text: Text): string {
  const { t, language, label } = text;
  if (category === 'unknown' || category === 'abroad' || category === 'child' || category === 'adult')
    return t(`indicators.category.${category}`);
  if (dimension === 'sex') return label(sexes, category);
  const province = provinces.find(({ code }) => code === category);
  if (province === undefined) return category;
  return language === 'lo' ? province.nameLao : province.nameEnglish;
}

/** The name of an indicator or a node in the language shown, in Lao where there is no other. */
export const nameText = (
  { nameLao, nameEnglish }: Pick<NamedIndicator, 'nameLao' | 'nameEnglish'>,
  { language }: Pick<Text, 'language'>,
): string => (language === 'en' && nameEnglish !== null ? nameEnglish : nameLao);

/** A node with its number in the plan. */
export const nodeText = (
  { code, textLao, textEnglish }: NamedIndicator['node'],
  { language }: Pick<Text, 'language'>,
): string => `${code} ${language === 'en' && textEnglish !== null ? textEnglish : textLao}`;

/** By which rule a thing is counted; of cases, that nobody counts more than they may see. */
export const ruleText = (thing: CountedThing, { t }: Pick<Text, 't'>): string =>
  isOfCases(thing)
    ? `${t(`indicators.rule.${thing}`)} ${t('indicators.ruleReach')}`
    : t(`indicators.rule.${thing}`);

/** The versions of one cell, the newest first. */
export const versionsOf = (
  figures: readonly SeenFigure[],
  kind: SeenFigure['kind'],
  period: string | null,
): readonly SeenFigure[] =>
  figures.filter((each) => each.kind === kind && (period === null || each.period === period));

/** The version that holds: the newest approved. */
export const inForce = (versions: readonly SeenFigure[]): SeenFigure | undefined =>
  versions.find(({ state }) => state === 'approved');

/** The version that is under way. */
export const underWay = (versions: readonly SeenFigure[]): SeenFigure | undefined =>
  versions.find(({ state }) => state === 'draft' || state === 'submitted' || state === 'returned');
