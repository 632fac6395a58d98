import type Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { SearchIndexWriter } from '../../db/persons/search-index-writer.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import type { StoredRecord } from '../generate/persons.ts';

const AT = '2026-11-20T03:00:00.000Z';

/**
 * Puts invented persons on file in bulk, each with a case: raw statements in the transaction of the caller, with what a
 * search reads of them.
 */
export function putPersonsOnFile(
  sqlite: Database.Database,
  records: readonly Pick<StoredRecord, 'person' | 'caseNumber'>[],
  officer: string,
): void {
  const person = sqlite.prepare(
    `insert into register.person (id, name_lao_answer, name_latin_answer, other_names_answer, sex, sex_answer, birth_answer,
       nationalities_answer, ethnic_group_answer, languages_answer, home_place_code, home_free_text, home_answer,
       created_at, created_by, changed_at, version)
     values (?, ?, ?, ?, ?, ?, 'not-asked', 'not-asked', 'not-asked', 'not-asked', ?, ?, ?, ?, ?, ?, 1)`,
  );
  const name = sqlite.prepare(
    `insert into register.person_name (id, person_id, kind, position, text, folded, created_at, created_by, version)
     values (?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  );
  const file = sqlite.prepare(
    `insert into register.case_file (id, person_id, number, number_year, number_counter, opened_on_earliest, opened_on_latest,
       opened_on_precision, opened_on_is_approximate, opened_on_as_typed, source_of_detection_answer, responsible_officer,
       statistics_subject, created_at, created_by, changed_at, version)
     values (?, ?, ?, ?, ?, ?, ?, 'day', 0, ?, 'unknown', ?, ?, ?, ?, ?, 1)`,
  );
  const identification = sqlite.prepare(
    `insert into register.identification (id, case_id, position, status, state_before, state_after, authority_answer,
       decided_on_answer, legal_basis_answer, not_identified_because_answer, document_answer, told_about_help_answer,
       created_at, created_by, changed_at, version)
     values (?, ?, 1, 'presumed', 'none', 'presumed', 'not-asked', 'not-asked', 'not-asked', 'not-applicable', 'not-asked',
       'not-applicable', ?, ?, ?, 1)`,
  );
  const whatHappened = sqlite.prepare(
    `insert into register.what_happened (id, case_id, acts_answer, means_answer, purposes_answer, forms_of_exploitation_answer,
       industries_answer, sexual_exploitation_types_answer, recruitment_methods_answer, recruiter_relationships_answer,
       recruitment_sites_answer, methods_of_control_answer, debts_answer, wages_owed_answer, route_answer, created_at, created_by,
       changed_at, changed_by, version)
     values (?, ?, ${Array.from({ length: 13 }, () => "'not-asked'").join(', ')}, ?, ?, ?, ?, 1)`,
  );
  const index = new SearchIndexWriter(sqlite, 'register');
  for (const [counter, record] of records.entries()) {
    const { id, recordedOn, nameLao, nameLatin, nickname, usedName, sex, home, phones, documents } =
      record.person;
    const names = [
      { kind: 'lao', text: nameLao },
      { kind: 'latin', text: nameLatin },
      { kind: 'Nickname', text: nickname },
      { kind: 'UsedDuringExploitation', text: usedName },
    ].flatMap(({ kind, text }, position) => (text === null ? [] : [{ kind, text, position }]));
    const answer = (value: unknown): string => (value === null ? 'unknown' : 'given');
    person.run(
      id,
      answer(nameLao),
      answer(nameLatin),
      answer(nickname ?? usedName),
      sex,
      answer(sex),
      home?.placeCode ?? null,
      home?.freeText ?? null,
      answer(home),
      AT,
      officer,
      AT,
    );
    for (const { kind, text, position } of names)
      name.run(v7(), id, kind, position, text, foldForSearch(text), AT, officer);
    const caseId = v7();
    const { caseNumber } = record;
    // The register of one office has each counter once; here the persons of all offices stand together.
    file.run(
      caseId,
      id,
      caseNumber,
      Number(recordedOn.slice(0, 4)),
      counter + 1,
      recordedOn,
      recordedOn,
      recordedOn,
      officer,
      v7(),
      AT,
      officer,
      AT,
    );
    identification.run(v7(), caseId, AT, officer, AT);
    whatHappened.run(v7(), caseId, AT, officer, AT, officer);
    index.insert(id, {
      names,
      relationshipNames: [],
      phones,
      relationshipPhones: [],
      documentNumbers: documents.map(({ number }) => number),
      homeFreeText: home?.freeText ?? null,
      cases: [{ id: caseId, number: caseNumber }],
    });
  }
}
