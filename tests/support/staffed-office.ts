import { cpSync } from 'node:fs';
import type { Role } from '../../shared/access.ts';
import type { InputByOperation, OutputByOperation } from '../../shared/contract.ts';
import type { SessionDescription } from '../../shared/contract/session.ts';
import { CONDUCT_VERSION } from '../../shared/domain/account.ts';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { BALLAST_BYTES, passphrase, TestOffice } from './office.ts';
import { testOffice } from './test-office.ts';

/** Whom a staffed office may have, by what tests call them. */
export const staff = {
  founder: { roles: ['head-of-office'], name: 'S. Vongsa' },
  'police-head': { roles: ['head-of-police-wing'], name: 'ພັນໂທ ຄຳ' },
  'social-head': { roles: ['head-of-social-work-wing'], name: 'ນາງ ແກ້ວ' },
  investigator: { roles: ['investigator'], name: 'ຮ້ອຍເອກ ສົມ' },
  'second-investigator': { roles: ['investigator'], name: 'ຮ້ອຍໂທ ບຸນ' },
  'social-worker': { roles: ['social-worker'], name: 'ນາງ ດາວ' },
  'second-social-worker': { roles: ['social-worker'], name: 'ນາງ ຈັນ' },
  'statistics-officer': { roles: ['statistics-officer'], name: 'ທ້າວ ນັບ' },
  'plan-coordinator': { roles: ['plan-coordinator'], name: 'ນາງ ແຜນ' },
  administrator: { roles: ['administrator'], name: 'ທ້າວ ໄອທີ' },
  inspector: { roles: ['inspector'], name: 'ທ່ານ ກວດ' },
} as const satisfies Record<string, { readonly roles: readonly Role[]; readonly name: string }>;
export type StaffName = keyof typeof staff;

/** Everybody. */
export const everybody = Object.keys(staff).filter((name): name is StaffName => name in staff);

/** Roles that only the root certifies: their people are admitted with two sheets. */
const admitted: readonly StaffName[] = ['police-head', 'social-head', 'administrator', 'inspector'];

/** Who lets whom into which compartments. */
const grants: Readonly<Partial<Record<StaffName, readonly StaffName[]>>> = {
  'police-head': ['investigator', 'second-investigator'],
  'social-head': ['social-worker', 'second-social-worker'],
};

/** The passphrase of each; the names alone keep them apart. */
export const passphraseOf = (name: StaffName): string => `ນ້ຳຂອງ ໄຫຼຜ່ານ ຫຼວງພະບາງ ${name} lanterns`;

/** What a test brings along: its clock, and a look at the store of every sign-in. */
type Outside = { readonly now?: () => Date; readonly opened?: (store: OpenStore) => void };

const templates = new Map<string, Promise<StaffedOffice>>();

/**
 * An office with several people, made through the contract as they would make it: set-up, proven sheets, heads admitted
 * with two of them, officers created by the founder and let in by their heads. The founder lets the officers of a wing in
 * that has no head.
 */
export class StaffedOffice extends TestOffice {
  readonly ids = new Map<StaffName, string>();
  sheets: { readonly first: string; readonly second: string } = { first: '', second: '' };

  /**
   * An office with the founder and those who are named; nobody is signed in. Made once in each process for the same
   * people, then copied.
   */
  static async with(names: readonly StaffName[] = everybody, outside: Outside = {}): Promise<StaffedOffice> {
    const key = names.toSorted().join(' ');
    const template = templates.get(key) ?? StaffedOffice.#staff(names);
    templates.set(key, template);
    return (await template).copy(outside);
  }

  /** The same office elsewhere; both have nobody signed in. */
  async copy(outside: Outside = {}): Promise<StaffedOffice> {
    await this.restart();
    const copy = newOffice(outside);
    for (const [name, id] of this.ids) copy.ids.set(name, id);
    copy.sheets = this.sheets;
    cpSync(this.storeFolder, copy.storeFolder, { recursive: true });
    return copy;
  }

