import type { Role } from '../../shared/access.ts';
import type { InputByOperation, OperationName, OutputByOperation } from '../../shared/contract.ts';
import { addDays } from '../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { TRAINING_PHRASE } from '../../shared/training/people.ts';
import type { Result } from '../../shared/result.ts';
import { accountOf } from '../../db/accounts/changed-vault.ts';
import { readVault } from '../../db/store/vault-store.ts';
import { codeOfKeys } from '../../db/vault/key-code.ts';
import type { StoreSettings } from '../store-process/handler.ts';
import { StoreService } from '../store-process/store-service.ts';

/** The passphrase of everybody there; fresh bytes each time, because the store wipes what it is given. */
export const trainingPhrase = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(TRAINING_PHRASE);

/**
 * The one desk of the office to practise in while it is made: its people sit down one after another and do by the contract
 * what people do at their window, so that nothing gets into its store that an office could not have.
 */
export class TrainingDesk {
  readonly today: string;
  readonly #settings: StoreSettings;
  readonly #accounts = new Map<Role, string>();
  #service: StoreService;
  #fault: unknown;

  /** `now`: on whose day the office is made; its days before and after are counted from it. */
  constructor(settings: StoreSettings, now: Date) {
    this.#settings = settings;
    this.today = vientianeDay(now.toISOString());
    this.#service = this.#newService();
  }

  /** The answer of a call that must succeed. */
  async ask<N extends OperationName>(name: N, input: InputByOperation<N>): Promise<OutputByOperation<N>> {
    // The service has checked the answer with the schema that the type is inferred from.
    const result = (await this.#service.answer(name, input)) as Result<OutputByOperation<N>>;
    if (result.ok) return result.value;
    throw new Error(`The training office: ${name} was refused: ${JSON.stringify(result.error)}`, {
      cause: this.#fault,
    });
  }

  /** So many days before today. */
  before(days: number): string {
    return addDays(this.today, -days);
  }

  /** So many days after today. */
  after(days: number): string {
    return addDays(this.today, days);
  }

  /** The account of whoever has a role. */
  accountOf(role: Role): string {
    const id = this.#accounts.get(role);
    if (id === undefined) throw new Error(`The training office has no ${role} yet`);
    return id;
  }

  /** Remembers who has a role. */
  know(role: Role, accountId: string): void {
    this.#accounts.set(role, accountId);
  }

  /** A lock, and the next person signs in; at their first time they accept the code of conduct. */
  async sitDown(role: Role): Promise<void> {
    await this.#service.close();
    this.#service = this.#newService();
    const { conduct } = await this.ask('session.open', {
      accountId: this.accountOf(role),
      passphrase: trainingPhrase(),
    });
    if (conduct.acceptedVersion !== conduct.version)
      await this.ask('session.acceptConduct', { version: conduct.version });
  }

  /** Lets somebody into everything that their role opens and they wait for. */
  async letIn(role: Role): Promise<void> {
    const accountId = this.accountOf(role);
    const record = (await this.ask('account.directory', {})).find(({ id }) => id === accountId);
    if (record === undefined) throw new Error(`The directory has no ${role}`);
    const vault = readVault(this.#settings.storeFolder);
    await this.ask('grant.give', {
      accountId,
      compartments: record.awaits,
      keyCode: codeOfKeys(vault, accountOf(vault, accountId)),
      ownPassphrase: trainingPhrase(),
    });
  }

  close(): Promise<void> {
    return this.#service.close();
  }

  #newService(): StoreService {
    return new StoreService(
      { ...this.#settings, isTraining: true },
      {
        changed: () => undefined,
        session: () => undefined,
        fault: (_reference, cause) => {
          this.#fault = cause;
        },
      },
    );
  }
}
