import { daysBetween, type PlainDate } from '../dates/plain-date.ts';
import { givenValue } from './answer.ts';
import type { LedgerEntry } from './identification.ts';
import { type IdentificationState, type IdentificationStep, stateAfter } from './identification-steps.ts';
import type { PartialDate } from './partial-date.ts';

/** How many days lie between two dates, as exactly as both are known. */
export type DayInterval = {
  readonly least: number;
  readonly most: number;
  readonly isApproximate: boolean;
};

/** Where a person stands by their ledger. */
export type Standing = {
  readonly state: IdentificationState;
  /** The step that led there; undefined before the first. */
  readonly last: LedgerEntry | undefined;
  /** The presumption that stands, or that the decision was made on; undefined where there was none. */
  readonly presumption: LedgerEntry | undefined;
  /** The last formal identification. */
  readonly identified: LedgerEntry | undefined;
};

/**
 * Walks a ledger from its first entry. An illegal step is a fault of the program: neither the store nor its handlers let
 * one in.
 */
export function standingOf(entries: readonly LedgerEntry[]): Standing {
  let state: IdentificationState = 'none';
  let standing: Omit<Standing, 'state'> = { last: undefined, presumption: undefined, identified: undefined };
  for (const entry of entries) {
    const after = stateAfter(state, entry.status);
    if (after === undefined) throw new Error(`A ledger with ${entry.status} after ${state}`);
    if (after !== state || state === 'screened') standing = { ...standing, last: entry };
    if (after !== state && entry.status === 'presumed') standing = { ...standing, presumption: entry };
    if (entry.status === 'identified') standing = { ...standing, identified: entry };
    state = after;
  }
  return { state, ...standing };
}

/** Days from one date to another; what lies in reverse counts as none. */
export function daysFromTo(from: PartialDate, to: PartialDate): DayInterval {
  return {
    least: Math.max(0, daysBetween(from.latest, to.earliest)),
    most: Math.max(0, daysBetween(from.earliest, to.latest)),
    isApproximate: from.isApproximate || to.isApproximate,
  };
}

/** How long a presumed victim has waited by a day; undefined where nobody waits or the date is not known. */
export function daysWaited(standing: Standing, on: PlainDate): DayInterval | undefined {
  if (standing.state !== 'presumed' || standing.presumption === undefined) return undefined;
  const since = givenValue(standing.presumption.decidedOn);
  return since === undefined ? undefined : daysUntilToday(since, on);
}

/** How long the identified victim had waited for it; undefined where one of the dates is not known. */
export function daysToIdentification({ presumption, identified }: Standing): DayInterval | undefined {
  const from = presumption === undefined ? undefined : givenValue(presumption.decidedOn);
  const to = identified === undefined ? undefined : givenValue(identified.decidedOn);
  return from === undefined || to === undefined ? undefined : daysFromTo(from, to);
}

/** Days since a date that is not ahead; what of it lies ahead counts as today. */
export function daysUntilToday(since: PartialDate, on: PlainDate): DayInterval {
  const latest = since.latest > on ? on : since.latest;
  return daysFromTo(
    { ...since, latest: latest < since.earliest ? since.earliest : latest },
    { earliest: on, latest: on, precision: 'day', isApproximate: false, asTyped: on },
  );
}

/** The entry of a ledger with which another one's date does not agree. */
export type OutOfOrder = 'before-the-step-before' | 'after-the-step-after';

/**
 * Whether the date of one entry can be true beside those of the others. Only steps that changed where the person stands
 * have an order in time; a screening that added to the grounds may have been made, and written down, at any time.
 */
export function dateOutOfOrder(entries: readonly LedgerEntry[], at: number): OutOfOrder | undefined {
  const changing = changesOf(entries);
  const date = dateOf(entries[at]);
  if (date === undefined || !changing.has(at)) return undefined;
  for (const other of changing) {
    const known = dateOf(entries[other]);
    if (known === undefined) continue;
    if (other < at && known.earliest > date.latest) return 'before-the-step-before';
    if (other > at && known.latest < date.earliest) return 'after-the-step-after';
  }
  return undefined;
}

/** Which entries changed where the person stands. */
function changesOf(entries: readonly { readonly status: IdentificationStep }[]): ReadonlySet<number> {
  let state: IdentificationState = 'none';
  const found = new Set<number>();
  entries.forEach(({ status }, at) => {
    const after = stateAfter(state, status) ?? state;
    if (after !== state) found.add(at);
    state = after;
  });
  return found;
}

const dateOf = (entry: LedgerEntry | undefined): PartialDate | undefined =>
  entry === undefined ? undefined : givenValue(entry.decidedOn);
