import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, sensitivityClasses, type Role } from '../../shared/access.ts';
import { powersOf, WithholdableClass } from '../../shared/access/powers.ts';
import { compartments, Wing } from '../../shared/compartment.ts';
import { adviceContactClasses, adviceContactWordsClasses } from '../../shared/domain/sensitivity.ts';
import { contract, isOperationName, type OperationName } from '../../shared/contract.ts';
import { openStore } from '../../db/store/open.ts';
import { passphrase, TestOffice } from '../support/office.ts';
import { everybody, passphraseOf, staff, type StaffName } from '../support/staffed-office.ts';
import { askEverything } from './ask-everything.ts';
import { caseInputs, noCase } from './case-calls.ts';
import { readExpected, type Cell } from './expected.ts';
import { Result } from './result.ts';
import { caseNames, type Canary, type CaseName } from './canaries.ts';
import type { ContactCanary } from './seeded-contacts.ts';
import { narrowedPassphrase } from './narrowed-accounts.ts';
import { seedOffice, type SeededOffice } from './seeded-office.ts';

/**
 * Which role may call what, in which cases, on which side of the wall, and which classes of fields it reads: judged by
 * the tables beside this file, which were written by hand.
 */
const expectedOf = readExpected('expected');
const compartmentsOf = readExpected('expected-compartments');
const classesOf = readExpected('expected-classes');
const contactsOf = readExpected('expected-contacts');

/** Operations that answer without a session: they tell only what is readable without a key, or ask for permission later. */
const withoutSession: readonly OperationName[] = [
  'office.describe',
  'office.place',
  'office.create',
  'passphrase.judge',
  'passphrase.suggest',
  'session.open',
  'session.lock',
  'export.saveCopy',
  'audit.saveCopy',
  'programmeExport.saveCopy',
  'publication.chooseFile',
  'publication.saveFile',
  'recovery.describe',
  'recovery.recover',
  'recovery.print',
  'recovery.savePdf',
  'proposal.print',
  'proposal.savePdf',
  'caseSheet.print',
  'caseSheet.savePdf',
  'referral.print',
  'referral.savePdf',
  'programmeEvent.print',
  'programmeEvent.savePdf',
  'backupDrill.print',
  'backupDrill.savePdf',
  'restore.choose',
  'restore.verify',
  'restore.perform',
  'restore.find',
  'restore.examine',
  'restore.replace',
  'restore.progress',
  'backup.chooseFolder',
  'instrument.chooseFile',
  'nationalPlan.saveSheet',
  'indicator.chooseEvidence',
  'indicator.saveEvidence',
  'planReport.print',
  'planReport.savePdf',
  'planReport.saveWorkbook',
  'window.hide',
  'screen.keep',
  'screen.resume',
  'clipboard.copied',
  'diagnostics.preview',
  'diagnostics.save',
  'training.state',
  'training.enter',
  'training.cancel',
  'training.beginAgain',
  'training.leave',
];

/** How each officer stands to each case; to the heads, all that are not shut to them lie in the office. */
const standing: Readonly<
  Record<CaseName, Readonly<Partial<Record<Role, 'own' | 'team' | 'none' | 'shut'>>>>
> = {
  'police-own': { investigator: 'own', 'social-worker': 'none' },
  'police-team': { investigator: 'team', 'social-worker': 'none' },
  'social-own': { investigator: 'none', 'social-worker': 'own' },
  'social-team': { investigator: 'none', 'social-worker': 'team' },
  far: { investigator: 'none', 'social-worker': 'none' },
  'shut-police': {
    'head-of-office': 'shut',
    'head-of-police-wing': 'shut',
    investigator: 'shut',
    'social-worker': 'shut',
  },
  'shut-social': { 'head-of-social-work-wing': 'shut', investigator: 'team', 'social-worker': 'none' },
};

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;

/** Whether a cell of the table reaches a case. */
function reaches(cell: Cell, role: Role, name: CaseName): boolean {
  const stands = standing[name][role] ?? 'none';
  if (cell === '-' || stands === 'shut') return false;
  if (cell === 'office' || cell === 'yes') return true;
  return stands === 'own' || (cell === 'team' && stands === 'team');
}

/** The cases of the police team, which the accounts with roles of the office's own belong to. */
const ofPoliceTeam: readonly CaseName[] = ['police-own', 'police-team', 'shut-police', 'shut-social'];

/** Where nothing is left to take away or back, a case within reach and none at all are answered alike. */
const mayFindNothing: readonly string[] = [
  'case.unassign',
  'case.readmit',
  'case.reassign',
  'person.undoMerge',
  // Nothing is deleted, and nothing was done that could be undone.
  'task.restore',
  'task.undo',
];
/** The head of the office holds no wing once both have heads: what lies in a wing is refused, in whichever case. */
const inWings: readonly string[] = [
  'screening.save',
  'release.propose',
  'nextDate.add',
  'nextDate.remove',
  'closure.propose',
  'closure.decide',
  'closure.withdraw',
  'closure.reopen',
  'consent.save',
  'consent.withdraw',
  'consent.tell',
  'consent.override',
  'task.words',
];

