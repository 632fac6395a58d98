import { z } from 'zod';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import type { StoreReader } from '../database.ts';

/**
 * Acts that take grants away; the audit row of each says of which compartments. `vault.changed` is that of an act that was
 * cut off before its own row.
 */
const losses = [
  'account.admit',
  'account.changeRoles',
  'account.disable',
  'grant.withdraw',
  'vault.changed',
] as const;
const renewal = 'keys.renew';

const GivenUp = z.object({ toRenew: z.string() });
const Renewed = z.object({ compartment: z.string() });

/**
 * Since when each compartment has a key that somebody held and holds no more, and may have kept: the first such act after
 * its last renewal, from the audit. The founder who gives a wing up to its head is one of them.
 */
export async function readGivenUpKeys(db: StoreReader): Promise<ReadonlyMap<Compartment, string>> {
  const rows = await db
    .selectFrom('main.audit')
    .select(['ts', 'operation', 'detail'])
    .where('operation', 'in', [...losses, renewal])
    .where('detail', 'is not', null)
    .orderBy('seq')
    .execute();
  const since = new Map<Compartment, string>();
  for (const { ts, operation, detail } of rows) {
    const told: unknown = JSON.parse(detail ?? '{}');
    if (operation === renewal) {
      const renewed = Renewed.safeParse(told).data?.compartment;
      for (const compartment of compartments) if (compartment === renewed) since.delete(compartment);
      continue;
    }
    const lost = GivenUp.safeParse(told).data?.toRenew.split(' ') ?? [];
    for (const compartment of compartments)
      if (lost.includes(compartment) && !since.has(compartment)) since.set(compartment, ts);
  }
  return since;
}
