import { randomUUID } from 'node:crypto';
import type { CustomRole } from '../../../shared/access/powers.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import type { VaultFile } from '../../../db/vault/vault-file.ts';
import { passphrase } from '../../support/office.ts';
import { sheetsAsTyped, StaffedOffice, passphraseOf, type StaffName } from '../../support/staffed-office.ts';
import { insiderOf, type Insider } from './insider.ts';

/** Who is in the office that is attacked. */
const people = [
  'founder',
  'police-head',
  'social-head',
  'investigator',
  'second-investigator',
  'social-worker',
  'second-social-worker',
  'statistics-officer',
  'administrator',
] as const satisfies readonly StaffName[];
export type Person = (typeof people)[number];

export const TRAINEE_PASSPHRASE = 'ຮຽນຮູ້ ທຸກມື້ ແຄມຂອງ trainee copper kettles';

/** An office with a past, closed, and what an insider could have kept of it. */
export type AttackedOffice = {
  readonly office: StaffedOffice;
  /** Before roles were taken away, somebody was shut out, a role was narrowed and the sheets were renewed. */
  readonly before: VaultFile;
  readonly insiders: ReadonlyMap<Person, Insider>;
  /** Has the office's own role, and nothing else. */
  readonly traineeId: string;
  readonly wideRole: CustomRole;
  readonly narrowRole: CustomRole;
};

/**
 * The second investigator counts now, the second social worker is shut out, the trainee's role was narrowed, the sheets
 * are others: of all four the insiders have kept the vault of the time before.
 */
export async function attackedOffice(): Promise<AttackedOffice> {
  const office = await StaffedOffice.with(people);
  const wideRole: CustomRole = {
    id: randomUUID(),
    nameLao: 'ຜູ້ຝຶກງານ',
    nameEnglish: 'Trainee',
    ceiling: 'investigator',
    without: [],
    withoutClasses: [],
    scopeAtMost: 'team',
  };
  const narrowRole: CustomRole = { ...wideRole, without: ['case:reveal'], scopeAtMost: 'own' };
  await office.signInAs('founder');
  await office.get('role.define', wideRole);
  const { accountId: traineeId } = await office.get('account.create', {
    displayName: 'ທ້າວ ຝຶກ',
    roles: [],
    customRoles: [wideRole.id],
    phone: null,
    language: 'lo',
    passphrase: passphrase(TRAINEE_PASSPHRASE),
    ownPassphrase: passphrase(passphraseOf('founder')),
  });
  const before = readVault(office.storeFolder);
  await office.get('role.define', narrowRole);
  await office.get('account.changeRoles', {
    accountId: office.idOf('second-investigator'),
    roles: ['statistics-officer'],
    customRoles: [],
  });
  await office.get('account.disable', { accountId: office.idOf('second-social-worker') });
  const prepared = await office.get('recovery.prepareSheets', { from: 'sheets', ...office.sheets });
  office.sheets = sheetsAsTyped(prepared);
  await office.get('recovery.proveSheets', office.sheets);
  await office.restart();
  const insiders = new Map<Person, Insider>();
  for (const name of people)
    insiders.set(name, await insiderOf(before, office.idOf(name), passphraseOf(name)));
  return { office, before, insiders, traineeId, wideRole, narrowRole };
}
