import type { OperationName } from '../../shared/contract.ts';
import { Preferences } from '../../shared/domain/office.ts';
import type { Result } from '../../shared/result.ts';
import { StoreLogEvent } from '../log/log-event.ts';

/** The first message that a store process gets. Nothing in it is secret: keys never pass through the main process. */
export type StartMessage = {
  readonly kind: 'start';
  readonly storeFolder: string;
  readonly exportsFolder: string;
  readonly headsFolder?: string;
  readonly isDevelopmentRuntime: boolean;
  readonly programVersion: string;
  /** Whether the store is one to practise in. */
  readonly isTraining: boolean;
  /** Path of an addon built for an older runtime; only ever sent by an unpacked program. */
  readonly storeAddon?: string;
};

/** One operation. The sender is checked; name and size too; everything else is the store process's to check. */
export type CallMessage = {
  readonly kind: 'call';
  readonly id: number;
  readonly name: OperationName;
  readonly input: unknown;
};

/** Main process → store process. */
export type ToStore = StartMessage | CallMessage;

/** Store process → main process. */
export type FromStore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  /** Topics whose data changed: every window reads them again. */
  | { readonly kind: 'changed'; readonly topics: readonly string[] }
  /** Somebody signed in, or changed their preferences. */
  | { readonly kind: 'session'; readonly preferences: Preferences }
  /** Something for the program's log: this process opens no file for it. */
  | { readonly kind: 'log'; readonly event: StoreLogEvent };

/** Whether a message of the store process has the shape of {@link FromStore}; anything else is dropped. */
export function isFromStore(message: unknown): message is FromStore {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  switch (message.kind) {
    case 'ready':
      return true;
    case 'answer':
      return (
        'id' in message && Number.isSafeInteger(message.id) && 'result' in message && isResult(message.result)
      );
    case 'changed':
      return (
        'topics' in message &&
        Array.isArray(message.topics) &&
        message.topics.every((topic) => typeof topic === 'string')
      );
    case 'session':
      return 'preferences' in message && Preferences.safeParse(message.preferences).success;
    case 'log':
      return 'event' in message && StoreLogEvent.safeParse(message.event).success;
    default:
      return false;
  }
}

function isResult(value: unknown): value is Result<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ok' in value &&
    (value.ok === true ? 'value' in value : 'error' in value)
  );
}
