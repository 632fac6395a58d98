import { compartments, type Compartment } from '../../../shared/compartment.ts';
import type { Handler } from '../handler.ts';

/** One compartment at a time, so that other calls come through in between (0.5 to 4 s a gigabyte). */
export const checkStore: Handler<'store.check'> = async (_input, { session, transaction }) => {
  const { store } = session;
  const damaged: Compartment[] = [];
  for (const compartment of compartments) {
    damaged.push(...(await store.read(async () => store.damagedCompartments([compartment]))));
  }
  if (damaged.length > 0) {
    await transaction(async ({ note }) => {
      for (const compartment of damaged) note({ record: null, detail: { [compartment]: 'damaged' } });
    });
  }
  const { freeBytes, isLow } = store.disk();
  return { damaged, freeMebibytes: Math.floor(freeBytes / 2 ** 20), isDiskLow: isLow };
};