/** What lies with the social-work wing alone: whoever does not hold its key is refused, in whichever case. */
const ofSocialWork: readonly string[] = [
  'assistance.ofCase',
  'need.save',
  'need.move',
  'service.save',
  'service.move',
  'plan.save',
  'risk.assess',
  'wellbeing.score',
];

const personOf = (role: Role): StaffName => {
  const name = everybody.find((candidate) => (staff[candidate].roles as readonly Role[]).includes(role));
  if (name === undefined) throw new Error(`The office has no ${role}`);
  return name;
};

const names = Object.keys(contract).filter(isOperationName);
const casesRoles = roles.filter((role) => expectedOf.get('case.open')?.[role] !== '-');

describe('access', () => {
  let combinations = 0;
  const violations: string[] = [];
  afterAll(() => console.log(`access matrix: ${combinations} combinations, ${violations.length} violations`));
  const check = (isRight: boolean, what: string): void => {
    combinations += 1;
    if (!isRight) violations.push(what);
  };
  let judged = 0;
  /** Fails with everything that was wrong since the last look. */
  const judge = (): void => {
    const found = violations.slice(judged);
    judged = violations.length;
    expect(found).toEqual([]);
  };

  let seeded: SeededOffice;
  beforeAll(async () => {
    seeded = await seedOffice();
  }, 300_000);
  afterAll(() => seeded.office.end());
  const cellOf = (operation: string, role: Role): Cell => expectedOf.get(operation)?.[role] ?? '-';

  it('is written down for exactly the operations that need a session', () => {
    const asked = names.filter((name) => contract[name].host === 'store' && !withoutSession.includes(name));
    expect([...expectedOf.keys()].toSorted()).toEqual(asked.toSorted());
    expect(names.filter((name) => contract[name].needs === 'public').toSorted()).toEqual(
      withoutSession.toSorted(),
    );
    expect([...compartmentsOf.keys()].toSorted()).toEqual([...compartments].toSorted());
    expect([...classesOf.keys()].toSorted()).toEqual([...sensitivityClasses].toSorted());
    // Every field of a contact without a case has its line, and its canary in the contact of each wing.
    const words = Object.keys(adviceContactWordsClasses);
    const fields = [...Object.keys(adviceContactClasses), 'answeredByName', 'referredTo'];
    const lines = [...fields, ...Wing.options.flatMap((wing) => words.map((field) => `${wing}.${field}`))];
    expect([...contactsOf.keys()].toSorted()).toEqual(lines.toSorted());
    for (const wing of Wing.options) {
      const held = seeded.contactCanaries.filter(({ of }) => of === wing).map(({ line }) => line);
      expect([...new Set(held)].toSorted()).toEqual(
        lines.filter((line) => !line.includes('.') || line.startsWith(wing)).toSorted(),
      );
    }
  });

  it.each(casesRoles)(
    'tells %s which cases were made of a contact, as far as they are within reach',
    async (role) => {
      const { office, cases, contacts } = seeded;
      await office.signInAs(personOf(role));
      for (const { contactId, of, cases: made } of contacts) {
        const expected = made.filter((name) => reaches(cellOf('case.open', role), role, name));
        const file = await office.get('adviceContact.open', { contactId });
        check(
          JSON.stringify(file.cases.map(({ number }) => number).toSorted()) ===
            JSON.stringify(expected.map((name) => cases.get(name)?.number ?? '').toSorted()),
          `${role}: the cases of the contact of ${of}: ${file.cases.length}`,
        );
      }
      judge();
    },
  );

  it.each(roles)('lets %s open its parts and no other, by keys', async (role) => {
    const { office } = seeded;
    await office.restart();
    const store = await openStore({
      folder: office.storeFolder,
      accountId: office.idOf(personOf(role)),
      passphrase: passphrase(passphraseOf(personOf(role))),
      ballastBytes: 64 * 1024,
    });
    try {
      const attached = z
        .array(z.object({ name: z.string(), file: z.string() }))
        .parse(store.sqlite.pragma('database_list'))
        .map(({ file }) => compartments.find((compartment) => file.endsWith(`${compartment}.db`)));
      for (const compartment of compartments) {
        const isExpected = compartmentsOf.get(compartment)?.[role] === 'yes';
        check(store.compartments.has(compartment) === isExpected, `${role} holds ${compartment}`);
        check(attached.includes(compartment) === isExpected, `${role} has ${compartment} attached`);
      }
      for (const name of sensitivityClasses)
        check(
          store.powers.classes.has(name) === (classesOf.get(name)?.[role] === 'yes'),
          `${role} reads ${name}`,
        );
    } finally {
      await store.close();
    }
    judge();
  });

  /** Asks all that can be asked of the records, and looks for every canary in the raw answers. */
  const lookForCanaries = async (
    who: string,
    mayRead: (canary: Canary) => boolean,
    mayReadOfContact: (canary: ContactCanary) => boolean,
    mayReadPlan: boolean,
  ): Promise<void> => {
    const { canaries, contactCanaries, plan, indicator } = seeded;
    const { lists, all, counted } = await askEverything(seeded);
    for (const text of [...plan.canaries, ...indicator.canaries])
      check(all.includes(text) === mayReadPlan, `${who}: ${text} of the plan, found or not`);
    for (const canary of contactCanaries) {
      const { text, of, line, isCounted, isListed } = canary;
      const what = `${who}: ${line} of the contact of ${of}`;
      const isExpected = mayReadOfContact(canary);
      check(all.includes(text) === isExpected, `${what}, ${isExpected ? 'not found' : 'found'}`);
      check(lists.includes(text) === (isExpected && isListed), `${what}, in a list or not`);
      if (!isCounted) check(!counted.includes(text), `${what}, in counts`);
    }
    for (const canary of canaries) {
      const { text, caseName, field, classOf, compartment, isCounted } = canary;
      const what = `${who}: ${field} of ${caseName} in ${compartment}`;
      const isExpected = mayRead(canary);
      check(all.includes(text) === isExpected, `${what}, ${isExpected ? 'not found' : 'found'}`);
      // Whatever the reach: a list never carries a name, a home or a word that somebody wrote.
      if (classOf === 'identity' || classOf === 'narrative')
        check(!lists.includes(text), `${what}, in a list`);
      if (!isCounted) check(!counted.includes(text), `${what}, in counts`);
    }
    judge();
  };

  it.each(roles)(
    'finds for %s no canary that it may not see, in any answer',
    async (role) => {
      await seeded.office.signInAs(personOf(role));
      await lookForCanaries(
        role,
        ({ caseName, compartment, classOf }) =>
          reaches(cellOf('case.open', role), role, caseName) &&
          compartmentsOf.get(compartment)?.[role] === 'yes' &&
          classesOf.get(classOf)?.[role] === 'yes',
        ({ line }) => contactsOf.get(line)?.[role] === 'yes',
        cellOf('nationalPlan.open', role) === 'yes',
      );
    },
    180_000,
  );

  it.each(WithholdableClass.options)(
    'finds no canary of the class %s where a role of the office withholds it',
    async (withheld) => {
      const { office, withheldFrom } = seeded;
      await office.restart();
      const { conduct } = await office.get('session.open', {
        accountId: withheldFrom.get(withheld) ?? '',
        passphrase: passphrase(narrowedPassphrase),
      });
      await office.get('session.acceptConduct', { version: conduct.version });
      await lookForCanaries(
        `without ${withheld}`,
        ({ caseName, compartment, classOf }) =>
          ofPoliceTeam.includes(caseName) && compartment !== 'assistance' && classOf !== withheld,
        // As an investigator finds it, less what is withheld.
        ({ line, classes }) => contactsOf.get(line)?.investigator === 'yes' && !classes.includes(withheld),
        false,
      );
    },
    180_000,
  );

  it.each(roles)('is as the table says for %s, operation by operation', async (role) => {
    const { office } = seeded;
    await office.signInAs(personOf(role));
    for (const operation of expectedOf.keys()) {
      // An input that no schema takes: permission is judged first, so that a refused caller learns nothing.
      const result = Result.parse(await office.service.answer(operation, { isNoInput: true }));
      const code = result.ok ? 'ok' : result.error.code;
      const isAllowed = cellOf(operation, role) !== '-';
      check(isAllowed ? code === 'invalid' : code === 'forbidden', `${role}: ${operation}: ${code}`);
    }
    judge();
  });

  it.each(casesRoles)('lists for %s exactly the cases and the persons within reach', async (role) => {
    const { office, cases } = seeded;
    await office.signInAs(personOf(role));
    const reached = caseNames.filter((name) => reaches(cellOf('case.list', role), role, name));
    const expected = reached.map((name) => cases.get(name)?.number ?? '').toSorted();
    const list = await office.get('case.list', { text: '', after: null, limit: 200 });
    const found = await office.get('case.list', { text: 'canary', after: null, limit: 200 });
    const recent = await office.get('case.recent', { limit: 50 });
    for (const lines of [list.cases, found.cases, recent])
      check(
        JSON.stringify(lines.map(({ number }) => number).toSorted()) === JSON.stringify(expected),
        `${role}: a list of ${lines.map(({ number }) => number).join(' ')}`,
      );
    check(list.total === expected.length, `${role}: counts ${list.total} cases`);
    const people = await office.get('person.list', { after: null, limit: 200 });
    const searched = await office.get('person.search', { text: 'canary', limit: 100 });
    for (const persons of [people.persons, searched.found])
      check(
        JSON.stringify(persons.flatMap((person) => person.cases.map(({ number }) => number)).toSorted()) ===
          JSON.stringify(expected),
        `${role}: a list of persons`,
      );
    const incidents = await office.get('incident.list', { limit: 200 });
    check(
      JSON.stringify(incidents.map(({ incidentId }) => incidentId).toSorted()) ===
        JSON.stringify(reached.map((name) => cases.get(name)?.incidentId ?? '').toSorted()),
      `${role}: a list of incidents`,
    );
    check(!searched.hasMore, `${role}: more persons than are within reach`);
    check(people.total === expected.length, `${role}: counts ${people.total} persons`);
    judge();
  });

  it.each(casesRoles)(
    'answers %s about a case out of reach as about none at all',
    async (role) => {
      const { office, cases } = seeded;
      await office.signInAs(personOf(role));
      const inputs = caseInputs(office, role);
      for (const [operation, inputFor] of Object.entries(inputs)) {
        const ofNoCase = new Map<string, string>();
        /** Asked once for each way of asking: whichever case that nobody ever recorded is meant. */
        const answerOfNone = async (input: unknown): Promise<string> => {
          const asked = JSON.stringify(input).replaceAll(UUID, '');
          const answer = ofNoCase.get(asked) ?? JSON.stringify(await office.service.answer(operation, input));
          ofNoCase.set(asked, answer);
          return answer;
        };
        for (const one of cases.values()) {
          const isReached = reaches(cellOf(operation, role), role, one.name);
          const answer = JSON.stringify(await office.service.answer(operation, inputFor(one)));
          const ofNone = await answerOfNone(inputFor(noCase(one)));
          const what = `${role}: ${operation} of ${one.name}: ${answer.slice(0, 200)}`;
          if (!isReached) check(answer === ofNone, `${what}, and of none: ${ofNone.slice(0, 200)}`);
          else {
            const isWingless = role === 'head-of-office' && inWings.includes(operation);
            const isBeyond =
              ofSocialWork.includes(operation) && compartmentsOf.get('assistance')?.[role] !== 'yes';
            if (isBeyond) check(answer.includes('wing-not-held'), what);
            const isAlike = isWingless || isBeyond || mayFindNothing.includes(operation);
            check(isAlike || answer !== ofNone, `${what}, as of none`);
            check(!answer.includes('"forbidden"'), what);
          }
        }
      }
      judge();
    },
    180_000,
  );

  it.each(['register', 'investigation', 'assistance'] as const)(
    'lets officers write into %s only with its key',
    async (compartment) => {
      const { office, cases } = seeded;
      for (const role of casesRoles) {
        await office.signInAs(personOf(role));
        const reached = caseNames.find((name) => reaches(cellOf('event.record', role), role, name));
        const one = cases.get(reached ?? 'far');
        const inputFor = caseInputs(office, role)['event.record'];
        if (one === undefined || inputFor === undefined) throw new Error('Every role has a case');
        const result = await office.ask('event.record', { ...inputFor(one), compartment });
        const isExpected = compartmentsOf.get(compartment)?.[role] === 'yes';
        check(result.ok === isExpected, `${role} writes into ${compartment}: ${JSON.stringify(result)}`);
      }
      judge();
    },
  );

  it('denies everything to an account whose roles are gone', () => {
    const { permissions, classes, compartments: openable } = powersOf([]);
    check(permissions.size + classes.size + openable.size === 0, 'no roles');
    judge();
  });
});

describe('access without a session', () => {
  const office = new TestOffice();
  beforeAll(async () => {
    await office.create();
    await office.restart();
  });
  afterAll(() => office.end());

  it('is refused as locked, whatever the input', async () => {
    for (const name of expectedOf.keys()) {
      for (const input of [{}, undefined, { caseId: 'x' }, 'text', []]) {
        const result = Result.parse(await office.service.answer(name, input));
        expect(result.ok ? 'ok' : result.error.code, name).toBe('locked');
      }
    }
  });

  it('is refused for names that are no operations', async () => {
    for (const name of [
      '',
      'constructor',
      '__proto__',
      'toString',
      'case.delete',
      'session.lock',
      'export.saveCopy',
      7,
      null,
      {},
    ]) {
      const result = Result.parse(await office.service.answer(name, {}));
      expect(result.ok ? 'ok' : result.error.code, String(name)).toBe('forbidden');
    }
  });
});
