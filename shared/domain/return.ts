import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { familyFindings } from '../codes/family-findings.ts';
import { relationshipKinds } from '../codes/relationship-kinds.ts';
import { reintegrationOutcomes } from '../codes/reintegration-outcomes.ts';
import { returnKinds } from '../codes/return-kinds.ts';
import { returnPapers } from '../codes/return-papers.ts';
import { serviceKinds } from '../codes/service-kinds.ts';
import { situationRatings } from '../codes/situation-ratings.ts';
import { visitWays } from '../codes/visit-ways.ts';
import { yesNo } from '../codes/yes-no.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { distinctCodes } from './distinct-codes.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { PlaceReference } from './place-reference.ts';
import { PlainDate } from './plain-date.ts';

/** A return home: who decided, what was looked at before, from where to where, and into whose hands. */
export const Return = livesIn(
  'assistance',
  z.strictObject({
    kind: codeSchema(returnKinds),
    /** Whether the person decided for it themself. */
    isVoluntary: answered(codeSchema(yesNo)),
    /** The day on which the risks of it were assessed. */
    riskAssessedOn: answered(PlainDate),
    riskFinding: answered(paragraphs(1000)),
    family: answered(codeSchema(familyFindings)),
    from: answered(PlaceReference),
    to: answered(PlaceReference),
    plannedOn: answered(PlainDate),
    accompaniedBy: answered(line(300)),
    /** The organisation of the directory that takes the person over. */
    handedToId: z.nullable(RecordId),
    /** What the one who takes the person in is to them. */
    handedToKin: answered(codeSchema(relationshipKinds)),
    papers: answered(distinctCodes(returnPapers)),
    remark: answered(paragraphs(2000)),
  }),
);
export type Return = z.infer<typeof Return>;

/** Parts of a life that a visit looks at. */
export const situationDomains = [
  'housing',
  'livelihood',
  'family',
  'education',
  'health',
  'safety',
  'community',
] as const;
export type SituationDomain = (typeof situationDomains)[number];

const rating = answered(codeSchema(situationRatings));

/** What was found at a visit after a return. */
export const Visit = livesIn(
  'assistance',
  z.strictObject({
    how: answered(codeSchema(visitWays)),
    housing: rating,
    livelihood: rating,
    family: rating,
    education: rating,
    health: rating,
    safety: rating,
    community: rating,
    /** Which help is needed. */
    needs: answered(distinctCodes(serviceKinds)),
    words: answered(paragraphs(4000)),
  }),
);
export type Visit = z.infer<typeof Visit>;

/** A visit of which nothing is known yet. */
export const nothingFound: Visit = {
  how: { answer: 'not-asked' },
  housing: { answer: 'not-asked' },
  livelihood: { answer: 'not-asked' },
  family: { answer: 'not-asked' },
  education: { answer: 'not-asked' },
  health: { answer: 'not-asked' },
  safety: { answer: 'not-asked' },
  community: { answer: 'not-asked' },
  needs: { answer: 'not-asked' },
  words: { answer: 'not-asked' },
};

/** What the stated definition of being reintegrated asks; each is answered by itself, and none decides. */
export const reintegrationCriteria = [
  'isSafe',
  'isHoused',
  'hasLivelihood',
  'hasSupport',
  'isWell',
  'hasPapers',
] as const;
export type ReintegrationCriterion = (typeof reintegrationCriteria)[number];

const criterion = answered(codeSchema(yesNo));

/** What a return came to: the officer's conclusion, with the criteria of the definition that held beside it. */
export const Reintegration = livesIn(
  'assistance',
  z.strictObject({
    outcome: codeSchema(reintegrationOutcomes),
    concludedOn: PlainDate,
    /** The version of the definition; 0 is what the program proposes. */
    definitionVersion: z.int().min(0),
    isSafe: criterion,
    isHoused: criterion,
    hasLivelihood: criterion,
    hasSupport: criterion,
    isWell: criterion,
    hasPapers: criterion,
    reasons: paragraphs(2000),
  }),
);
export type Reintegration = z.infer<typeof Reintegration>;

/** What the office means by "reintegrated"; version 0 is what the program proposes, and has no text of the office's own. */
export const ReintegrationDefinition = livesIn(
  'assistance',
  z.strictObject({ version: z.int().min(0), definition: z.nullable(paragraphs(3000)) }),
);
export type ReintegrationDefinition = z.infer<typeof ReintegrationDefinition>;
