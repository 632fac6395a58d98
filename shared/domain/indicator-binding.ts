import { z } from 'zod';
import type { Compartment } from '../compartment.ts';

/** What of the work itself the program counts for an indicator. */
export const countedThings = [
  'trainings-held',
  'meetings-held',
  'people-trained',
  'outreach-audience',
  'victims-identified',
  'referrals-answered',
  'services-delivered',
  'verdicts',
] as const;
export const CountedThing = z.enum(countedThings);
export type CountedThing = z.infer<typeof CountedThing>;

/** What lies in cases: a head who holds it takes the count, of which the others see the number. */
export const countedOfCases = [
  'victims-identified',
  'referrals-answered',
  'services-delivered',
  'verdicts',
] as const;
export type CountedOfCases = (typeof countedOfCases)[number];

/** What was held for the plan: it lies beside the figures, and is counted anew whenever somebody looks. */
export type CountedOfProgramme = Exclude<CountedThing, CountedOfCases>;

/** Of which kind the events are that stand behind a count; only those that took place do. */
export const kindOfCounted = {
  'trainings-held': 'Training',
  'meetings-held': 'Meeting',
  'people-trained': 'Training',
  'outreach-audience': 'Outreach',
} as const satisfies Readonly<Record<CountedOfProgramme, string>>;

/** Whether a thing is counted of cases. */
export const isOfCases = (thing: CountedThing): thing is CountedOfCases =>
  countedOfCases.some((each) => each === thing);

/** By which rule a thing is counted; a change of what counts is another version, kept with every count. */
export type CountingRule = {
  readonly version: number;
  /** The compartment of what is counted: only who holds it takes the count. */
  readonly liesIn: Compartment;
  /** Whether the whole is counted as well, of which the counted ones are a part. */
  readonly hasWhole: boolean;
  /** Whether the rule asks within how many days. */
  readonly asksDays: boolean;
};

/**
 * The rules, each in one sentence as the page shows it (`indicators.rule.…`):
 *
 * - `trainings-held`: trainings that took place for the node or for anything below it, whose last day lies in the period.
 * - `meetings-held`: meetings, by the same rule.
 * - `people-trained`: different people on the lists of names of these trainings, each once; see `countPeople`.
 * - `outreach-audience`: the estimated audiences of such outreach, all channels together: contacts, not different people.
 * - `victims-identified`: cases whose person was formally identified as a victim on a day of the period (the last day on
 *   which it may have been, where it is not known exactly); of these, the part within so many days of the opening of the
 *   case, the first contact that every case has a day of. Whoever has two cases is counted in each.
 * - `referrals-answered`: referrals sent in the period; of these, the part that was accepted or refused since.
 * - `services-delivered`: services that were delivered to their end, and ended on a day of the period.
 * - `verdicts`: judgments of a court that are on file as events of a case, in the part common to both wings or in that of the
 *   investigation, and were given on a day of the period (the last day on which it may have been). What is doubtful is not
 *   counted; a case counts once a day, however often the judgment was written down; one judgment in several cases counts in
 *   each.
 */
export const countingRules: Readonly<Record<CountedThing, CountingRule>> = {
  'trainings-held': { version: 1, liesIn: 'programme', hasWhole: false, asksDays: false },
  'meetings-held': { version: 1, liesIn: 'programme', hasWhole: false, asksDays: false },
  'people-trained': { version: 1, liesIn: 'programme', hasWhole: false, asksDays: false },
  'outreach-audience': { version: 1, liesIn: 'programme', hasWhole: false, asksDays: false },
  'victims-identified': { version: 1, liesIn: 'register', hasWhole: true, asksDays: true },
  'referrals-answered': { version: 1, liesIn: 'register', hasWhole: true, asksDays: false },
  'services-delivered': { version: 1, liesIn: 'assistance', hasWhole: false, asksDays: false },
  verdicts: { version: 1, liesIn: 'investigation', hasWhole: false, asksDays: false },
};
