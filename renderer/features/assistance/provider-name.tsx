import { useQuery } from '@tanstack/react-query';
import type { ServiceProvider } from '../../../shared/domain/service.ts';
import { organisationQuery } from '../../queries/organisations.ts';
import { useText } from '../../text/use-text.ts';
import { organisationName } from '../../ui/organisation-text.ts';

/** Who gives a service. */
export function ProviderName({ provider }: { readonly provider: ServiceProvider }) {
  const { t } = useText();
  switch (provider.by) {
    case 'office':
      return <>{t('services.byOffice')}</>;
    case 'organisation':
      return <OrganisationName organisationId={provider.organisationId} />;
    case 'named':
      return <>{provider.name}</>;
  }
}

function OrganisationName({ organisationId }: { readonly organisationId: string }) {
  const text = useText();
  const { data } = useQuery(organisationQuery(organisationId));
  return <>{data === undefined ? '…' : organisationName(text, data)}</>;
}
