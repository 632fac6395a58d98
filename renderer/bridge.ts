import type { Bridge, ShellNotice } from '../shared/bridge.ts';
import type { InputByOperation, OperationName, OutputByOperation } from '../shared/contract.ts';
import { Refusal } from '../shared/result.ts';

declare global {
  interface Window {
    /** Put there by the preload; the only way out of the page. */
    readonly bridge: Bridge;
  }
}

/** Asks the program; throws a {@link Refusal} for every expected failure. */
export async function call<N extends OperationName>(
  name: N,
  input: InputByOperation<N>,
): Promise<OutputByOperation<N>> {
  const result = await window.bridge.call(name, input);
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}

/** Tells which topics have changed; returns the function that ends it. */
export function onChanged(listener: (topics: readonly string[]) => void): () => void {
  return window.bridge.onChanged(listener);
}

/** Tells what the main process wants of the page; returns the function that ends it. */
export function onNotice(listener: (notice: ShellNotice) => void | Promise<void>): () => void {
  return window.bridge.onNotice(listener);
}
