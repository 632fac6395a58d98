import type { OrganisationCalled } from '../../shared/contract/organisation.ts';
import type { Text } from '../text/use-text.ts';

type Names = Pick<OrganisationCalled, 'nameLao' | 'nameEnglish'>;

/** What an organisation is called, in the language shown where it is known in it. */
export const organisationName = ({ language }: Pick<Text, 'language'>, names: Names): string =>
  language === 'lo' ? names.nameLao : (names.nameEnglish ?? names.nameLao);

/** Its name in the other language; empty where there is none. */
export const organisationOtherName = (text: Pick<Text, 'language'>, names: Names): string => {
  const other = text.language === 'lo' ? (names.nameEnglish ?? '') : names.nameLao;
  return other === organisationName(text, names) ? '' : other;
};

/** What an organisation is called among those that came with a list; empty where it is not in the directory any more. */
export const organisationCalled = (
  text: Pick<Text, 'language'>,
  organisations: readonly OrganisationCalled[],
  organisationId: string | null,
): string => {
  const called = organisations.find((each) => each.organisationId === organisationId);
  return called === undefined ? '' : organisationName(text, called);
};
