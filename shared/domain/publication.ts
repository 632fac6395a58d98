import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { publicationKinds } from '../codes/publication-kinds.ts';
import { publicationStates } from '../codes/publication-states.ts';
import { livesIn } from '../compartment.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { PartialDate } from './partial-date.ts';
import { PlanNodeIds } from './plan-node-ids.ts';

/** Legislation, a handbook or a curriculum (ນິຕິກຳ, ປຶ້ມຄູ່ມື, ຫຼັກສູດ), through all of its versions. */
export const Publication = livesIn(
  'programme',
  z.strictObject({
    kind: codeSchema(publicationKinds),
    titleLao: line(300),
    titleEnglish: line(300).nullable(),
    /** What it is about and for whom. */
    subject: paragraphs(2000).nullable(),
    planNodeIds: PlanNodeIds,
  }),
);
export type Publication = z.infer<typeof Publication>;

/** One version of it: a draft, what was adopted, what holds, what was replaced. */
export const PublicationVersion = livesIn(
  'programme',
  z.strictObject({
    state: codeSchema(publicationStates),
    /** As it is written on it: 73/NA. */
    number: line(60).nullable(),
    /** Who issued it; null where the directory does not have them, or nobody did yet. */
    issuedById: RecordId.nullable(),
    /** The day that stands on it, as exactly as it is known. */
    date: PartialDate,
    /** What is new in it. */
    note: paragraphs(2000).nullable(),
  }),
);
export type PublicationVersion = z.infer<typeof PublicationVersion>;
