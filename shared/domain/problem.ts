import { z } from 'zod';
import { sheetProblems } from '../identity/recovery-sheet.ts';

/**
 * Message keys of what can be wrong with a field, spoken in the reader's language by the catalogues (`problem.…`).
 * Schemas name them; {@link problemOf} gives one to every issue that names none.
 */
export const problems = [
  'required',
  /** No name, and not said either that it is unknown or was refused. */
  'identity-needed',
  'not-understood',
  'too-long',
  'too-short',
  'too-small',
  'too-large',
  'too-many',
  'repeated',
  /** "No difficulty" beside a difficulty. */
  'none-beside-others',
  /** A consent is only one where its purpose and the right to withdraw were explained. */
  'consent-not-informed',
  /** A child consents through a guardian or a legal representative. */
  'guardian-needed',
  /** Nothing goes against the child's own no. */
  'assent-needed',
  /** Longer than an override may hold. */
  'longer-than-a-month',
  'not-a-photo',
  'not-a-number',
  /** A sum of money with hundredths. */
  'whole-units-needed',
  /** A sum with a part of the smallest unit of its currency. */
  'smaller-than-its-unit',
  /** A sum without its currency, or a currency without a sum. */
  'sum-and-currency-needed',
  'day-needed',
  'no-such-date',
  'year-out-of-range',
  'in-the-future',
  /** One authority alone takes this step of identification. */
  'authority-cannot-decide',
  'before-the-step-before',
  'after-the-step-after',
  'child-cannot-decline',
  /** Steps for a child are for nobody who was an adult when the case was opened. */
  'not-a-child',
  /** A proposal goes to the authority on the day on which the head approved it, or later. */
  'before-approval',
  /** The age on file allows a child and an adult: whoever files says what they believe. */
  'age-to-be-judged',
  /** Until a new step says that they changed their mind. */
  'declined-to-be-named',
  /** The account cannot work on this case: shut out of it, out of reach, or of another kind. */
  'not-for-this-case',
  /** Whoever works on the other side of the wall reads the kind of a task, and here the kind tells nothing. */
  'other-side-reads-kind-only',
  'no-such-place',
  /** Nobody on file, or out of the writer's reach: the answer is the same. */
  'no-such-person',
  /** A division of the Lao PDR, and another country beside it. */
  'place-in-another-country',
  /** Not in the directory, closed, or the organisation itself. */
  'no-such-organisation',
  'place-closed',
  /** A division that still holds open ones. */
  'place-holds-others',
  'before-its-start',
  /** A merge chooses among the answers of two records. */
  'of-neither-record',
  'ends-before-it-begins',
  /** Not in this version of the national plan, or no goal of it. */
  'no-such-plan-node',
  /** In a national plan everything stands under something of a wider level. */
  'not-of-wider-level',
  /** A day before the national plan begins, or after it ends. */
  'outside-the-plan',
  /** A period of a national plan that leaves days of its activities outside. */
  'leaves-days-outside',
  /** Of a sheet that is imported: it has no row that names the columns, or one that nobody knows, or lacks one. */
  'no-column-names',
  'no-such-column',
  'column-missing',
  'cell-empty',
  'no-such-level',
  'no-such-source',
  'no-such-currency',
  'not-a-spreadsheet',
  'spreadsheet-too-large',
  /** Nothing of a sheet is imported while anything in it does not fit. */
  'sheet-has-problems',
  'precision-does-not-fit',
  'period-reversed',
  /** A figure is of a period as long as those of its indicator. */
  'period-of-other-length',
  /** Before the first period of the indicator, or after its last. */
  'period-outside',
  /** A baseline is of a time before anything was measured. */
  'baseline-before-the-first',
  'part-larger-than-whole',
  /** A breakdown whose parts together are not the figure. */
  'does-not-add-up',
  /** The field of a figure that is on file was emptied, which takes nothing off the file. */
  'figure-emptied',
  /** What the program counts of this kind is no part of a whole. */
  'counted-without-whole',
  /** Only what is of the same measure, unit and way of counting, of a node below, is added into an indicator. */
  'feeds-other-kind',
  /** Not of a kind that is kept, or not what its name says. */
  'not-evidence',
  'not-a-case-number',
  'check-character-wrong',
  'not-an-office-code',
  'recipient-not-understood',
  /** Not to be mixed with keys of the kind that the recovery sheets have. */
  'recipient-post-quantum',
  'not-a-phone-number',
  ...sheetProblems.filter((problem) => problem !== 'required'),
  /** The sheet is of another set than the one that holds. */
  'sheet-of-another-set',
  /** Every row is right in itself, and the sheet is not the one that was printed. */
  'sheet-altered',
  /** The same sheet twice. */
  /** A version that the office has already, or an older one. */
  'not-newer',
  /** Another version of the same publication is in force. */
  'another-is-in-force',
  /** Not of the kinds of file that the library takes, or not what its name says. */
  'not-a-library-file',
  /** Larger than a file of the library may be. */
  'file-too-large',
  'sheets-the-same',
  'more-women-than-people',
  /** Parts that together, or alone, are more than the whole. */
  'more-than-in-all',
  /** An estimate that is not between its least and its most. */
  'outside-its-range',
  'half-marks-only',
  'more-than-full-marks',
  'of-outreach-only',
  'of-meetings-only',
  'of-trainings-only',
  /** A day of attendance on which the event was not. */
  'not-a-day-of-it',
  'no-such-plan-node',
  'no-such-trainer',
  'no-such-trainee',
] as const;
export type Problem = (typeof problems)[number];

/** The message key of an issue for which its schema names none; never a sentence of zod's. */
export function problemOf(issue: { readonly code?: string | undefined; readonly input?: unknown }): Problem {
  if (issue.input === undefined || issue.input === null || issue.input === '') return 'required';
  if (issue.code === 'too_big') return typeof issue.input === 'number' ? 'too-large' : 'too-long';
  if (issue.code === 'too_small') return typeof issue.input === 'number' ? 'too-small' : 'too-short';
  return 'not-understood';
}

// Once for the whole program: keys instead of sentences, and no code made at run time (the page forbids eval).
z.config({ customError: problemOf, jitless: true });
