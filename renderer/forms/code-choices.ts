import type { CodeList } from '../../shared/codes/code-list.ts';
import type { Language } from '../../shared/domain/language.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import type { Choice } from './choice-box.tsx';

const made = new Map<string, readonly Choice[]>();

/** The lines of a coded list in a language, those met often first, found by either label and by every other spelling. */
export function codeChoices(list: CodeList, language: Language): readonly Choice[] {
  const key = `${list.name} ${language}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const values = [...list.values].sort((a, b) => Number(b.isCommon ?? false) - Number(a.isCommon ?? false));
  const choices = values.map(({ code, labelLo, labelEn, aliases = [] }) => ({
    id: code,
    label: language === 'lo' ? labelLo : labelEn,
    hint: language === 'lo' ? labelEn : labelLo,
    hintLanguage: language === 'lo' ? ('en' as const) : ('lo' as const),
    foldedText: [labelLo, labelEn, code, ...aliases].map(foldForSearch).join('\n'),
  }));
  made.set(key, choices);
  return choices;
}

/** Whether a text is a code of the list. */
export const isCodeOf = (list: CodeList, text: string): boolean =>
  list.values.some(({ code }) => code === text);
