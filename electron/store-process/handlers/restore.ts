import path from 'node:path';
import { examineRestore } from '../../../db/restore/examine-restore.ts';
import { folderOfCopies, listCopies } from '../../../db/restore/list-copies.ts';
import { describePlace } from '../../../db/place/describe-place.ts';
import { restoreCopy } from '../../../db/restore/restore-copy.ts';
import { hasStore } from '../../../db/restore/settle-restore.ts';
import { unfitForStore } from '../../../shared/domain/storage-place.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Desk, Handler } from '../handler.ts';

export const findCopies: Handler<'restore.find'> = async ({ folder }, desk) => {
  assertNobodyIsIn(desk);
  return { folder: folderOfCopies(folder).folder, copies: [...(await listCopies(folder))] };
};

export const examineCopyToRestore: Handler<'restore.examine'> = async ({ folder, name }, desk) => {
  assertNobodyIsIn(desk);
  const { faults, manifest, isSameOffice, present, passphrases } = await examineRestore(
    desk.settings.storeFolder,
    path.join(folder, name),
    { onBytes: desk.restoring.begin() },
  ).finally(() => desk.restoring.end());
  return {
    faults: faults.map((fault) => ({ kind: fault.kind, name: 'name' in fault ? fault.name : null })),
    madeAt: manifest?.madeAt ?? null,
    isSameOffice: isSameOffice ?? null,
    presentWrittenAt: present.writtenAt,
    passphrases,
  };
};

/** The audit cannot tell of it yet: nobody has opened the store. It does so at the first sign-in. */
export const replaceStore: Handler<'restore.replace'> = async ({ folder, name }, desk) => {
  assertNobodyIsIn(desk);
  await assertFitPlace(desk.settings.storeFolder);
  return restoreCopy({
    storeFolder: desk.settings.storeFolder,
    copyFolder: path.join(folder, name),
    now: new Date(),
    isTraining: desk.settings.isTraining ?? false,
    onBytes: desk.restoring.begin(),
  }).finally(() => desk.restoring.end());
};

export const restoreProgress: Handler<'restore.progress'> = async (_input, { restoring }) =>
  Promise.resolve({ percent: restoring.percent });

/** On a new PC the store's place is chosen as at set-up; where one stands already, that is not the time to move it. */
async function assertFitPlace(storeFolder: string): Promise<void> {
  if (hasStore(storeFolder)) return;
  const unfit = unfitForStore(await describePlace(storeFolder));
  if (unfit !== undefined) throw new Refusal({ code: 'refused', reason: unfit });
}

/**
 * Whoever works on the records would go on in a store that is no longer there; and no real records come into the office to
 * practise in.
 */
function assertNobodyIsIn({ isOpen, settings }: Pick<Desk, 'isOpen' | 'settings'>): void {
  if (isOpen || settings.isTraining === true) throw new Refusal({ code: 'forbidden' });
}
