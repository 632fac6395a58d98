import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contract, type OperationName } from '../../shared/contract.ts';
import { EVIDENCE_MAXIMUM_BYTES, evidenceExtensions } from '../../shared/domain/evidence-file.ts';
import { Refusal, type Result } from '../../shared/result.ts';
import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { isInStore } from './place.ts';
import { type AskPermission, refused } from './store-permission.ts';
import { writeWhole } from './write-whole.ts';

/** Files of evidence in and out, by the system's own dialog; the store judges what is in them. */
export function evidenceHandlers(
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
): Pick<ShellHandlers, 'indicator.chooseEvidence' | 'indicator.saveEvidence'> {
  return {
    'indicator.chooseEvidence': async (of) => {
      // Who may not add one sees no dialog.
      await askPermission('indicator.addEvidence', { ...of, file: null });
      const chosen = await desktop.askForFileToRead(...evidenceExtensions, 'jpeg');
      if (chosen === undefined) return { isChosen: false };
      await askPermission('indicator.addEvidence', {
        ...of,
        file: { name: path.basename(chosen), base64: await readBase64(chosen) },
      });
      return { isChosen: true };
    },
    'indicator.saveEvidence': async ({ evidenceId }) => {
      const ask = async (step: 'asked' | 'chosen') => {
        const answer = await callStore('indicator.evidenceBytes', { evidenceId, step });
        if (!answer.ok) throw new Refusal(answer.error);
        return contract['indicator.evidenceBytes'].output.parse(answer.value);
      };
      const { name } = await ask('asked');
      const target = await desktop.askForFile(path.basename(name));
      if (target === undefined) return { isSaved: false };
      if (await isInStore(target, storeFolder)) throw refused('copy-into-store');
      // Only now: while the dialog stood open the program may have locked, and somebody else sit here.
      const { base64 } = await ask('chosen');
      await writeWhole(target, (partial) => writeFile(partial, Buffer.from(base64 ?? '', 'base64'))).catch(
        () => {
          throw refused('copy-failed');
        },
      );
      return { isSaved: true };
    },
  };
}

async function readBase64(file: string): Promise<string> {
  const handle = await open(file, 'r').catch(() => {
    throw new Refusal({ code: 'not-found' });
  });
  try {
    const { size } = await handle.stat();
    if (size > EVIDENCE_MAXIMUM_BYTES)
      throw new Refusal({ code: 'invalid', fields: { file: ['too-large'] } });
    return (await handle.readFile()).toString('base64');
  } finally {
    await handle.close();
  }
}