  static async #staff(names: readonly StaffName[]): Promise<StaffedOffice> {
    const office = newOffice();
    process.once('exit', () => office.folder.remove());
    await office.#found();
    for (const name of names) if (admitted.includes(name)) await office.#admit(name);
    for (const name of names) if (name !== 'founder' && !admitted.includes(name)) await office.#create(name);
    await office.#grant(names);
    await office.restart();
    return office;
  }

  idOf(name: StaffName): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`The office has no ${name}`);
    return id;
  }

  /** A lock, and the next person signs in; at their first time they accept the code of conduct. */
  async signInAs(name: StaffName, text = passphraseOf(name)): Promise<SessionDescription> {
    await this.restart();
    const session = await this.get('session.open', {
      accountId: this.idOf(name),
      passphrase: passphrase(text),
    });
    const { version, acceptedVersion } = session.conduct;
    if (acceptedVersion === version) return session;
    await this.get('session.acceptConduct', { version });
    return this.get('session.describe', {});
  }

  /** What a new person and whoever lets them in type. */
  asNew(name: StaffName, by: StaffName = 'founder'): InputByOperation<'account.create'> {
    const { roles, name: displayName } = staff[name];
    return {
      displayName,
      roles: [...roles],
      customRoles: [],
      phone: null,
      language: 'lo',
      passphrase: passphrase(passphraseOf(name)),
      ownPassphrase: passphrase(passphraseOf(by)),
    };
  }

  async #found(): Promise<void> {
    const session = await this.get('office.create', {
      office: testOffice,
      founderName: staff.founder.name,
      passphrase: passphrase(passphraseOf('founder')),
      language: 'lo',
    });
    this.ids.set('founder', session.account.id);
    await this.get('session.acceptConduct', { version: CONDUCT_VERSION });
    const prepared = await this.get('recovery.prepareSheets', {
      from: 'passphrase',
      passphrase: passphrase(passphraseOf('founder')),
    });
    this.sheets = sheetsAsTyped(prepared);
    await this.get('recovery.proveSheets', this.sheets);
  }

  async #admit(name: StaffName): Promise<void> {
    const { accountId } = await this.get('account.admit', { ...this.asNew(name), ...this.sheets });
    this.ids.set(name, accountId);
  }

  async #create(name: StaffName): Promise<void> {
    const { accountId } = await this.get('account.create', this.asNew(name));
    this.ids.set(name, accountId);
  }

  /** The founder lets in whom no head can; then each head their own. */
  async #grant(names: readonly StaffName[]): Promise<void> {
    for (const name of ['statistics-officer', 'plan-coordinator'] as const)
      if (names.includes(name)) await this.#give('founder', name);
    for (const head of ['police-head', 'social-head'] as const) {
      const officers = (grants[head] ?? []).filter((name) => names.includes(name));
      if (officers.length === 0) continue;
      const by = names.includes(head) ? head : 'founder';
      if (by !== 'founder') await this.signInAs(by);
      for (const officer of officers) await this.#give(by, officer);
      if (by !== 'founder') await this.signInAs('founder');
    }
  }

  async #give(by: StaffName, to: StaffName): Promise<void> {
    const record = (await this.get('account.directory', {})).find(({ id }) => id === this.idOf(to));
    if (record === undefined) throw new Error(`The directory has no ${to}`);
    await this.get('grant.give', {
      accountId: record.id,
      compartments: record.awaits,
      keyCode: this.keyCodeOf(record.id),
      ownPassphrase: passphrase(passphraseOf(by)),
    });
  }
}

/** Sixty-four megabytes of ballast at every sign-in would prove nothing. */
function newOffice({ opened, ...outside }: Outside = {}): StaffedOffice {
  return new StaffedOffice({
    ...outside,
    openStore: async (input) => {
      const store = await openStore({ ...input, ballastBytes: BALLAST_BYTES });
      opened?.(store);
      return store;
    },
  });
}

/** The first two of three printed sheets, as somebody types them. */
export function sheetsAsTyped({
  sheets,
}: OutputByOperation<'recovery.prepareSheets'>): StaffedOffice['sheets'] {
  const [first, second] = sheets.map(({ rows }) => rows.join('\n'));
  if (first === undefined || second === undefined) throw new Error('A set has three sheets');
  return { first, second };
}
