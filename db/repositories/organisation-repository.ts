import { nameOn, Organisation } from '../../shared/domain/organisation.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** An organisation as stored. */
export type StoredOrganisation = {
  readonly organisationId: string;
  readonly organisation: Organisation;
  /** Its last day, where it was closed. */
  readonly closedOn: string | null;
  /** What it became part of. */
  readonly successorId: string | null;
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string;
};

/** What an organisation is called. */
export type NamedOrganisation = {
  readonly organisationId: string;
  readonly nameLao: string;
  readonly nameEnglish: string | null;
};

/**
 * What organisations were called on a day, or are called now, in the order asked; ids that are not in the directory are
 * left out.
 *
 * @param on `YYYY-MM-DD`; without it the newest name
 */
export async function organisationsNamed(
  db: StoreReader,
  ids: readonly string[],
  on?: string,
): Promise<NamedOrganisation[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('main.organisation_name')
    .select(['organisation_id', 'name_lao', 'name_english', 'since'])
    .where('organisation_id', 'in', [...new Set(ids)])
    .orderBy('position')
    .execute();
  return ids.flatMap((organisationId) => {
    const known = rows.filter((row) => row.organisation_id === organisationId);
    if (known.length === 0) return [];
    const name = on === undefined ? known.at(-1) : nameOn(known, on);
    return name === undefined
      ? []
      : [{ organisationId, nameLao: name.name_lao, nameEnglish: name.name_english }];
  });
}

/** Reads one organisation, checked by its schema. */
export async function readOrganisation(
  db: StoreReader,
  organisationId: string,
): Promise<StoredOrganisation | undefined> {
  return (await readOrganisations(db, [organisationId]))[0];
}

/** Organisations in the order of their ids; all of the directory without `only`. */
export async function readOrganisations(
  db: StoreReader,
  only?: readonly string[],
): Promise<StoredOrganisation[]> {
  if (only?.length === 0) return [];
  const ids = only === undefined ? undefined : [...only];
  const rows = await db
    .selectFrom('main.organisation')
    .selectAll()
    .$if(ids !== undefined, (all) => all.where('id', 'in', ids ?? []))
    .orderBy('id')
    .execute();
  const partsOf = await readParts(db, ids);
  return rows.map((row) => ({
    organisationId: row.id,
    organisation: Organisation.parse({
      ...partsOf(row.id),
      acronym: row.acronym,
      kind: row.kind,
      country: row.country,
      provinceCode: row.province_code,
      email: row.email,
      address: row.address,
      remarks: row.remarks,
    }),
    closedOn: row.closed_on,
    successorId: row.successor_id,
    version: row.version,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  }));
}

