import { shippedOrganisations } from '../../../shared/organisations/shipped-organisations.ts';
import type { Migration } from '../../migrate.ts';

/**
 * Organisations, what they were called and when, and what help they give. Nothing in it is about a case. The public
 * institutions are copied in, because an office must be able to rename, complete and close them.
 */
export const serviceDirectory: Migration = {
  version: 12,
  name: 'service-directory',
  up(sqlite) {
    sqlite.exec(`
      create table organisation (
        id text not null primary key,
        acronym text,
        kind text not null,
        country text not null,
        province_code text,
        email text,
        address text,
        remarks text,
        -- Its last day, and what it became part of.
        closed_on text,
        successor_id text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint organisation_province foreign key (province_code) references place (code),
        constraint organisation_successor foreign key (successor_id) references organisation (id),
        constraint organisation_successor_is_another check (successor_id is null or successor_id <> id),
        constraint organisation_succeeded_is_closed check (successor_id is null or closed_on is not null)
      ) strict, without rowid;

      create table organisation_name (
        organisation_id text not null,
        position integer not null,
        name_lao text not null,
        name_english text,
        -- Its first day; it holds until the day before the next one's.
        since text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint organisation_name_key primary key (organisation_id, position),
        constraint organisation_name_of foreign key (organisation_id) references organisation (id),
        constraint organisation_name_since check (since is not null or position = 0)
      ) strict, without rowid;

      create table organisation_phone (
        organisation_id text not null,
        position integer not null,
        as_typed text not null,
        e164 text,
        is_hotline integer not null,
        remark text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint organisation_phone_key primary key (organisation_id, position),
        constraint organisation_phone_of foreign key (organisation_id) references organisation (id),
        constraint organisation_phone_hotline check (is_hotline in (0, 1))
      ) strict, without rowid;

      create table organisation_language (
        organisation_id text not null,
        position integer not null,
        code text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint organisation_language_key primary key (organisation_id, code),
        constraint organisation_language_of foreign key (organisation_id) references organisation (id)
      ) strict, without rowid;

      create table organisation_service (
        organisation_id text not null,
        position integer not null,
        kind text not null,
        hours text,
        min_age integer,
        max_age integer,
        capacity integer,
        is_free integer,
        since text,
        until text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint organisation_service_key primary key (organisation_id, position),
        constraint organisation_service_of foreign key (organisation_id) references organisation (id),
        constraint organisation_service_free check (is_free in (0, 1)),
        constraint organisation_service_ages check (min_age <= max_age or min_age is null or max_age is null),
        constraint organisation_service_time check (since <= until or since is null or until is null)
      ) strict, without rowid;

      -- Sexes that a service takes and languages that it speaks, several each.
      create table organisation_service_code (
        organisation_id text not null,
        service_position integer not null,
        list text not null,
        code text not null,
        position integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint organisation_service_code_key primary key (organisation_id, service_position, list, code),
        constraint organisation_service_code_of foreign key (organisation_id, service_position)
          references organisation_service (organisation_id, position),
        constraint organisation_service_code_list check (list in ('sexes', 'languages'))
      ) strict, without rowid;
    `);
    const stamp = { at: '2026-11-01T00:00:00.000Z', by: 'shipped' };
    const organisation = sqlite.prepare(`
      insert into organisation (id, acronym, kind, country, changed_at, changed_by, created_at, created_by, version)
      values (@id, @acronym, @kind, @country, @at, @by, @at, @by, 1)
    `);
    const name = sqlite.prepare(`
      insert into organisation_name (organisation_id, position, name_lao, name_english, since, created_at, created_by, version)
      values (@id, @position, @nameLao, @nameEnglish, @since, @at, @by, 1)
    `);
    const phone = sqlite.prepare(`
      insert into organisation_phone (organisation_id, position, as_typed, e164, is_hotline, remark, created_at, created_by, version)
      values (@id, @position, @asTyped, @e164, @isHotline, @remark, @at, @by, 1)
    `);
    const language = sqlite.prepare(`
      insert into organisation_language (organisation_id, position, code, created_at, created_by, version)
      values (@id, @position, @code, @at, @by, 1)
    `);
    const service = sqlite.prepare(`
      insert into organisation_service (organisation_id, position, kind, created_at, created_by, version)
      values (@id, @position, @kind, @at, @by, 1)
    `);
    for (const { organisationId: id, organisation: row } of shippedOrganisations) {
      const { acronym, kind, country } = row;
      organisation.run({ id, acronym, kind, country, ...stamp });
      row.names.forEach((each, position) => name.run({ id, position, ...each, ...stamp }));
      row.phones.forEach(({ phone: { asTyped, e164 }, isHotline, remark }, position) =>
        phone.run({ id, position, asTyped, e164, isHotline: Number(isHotline), remark, ...stamp }),
      );
      row.languages.forEach((code, position) => language.run({ id, position, code, ...stamp }));
      row.services.forEach((each, position) => service.run({ id, position, kind: each.kind, ...stamp }));
    }
  },
};
