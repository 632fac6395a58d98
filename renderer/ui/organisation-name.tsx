import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../queries/organisations.ts';
import { useText } from '../text/use-text.ts';
import { organisationName } from './organisation-text.ts';

/** What an organisation of the directory is called today; nothing until it is read. */
export function OrganisationName({ organisationId }: { readonly organisationId: string }) {
  const text = useText();
  const file = useQuery(organisationQuery(organisationId));
  return file.data === undefined ? null : organisationName(text, file.data);
}