/** The organisations that became part of one. */
export async function organisationsMergedInto(db: StoreReader, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('main.organisation')
    .select('id')
    .where('successor_id', '=', organisationId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Puts a new organisation into the directory. */
export async function insertOrganisation(
  db: StoreDatabase,
  organisationId: string,
  organisation: Organisation,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('main.organisation')
    .values({
      id: organisationId,
      ...columnsOf(organisation),
      closed_on: null,
      successor_id: null,
      changed_at: stamp.at,
      changed_by: stamp.by,
      ...recorded(stamp),
    })
    .execute();
  await writeParts(db, organisationId, organisation, 1, stamp);
}

/** Replaces what is known of an organisation by a newer version. */
export async function updateOrganisation(
  db: StoreDatabase,
  organisationId: string,
  organisation: Organisation,
  version: number,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('main.organisation')
    .set({ ...columnsOf(organisation), changed_at: stamp.at, changed_by: stamp.by, version })
    .where('id', '=', organisationId)
    .execute();
  for (const table of [
    'main.organisation_service_code',
    'main.organisation_service',
    'main.organisation_language',
    'main.organisation_phone',
    'main.organisation_name',
  ] as const)
    await db.deleteFrom(table).where('organisation_id', '=', organisationId).execute();
  await writeParts(db, organisationId, organisation, version, stamp);
}

/** Closes an organisation, in favour of another or of none; without a last day it is open again. */
export async function closeOrganisation(
  db: StoreDatabase,
  organisationId: string,
  closing: {
    readonly closedOn: string | null;
    readonly successorId: string | null;
    readonly version: number;
  },
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('main.organisation')
    .set({
      closed_on: closing.closedOn,
      successor_id: closing.successorId,
      changed_at: stamp.at,
      changed_by: stamp.by,
      version: closing.version,
    })
    .where('id', '=', organisationId)
    .execute();
}

const columnsOf = (organisation: Organisation) => ({
  acronym: organisation.acronym,
  kind: organisation.kind,
  country: organisation.country,
  province_code: organisation.provinceCode,
  email: organisation.email,
  address: organisation.address,
  remarks: organisation.remarks,
});

/** Everything of which an organisation may have several, by organisation; of all without `only`. */
async function readParts(db: StoreReader, only: readonly string[] | undefined) {
  const ids = [...(only ?? [])];
  const isAsked = only !== undefined;
  const names = await db
    .selectFrom('main.organisation_name')
    .selectAll()
    .$if(isAsked, (rows) => rows.where('organisation_id', 'in', ids))
    .orderBy('position')
    .execute();
  const phones = await db
    .selectFrom('main.organisation_phone')
    .selectAll()
    .$if(isAsked, (rows) => rows.where('organisation_id', 'in', ids))
    .orderBy('position')
    .execute();
  const languages = await db
    .selectFrom('main.organisation_language')
    .selectAll()
    .$if(isAsked, (rows) => rows.where('organisation_id', 'in', ids))
    .orderBy('position')
    .execute();
  const services = await db
    .selectFrom('main.organisation_service')
    .selectAll()
    .$if(isAsked, (rows) => rows.where('organisation_id', 'in', ids))
    .orderBy('position')
    .execute();
  const codes = await db
    .selectFrom('main.organisation_service_code')
    .selectAll()
    .$if(isAsked, (rows) => rows.where('organisation_id', 'in', ids))
    .orderBy('position')
    .execute();
  const of = <T extends { readonly organisation_id: string }>(rows: readonly T[]) => {
    const grouped = new Map<string, T[]>();
    for (const row of rows) {
      const group = grouped.get(row.organisation_id);
      if (group === undefined) grouped.set(row.organisation_id, [row]);
      else group.push(row);
    }
    return (id: string): readonly T[] => grouped.get(id) ?? [];
  };
  const [namesOf, phonesOf, languagesOf, servicesOf, codesOf] = [
    of(names),
    of(phones),
    of(languages),
    of(services),
    of(codes),
  ];
  return (id: string) => ({
    names: namesOf(id).map((row) => ({
      nameLao: row.name_lao,
      nameEnglish: row.name_english,
      since: row.since,
    })),
    phones: phonesOf(id).map((row) => ({
      phone: { asTyped: row.as_typed, e164: row.e164 },
      isHotline: row.is_hotline === 1,
      remark: row.remark,
    })),
    languages: languagesOf(id).map(({ code }) => code),
    services: servicesOf(id).map((row) => {
      const codesIn = (list: string) =>
        codesOf(id).flatMap((each) =>
          each.service_position === row.position && each.list === list ? [each.code] : [],
        );
      return {
        kind: row.kind,
        hours: row.hours,
        sexes: codesIn('sexes'),
        minAge: row.min_age,
        maxAge: row.max_age,
        capacity: row.capacity,
        isFree: row.is_free === null ? null : row.is_free === 1,
        languages: codesIn('languages'),
        since: row.since,
        until: row.until,
      };
    }),
  });
}

async function writeParts(
  db: StoreDatabase,
  organisationId: string,
  { names, phones, languages, services }: Organisation,
  version: number,
  stamp: Stamp,
): Promise<void> {
  const row = (position: number) => ({
    organisation_id: organisationId,
    position,
    ...recorded(stamp, version),
  });
  await db
    .insertInto('main.organisation_name')
    .values(
      names.map(({ nameLao, nameEnglish, since }, position) => ({
        ...row(position),
        name_lao: nameLao,
        name_english: nameEnglish,
        since,
      })),
    )
    .execute();
  for (const [position, { phone, isHotline, remark }] of phones.entries())
    await db
      .insertInto('main.organisation_phone')
      .values({
        ...row(position),
        as_typed: phone.asTyped,
        e164: phone.e164,
        is_hotline: Number(isHotline),
        remark,
      })
      .execute();
  for (const [position, code] of languages.entries())
    await db
      .insertInto('main.organisation_language')
      .values({ ...row(position), code })
      .execute();
  for (const [position, service] of services.entries()) {
    await db
      .insertInto('main.organisation_service')
      .values({
        ...row(position),
        kind: service.kind,
        hours: service.hours,
        min_age: service.minAge,
        max_age: service.maxAge,
        capacity: service.capacity,
        is_free: service.isFree === null ? null : Number(service.isFree),
        since: service.since,
        until: service.until,
      })
      .execute();
    for (const list of ['sexes', 'languages'] as const)
      for (const [at, code] of service[list].entries())
        await db
          .insertInto('main.organisation_service_code')
          .values({ ...row(at), service_position: position, list, code })
          .execute();
  }
}
