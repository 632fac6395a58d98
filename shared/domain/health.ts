import { z } from 'zod';
import type { Compartment } from '../compartment.ts';
import { unfitForStore, type StoragePlace } from './storage-place.ts';

/** How a part of the program stands: nothing to do, to be looked at soon, to be acted on now. */
export const healthStates = ['good', 'look', 'act'] as const;
export type HealthState = (typeof healthStates)[number];

/** What the page of the program's health looks at, in its order. */
export const healthLines = [
  'place',
  'files',
  'disk',
  'backup',
  'sheets',
  'audit',
  'clock',
  'leftovers',
  'version',
] as const;
export type HealthLine = (typeof healthLines)[number];

/** Everything that can be found, the line that it belongs to, and how urgent it is. */
export const healthFindings = {
  'place-good': { line: 'place', state: 'good' },
  'place-unknown': { line: 'place', state: 'good' },
  'place-network': { line: 'place', state: 'act' },
  'place-cloud': { line: 'place', state: 'act' },
  'place-stick': { line: 'place', state: 'act' },
  'files-good': { line: 'files', state: 'good' },
  /** No check has come yet, and the office is too young to say that one is missing. */
  'files-first-check': { line: 'files', state: 'good' },
  'files-overdue': { line: 'files', state: 'look' },
  'files-references': { line: 'files', state: 'act' },
  'files-damaged': { line: 'files', state: 'act' },
  'disk-good': { line: 'disk', state: 'good' },
  'disk-no-room-for-copy': { line: 'disk', state: 'look' },
  'disk-low': { line: 'disk', state: 'act' },
  'backup-good': { line: 'backup', state: 'good' },
  'backup-untested': { line: 'backup', state: 'look' },
  'backup-old': { line: 'backup', state: 'look' },
  'backup-very-old': { line: 'backup', state: 'act' },
  'backup-never': { line: 'backup', state: 'act' },
  'sheets-good': { line: 'sheets', state: 'good' },
  'sheets-drill-due': { line: 'sheets', state: 'look' },
  'sheets-missing': { line: 'sheets', state: 'act' },
  'audit-good': { line: 'audit', state: 'good' },
  'audit-first-check': { line: 'audit', state: 'good' },
  'audit-overdue': { line: 'audit', state: 'look' },
  'audit-disagrees': { line: 'audit', state: 'act' },
  'clock-good': { line: 'clock', state: 'good' },
  'clock-set-back': { line: 'clock', state: 'look' },
  'clock-far-ahead': { line: 'clock', state: 'look' },
  'leftovers-none': { line: 'leftovers', state: 'good' },
  'leftovers-swept': { line: 'leftovers', state: 'good' },
  'version-released': { line: 'version', state: 'good' },
  'version-development': { line: 'version', state: 'look' },
} as const satisfies Readonly<Record<string, { line: HealthLine; state: HealthState }>>;
export type HealthFinding = keyof typeof healthFindings;

/** Findings that ask for something. */
export type HealthToDo = {
  [F in HealthFinding]: (typeof healthFindings)[F]['state'] extends 'good' ? never : F;
}[HealthFinding];

/** Whether a finding asks for something to be done. */
export function asksForSomething(finding: HealthFinding): finding is HealthToDo {
  return healthFindings[finding].state !== 'good';
}

const names = Object.keys(healthFindings).filter((name): name is HealthFinding => name in healthFindings);
export const HealthFinding = z.enum(names);

/** What a look through a compartment's file can find. `references`: a row tells of another that is not there. */
export const fileProblems = ['damaged', 'references'] as const;
export type FileProblem = (typeof fileProblems)[number];

/** When a compartment's file was last looked through, RFC 3339 in UTC, and what was found; null: never. */
export type FileCheck = {
  readonly compartment: Compartment;
  /** Every row read. */
  readonly readAt: string | null;
  /** The structure of every table and index, and every reference. */
  readonly checkedAt: string | null;
  readonly problem: FileProblem | null;
};

/** What an interrupted write, set-up, renewal of keys or export leaves behind. */
export const leftovers = [
  'unfinished-write',
  'half-made-office',
  'key-renewal',
  'unfinished-export',
  /** Of finding out what file system a folder lies on. */
  'trial',
] as const;
export type Leftover = (typeof leftovers)[number];

/** What the clock did that clocks do not do. */
export const clockJumps = ['set-back', 'far-ahead'] as const;
export type ClockJumpKind = (typeof clockJumps)[number];

