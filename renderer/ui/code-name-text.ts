import type { Language } from '../../shared/domain/language.ts';
import { codeNameOf } from '../../shared/identity/code-name.ts';

/** What a case is called where its person's name is hidden, in the language shown. */
export function codeNameText(caseId: string, language: Language): string {
  const { lao, latin } = codeNameOf(caseId);
  return language === 'lo' ? lao : latin;
}
