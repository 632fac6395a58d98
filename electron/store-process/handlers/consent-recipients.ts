import type { OrganisationCalled } from '../../../shared/contract/organisation.ts';
import type { ConsentRecipient } from '../../../shared/domain/consent.ts';
import { organisationsNamed } from '../../../db/repositories/organisation-repository.ts';
import type { Work } from '../handler.ts';
import { refuseField } from './domain-checks.ts';

/** An organisation that something goes to must be in the directory. */
export async function requireRecipient(
  { db }: Pick<Work, 'db'>,
  recipient: ConsentRecipient,
  field: string,
): Promise<void> {
  if (recipient.to !== 'organisation') return;
  if ((await organisationsNamed(db, [recipient.organisationId])).length === 0)
    refuseField(`${field}.organisationId`, 'no-such-organisation');
}

/** What the organisations among some recipients are called. */
export async function organisationsAmong(
  { db }: Pick<Work, 'db'>,
  recipients: readonly ConsentRecipient[],
): Promise<OrganisationCalled[]> {
  const ids = recipients.flatMap((each) => (each.to === 'organisation' ? [each.organisationId] : []));
  return await organisationsNamed(db, [...new Set(ids)]);
}
