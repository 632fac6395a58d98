import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contract, type OperationName } from '../../shared/contract.ts';
import {
  PUBLICATION_FILE_MAXIMUM_BYTES,
  publicationFileExtensions,
} from '../../shared/domain/publication-file.ts';
import { Refusal, type Result } from '../../shared/result.ts';
import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { isInStore } from './place.ts';
import { type AskPermission, refused } from './store-permission.ts';
import { writeWhole } from './write-whole.ts';

/** Files of the library: taken in from where the person chose, and written to where the person chooses. */
export function publicationHandlers(
  desktop: Desktop,
  {
    askPermission,
    callStore,
    storeFolder,
  }: {
    readonly askPermission: AskPermission;
    readonly callStore: (name: OperationName, input: unknown) => Promise<Result<unknown>>;
    readonly storeFolder: string;
  },
): Pick<ShellHandlers, 'publication.chooseFile' | 'publication.saveFile'> {
  return {
    'publication.chooseFile': async ({ versionId, version }) => {
      // Who may not keep one sees no dialog.
      await askPermission('publication.keepFile', { versionId, version, file: null });
      const chosen = await desktop.askForFileToRead(...publicationFileExtensions, 'jpeg');
      if (chosen === undefined) return { isChosen: false };
      const file = { name: path.basename(chosen), bytes: await readBytes(chosen) };
      await askPermission('publication.keepFile', { versionId, version, file });
      return { isChosen: true };
    },
    'publication.saveFile': async ({ versionId }) => {
      const read = async (step: 'asked' | 'chosen') => {
        const answer = await callStore('publication.readFile', { versionId, step });
        if (!answer.ok) throw new Refusal(answer.error);
        return contract['publication.readFile'].output.parse(answer.value);
      };
      const { name } = await read('asked');
      const target = await desktop.askForFile(path.basename(name));
      if (target === undefined) return { isSaved: false };
      // Only now: while the dialog stood open the program may have locked, and somebody else sit here.
      const { bytes } = await read('chosen');
      if (bytes === null) throw new Error('The bytes of a file come once its place is chosen');
      if (await isInStore(target, storeFolder)) throw refused('copy-into-store');
      try {
        await writeWhole(target, (partial) => writeFile(partial, bytes, { mode: 0o600 }));
      } catch {
        throw refused('copy-failed');
      }
      return { isSaved: true };
    },
  };
}

async function readBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r').catch(() => {
    throw new Refusal({ code: 'not-found' });
  });
  try {
    const { size } = await handle.stat();
    if (size > PUBLICATION_FILE_MAXIMUM_BYTES)
      throw new Refusal({ code: 'invalid', fields: { file: ['file-too-large'] } });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
