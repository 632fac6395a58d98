import { countries } from '../../../shared/codes/countries.ts';
import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import type { Agreement } from '../../../shared/domain/agreement.ts';
import type { Text } from '../../text/use-text.ts';
import { organisationCalled } from '../../ui/party-text.ts';

type Party = Pick<Agreement['parties'][number], 'organisationId' | 'country'>;

/** Who takes part: a country, or an organisation as it is called today. */
export const partyOfAgreement = (
  text: Text,
  organisations: readonly OrganisationCalled[],
  { organisationId, country }: Party,
): string =>
  country === null ? organisationCalled(text, organisations, organisationId) : text.label(countries, country);

/** All who take part, one after another. */
export const partiesText = (
  text: Text,
  organisations: readonly OrganisationCalled[],
  parties: Agreement['parties'],
): string => parties.map((party) => partyOfAgreement(text, organisations, party)).join(' · ');
