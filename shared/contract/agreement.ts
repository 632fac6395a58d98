import { z } from 'zod';
import { Agreement, AgreementParty } from '../domain/agreement.ts';
import { RecordId } from '../domain/identifier.ts';
import { Money } from '../domain/money.ts';
import { neighbours } from '../domain/neighbours.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { ProgrammeEvent } from '../domain/programme-event.ts';
import { defineOperations } from './operation.ts';
import { OrganisationCalled } from './organisation.ts';
import {
  openedPlanRecord,
  planRecordChange,
  planRecordQuery,
  seenVersion,
  writtenPlanRecord,
} from './plan-record.ts';

/** An agreement with all that is known of it. */
export const AgreementFile = z.strictObject({
  agreementId: RecordId,
  agreement: Agreement,
  ...openedPlanRecord,
});
export type AgreementFile = z.infer<typeof AgreementFile>;

const listed = z.strictObject({ agreementId: RecordId, agreement: Agreement });
export type ListedAgreement = z.infer<typeof listed>;

/** Sums by currency, added up from the agreements; never over two currencies. */
const sums = z.array(z.strictObject({ currency: Money.shape.currency, minorUnits: z.int().min(0) }));

/** Who gives money, and how much was agreed. */
export const DonorLine = z.strictObject({
  organisationId: AgreementParty.shape.organisationId,
  country: AgreementParty.shape.country,
  agreements: z.int().min(0),
  inForce: z.int().min(0),
  /** Of agreements with this donor alone. */
  alone: sums,
  /** Of agreements that have other donors too: the whole of each, because nobody says whose share is how large. */
  shared: sums,
  /** Premises, equipment and vehicles that it paid for. */
  resources: z.int().min(0),
});
export type DonorLine = z.infer<typeof DonorLine>;

/** A meeting with a neighbour, as far as it takes to name it. */
export const MeetingWithNeighbour = z.strictObject({
  eventId: RecordId,
  standing: ProgrammeEvent.shape.standing,
  titleLao: ProgrammeEvent.shape.titleLao,
  titleEnglish: ProgrammeEvent.shape.titleEnglish,
  begins: ProgrammeEvent.shape.begins,
  ends: ProgrammeEvent.shape.ends,
});
export type MeetingWithNeighbour = z.infer<typeof MeetingWithNeighbour>;

/** What there is between the Lao PDR and one neighbour. */
export const NeighbourOverview = z.strictObject({
  country: z.enum(neighbours),
  /** To which the country or an organisation of it is a party, the newest first. */
  agreements: z.array(listed),
  /** The newest first, also those that are planned or were called off. */
  meetings: z.array(MeetingWithNeighbour),
});
export type NeighbourOverview = z.infer<typeof NeighbourOverview>;

/** What is agreed with others, with donors and with the neighbours of the Lao PDR. */
export const agreementOperations = defineOperations({
  /** All of them, the newest first. */
  'agreement.list': {
    ...planRecordQuery,
    input: z.strictObject({}),
    output: z.strictObject({ agreements: z.array(listed), organisations: z.array(OrganisationCalled) }),
  },
  'agreement.open': {
    ...planRecordQuery,
    input: z.strictObject({ agreementId: RecordId }),
    output: AgreementFile,
  },
  /** Every donor of an agreement, and every organisation that paid for a resource, as of a day. */
  'agreement.donors': {
    ...planRecordQuery,
    input: z.strictObject({ on: PlainDate }),
    output: z.strictObject({ donors: z.array(DonorLine), organisations: z.array(OrganisationCalled) }),
  },
  /** The cooperation with each neighbour, also with one with which there is none. */
  'agreement.neighbours': {
    ...planRecordQuery,
    input: z.strictObject({}),
    output: z.strictObject({
      neighbours: z.array(NeighbourOverview),
      organisations: z.array(OrganisationCalled),
    }),
  },
  'agreement.save': {
    ...planRecordChange,
    input: z.strictObject({ agreementId: RecordId, version: seenVersion, agreement: Agreement }),
    output: writtenPlanRecord,
  },
});
