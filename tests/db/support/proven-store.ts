import { cpSync } from 'node:fs';
import { proveFirstSheets } from './proven-sheets.ts';
import { copyOf, open, storeOnDisk, typed, type StoreOnDisk } from './store-fixture.ts';
import { templateOf } from './template.ts';

/** A closed store whose sheets were typed back: one that copies can be made of. */
export async function provenStore(): Promise<StoreOnDisk> {
  return copyOf(
    await templateOf('store-with-sheets', async (folder) => {
      const { accountId, folder: made } = await storeOnDisk();
      cpSync(made, folder, { recursive: true });
      const store = await open({ folder, accountId });
      await proveFirstSheets(store, typed());
      await store.close();
      return { accountId };
    }),
  );
}
