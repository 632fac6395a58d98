import type { OperationName, OutputByOperation, InputByOperation } from '../../shared/contract.ts';
import { contract } from '../../shared/contract.ts';
import { Refusal, type Result } from '../../shared/result.ts';
import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';

type RestoreOperation = 'restore.find' | 'restore.examine' | 'restore.replace';

/** Which copies a page may name: those that were found in the folder that the person chose last. */
type Chosen = { readonly folder: string; readonly names: ReadonlySet<string> };

/** Putting a copy back: the person says where copies lie, the store process looks at them and puts one in place. */
export function restoreHandlers(
  desktop: Desktop,
  callStore: (name: OperationName, input: unknown) => Promise<Result<unknown>>,
): Pick<ShellHandlers, 'restore.choose' | 'restore.verify' | 'restore.perform'> {
  let chosen: Chosen = { folder: '', names: new Set() };
  const ask = async <N extends RestoreOperation>(
    name: N,
    input: InputByOperation<N>,
  ): Promise<OutputByOperation<N>> => {
    const answer = await callStore(name, input);
    if (!answer.ok) throw new Refusal(answer.error);
    // The schema of this very operation, from which the type is inferred.
    return contract[name].output.parse(answer.value) as OutputByOperation<N>;
  };
  const named = (name: string): { readonly folder: string; readonly name: string } => {
    if (!chosen.names.has(name)) throw new Refusal({ code: 'not-found' });
    return { folder: chosen.folder, name };
  };
  return {
    'restore.choose': async () => {
      // Whoever works on the records sees no dialog.
      if ((await callStore('session.describe', {})).ok) throw new Refusal({ code: 'forbidden' });
      const folder = await desktop.askForFolder();
      if (folder === undefined) return null;
      const found = await ask('restore.find', { folder });
      chosen = { folder: found.folder, names: new Set(found.copies.map(({ name }) => name)) };
      return found;
    },
    'restore.verify': ({ name }) => ask('restore.examine', named(name)),
    'restore.perform': ({ name }) => ask('restore.replace', named(name)),
  };
}
