import type { Text } from '../text/use-text.ts';

/** A text in the language shown, or in Lao where it is not translated. */
export const inLanguage = (
  { language }: Pick<Text, 'language'>,
  lao: string,
  english: string | null,
): string => (language === 'lo' ? lao : (english ?? lao));

/** The same text in the other language; empty where there is none. */
export const inOtherLanguage = (
  text: Pick<Text, 'language'>,
  lao: string,
  english: string | null,
): string => {
  const other = text.language === 'lo' ? (english ?? '') : lao;
  return other === inLanguage(text, lao, english) ? '' : other;
};
