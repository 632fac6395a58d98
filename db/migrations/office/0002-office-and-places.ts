import { foldForSearch } from '../../../shared/text/fold.ts';
import { placeRows } from '../../../shared/places/place-rows.ts';
import type { Migration } from '../../migrate.ts';

/**
 * The office itself, the choices of its accounts, and the divisions of the Lao PDR as dated rows. The shipped
 * divisions are copied in, because an office must be able to add, rename, merge and close them.
 */
export const officeAndPlaces: Migration = {
  version: 2,
  name: 'office-and-places',
  up(sqlite) {
    sqlite.exec(`
      create table office (
        id integer not null primary key,
        code text not null,
        name_lao text not null,
        name_english text not null,
        province_code text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint office_is_one check (id = 1)
      ) strict;

      create table preference (
        account_id text not null primary key,
        language text not null,
        idle_lock_minutes integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint preference_language check (language in ('lo', 'en')),
        constraint preference_idle_lock check (idle_lock_minutes between 1 and 60)
      ) strict, without rowid;

      create table place (
        code text not null primary key,
        level text not null,
        parent_code text,
        name_lao text not null,
        name_english text not null,
        -- Every spelling, folded, one a line.
        folded text not null,
        confidence text not null,
        valid_from text,
        valid_to text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint place_parent foreign key (parent_code) references place (code),
        constraint place_level check (level in ('province', 'district', 'subdistrict', 'village')),
        constraint place_confidence check (confidence in ('high', 'medium', 'low')),
        constraint place_validity check (valid_from <= valid_to or valid_from is null or valid_to is null)
      ) strict, without rowid;
      create index place_by_parent on place (parent_code, level);
    `);
    const insert = sqlite.prepare(`
      insert into place (code, level, parent_code, name_lao, name_english, folded, confidence, valid_from, valid_to, created_at, created_by, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, '2026-11-01T00:00:00.000Z', 'shipped', 1)
    `);
    for (const place of placeRows()) {
      const spellings = [place.nameLao, place.nameEnglish ?? '', ...place.aliases].filter(
        (name) => name !== '',
      );
      insert.run(
        place.code,
        place.level,
        place.parentCode,
        place.nameLao,
        place.nameEnglish ?? '',
        spellings.map(foldForSearch).join('\n'),
        place.confidence,
        place.validFrom ?? null,
        place.validTo ?? null,
      );
    }
  },
};
