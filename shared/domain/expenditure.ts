import { z } from 'zod';
import { budgetSources } from '../codes/budget-sources.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { livesIn } from '../compartment.ts';
import { line } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { Money } from './money.ts';
import { PlainDate } from './plain-date.ts';

/**
 * Money that was spent for an entry of the plan on a day, beside what its events cost: that is noted with each event, and
 * would be counted twice if it were written down here as well.
 */
export const Expenditure = livesIn(
  'programme',
  z.strictObject({
    /** The activity, project, programme or goal for which it was spent. */
    nodeId: RecordId,
    spentOn: PlainDate,
    source: codeSchema(budgetSources),
    /** Who gave it, in words. */
    giver: line(120).nullable(),
    money: Money,
    /** On what. */
    words: line(300).nullable(),
  }),
);
export type Expenditure = z.infer<typeof Expenditure>;
