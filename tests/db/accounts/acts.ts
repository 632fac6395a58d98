import fc from 'fast-check';
import { withAdmittedAccount } from '../../../db/accounts/admit-account.ts';
import { withChangedRoles } from '../../../db/accounts/change-roles.ts';
import { accountOf, type ChangedVault } from '../../../db/accounts/changed-vault.ts';
import { withCreatedAccount } from '../../../db/accounts/create-account.ts';
import { withDisabledAccount } from '../../../db/accounts/disable-account.ts';
import { withGivenGrants, withWithdrawnGrants } from '../../../db/accounts/grants.ts';
import { withRenewedSlot } from '../../../db/accounts/renew-slot.ts';
import type { CompartmentKey } from '../../../db/compartments/compartment-key.ts';
import type { Granter } from '../../../db/vault/grant.ts';
import type { RecoverySecret } from '../../../db/vault/recovery-secret.ts';
import { codeOfKeys } from '../../../db/vault/key-code.ts';
import { openGrants } from '../../../db/vault/unlock.ts';
import type { VaultFile } from '../../../db/vault/vault-file.ts';
import type { Role } from '../../../shared/access.ts';
import { Compartment } from '../../../shared/compartment.ts';
import { passphrase } from '../../support/office.ts';
import { insiderOf, type Insider } from './insider.ts';
import { goTogether, Model, needsRoot, type Person } from './who-may-hold.ts';

/** Sets of roles that people ask for, rightly and wrongly. */
const roleSets: readonly (readonly Role[])[] = [
  ['investigator'],
  ['social-worker'],
  ['statistics-officer'],
  ['plan-coordinator'],
  ['head-of-office'],
  ['head-of-police-wing'],
  ['head-of-social-work-wing'],
  ['administrator'],
  ['inspector'],
  ['investigator', 'statistics-officer'],
  ['social-worker', 'plan-coordinator'],
  ['investigator', 'social-worker'],
  ['administrator', 'investigator'],
  ['inspector', 'administrator'],
  [],
];

/** What somebody tries; whom it concerns and what it is about are taken from the people that there are by then. */
export const Act = fc.record({
  kind: fc.constantFrom(
    'create',
    'admit',
    'change-roles',
    'renew-slot',
    'disable',
    'give',
    'give',
    'give-all',
    'withdraw',
    're-key',
    'sign-in',
  ),
  actor: fc.oneof(fc.constantFrom(0, 0, 1, 2), fc.nat(20)),
  target: fc.nat(20),
  roles: fc.constantFrom(...roleSets),
  compartments: fc.subarray([...Compartment.options], { minLength: 1 }),
});
export type Act = typeof Act extends fc.Arbitrary<infer A> ? A : never;

/** With what a sequence begins. */
export type Beginning = {
  readonly vault: VaultFile;
  readonly keys: ReadonlyMap<Compartment, CompartmentKey>;
  readonly people: readonly Person[];
  readonly root: RecoverySecret;
};

/** One office in the middle of a sequence. */
export class Office {
  vault: VaultFile;
  readonly keys: Map<Compartment, CompartmentKey>;
  readonly model: Model;
  /** What two sheets give. */
  readonly root: RecoverySecret;
  /** Everything that anybody's passphrase ever opened. */
  readonly secrets = new Map<string, Insider>();
  readonly former: { readonly id: string; readonly insider: Insider }[] = [];

  constructor({ vault, keys, people, root }: Beginning) {
    this.vault = vault;
    this.keys = new Map(keys);
    this.model = new Model(people);
    this.root = root;
  }

  person(index: number): Person {
    const { people } = this.model;
    const person = people[index % people.length];
    if (person === undefined) throw new Error('An office without people');
    return person;
  }

  async secretOf({ id, passphrase: text }: Person): Promise<Insider> {
    const known = this.secrets.get(id) ?? (await insiderOf(this.vault, id, text));
    this.secrets.set(id, known);
    return known;
  }

  async signerOf(person: Person): Promise<Granter> {
    const { signingKey } = await this.secretOf(person);
    return { vaultId: this.vault.vaultId, accountId: person.id, signingKey };
  }

  async keysOf(person: Person): Promise<Map<Compartment, CompartmentKey>> {
    const { secret } = await this.secretOf(person);
    return openGrants(this.vault, person, secret, 'present');
  }
}

