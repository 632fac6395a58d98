import { sexes } from '../../shared/codes/sexes.ts';
import type { PersonSummary } from '../../shared/contract/person.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Text } from '../text/use-text.ts';
import { codeNameText } from './code-name-text.ts';
import { ageText } from './person-text.ts';
import { today } from './today.ts';

/**
 * What a person is called where their name is hidden: by the code name of the oldest of their cases that the reader
 * reaches, so that the person and the case that everybody speaks of have one name. Ids begin with their time.
 */
export function personCodeName(
  { personId, cases }: Pick<PersonSummary, 'personId' | 'cases'>,
  language: Language,
): string {
  const [oldest] = cases.map(({ caseId }) => caseId).toSorted();
  return codeNameText(oldest ?? personId, language);
}

/** What somebody is called of whom no name is known: by what is known of them. */
export function unidentifiedLabel(text: Text, { sex, birth }: Pick<PersonSummary, 'sex' | 'birth'>): string {
  return [
    text.t('persons.unidentified'),
    sex?.answer === 'given' ? text.label(sexes, sex.value) : '',
    birth?.answer === 'given' ? ageText(text, birth, today()).text : '',
  ]
    .filter(Boolean)
    .join(', ');
}
