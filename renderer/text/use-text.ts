import type { TFunction } from 'i18next';
import { createContext, createElement, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { codeLabel, type CodeList } from '../../shared/codes/code-list.ts';
import { formatMoment, vientianeDay, vientianeTime } from '../../shared/dates/vientiane-time.ts';
import type { Language } from '../../shared/domain/language.ts';
import { isInterfaceLanguage, usualLook } from '../../shared/look.ts';
import { formatNumber, formatTime } from '../../shared/text/lao-format.ts';

/** What a screen says, in the language of the moment. */
export interface Text {
  readonly t: TFunction;
  readonly language: Language;
  /** The label of a code, never the code itself unless the list lost it. */
  readonly label: (list: CodeList, code: string) => string;
  readonly number: (value: number) => string;
  /** An instant as day and time; of today only the time. */
  readonly moment: (instant: string) => string;
  /** The time of day of an instant, with seconds where what was just done is confirmed. */
  readonly clock: (instant: string) => string;
}

const TextOfMoment = createContext<Text | null>(null);

/**
 * Lets everything inside say what it says in the language of the moment. One listener for all: with one in each cell that
 * says something, a page of a long list took a quarter longer to draw.
 */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const language = isInterfaceLanguage(i18n.language) ? i18n.language : usualLook.language;
  const text = useMemo(() => textIn(t, language), [t, language]);
  return createElement(TextOfMoment, { value: text }, children);
}

/** The catalogue, the labels of codes and the formats of the language shown. */
export function useText(): Text {
  const text = useContext(TextOfMoment);
  if (text === null) throw new Error('Nothing says anything outside of TextProvider');
  return text;
}

/** What is written for an authority: in Lao, whatever the screen speaks. */
export function useLaoText(): Text {
  const { i18n } = useTranslation();
  return textIn(i18n.getFixedT('lo'), 'lo');
}

/** What is written in a language that is chosen for it, whatever the screen speaks. */
export function useTextIn(language: Language): Text {
  const { i18n } = useTranslation();
  return textIn(i18n.getFixedT(language), language);
}

function textIn(t: TFunction, language: Language): Text {
  return {
    t,
    language,
    label: (list, code) => codeLabel(list, code, language),
    number: (value) => formatNumber(value, language),
    moment: (instant) =>
      vientianeDay(instant) === vientianeDay(new Date().toISOString())
        ? formatTime(vientianeTime(instant), language)
        : formatMoment(instant, language, 'short'),
    clock: (instant) => formatTime(vientianeTime(instant), language) + secondsOf(instant),
  };
}

/** Time zones differ by whole minutes, so the seconds of an instant are the same everywhere. */
const secondsOf = (instant: string): string => instant.slice(16, 19);
