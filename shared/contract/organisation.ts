import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { countries } from '../codes/countries.ts';
import { organisationKinds } from '../codes/organisation-kinds.ts';
import { serviceKinds } from '../codes/service-kinds.ts';
import { sexes } from '../codes/sexes.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { Organisation } from '../domain/organisation.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { defineOperations } from './operation.ts';

/** What an organisation is called today. */
export const OrganisationCalled = z.strictObject({
  organisationId: RecordId,
  nameLao: z.string(),
  /** Null where none is known. */
  nameEnglish: z.nullable(z.string()),
});
export type OrganisationCalled = z.infer<typeof OrganisationCalled>;

/** One line of the service directory. */
export const OrganisationSummary = OrganisationCalled.extend({
  acronym: z.nullable(z.string()),
  kind: Organisation.shape.kind,
  country: Organisation.shape.country,
  provinceCode: Organisation.shape.provinceCode,
  phones: Organisation.shape.phones,
  services: Organisation.shape.services,
  /** The name it had before, where only that fits what was looked for. */
  earlierName: z.nullable(z.string()),
  /** Its last day, where it was closed. */
  closedOn: z.nullable(PlainDate),
});
export type OrganisationSummary = z.infer<typeof OrganisationSummary>;

/** An organisation with all that is known of it. */
export const OrganisationFile = z.strictObject({
  ...OrganisationCalled.shape,
  version: Version,
  organisation: Organisation,
  closedOn: z.nullable(PlainDate),
  /** What it became part of. */
  successor: z.nullable(OrganisationCalled),
  /** What became part of it. */
  mergedInto: z.array(OrganisationCalled),
  changedAt: Instant,
  /** Null while it is as the program brought it. */
  changedByName: z.nullable(z.string()),
});
export type OrganisationFile = z.infer<typeof OrganisationFile>;

const change = {
  kind: 'command',
  host: 'store',
  needs: 'directory:manage',
  audit: 'always',
  topics: ['organisations'],
} as const;
const written = z.strictObject({ organisationId: RecordId, version: Version });

/** Who helps, where and whom: the service directory of the office. Nothing in it is about a case. */
export const organisationOperations = defineOperations({
  /**
   * Organisations by any of their names in either script, also earlier ones, and by whom they help. Who asks for a sex
   * or an age gets those with a service, of the kind asked for, that takes such a person today. Best first, closed last.
   */
  'organisation.list': {
    kind: 'query',
    host: 'store',
    needs: 'directory:read',
    audit: 'never',
    topics: [],
    input: z.strictObject({
      text: z.string().max(120),
      kind: codeSchema(organisationKinds).nullable(),
      serviceKind: codeSchema(serviceKinds).nullable(),
      country: codeSchema(countries).nullable(),
      provinceCode: Organisation.shape.provinceCode,
      sex: codeSchema(sexes).nullable(),
      age: z.int().min(0, 'too-small').max(120, 'too-large').nullable(),
      alsoClosed: z.boolean(),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      organisations: z.array(OrganisationSummary),
      /** How many there are, also beyond the limit. */
      total: z.int().min(0),
    }),
  },
  'organisation.open': {
    kind: 'query',
    host: 'store',
    needs: 'directory:read',
    audit: 'never',
    topics: [],
    input: z.strictObject({ organisationId: RecordId }),
    output: OrganisationFile,
  },
  /** Puts a new organisation into the directory, or replaces what is known of one. */
  'organisation.save': {
    ...change,
    input: z.strictObject({
      organisationId: RecordId,
      /** The version that was seen; null for a new one. */
      version: Version.nullable(),
      organisation: Organisation,
    }),
    output: written,
  },
  /** Closes an organisation that was dissolved or became part of another, or opens it again; what is on file keeps it. */
  'organisation.close': {
    ...change,
    input: z.strictObject({
      organisationId: RecordId,
      version: Version,
      /** Null where it was closed by mistake. */
      closedOn: PlainDate.nullable(),
      successorId: RecordId.nullable(),
    }),
    output: written,
  },
});
