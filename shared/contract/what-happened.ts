import { z } from 'zod';
import { Wing } from '../compartment.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { WhatHappened, WhatHappenedWords } from '../domain/what-happened.ts';
import { defineOperations } from './operation.ts';
import { seenOf } from './seen-of.ts';

/** What was told in words, in one wing that the reader holds. */
export const WordsOfWing = z.strictObject({
  wing: Wing,
  version: Version,
  told: WhatHappenedWords.shape.told,
  others: WhatHappenedWords.shape.others,
  changedAt: Instant,
  changedByName: z.string(),
});
export type WordsOfWing = z.infer<typeof WordsOfWing>;

/** What happened to the person of a case, as its reader may see it. */
export const WhatHappenedFile = z.strictObject({
  caseId: RecordId,
  whatHappenedId: RecordId,
  version: Version,
  record: seenOf(WhatHappened.shape),
  /** Absent where words are withheld from the reader. */
  words: z.exactOptional(z.array(WordsOfWing)),
  changedAt: Instant,
  changedByName: z.string(),
});
export type WhatHappenedFile = z.infer<typeof WhatHappenedFile>;

export const whatHappenedOperations = defineOperations({
  'whatHappened.open': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: WhatHappenedFile,
  },
  /** Replaces the answers by newer ones, and the words of the writer's own wing; null leaves the words as they are. */
  'whatHappened.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      caseId: RecordId,
      version: Version,
      record: WhatHappened,
      words: z.nullable(
        z.strictObject({
          /** 0 where the wing has none yet. */
          version: z.int().min(0),
          told: WhatHappenedWords.shape.told,
          others: WhatHappenedWords.shape.others,
        }),
      ),
    }),
    output: z.strictObject({ version: Version, wordsVersion: z.nullable(Version) }),
  },
});
