import { useQuery } from '@tanstack/react-query';
import { accountsQuery } from '../queries/accounts.ts';

/** The name of a colleague; empty while it is read, or where there never was such an account. */
export function AccountName({ accountId }: { readonly accountId: string }) {
  const accounts = useQuery(accountsQuery);
  return accounts.data?.find(({ id }) => id === accountId)?.displayName ?? '';
}
