import { earlierNames } from '../../../shared/places/earlier-names.ts';
import { placeRows } from '../../../shared/places/place-rows.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { nameCode } from '../../../shared/text/name-code.ts';
import type { Migration } from '../../migrate.ts';

/**
 * Every name of a division as a row of its own: those of now, other spellings, and those it had before, so that an office
 * can rename one, close one, and add the sub-districts of its districts.
 */
export const placeNames: Migration = {
  version: 8,
  name: 'place-names',
  up(sqlite) {
    sqlite.exec(`
      alter table place drop column folded;
      -- The division that a closed one became part of.
      alter table place add column successor_code text constraint place_successor references place (code);

      create table place_name (
        place_code text not null,
        -- 'lao', 'latin': its names; 'spelling': another writing of one; 'earlier': what it was called until \`until\`.
        kind text not null,
        text text not null,
        folded text not null,
        -- The phonetic code of shared/text/name-code.ts.
        sound text not null,
        -- A day, or a year where no more is known.
        until text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint place_name_key primary key (place_code, kind, text),
        constraint place_name_place foreign key (place_code) references place (code),
        constraint place_name_kind check (kind in ('lao', 'latin', 'spelling', 'earlier')),
        constraint place_name_until check (until is null or kind = 'earlier')
      ) strict, without rowid;
    `);
    const insert = sqlite.prepare(`
      insert into place_name (place_code, kind, text, folded, sound, until, created_at, created_by, version)
      values (?, ?, ?, ?, ?, ?, '2026-11-01T00:00:00.000Z', 'shipped', 1)
    `);
    const add = (code: string, kind: string, text: string, until: string | null = null) =>
      insert.run(code, kind, text, foldForSearch(text), nameCode(text), until);
    for (const { code, nameLao, nameEnglish, aliases } of placeRows()) {
      add(code, 'lao', nameLao);
      if (nameEnglish !== undefined) add(code, 'latin', nameEnglish);
      for (const alias of aliases) add(code, 'spelling', alias);
    }
    for (const { code, names, until } of earlierNames()) {
      for (const name of names) add(code, 'earlier', name, until);
    }
  },
};
