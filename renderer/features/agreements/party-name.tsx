import { Fragment } from 'react';
import { countries } from '../../../shared/codes/countries.ts';
import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import type { Agreement } from '../../../shared/domain/agreement.ts';
import { useText } from '../../text/use-text.ts';
import { CalledOrganisation } from '../../ui/bilingual.tsx';

type Party = Pick<Agreement['parties'][number], 'organisationId' | 'country'>;

/** Who takes part: a country, or an organisation as it is called today. */
export function PartyName({
  organisations,
  party: { organisationId, country },
}: {
  readonly organisations: readonly OrganisationCalled[];
  readonly party: Party;
}) {
  const { label } = useText();
  return country === null ? (
    <CalledOrganisation organisations={organisations} organisationId={organisationId} />
  ) : (
    label(countries, country)
  );
}

/** All who take part, one after another. */
export const PartyNames = ({
  organisations,
  parties,
}: {
  readonly organisations: readonly OrganisationCalled[];
  readonly parties: Agreement['parties'];
}) =>
  parties.map((party, at) => (
    <Fragment key={`${party.part} ${party.organisationId ?? party.country}`}>
      {at > 0 && ' · '}
      <PartyName organisations={organisations} party={party} />
    </Fragment>
  ));
