import type { OrganisationCalled } from '../../shared/contract/organisation.ts';
import { useText } from '../text/use-text.ts';
import { inLanguage } from './bilingual-text.ts';

/** A text of the plan or the directory in the language shown; where it is known in Lao alone, marked as Lao. */
export function Bilingual({ lao, english }: { readonly lao: string; readonly english: string | null }) {
  const text = useText();
  const words = inLanguage(text, lao, english);
  return text.language === 'en' && english === null ? <span lang="lo">{words}</span> : words;
}

/** What an organisation is called among those that came with a list; a dash where there is none. */
export function CalledOrganisation({
  organisations,
  organisationId,
}: {
  readonly organisations: readonly OrganisationCalled[];
  readonly organisationId: string | null;
}) {
  const called = organisations.find((each) => each.organisationId === organisationId);
  return called === undefined ? '–' : <Bilingual lao={called.nameLao} english={called.nameEnglish} />;
}
