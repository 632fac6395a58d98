import type { InputByOperation, OperationName, OutputByOperation } from './contract.ts';
import type { Result } from './result.ts';

/** Renderer → main: one operation of the contract. */
export const CALL_CHANNEL = 'pokpong:call';
/** Main → renderer: topics whose data changed. */
export const CHANGE_CHANNEL = 'pokpong:changed';
/** Main → renderer: what the window must do now (see {@link ShellNotice}). */
export const NOTICE_CHANNEL = 'pokpong:notice';
/** Renderer → main: every listener has finished with the last `saveDrafts` (a listener may return a promise). */
export const NOTICE_DONE_CHANNEL = 'pokpong:notice-done';

/**
 * What the main process tells the page without being asked.
 * `saveDrafts`: send pending typing now, the store closes in two seconds.
 * `lockingSoon`: seconds until the idle lock; 0 takes the warning back.
 */
export type ShellNotice =
  | { readonly kind: 'saveDrafts' }
  | { readonly kind: 'lockingSoon'; readonly seconds: number };

/** The whole surface that the page sees of the program. */
export interface Bridge {
  readonly call: <N extends OperationName>(
    name: N,
    input: InputByOperation<N>,
  ) => Promise<Result<OutputByOperation<N>>>;
  /** Returns the function that ends the subscription. */
  readonly onChanged: (listener: (topics: readonly string[]) => void) => () => void;
  /** A listener may return a promise: the store closes when every one is kept, or two seconds later. */
  readonly onNotice: (listener: (notice: ShellNotice) => void | Promise<void>) => () => void;
}
