import { v7 } from 'uuid';
import { roleTable, type Role } from '../../shared/access.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import { trainingOffice, trainingPeople } from '../../shared/training/people.ts';
import { trainingPhrase, type TrainingDesk } from './training-desk.ts';

/** Who helps in the office to practise in; invented like everything, without a telephone that anybody could answer. */
export type Helpers = { readonly shelter: string; readonly clinic: string };

/**
 * Makes the office with one account for every role, as its founder would: sheets are proven, heads admitted with two of them,
 * the others created and let in. The sheets are thrown away, so that nobody ever holds the root's key of this office: its
 * mark cannot be signed away.
 */
export async function staffOffice(desk: TrainingDesk): Promise<Helpers> {
  const { account, conduct } = await desk.ask('office.create', {
    office: trainingOffice,
    founderName: trainingPeople['head-of-office'],
    passphrase: trainingPhrase(),
    language: 'lo',
  });
  desk.know('head-of-office', account.id);
  await desk.ask('session.acceptConduct', { version: conduct.version });
  const sheets = await proveSheets(desk);
  const others = (Object.keys(trainingPeople) as Role[]).filter((role) => role !== 'head-of-office');
  const isAdmitted = (role: Role): boolean => roleTable[role].certifiedBy === 'root';
  for (const role of others.filter(isAdmitted))
    desk.know(role, (await desk.ask('account.admit', { ...asNew(role), ...sheets })).accountId);
  for (const role of others.filter((each) => !isAdmitted(each)))
    desk.know(role, (await desk.ask('account.create', asNew(role))).accountId);
  for (const role of ['statistics-officer', 'plan-coordinator'] as const) await desk.letIn(role);
  await desk.ask('team.save', {
    teamId: v7(),
    nameLao: 'ທີມຝຶກຫັດ',
    nameEnglish: 'Practice team',
    members: [desk.accountOf('investigator'), desk.accountOf('social-worker')],
  });
  return { shelter: await saveHelper(desk, shelter), clinic: await saveHelper(desk, clinic) };
}

async function proveSheets(desk: TrainingDesk): Promise<{ readonly first: string; readonly second: string }> {
  const prepared = await desk.ask('recovery.prepareSheets', {
    from: 'passphrase',
    passphrase: trainingPhrase(),
  });
  const [first, second] = prepared.sheets.map(({ rows }) => rows.join('\n'));
  if (first === undefined || second === undefined) throw new Error('A set has three sheets');
  await desk.ask('recovery.proveSheets', { first, second });
  return { first, second };
}

const asNew = (role: Role) => ({
  displayName: trainingPeople[role],
  roles: [role],
  customRoles: [],
  phone: null,
  language: 'lo' as const,
  passphrase: trainingPhrase(),
  ownPassphrase: trainingPhrase(),
});

async function saveHelper(desk: TrainingDesk, organisation: Organisation): Promise<string> {
  const organisationId = v7();
  await desk.ask('organisation.save', { organisationId, version: null, organisation });
  return organisationId;
}

const helper = {
  acronym: null,
  country: 'LA',
  provinceCode: '01',
  phones: [],
  email: null,
  address: null,
  languages: ['lao'],
  remarks: null,
} as const;

const helps = {
  hours: null,
  sexes: [],
  minAge: null,
  maxAge: null,
  capacity: null,
  isFree: null,
  languages: [],
  since: null,
  until: null,
};

const shelter: Organisation = {
  ...helper,
  languages: ['lao'],
  phones: [],
  names: [{ nameLao: 'ບ້ານພັກສົມມຸດ', nameEnglish: 'Invented Shelter', since: null }],
  kind: 'Shelter',
  services: [{ ...helps, kind: 'EXT_Shelter', sexes: ['Female'], capacity: 12 }],
};

const clinic: Organisation = {
  ...helper,
  languages: ['lao'],
  phones: [],
  names: [{ nameLao: 'ຄລີນິກສົມມຸດ', nameEnglish: 'Invented Clinic', since: null }],
  kind: 'Hospital',
  services: [
    { ...helps, kind: 'Health' },
    { ...helps, kind: 'EXT_Counselling' },
  ],
};
