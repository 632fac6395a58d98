import type { DonorLine, MeetingWithNeighbour } from '../../../shared/contract/agreement.ts';
import { type Agreement, standingOn } from '../../../shared/domain/agreement.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { neighbours } from '../../../shared/domain/neighbours.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  readAgreements,
  type StoredAgreement,
  writeAgreement,
} from '../../../db/repositories/agreement-repository.ts';
import { readOrganisations } from '../../../db/repositories/organisation-repository.ts';
import {
  readMeetingsWith,
  type StoredProgrammeEvent,
} from '../../../db/repositories/programme-event-repository.ts';
import { readResources } from '../../../db/repositories/resource-repository.ts';
import type { Handler } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { requireOrganisation } from './domain-checks.ts';
import {
  calledToday,
  concludePlanRecord,
  nextVersion,
  openedPlanRecord,
  requirePlanNodes,
} from './plan-records.ts';

export const listAgreements: Handler<'agreement.list'> = async (_input, work) => {
  requireKeys(work, 'programme');
  const agreements = await readAgreements(work.db);
  return {
    agreements: agreements.map(listed),
    organisations: await calledToday(work.db, agreements.flatMap(organisationsOf)),
  };
};

export const openAgreement: Handler<'agreement.open'> = async ({ agreementId }, work) => {
  requireKeys(work, 'programme');
  const [stored] = await readAgreements(work.db, agreementId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  const { agreement } = stored;
  return {
    agreementId,
    agreement,
    ...(await openedPlanRecord(work, stored, {
      organisationIds: organisationsOf(stored),
      planNodeIds: agreement.planNodeIds,
    })),
  };
};

export const saveAgreement: Handler<'agreement.save'> = async ({ agreementId, version, agreement }, work) => {
  requireKeys(work, 'programme');
  const { db, stamp } = work;
  for (const [at, { organisationId }] of agreement.parties.entries())
    await requireOrganisation(work, `agreement.parties.${at}.organisationId`, organisationId);
  await requirePlanNodes(work, 'agreement.planNodeIds', agreement.planNodeIds);
  const [before] = await readAgreements(db, agreementId);
  const next = nextVersion(before, version);
  await writeAgreement(db, { agreementId, agreement, version: next }, stamp);
  return concludePlanRecord(work, 'agreement', {
    entity: 'agreement',
    recordId: agreementId,
    recordVersion: next,
    before: before?.agreement,
    after: agreement,
  });
};

export const listDonors: Handler<'agreement.donors'> = async ({ on }, work) => {
  requireKeys(work, 'programme');
  const lines = new Map<string, DonorLine>();
  const lineOf = (donor: Pick<DonorLine, 'organisationId' | 'country'>): DonorLine =>
    lines.get(keyOf(donor)) ?? {
      ...donor,
      agreements: 0,
      inForce: 0,
      alone: [],
      shared: [],
      resources: 0,
    };
  for (const { agreement } of await readAgreements(work.db)) {
    const donors = agreement.parties.filter(({ part }) => part === 'Donor');
    const isAlone = donors.length === 1;
    for (const { organisationId, country } of donors) {
      const line = lineOf({ organisationId, country });
      lines.set(keyOf(line), {
        ...line,
        agreements: line.agreements + 1,
        inForce: line.inForce + (standingOn(agreement, on) === 'in-force' ? 1 : 0),
        alone: isAlone ? added(line.alone, agreement.values) : line.alone,
        shared: isAlone ? line.shared : added(line.shared, agreement.values),
      });
    }
  }
  for (const { resource } of await readResources(work.db)) {
    const organisationId = resource.funder?.organisationId ?? null;
    if (organisationId === null) continue;
    const line = lineOf({ organisationId, country: null });
    lines.set(keyOf(line), { ...line, resources: line.resources + 1 });
  }
  const donors = [...lines.values()].toSorted(
    (one, other) => other.agreements - one.agreements || other.resources - one.resources,
  );
  return {
    donors,
    organisations: await calledToday(
      work.db,
      donors.map(({ organisationId }) => organisationId),
    ),
  };
};

/** The country of an organisation counts as the country itself: a ministry signs for its state. */
export const cooperationWithNeighbours: Handler<'agreement.neighbours'> = async (_input, work) => {
  requireKeys(work, 'programme');
  const agreements = await readAgreements(work.db);
  const ids = [...new Set(agreements.flatMap(organisationsOf))];
  const countryOf = new Map(
    (await readOrganisations(work.db, ids)).map(({ organisationId, organisation }) => [
      organisationId,
      organisation.country,
    ]),
  );
  const countriesOf = ({ parties }: Agreement) =>
    parties.map(({ organisationId, country }) =>
      organisationId === null ? country : (countryOf.get(organisationId) ?? null),
    );
  const meetings = await readMeetingsWith(work.db, neighbours);
  return {
    neighbours: neighbours.map((country) => ({
      country,
      agreements: agreements.filter(({ agreement }) => countriesOf(agreement).includes(country)).map(listed),
      meetings: meetings.filter(({ event }) => event.countries.includes(country)).map(named),
    })),
    organisations: await calledToday(work.db, ids),
  };
};

const listed = ({ agreementId, agreement }: StoredAgreement) => ({ agreementId, agreement });

const named = ({
  eventId,
  event: { standing, titleLao, titleEnglish, begins, ends },
}: StoredProgrammeEvent): MeetingWithNeighbour => ({
  eventId,
  standing,
  titleLao,
  titleEnglish,
  begins,
  ends,
});

const organisationsOf = ({ agreement }: Pick<StoredAgreement, 'agreement'>): string[] =>
  agreement.parties.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));

const keyOf = ({ organisationId, country }: Pick<DonorLine, 'organisationId' | 'country'>): string =>
  organisationId ?? `country ${country}`;

/** Sums by currency with more values added to them. */
function added(sums: DonorLine['alone'], values: readonly Money[]): DonorLine['alone'] {
  const all = new Map(sums.map(({ currency, minorUnits }) => [currency, minorUnits]));
  for (const { currency, minorUnits } of values) all.set(currency, (all.get(currency) ?? 0) + minorUnits);
  return [...all].map(([currency, minorUnits]) => ({ currency, minorUnits }));
}
