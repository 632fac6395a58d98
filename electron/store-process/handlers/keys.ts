import { statSync } from 'node:fs';
import { compartments } from '../../../shared/compartment.ts';
import { Refusal } from '../../../shared/result.ts';
import { sealKeysForCopies } from '../../../db/backup/seal-keys-for-copies.ts';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import { readGivenUpKeys } from '../../../db/repositories/given-up-keys.ts';
import { KeyRenewal } from '../../../db/rekey/key-renewal.ts';
import type { Handler } from '../handler.ts';

const MEBIBYTE = 2 ** 20;

export const describeKeys: Handler<'keys.describe'> = async (_input, { db, session }) => {
  const { store, renewal } = session;
  const givenUp = await readGivenUpKeys(db);
  return {
    compartments: compartments
      .filter((compartment) => store.compartments.has(compartment))
      .map((compartment) => ({
        compartment,
        epoch: store.vault.compartments[compartment].epoch,
        mebibytes: Math.round(statSync(compartmentFile(store.folder, compartment)).size / MEBIBYTE),
        givenUpSince: givenUp.get(compartment) ?? null,
      })),
    progress: renewal?.progress ?? null,
  };
};

/** Each compartment's row is written when its new key counts; a renewal stopped before the first has a row of its own. */
export const renewKeys: Handler<'keys.renew'> = async ({ passphrase, compartments: asked }, work) => {
  const { session, settings, stamp, transaction, audit, inTurn, tellProgress } = work;
  if (session.renewal !== undefined) throw new Refusal({ code: 'refused', reason: 'renewal-under-way' });
  // It reads the files that would be replaced.
  if (session.backup !== undefined) throw new Refusal({ code: 'refused', reason: 'backup-under-way' });
  const renewal = new KeyRenewal({
    store: session.store,
    compartments: compartments.filter((compartment) => asked.includes(compartment)),
    inTurn,
    told: tellProgress,
    noted: (compartment, epoch) =>
      audit({ record: null, detail: { compartment, epoch }, touched: [compartment] }),
    renewed: (compartment, key) => sealKeysForCopies(session.store, new Map([[compartment, key]]), stamp),
    worker: settings.reKeyWorker,
  });
  session.renewal = renewal;
  try {
    const outcome = await renewal.run(passphrase, new Date(stamp.at));
    if (outcome.renewed.length === 0) {
      await transaction(async ({ note }) => note({ record: null, detail: { isStopped: true } }));
    }
    return outcome;
  } finally {
    session.renewal = undefined;
    tellProgress();
  }
};

export const stopRenewal: Handler<'keys.stopRenewal'> = async (_input, { session, transaction }) => {
  const { renewal } = session;
  renewal?.stop();
  await transaction(async ({ note }) =>
    note({ record: null, detail: { isUnderWay: renewal !== undefined } }),
  );
  return {};
};
