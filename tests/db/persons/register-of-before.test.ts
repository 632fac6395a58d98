import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { given } from '../../../shared/domain/answer.ts';
import { registerMigrations } from '../../../db/migrations/register.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { dated, newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';
import { newContact, newDocument } from '../../support/persons.ts';

const unasked = { answer: 'not-asked' } as const;

/** What each version of the register brought; taken away again, the newest first, a register of before is left. */
const brought: Readonly<Record<number, string>> = {
  30: 'alter table register.event drop column is_heavy; alter table register.released_event drop column is_heavy;',
  28: `
    drop table register.advice_contact_case;
    drop table register.advice_contact_code;
    drop table register.advice_contact;`,
  27: 'drop table register.task_act; drop table register.task;',
  19: 'drop table register.case_closure;',
  15: `
    drop index register.case_file_of_incident;
    alter table register.case_file drop column incident_id;
    drop table register.incident_form_of_exploitation;
    drop table register.incident;`,
  14: `
    drop table register.route_leg_code;
    drop table register.route_leg;
    drop table register.money_owed;
    drop table register.what_happened_code;
    drop table register.what_happened;
    alter table register.case_file add column forms_of_exploitation_answer text not null default 'given';
    create table register.case_form_of_exploitation (
      case_id text not null, code text not null, position integer not null,
      created_at text not null, created_by text not null, version integer not null
    ) strict;
    insert into register.case_form_of_exploitation
      select id, 'ForcedMarriage', 0, created_at, created_by, 1 from case_file;`,
  22: 'drop table register.identification_told_about;',
  21: `
    alter table register.screening drop column interviews_elsewhere_answer;
    alter table register.screening drop column interviews_elsewhere;`,
  // The columns go with their table.
  20: `
    drop trigger register.identification_keeps_its_screening;
    drop trigger register.identification_rests_on_its_own_case;
    drop index register.identification_by_screening;`,
  26: `
    drop table register.referral_act;
    drop table register.referral_message;
    drop table register.referral_category;
    drop table register.referral_need;
    drop table register.referral;`,
  25: `
    drop table register.disclosure_category;
    drop table register.disclosure;
    drop table register.consent_override_category;
    drop table register.consent_override;
    drop table register.consent_told;
    drop table register.consent_category;
    drop table register.consent;`,
  13: 'drop table register.protocol_step;',
  24: `
    alter table register.route_leg drop column place_name_answer;
    alter table register.route_leg drop column place_name;`,
  23: `
    alter table register.case_file drop column found_on_answer;
    alter table register.case_file drop column found_on_latest;
    alter table register.case_file drop column found_on_earliest;
    alter table register.case_file drop column found_on_precision;
    alter table register.case_file drop column found_on_is_approximate;
    alter table register.case_file drop column found_on_as_typed;
    alter table register.case_file drop column found_at_answer;
    alter table register.case_file drop column found_at_place_code;
    alter table register.case_file drop column found_at_free_text;`,
  18: `
    drop table register.proposal_act;
    drop table register.proposal;`,
  17: `
    drop table register.screening_answer;
    drop table register.screening;`,
  16: `
    create table register.identification_of_before as
      select id, case_id, status, authority, authority_answer, decided_on_answer, decided_on_earliest, decided_on_latest,
        decided_on_precision, decided_on_is_approximate, decided_on_as_typed, created_at, created_by, changed_at, version
      from register.identification;
    drop table register.identification_legal_basis;
    drop table register.identification;
    alter table register.identification_of_before rename to identification;
    create index register.identification_by_case on identification (case_id);`,
  12: 'drop table register.person_to_compare;',
  11: `
    drop table register.person_merge_part;
    drop table register.person_merge;
    drop index register.person_by_merge;`,
  10: `
    drop table register.duplicate_decision;
    drop table register.duplicate_pair;
    drop table register.match_word;
    drop table register.match_key;
    drop table register.match_person;`,
  9: `
    drop table register.search_number_end;
    drop table register.search_number;
    drop table register.search_word;
    drop table register.search_term;
    drop table register.search_person;
    drop index register.person_by_home;`,
};

describe('a register that an older program wrote', () => {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  const shared = {
    birth: given({ kind: 'date', date: dated('12/03/2008') } as const),
    home: given({ placeCode: '0501', freeText: null }),
    otherNames: unasked,
  };
  const persons = [
    { ...shared, nameLao: given('ດອກຈຳປາ ແສງມະນີ'), nameLatin: unasked },
    { ...shared, nameLao: unasked, nameLatin: given('SENGMANY Dokchampa') },
    { ...shared, nameLao: given('ຄຳຫຼ້າ ພົມມະຈັນ'), nameLatin: unasked, birth: unasked, home: unasked },
  ] as const;
  const files = persons.map((person) => newCase('', { person }));
  const [one = newCase(''), other = newCase('')] = files;

  beforeAll(async () => {
    const { account } = await office.create();
    for (const file of files) {
      file.facts.responsibleOfficer = account.id;
      await office.get('case.record', file);
    }
    await office.get('contact.save', newContact(one.personId));
    await office.get('document.save', newDocument(other.personId));
    await office.restart();
    await office.signIn();
  }, 60_000);
  afterAll(() => office.end());

  const count = (table: string): unknown =>
    opened?.sqlite.prepare(`select count(*) from register.${table}`).pluck().get();
  const found = async (text: string): Promise<string[]> =>
    (await office.get('person.search', { text, limit: 10 })).found.map(({ personId }) => personId);

  it.each([11, 10, 9, 8])(
    'of version %i is searched at once, and its pairs are found by and by',
    async (version) => {
      await opened?.transaction(async () => {
        for (const { version: newer } of registerMigrations.toReversed()) {
          if (newer <= version) break;
          const taken = brought[newer];
          if (taken === undefined) throw new Error(`what version ${newer} brought is not known here`);
          opened?.sqlite.exec(taken);
        }
        if (version >= 10)
          opened?.sqlite.exec('delete from register.duplicate_pair; delete from register.match_word');
        opened?.sqlite.pragma(`register.user_version = ${version}`);
        await Promise.resolve();
      });
      await office.restart();
      await office.signIn();
      expect((await found('Dokchampa Sengmany')).toSorted()).toEqual(
        [one.personId, other.personId].toSorted(),
      );
      expect(await found('55123456')).toEqual([one.personId]);
      expect(await found('PA0512345')).toEqual([other.personId]);
      expect(count('match_person')).toBe(3);
      await vi.waitFor(() => expect(count('person_to_compare')).toBe(0), { timeout: 10_000, interval: 50 });
      expect(await office.get('duplicate.list', { group: 'open', limit: 5 })).toMatchObject({
        total: 1,
        pairs: [{ strength: 'likely' }],
      });
      expect((await office.get('case.open', { caseId: one.caseId })).formsOfExploitation).toEqual(
        given(['ForcedMarriage']),
      );
      // Told after the transaction in which the last one was compared.
      await vi.waitFor(() => expect(office.changed).toContainEqual(['persons']));
      expect(office.faults).toEqual([]);
    },
    30_000,
  );

  it('has nothing to do once all are compared', async () => {
    await office.restart();
    office.changed.length = 0;
    await office.signIn();
    await office.restart();
    expect(office.changed).not.toContainEqual(['persons']);
    await office.signIn();
  }, 20_000);
});
