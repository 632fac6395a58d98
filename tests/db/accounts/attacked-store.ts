import { withoutGrants } from '../../../db/accounts/changed-vault.ts';
import type { CompartmentKey } from '../../../db/compartments/compartment-key.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import { newGrant } from '../../../db/vault/grant.ts';
import { openGrants } from '../../../db/vault/unlock.ts';
import type { VaultFile, VaultGrant } from '../../../db/vault/vault-file.ts';
import { Compartment } from '../../../shared/compartment.ts';
import type { AttackedOffice, Person } from './attacked-office.ts';
import { accountIn, asGranter, type Insider } from './insider.ts';

/** What is tried, by whom, and how. */
export type Attack = readonly [string, Person, (field: AttackedStore) => Promise<void> | void];

/** The files of an office as its insiders have them before them. */
export class AttackedStore {
  readonly made: AttackedOffice;
  readonly folder: string;

  constructor(made: AttackedOffice, folder: string) {
    this.made = made;
    this.folder = folder;
  }

  /** The vault as it lies there. */
  now(): VaultFile {
    return readVault(this.folder);
  }

  idOf(name: Person): string {
    return this.made.office.idOf(name);
  }

  the(name: Person): Insider {
    const insider = this.made.insiders.get(name);
    if (insider === undefined) throw new Error(`Nobody is called ${name}`);
    return insider;
  }

  /** A key that they held before. */
  async keyOf(name: Person, compartment: Compartment): Promise<CompartmentKey> {
    const { secret } = this.the(name);
    const keys = await openGrants(this.made.before, { id: this.idOf(name) }, secret, 'present');
    const key = keys.get(compartment);
    if (key === undefined) throw new Error(`${name} never held ${compartment}`);
    return key;
  }

  /** A grant as the insider would write it. */
  async grantBy(by: Person, to: string, compartment: Compartment, key: CompartmentKey): Promise<VaultGrant> {
    const vault = this.now();
    const { epoch } = vault.compartments[compartment];
    return newGrant(asGranter(vault, this.the(by)), { compartment, epoch }, accountIn(vault, to), key);
  }

  /** The compartments as somebody would leave them who takes all of an account's grants out. */
  withoutGrantsOf(id: string): VaultFile['compartments'] {
    return withoutGrants(this.now().compartments, id, Compartment.options);
  }
}