const newPerson = (office: Office, roles: readonly Role[]) => {
  const number = office.model.people.length;
  const text = `ແມ່ນ້ຳ ${number} brown geese over quiet hills`;
  return { displayName: `Person ${number}`, roles, customRoles: [], passphrase: passphrase(text), text };
};

/** Does the act; how the model changes with it, or that the model has no such right. */
export type Outcome = {
  readonly isRightful: boolean;
  readonly run: () => Promise<ChangedVault>;
  readonly follow: (id: string) => void;
};

export async function prepared(office: Office, act: Act): Promise<Outcome> {
  const { model, vault } = office;
  const actor = office.person(act.actor);
  const target = office.person(act.target);
  const signer = await office.signerOf(actor);
  const isOther = actor.id !== target.id;
  const manages = model.managesAccounts(actor);
  switch (act.kind) {
    case 'create':
    case 'admit': {
      const isAdmission = act.kind === 'admit';
      const { text, ...person } = newPerson(office, act.roles);
      // Whoever has two sheets speaks for the root; that only the head of the office may type them is the contract's rule.
      const opened = model.mayHold({ ...actor, id: '', roles: act.roles, isEnabled: true });
      const isRightful =
        goTogether(act.roles) &&
        (isAdmission
          ? needsRoot(act.roles) && [...opened].every((one) => model.mayLetInto(actor, one))
          : manages && !needsRoot(act.roles));
      return {
        isRightful,
        run: async () =>
          isAdmission
            ? withAdmittedAccount(vault, signer, office.root, person)
            : withCreatedAccount(vault, signer, await office.keysOf(actor), person),
        follow: (id) => {
          const made = {
            id,
            passphrase: text,
            roles: act.roles,
            isEnabled: true,
            isByRoot: isAdmission,
            holds: new Set<Compartment>(['office']),
          };
          model.people.push(made);
          if (isAdmission) made.holds = model.mayHold(made);
          model.settle();
        },
      };
    }
    case 'change-roles':
      return {
        isRightful:
          isOther &&
          manages &&
          target.isEnabled &&
          !target.isByRoot &&
          goTogether(act.roles) &&
          !needsRoot(act.roles),
        run: async () =>
          withChangedRoles(vault, signer, { accountId: target.id, roles: act.roles, customRoles: [] }),
        follow: () => {
          target.roles = act.roles;
          model.settle();
        },
      };
    case 'renew-slot':
      return {
        isRightful: isOther && manages && !target.isByRoot,
        run: async () => {
          office.former.push({ id: target.id, insider: await office.secretOf(target) });
          const renewed = { accountId: target.id, passphrase: passphrase(target.passphrase) };
          return withRenewedSlot(vault, signer, await office.keysOf(actor), renewed);
        },
        follow: () => {
          office.secrets.delete(target.id);
          target.isEnabled = true;
          target.holds = new Set<Compartment>(['office']);
        },
      };
    case 'disable':
      return {
        isRightful: isOther && manages && target.isEnabled,
        run: async () => withDisabledAccount(vault, signer, target.id),
        follow: () => {
          target.isEnabled = false;
          model.settle();
        },
      };
    case 'give':
    case 'give-all': {
      const may = model.mayHold(target);
      const given = act.kind === 'give' ? act.compartments : [...may].filter((one) => actor.holds.has(one));
      return {
        isRightful:
          isOther &&
          actor.isEnabled &&
          target.isEnabled &&
          given.every((one) => model.mayLetInto(actor, one) && actor.holds.has(one) && may.has(one)),
        run: async () =>
          withGivenGrants(vault, signer, await office.keysOf(actor), {
            accountId: target.id,
            compartments: given,
            keyCode: codeOfKeys(vault, accountOf(vault, target.id)),
          }),
        follow: () => {
          target.holds = new Set([...target.holds, ...given]);
        },
      };
    }
    case 'withdraw': {
      const taken: readonly Compartment[] = act.compartments.filter((one) => one !== 'office');
      return {
        isRightful:
          isOther &&
          actor.isEnabled &&
          model.mayTakeFrom(actor, target) &&
          taken.every((one) => model.mayLetInto(actor, one)),
        run: async () => withWithdrawnGrants(vault, signer, { accountId: target.id, compartments: taken }),
        follow: () => {
          target.holds = new Set([...target.holds].filter((one) => !taken.includes(one)));
        },
      };
    }
    default:
      throw new Error(`Not an act on the vault alone: ${act.kind}`);
  }
}