/** Everything that is known before it is judged. Instants are RFC 3339 in UTC. */
export type HealthFacts = {
  readonly now: string;
  /** When the office was set up. */
  readonly since: string;
  readonly place: StoragePlace;
  readonly files: readonly FileCheck[];
  readonly disk: { readonly isLow: boolean; readonly hasRoomForCopy: boolean };
  /** `untested`: fresh, but none was opened as a test for long. */
  readonly backup: 'good' | 'untested' | 'old' | 'very-old' | 'never';
  readonly sheets: { readonly areProven: boolean; readonly isDrillDue: boolean };
  readonly audit: { readonly verifiedAt: string | null; readonly isSound: boolean };
  /** The newest jump of the clock; null where there was none. */
  readonly clock: { readonly kind: ClockJumpKind; readonly at: string } | null;
  /** Leftovers of a crash that were removed at this start. */
  readonly swept: number;
  readonly isDevelopment: boolean;
};

const DAY_MILLISECONDS = 86_400_000;
/** A check that is due every day, or every month, is missed after so long. */
const READ_OVERDUE_DAYS = 10;
const CHECK_OVERDUE_DAYS = 45;
/** A jump of the clock is told for a day. */
const JUMP_TOLD_DAYS = 1;

/** What is found, one finding a line, in the order of {@link healthLines}. */
export function judgeHealth(facts: HealthFacts): readonly HealthFinding[] {
  return [
    placeFinding(facts.place),
    filesFinding(facts),
    diskFinding(facts.disk),
    `backup-${facts.backup}`,
    sheetsFinding(facts.sheets),
    auditFinding(facts),
    clockFinding(facts),
    facts.swept > 0 ? 'leftovers-swept' : 'leftovers-none',
    facts.isDevelopment ? 'version-development' : 'version-released',
  ];
}

/** The most urgent of them. */
export function worstOf(findings: readonly HealthFinding[]): HealthState {
  const found = findings.map((finding) => healthFindings[finding].state);
  return healthStates.findLast((state) => found.includes(state)) ?? 'good';
}

/** The same findings, the most urgent first, in their order otherwise. */
export function byUrgency(findings: readonly HealthFinding[]): readonly HealthFinding[] {
  return healthStates
    .toReversed()
    .flatMap((state) => findings.filter((finding) => healthFindings[finding].state === state));
}

function placeFinding(place: StoragePlace): HealthFinding {
  switch (unfitForStore(place)) {
    case 'store-on-network':
      return 'place-network';
    case 'store-in-cloud':
      return 'place-cloud';
    case 'store-on-stick':
      return 'place-stick';
    case undefined:
      return place.kind === 'unknown' ? 'place-unknown' : 'place-good';
  }
}

function filesFinding({ files, since, now }: HealthFacts): HealthFinding {
  if (files.some(({ problem }) => problem === 'damaged')) return 'files-damaged';
  if (files.some(({ problem }) => problem === 'references')) return 'files-references';
  const isOverdue = files.some(
    ({ readAt, checkedAt }) =>
      isOlder(newerOf(readAt, checkedAt) ?? since, READ_OVERDUE_DAYS, now) ||
      isOlder(checkedAt ?? since, CHECK_OVERDUE_DAYS, now),
  );
  if (isOverdue) return 'files-overdue';
  return files.every(({ readAt, checkedAt }) => readAt === null && checkedAt === null)
    ? 'files-first-check'
    : 'files-good';
}

function diskFinding({ isLow, hasRoomForCopy }: HealthFacts['disk']): HealthFinding {
  if (isLow) return 'disk-low';
  return hasRoomForCopy ? 'disk-good' : 'disk-no-room-for-copy';
}

function sheetsFinding({ areProven, isDrillDue }: HealthFacts['sheets']): HealthFinding {
  if (!areProven) return 'sheets-missing';
  return isDrillDue ? 'sheets-drill-due' : 'sheets-good';
}

function auditFinding({ audit, since, now }: HealthFacts): HealthFinding {
  if (!audit.isSound) return 'audit-disagrees';
  if (isOlder(audit.verifiedAt ?? since, CHECK_OVERDUE_DAYS, now)) return 'audit-overdue';
  return audit.verifiedAt === null ? 'audit-first-check' : 'audit-good';
}

/** A clock that was set back and forth again: the jump is told for a day, whichever way the day lies. */
function clockFinding({ clock, now }: HealthFacts): HealthFinding {
  if (clock === null || Math.abs(daysFrom(clock.at, now)) > JUMP_TOLD_DAYS) return 'clock-good';
  return `clock-${clock.kind}`;
}

const newerOf = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;

const isOlder = (instant: string, days: number, now: string): boolean => daysFrom(instant, now) > days;
