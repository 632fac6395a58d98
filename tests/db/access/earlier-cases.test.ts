import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../../db/compartments/connection.ts';
import { migrate } from '../../../db/migrate.ts';
import { registerMigrations } from '../../../db/migrations/register.ts';
import { derivePersonIndexes } from '../../../db/persons/derive-person-indexes.ts';

describe('a register from before assignments', () => {
  it('keeps every case, found as before, and whoever recorded one for somebody else keeps working on it', () => {
    const sqlite = openInMemory(undefined);
    migrate(sqlite, registerMigrations.slice(0, 5));
    const answers = Array.from({ length: 8 }, () => "'unknown'").join(', ');
    sqlite.exec(`
      insert into person (id, name_lao_answer, name_latin_answer, other_names_answer, sex_answer, birth_answer,
        nationalities_answer, languages_answer, ethnic_group_answer, home_answer, created_at, created_by, changed_at, version)
      values ('p', ${answers}, 'refused', '2026-01-01T00:00:00.000Z', 'me', '2026-01-01T00:00:00.000Z', 1)`);
    const file = sqlite.prepare(`
      insert into case_file (id, person_id, number, number_year, number_counter, opened_on_earliest, opened_on_latest,
        opened_on_precision, opened_on_is_approximate, opened_on_as_typed, source_of_detection_answer,
        responsible_officer, forms_of_exploitation_answer, statistics_subject, created_at, created_by, changed_at, version)
      values (?, 'p', ?, 2026, ?, '2026-01-01', '2026-01-01', 'day', 0, '1/1/2026', 'unknown', ?, 'unknown', ?,
        '2026-01-01T00:00:00.000Z', 'me', '2026-01-01T00:00:00.000Z', 1)`);
    file.run('own', 'KT-1', 1, 'me', 's1');
    file.run('given', 'KT-2', 2, 'colleague', 's2');
    sqlite.exec(`
      insert into person_name (id, person_id, kind, position, text, folded, created_at, created_by, version)
      values ('n', 'p', 'lao', 0, 'ທ້າວ ບຸນມີ ແກ້ວມະນີ', '', '2026-01-01T00:00:00.000Z', 'me', 1)`);
    // The steps need to know their own tables alone: what is derived comes once all are done.
    migrate(sqlite, registerMigrations.slice(0, 11));
    expect(sqlite.prepare('select count(*) from search_word').pluck().get()).toBe(0);
    migrate(sqlite, registerMigrations, derivePersonIndexes);
    // Whoever is on file already is found too.
    expect(
      sqlite
        .prepare('select text from search_word join search_term on id = term_id order by position')
        .pluck()
        .all(),
    ).toEqual(['ບຸນມີ', 'ແກ້ວມະນີ']);
    expect(sqlite.prepare('select text, case_id from search_number order by text').all()).toEqual([
      { text: 'kt1', case_id: 'own' },
      { text: 'kt2', case_id: 'given' },
    ]);
    expect(sqlite.prepare('select id from case_file order by id').pluck().all()).toEqual(['given', 'own']);
    expect(sqlite.prepare('select case_id, account_id, until from case_assignment').all()).toEqual([
      { case_id: 'given', account_id: 'me', until: null },
    ]);
    sqlite.close();
  });
});
