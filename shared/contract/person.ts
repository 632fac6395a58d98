import { z } from 'zod';
import { casePermissions } from '../access.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { Person } from '../domain/person.ts';
import { PersonContact } from '../domain/person-contact.ts';
import { PersonDocument } from '../domain/person-document.ts';
import { PersonPhoto } from '../domain/person-photo.ts';
import { Relationship } from '../domain/relationship.ts';
import { CaseOfPerson } from './case.ts';
import { defineOperations } from './operation.ts';
import { seenOf } from './seen-of.ts';

const nothing = z.strictObject({});
const onePerson = z.strictObject({ personId: RecordId });

/** One line of a list of persons. It carries no name: names are asked for by `person.revealNames`. */
export const PersonSummary = z.strictObject({
  personId: RecordId,
  /** Whether no name is known; absent where names are withheld from the reader. */
  isUnidentified: z.exactOptional(z.boolean()),
  sex: z.exactOptional(Person.shape.sex),
  birth: z.exactOptional(Person.shape.birth),
  nationalities: z.exactOptional(Person.shape.nationalities),
  lifeStatus: z.exactOptional(Person.shape.lifeStatus),
  cases: z.array(CaseOfPerson),
  changedAt: Instant,
});
export type PersonSummary = z.infer<typeof PersonSummary>;

/** Where the next page of the list begins: the last line of the page before. */
export const PersonCursor = z.strictObject({ changedAt: Instant, personId: RecordId });

/** A record that belongs to a person, with its version and who wrote it last. */
const kept = { id: RecordId, version: Version, changedAt: Instant, changedByName: z.string() };

/**
 * How the other person of a relationship stands to its reader. `out-of-reach`: they are on file and their id is left out,
 * because a code name is made from it; who cannot see it does not change the relationship either.
 */
export const OtherOfRelationship = z.enum(['not-on-file', 'within-reach', 'out-of-reach']);
export type OtherOfRelationship = z.infer<typeof OtherOfRelationship>;

/** Two records that were made one, and what undoing it needs. */
export const MergeOfPersons = z.strictObject({
  mergeId: RecordId,
  mergedPersonId: RecordId,
  mergedAt: Instant,
  mergedByName: z.string(),
  /** What was changed in the one record since; undoing takes these answers back to those before the merge. */
  changesSince: z.int().min(0),
});
export type MergeOfPersons = z.infer<typeof MergeOfPersons>;

/** A person with everything that belongs to them, as their reader may see it. */
export const PersonFile = z.strictObject({
  personId: RecordId,
  version: Version,
  person: seenOf(Person.shape),
  documents: z.exactOptional(z.array(z.strictObject({ ...kept, document: PersonDocument }))),
  contacts: z.exactOptional(z.array(z.strictObject({ ...kept, contact: PersonContact }))),
  relationships: z.exactOptional(
    z.array(
      z.strictObject({
        ...kept,
        relationship: z.strictObject({
          ...Relationship.shape,
          /** Absent where the other is out of the reader's reach. */
          otherPersonId: z.exactOptional(Relationship.shape.otherPersonId),
        }),
        other: OtherOfRelationship,
      }),
    ),
  ),
  /** Relationships in the records of others, as far as they are within reach, in which this person is the other. */
  namedIn: z.exactOptional(
    z.array(
      z.strictObject({
        ...kept,
        /** In whose record it stands, and to whom this person is what `relationship.kind` says. */
        personId: RecordId,
        relationship: Relationship,
      }),
    ),
  ),
  /** The photo stays folded: that there is one, and of when. */
  photo: z.exactOptional(z.nullable(z.strictObject({ ...kept, takenOn: PersonPhoto.shape.takenOn }))),
  cases: z.array(CaseOfPerson),
  /** Whether nothing is kept that tells who they are until they change their mind. */
  declinesToBeNamed: z.boolean(),
  merges: z.array(MergeOfPersons),
  /** Persons who may be the same and about whom nobody has decided yet. */
  openDuplicates: z.int().min(0),
  /** What the reader may do by at least one of the cases. */
  may: z.array(z.enum(casePermissions)),
  createdAt: Instant,
  createdByName: z.string(),
  changedAt: Instant,
});
export type PersonFile = z.infer<typeof PersonFile>;

/** What is put on file: a new record (version 0) or a newer state of one that has the version given. */
const saved = <K extends string, S extends z.ZodType>(key: K, schema: S) =>
  z.strictObject({
    id: RecordId,
    personId: RecordId,
    version: z.int().min(0),
    ...({ [key]: schema } as { [P in K]: S }),
  });
const removed = z.strictObject({ id: RecordId, personId: RecordId, version: Version });
const written = z.strictObject({ version: Version });

const save = {
  kind: 'command',
  host: 'store',
  needs: 'case:write',
  audit: 'always',
  topics: ['persons', 'cases', 'drafts'],
} as const;
const remove = { ...save, input: removed, output: nothing } as const;

/**
 * Persons, apart from any case. A person is within somebody's reach when one of their cases is: reading needs a case that
 * may be read, writing one that may be written. A person out of reach is answered like one who does not exist.
 */
export const personOperations = defineOperations({
  /** Persons within reach, changed last first. */
  'person.list': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({
      after: PersonCursor.nullable(),
      limit: z.int().min(1).max(200),
      /** False where the reader has the total from another page of the list. */
      isCounted: z.exactOptional(z.boolean()),
    }),
    output: z.strictObject({
      persons: z.array(PersonSummary),
      /** How many there are within reach; null where they were not counted. */
      total: z.nullable(z.int().min(0)),
      next: PersonCursor.nullable(),
    }),
  },
  /** Those whom the reader opened last, newest first. */
  'person.recent': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ limit: z.int().min(1).max(20) }),
    output: z.array(PersonSummary),
  },
  'person.open': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: onePerson,
    output: PersonFile,
  },
  /** Names of persons, hidden in lists until somebody asks for them; one audit row a person. */
  'person.revealNames': {
    kind: 'query',
    host: 'store',
    needs: 'case:reveal',
    audit: 'always',
    topics: [],
    input: z.strictObject({ personIds: z.array(RecordId).min(1).max(200) }),
    output: z.array(z.strictObject({ personId: RecordId, names: z.array(z.string()) })),
  },
  'person.revise': {
    ...save,
    input: z.strictObject({ personId: RecordId, version: Version, person: Person }),
    output: written,
  },
  'document.save': { ...save, input: saved('document', PersonDocument), output: written },
  'document.remove': remove,
  'contact.save': { ...save, input: saved('contact', PersonContact), output: written },
  'contact.remove': remove,
  'relationship.save': { ...save, input: saved('relationship', Relationship), output: written },
  'relationship.remove': remove,
  /** Unfolds the photo: a view of its own in the audit. */
  'photo.open': {
    kind: 'query',
    host: 'store',
    needs: 'case:reveal',
    audit: 'always',
    topics: [],
    input: onePerson,
    output: PersonPhoto,
  },
  /** Puts a photo in the place of the one before. */
  'photo.save': { ...save, input: saved('photo', PersonPhoto), output: written },
  'photo.remove': remove,
});
