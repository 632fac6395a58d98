import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InputByOperation, OperationName, OutputByOperation } from '../../shared/contract.ts';
import type { SessionDescription } from '../../shared/contract/session.ts';
import type { Result } from '../../shared/result.ts';
import { createStore } from '../../db/store/create.ts';
import { accountOf } from '../../db/accounts/changed-vault.ts';
import type { openStore } from '../../db/store/open.ts';
import { readVault } from '../../db/store/vault-store.ts';
import { codeOfKeys } from '../../db/vault/key-code.ts';
import { StoreService } from '../../electron/store-process/store-service.ts';
import { testOffice } from './test-office.ts';

/** A passphrase that the rules accept; every byte array is fresh, because the store wipes what it is given. */
export const PASSPHRASE = 'ນ້ຳຂອງ ໄຫຼຜ່ານ ຫຼວງພະບາງ ທຸກເຊົ້າ';
export const passphrase = (text = PASSPHRASE): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A folder that goes away with the test. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'pokpong-test-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

type Outside = {
  readonly now?: () => Date;
  readonly openStore?: typeof openStore;
  /** The thread that re-keys, as it was built; by default its source. */
  readonly reKeyWorker?: URL;
  /** An office to practise in. */
  readonly isTraining?: boolean;
};

/** Of the ballast, which is room kept aside for a full disk: as set-up makes it, it takes longer than most tests. */
export const BALLAST_BYTES = 64 * 1024;

/** An office on its own folders, spoken to as the window does: by the contract. */
export class TestOffice {
  readonly folder = temporaryFolder();
  readonly changed: string[][] = [];
  readonly faults: unknown[] = [];
  /** Where signed heads of the audit are kept outside the store; from the next start on. */
  headsFolder: string | undefined;
  service: StoreService;
  readonly #outside: Outside;

  constructor(outside: Outside = {}) {
    this.#outside = outside;
    this.service = this.#newService();
  }

  get storeFolder(): string {
    return path.join(this.folder.path, 'store');
  }

  get exportsFolder(): string {
    return path.join(this.folder.path, 'exports');
  }

  /** One call as a window makes it, its answer typed by the contract. */
  async ask<N extends OperationName>(
    name: N,
    input: InputByOperation<N>,
  ): Promise<Result<OutputByOperation<N>>> {
    // The service has checked the answer with the schema that the type is inferred from.
    return (await this.service.answer(name, input)) as Result<OutputByOperation<N>>;
  }

  /** The value of a call that must succeed. */
  async get<N extends OperationName>(name: N, input: InputByOperation<N>): Promise<OutputByOperation<N>> {
    const result = await this.ask(name, input);
    if (!result.ok)
      throw new Error(
        `${name} was refused: ${JSON.stringify(result.error)} ${String(this.faults.at(-1) ?? '')}`,
      );
    return result.value;
  }

  /** Set-up as the wizard does it; the founder is signed in afterwards and has accepted the code of conduct. */
  async create(): Promise<SessionDescription> {
    const session = await this.get('office.create', {
      office: testOffice,
      founderName: 'S. Vongsa',
      passphrase: passphrase(),
      language: 'lo',
    });
    await this.get('session.acceptConduct', { version: session.conduct.version });
    return session;
  }

  /** What a lock does: the process goes, a new one comes. */
  async restart(): Promise<void> {
    await this.service.close();
    this.service = this.#newService();
  }

  /** Signs in the only account. */
  async signIn(text = PASSPHRASE): Promise<Result<SessionDescription>> {
    const office = await this.get('office.describe', {});
    if (office.state !== 'ready') throw new Error(`No office to sign in to: ${office.state}`);
    const [account] = office.accounts;
    if (account === undefined) throw new Error('An office without accounts');
    return this.ask('session.open', { accountId: account.id, passphrase: passphrase(text) });
  }

  /** The code that the person behind an account reads from their own screen. */
  keyCodeOf(accountId: string): string {
    const vault = readVault(this.storeFolder);
    return codeOfKeys(vault, accountOf(vault, accountId));
  }

  async end(): Promise<void> {
    await this.service.close();
    this.folder.remove();
  }

  #newService(): StoreService {
    const { reKeyWorker, isTraining = false } = this.#outside;
    return new StoreService(
      {
        storeFolder: this.storeFolder,
        exportsFolder: this.exportsFolder,
        isDevelopmentRuntime: true,
        isTraining,
        ...(reKeyWorker === undefined ? {} : { reKeyWorker }),
        ...(this.headsFolder === undefined ? {} : { headsFolder: this.headsFolder }),
      },
      {
        changed: (topics) => this.changed.push([...topics]),
        session: () => undefined,
        fault: (_reference, cause) => this.faults.push(cause),
      },
      { createStore: (input) => createStore({ ...input, ballastBytes: BALLAST_BYTES }), ...this.#outside },
    );
  }
}
