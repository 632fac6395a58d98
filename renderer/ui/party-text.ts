import type { OrganisationCalled } from '../../shared/contract/organisation.ts';
import type { EventParty } from '../../shared/domain/event-party.ts';
import type { Text } from '../text/use-text.ts';
import { organisationName } from './organisation-text.ts';

/** What an organisation is called among those that came with a list; empty where it is not in the directory any more. */
export const organisationCalled = (
  text: Pick<Text, 'language'>,
  organisations: readonly OrganisationCalled[],
  organisationId: string | null,
): string => {
  const called = organisations.find((each) => each.organisationId === organisationId);
  return called === undefined ? '' : organisationName(text, called);
};

/** Who paid, by the directory or as they were called; empty for nobody. */
export const partyText = (
  text: Pick<Text, 'language'>,
  organisations: readonly OrganisationCalled[],
  party: EventParty | null,
): string =>
  party === null ? '' : (party.name ?? organisationCalled(text, organisations, party.organisationId));
