import type { InputByOperation, OperationName } from '../../shared/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { RefusalReason, Result } from '../../shared/result.ts';

/**
 * Asks the store, which knows who is signed in and what they may, before the shell does its part, and throws what it
 * refuses. The store's audit row comes before the deed.
 */
export type AskPermission = <N extends OperationName>(name: N, input: InputByOperation<N>) => Promise<void>;

/** {@link AskPermission} by calls of the store process. */
export function permissionFrom(
  callStore: (name: OperationName, input: unknown) => Promise<Result<unknown>>,
): AskPermission {
  return async (name, input) => {
    const answer = await callStore(name, input);
    if (!answer.ok) throw new Refusal(answer.error);
  };
}

/** The refusal of one rule. */
export const refused = (reason: RefusalReason): Refusal => new Refusal({ code: 'refused', reason });
