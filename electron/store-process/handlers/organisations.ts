import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { nameOn } from '../../../shared/domain/organisation.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  closeOrganisation,
  insertOrganisation,
  organisationsMergedInto,
  organisationsNamed,
  readOrganisation,
  type StoredOrganisation,
  updateOrganisation,
} from '../../../db/repositories/organisation-repository.ts';
import { findOrganisations } from '../../../db/repositories/organisation-search.ts';
import { hasPlace } from '../../../db/repositories/place-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { refuseField, requireVersion } from './domain-checks.ts';

/** Who wrote the rows that came with the program. */
const SHIPPED = 'shipped';

export const listOrganisations: Handler<'organisation.list'> = async (
  { limit, ...filter },
  { db, stamp },
) => {
  const today = vientianeDay(stamp.at);
  const found = await findOrganisations(db, filter, today);
  return {
    organisations: found.slice(0, limit).map(({ organisationId, organisation, earlierName, closedOn }) => {
      const { nameLao, nameEnglish } = nameOn(organisation.names, today);
      const { acronym, kind, country, provinceCode, phones, services } = organisation;
      return {
        organisationId,
        nameLao,
        nameEnglish,
        acronym,
        kind,
        country,
        provinceCode,
        phones,
        services,
        earlierName,
        closedOn,
      };
    }),
    total: found.length,
  };
};

export const openOrganisation: Handler<'organisation.open'> = async ({ organisationId }, work) => {
  const { db, stamp, nameOf } = work;
  const stored = await requireOrganisation(work, organisationId);
  const today = vientianeDay(stamp.at);
  const { nameLao, nameEnglish } = nameOn(stored.organisation.names, today);
  const [successor] =
    stored.successorId === null ? [] : await organisationsNamed(db, [stored.successorId], today);
  return {
    organisationId,
    nameLao,
    nameEnglish,
    version: stored.version,
    organisation: stored.organisation,
    closedOn: stored.closedOn,
    successor: successor ?? null,
    mergedInto: await organisationsNamed(db, await organisationsMergedInto(db, organisationId), today),
    changedAt: stored.changedAt,
    changedByName: stored.changedBy === SHIPPED ? null : nameOf(stored.changedBy),
  };
};

export const saveOrganisation: Handler<'organisation.save'> = async (
  { organisationId, version, organisation },
  work,
) => {
  const { db, stamp, note } = work;
  const { provinceCode } = organisation;
  if (provinceCode !== null && !(await hasPlace(db, provinceCode)))
    refuseField('organisation.provinceCode', 'no-such-place');
  if (version === null) {
    if ((await readOrganisation(db, organisationId)) !== undefined)
      throw new Refusal({ code: 'refused', reason: 'record-exists' });
    await insertOrganisation(db, organisationId, organisation, stamp);
  } else {
    const before = await requireOrganisation(work, organisationId);
    requireVersion(before.version, version);
    await updateOrganisation(db, organisationId, organisation, version + 1, stamp);
  }
  const organisationVersion = (version ?? 0) + 1;
  note({ record: organisationId, detail: { organisationVersion } });
  return { organisationId, version: organisationVersion };
};

/** It is closed in favour of another that is open, or of none. */
export const endOrganisation: Handler<'organisation.close'> = async (
  { organisationId, version, closedOn, successorId },
  work,
) => {
  const { db, stamp, note } = work;
  const before = await requireOrganisation(work, organisationId);
  requireVersion(before.version, version);
  const since = before.organisation.names.at(-1)?.since ?? null;
  if (closedOn !== null && since !== null && closedOn < since) refuseField('closedOn', 'before-its-start');
  if (successorId !== null) {
    const successor = await readOrganisation(db, successorId);
    if (
      closedOn === null ||
      successorId === organisationId ||
      successor === undefined ||
      successor.closedOn !== null
    )
      refuseField('successorId', 'no-such-organisation');
  }
  await closeOrganisation(db, organisationId, { closedOn, successorId, version: version + 1 }, stamp);
  note({
    record: organisationId,
    detail: { organisationVersion: version + 1, isClosed: closedOn !== null },
  });
  return { organisationId, version: version + 1 };
};

/** @throws Refusal `not-found` */
async function requireOrganisation(
  { db }: Pick<Work, 'db'>,
  organisationId: string,
): Promise<StoredOrganisation> {
  const stored = await readOrganisation(db, organisationId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  return stored;
}
