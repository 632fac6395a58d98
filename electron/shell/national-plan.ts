import { writeFile } from 'node:fs/promises';
import { contract, type OperationName } from '../../shared/contract.ts';
import { Refusal, type Result } from '../../shared/result.ts';
import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import { isInStore } from './place.ts';
import { refused } from './store-permission.ts';
import { writeWhole } from './write-whole.ts';

/** Puts the national plan as a sheet where the person says. Whoever may not take it along sees no dialog. */
export function nationalPlanHandlers(
  desktop: Desktop,
  callStore: (name: OperationName, input: unknown) => Promise<Result<unknown>>,
  storeFolder: string,
): Pick<ShellHandlers, 'nationalPlan.saveSheet'> {
  return {
    'nationalPlan.saveSheet': async (input) => {
      const answer = await callStore('nationalPlan.writeSheet', input);
      if (!answer.ok) throw new Refusal(answer.error);
      const { sheet } = contract['nationalPlan.writeSheet'].output.parse(answer.value);
      const target = await desktop.askForFile('national-plan.xlsx');
      if (target === undefined) return { isSaved: false };
      if (await isInStore(target, storeFolder)) throw refused('copy-into-store');
      try {
        await writeWhole(target, (partial) => writeFile(partial, sheet, { mode: 0o600 }));
      } catch {
        throw refused('copy-failed');
      }
      return { isSaved: true };
    },
  };
}
