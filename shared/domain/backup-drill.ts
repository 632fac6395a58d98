/** What a drill looks at, in the order in which it is done and told. */
export const drillChecks = [
  /** The list of the copy's files is signed by this office. */
  'signature',
  /** Every file is byte by byte as it was signed. */
  'files',
  /** The vault is of this office and not newer than the one that stands. */
  'generation',
  /** Each compartment that the person holds opens with their own key, as it lies in the copy. */
  'keys',
  /** Every page of each. */
  'pages',
  /** Inside each file and from one to another: nothing leads to a record that is not there. */
  'references',
  /** All files are of one moment. */
  'one-moment',
  /** The audit from its first row to the head that was signed, and against the heads that this PC knows. */
  'audit',
] as const;
export type DrillCheck = (typeof drillChecks)[number];

/** What is counted in the copy and in the store as it is now. */
export const drillCounts = [
  'cases',
  'persons',
  'events',
  'screenings',
  'referrals',
  'tasks',
  'auditRows',
] as const;
export type DrillCount = (typeof drillCounts)[number];

/** A copy that nobody has opened for so long might as well not open. */
export const DRILL_DAYS = 30;

const DAY_MILLISECONDS = 86_400_000;

/**
 * Whether a copy is due to be tested: so many days after the last test, or after the office began. A test that lies days
 * ahead was made before the clock was set back: nobody knows how long ago that is.
 */
export function isDrillDue(lastTestedAt: string | null, officeSince: string, now: string): boolean {
  const elapsed = Date.parse(now) - Date.parse(lastTestedAt ?? officeSince);
  return elapsed >= DRILL_DAYS * DAY_MILLISECONDS || elapsed < -DAY_MILLISECONDS;
}
