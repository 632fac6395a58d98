import { describePlace } from '../../db/place/describe-place.ts';
import { backupCaution } from '../../shared/domain/storage-place.ts';
import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { isInStore } from './place.ts';
import { refused } from './store-permission.ts';
import type { AskPermission } from './store-permission.ts';

/** Where copies of the store go: the person says it, the store keeps it. */
export function backupHandlers(
  desktop: Desktop,
  askPermission: AskPermission,
  storeFolder: string,
): Pick<ShellHandlers, 'backup.chooseFolder'> {
  return {
    'backup.chooseFolder': async () => {
      // Who may not make copies sees no dialog.
      await askPermission('backup.status', {});
      const folder = await desktop.askForFolder();
      if (folder === undefined) return { isChosen: false, caution: null };
      if (await isInStore(folder, storeFolder)) throw refused('backup-into-store');
      await askPermission('backup.setFolder', { folder });
      return { isChosen: true, caution: backupCaution(await describePlace(folder)) };
    },
  };
}
