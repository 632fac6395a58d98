import { z } from 'zod';
import { Wing } from '../compartment.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { identificationAuthorities } from '../codes/identification-authorities.ts';
import { IdentificationStatus } from '../domain/identification.ts';
import { Screening, ScreeningWords } from '../domain/screening.ts';
import { ScreeningInstrument } from '../domain/screening-instrument.ts';
import { defineOperations } from './operation.ts';
import { seenOf } from './seen-of.ts';

const nothing = z.strictObject({});

/** An instrument that may be chosen, with how it came here. */
export const KeptInstrument = z.strictObject({
  instrument: ScreeningInstrument,
  /** Null for one that came with the program. */
  imported: z.nullable(z.strictObject({ at: Instant, byName: z.string() })),
});
export type KeptInstrument = z.infer<typeof KeptInstrument>;

const onFile = {
  screeningId: RecordId,
  caseId: RecordId,
  version: Version,
  /** The wing that wrote it and alone changes it. */
  wing: Wing,
  recordedAt: Instant,
  recordedByName: z.string(),
  changedAt: Instant,
};

/** How often the person was interviewed before, over all of their cases that the reader reaches, and by others. */
export const EarlierInterviews = z.strictObject({ held: z.int().min(0), elsewhere: z.int().min(0) });

/** The step of the ledger that the officer takes with a conclusion; its date and its reasons are those of the screening. */
export const StepOfScreening = z.strictObject({
  identificationId: RecordId,
  status: z.enum(['screened', 'presumed']),
  authority: codeSchema(identificationAuthorities),
});
export type StepOfScreening = z.infer<typeof StepOfScreening>;

/** A screening as its reader may see it. */
export const ScreeningFile = z.strictObject({
  ...onFile,
  screening: seenOf(Screening.shape),
  /** Absent where the words lie in the other wing or their class is withheld. */
  words: z.exactOptional(ScreeningWords),
  /** The version under which the answers were given. */
  instrument: ScreeningInstrument,
  earlierInterviews: EarlierInterviews,
  /** The steps of the ledger that rest on it, the first one first. */
  steps: z.array(z.strictObject({ identificationId: RecordId, status: IdentificationStatus })),
});
export type ScreeningFile = z.infer<typeof ScreeningFile>;

/** One line of the list of a case's screenings. */
export const ScreeningSummary = z.strictObject({
  ...onFile,
  title: ScreeningInstrument.shape.title,
  instrumentVersion: z.int().min(1),
  heldOn: z.exactOptional(Screening.shape.heldOn),
  path: z.exactOptional(Screening.shape.path),
  conclusion: z.exactOptional(Screening.shape.conclusion),
  /** How many items are present, and how many of the instrument's were answered with present or absent. */
  counts: z.exactOptional(
    z.strictObject({ present: z.int().min(0), answered: z.int().min(0), items: z.int().min(0) }),
  ),
});
export type ScreeningSummary = z.infer<typeof ScreeningSummary>;

export const screeningOperations = defineOperations({
  /** The newest version of every instrument; not a word about any person. */
  'instrument.list': {
    kind: 'query',
    host: 'store',
    needs: 'session:own',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.array(KeptInstrument),
  },
  /** Lets the person choose a file in the system's own dialog; permission and audit are `instrument.import`'s. */
  'instrument.chooseFile': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({ isChosen: z.boolean() }),
  },
  /** Asked by the main process with the text of the file; null only asks whether it may. Its rows are refused one by one. */
  'instrument.import': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'office:manage',
    audit: 'always',
    topics: ['instruments'],
    input: z.strictObject({ text: z.nullable(z.string().max(1_000_000, 'too-long')) }),
    output: nothing,
  },
  /** The screenings of a case, newest first. */
  'screening.list': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.array(ScreeningSummary),
  },
  'screening.open': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ screeningId: RecordId }),
    output: ScreeningFile,
  },
  /** Puts a new screening on file (version 0), or a newer state of the one that was seen. */
  'screening.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['screenings', 'cases', 'drafts'],
    input: z.strictObject({
      screeningId: RecordId,
      caseId: RecordId,
      version: z.int().min(0),
      screening: Screening,
      words: ScreeningWords,
      /** Taken in the same transaction, where the officer decides so; nothing takes it by itself. */
      step: z.exactOptional(StepOfScreening),
    }),
    output: z.strictObject({ version: Version }),
  },
});
