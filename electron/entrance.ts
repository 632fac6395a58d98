import { sessionOperations } from '../shared/contract/session.ts';
import type { OperationName } from '../shared/contract.ts';
import type { Result } from '../shared/result.ts';
import { describeStore } from '../db/store/describe.ts';
import type { StartMessage } from './store-process/protocol.ts';

/** The one call that every first page waits for. */
const ENTRANCE_CALL = 'office.describe' satisfies OperationName;
/** From that answer until the store process begins by itself: the page is drawn first. */
const STORE_DELAY_MILLISECONDS = 300;

/** Where calls go that are not answered here. */
export interface StoreBehindEntrance {
  /** Whether the store process does not listen yet, but will. */
  readonly isStarting: boolean;
  /** Starts the first store process, unless that was done before. */
  begin(): void;
  call(name: OperationName, input: unknown): Promise<Result<unknown>>;
}

/**
 * The way from the gateway to the store process. What is readable of the office without a key is read here, from
 * `vault.json`, under the same schemas: so the sign-in page stands before that process, with its keys, databases and
 * handlers, has begun.
 */
export class Entrance {
  readonly #settings: () => Pick<StartMessage, 'storeFolder' | 'isDevelopmentRuntime' | 'isTraining'>;
  readonly #store: StoreBehindEntrance;
  readonly #fault: (cause: unknown) => string;
  #ahead: Result<unknown> | undefined;

  constructor(options: {
    /** Of the office that the program is at. */
    settings: () => Pick<StartMessage, 'storeFolder' | 'isDevelopmentRuntime' | 'isTraining'>;
    store: StoreBehindEntrance;
    fault: (cause: unknown) => string;
  }) {
    this.#settings = options.settings;
    this.#store = options.store;
    this.#fault = options.fault;
  }

  /** Reads the office before the first page asks, which is drawing itself meanwhile; only its first question gets this. */
  prepare(): void {
    this.#ahead = this.#describeOffice();
  }

  /** Answers or passes on one call of the page. */
  async call(name: OperationName, input: unknown): Promise<Result<unknown>> {
    if (name === ENTRANCE_CALL && this.#store.isStarting) {
      setTimeout(() => this.#store.begin(), STORE_DELAY_MILLISECONDS);
      const operation = sessionOperations[ENTRANCE_CALL];
      if (!operation.input.safeParse(input).success)
        return { ok: false, error: { code: 'invalid', fields: {} } };
      const ahead = this.#ahead;
      this.#ahead = undefined;
      return ahead ?? this.#describeOffice();
    }
    this.#store.begin();
    return this.#store.call(name, input);
  }

  #describeOffice(): Result<unknown> {
    const { storeFolder, isDevelopmentRuntime, isTraining } = this.#settings();
    try {
      const value = sessionOperations[ENTRANCE_CALL].output.parse({
        ...describeStore(storeFolder, new Date(), isTraining),
        isDevelopmentRuntime,
      });
      return { ok: true, value };
    } catch (cause) {
      return { ok: false, error: { code: 'internal', reference: this.#fault(cause) } };
    }
  }
}
