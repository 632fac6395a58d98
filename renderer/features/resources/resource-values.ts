import { z } from 'zod';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { Resource } from '../../../shared/domain/resource.ts';
import { noKip, rawMoneyOf, readMoneyIfAny, RawMoney } from '../../forms/raw-money.ts';
import { emptyDate, rawDateOf, RawDate } from '../../forms/raw-date.ts';
import { readOrganisationOrNone } from '../../forms/raw-organisation.ts';
import { emptyPlace, rawPlaceOf, readPlace, RawPlace } from '../../forms/raw-place.ts';
import {
  countOrNull,
  readDateOrNull,
  readRecord,
  type RecordReading,
  wordsOrNull,
} from '../../forms/read-plan-record.ts';

/** The form of premises, equipment or a vehicle as it stands on the screen. */
export const ResourceValues = z.object({
  kind: z.string(),
  nameLao: z.string(),
  nameEnglish: z.string(),
  /** The id of an organisation, or words that fit none. */
  holder: z.string(),
  place: RawPlace,
  quantity: z.string(),
  condition: z.string(),
  acquiredOn: RawDate,
  funder: z.string(),
  cost: RawMoney,
  givenUpOn: RawDate,
  planNodeIds: z.array(z.string()).readonly(),
  remarks: z.string(),
});
export type ResourceValues = z.infer<typeof ResourceValues>;

export const newResourceValues: ResourceValues = {
  kind: '',
  nameLao: '',
  nameEnglish: '',
  holder: '',
  place: emptyPlace,
  quantity: '1',
  condition: '',
  acquiredOn: emptyDate,
  funder: '',
  cost: noKip,
  givenUpOn: emptyDate,
  planNodeIds: [],
  remarks: '',
};

/** A record on file as its form shows it. */
export const resourceValuesOf = (resource: Resource): ResourceValues => ({
  kind: resource.kind,
  nameLao: resource.nameLao,
  nameEnglish: resource.nameEnglish ?? '',
  holder: resource.holderId,
  place: resource.place === null ? emptyPlace : rawPlaceOf(resource.place),
  quantity: String(resource.quantity),
  condition: resource.condition ?? '',
  acquiredOn: resource.acquiredOn === null ? emptyDate : rawDateOf(resource.acquiredOn),
  funder: resource.funder?.organisationId ?? resource.funder?.name ?? '',
  cost: resource.cost === null ? noKip : rawMoneyOf(resource.cost),
  givenUpOn: resource.givenUpOn === null ? emptyDate : rawDateOf(resource.givenUpOn),
  planNodeIds: resource.planNodeIds,
  remarks: resource.remarks ?? '',
});

/** Reads the form as of a day. */
export const readResourceValues = (values: ResourceValues, on: PlainDate): RecordReading<Resource> =>
  readRecord(Resource, (read) => {
    const place = readPlace(values.place);
    return {
      kind: values.kind,
      nameLao: values.nameLao,
      nameEnglish: wordsOrNull(values.nameEnglish),
      holderId: read('holderId', readOrganisationOrNone(values.holder)),
      place: place.ok ? (place.value ?? null) : null,
      quantity: countOrNull(values.quantity),
      condition: wordsOrNull(values.condition),
      acquiredOn: read('acquiredOn', readDateOrNull(values.acquiredOn, on)),
      funder: funderOf(values.funder),
      cost: read('cost', readMoneyIfAny(values.cost)),
      givenUpOn: read('givenUpOn', readDateOrNull(values.givenUpOn, on)),
      planNodeIds: [...values.planNodeIds],
      remarks: wordsOrNull(values.remarks),
    };
  });

/** Whoever the directory does not have is kept as they are called. */
function funderOf(typed: string) {
  if (typed.trim() === '') return null;
  const organisation = readOrganisationOrNone(typed);
  return organisation.ok
    ? { organisationId: organisation.value, name: null }
    : { organisationId: null, name: typed };
}
