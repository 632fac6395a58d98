import type { z } from 'zod';
import type { Permission } from '../access.ts';

/** One line of the contract: everything that may be asked of the program, and by whom. */
export type Operation = {
  /** A query reads; a command changes, in one transaction with its audit row. */
  readonly kind: 'query' | 'command';
  /** Which process answers: the store process, or the main process for what needs the desktop. */
  readonly host: 'store' | 'shell';
  /** `shell`: only the main process asks it, with what no page may say (a path that the person chose); a page is refused. */
  readonly asker?: 'shell';
  readonly needs: Permission;
  /**
   * `always`: a row for every call that a session makes and the store answers, also a refused one; `noted`: when the
   * handler notes something; `never`: typing, lists of codes, and what is readable without a key.
   */
  readonly audit: 'always' | 'noted' | 'never';
  /**
   * Long work in short transactions of its own, so that other calls come through; it audits itself in one of them. Such
   * calls come one after another, but for those `aside`: work of minutes, which takes its turn among them only for a moment.
   */
  readonly inSteps?: true | 'aside';
  /** What windows must read again after it. */
  readonly topics: readonly Topic[];
  readonly input: z.ZodType;
  readonly output: z.ZodType;
};

export const topics = [
  'session',
  'cases',
  'persons',
  'events',
  'drafts',
  'preferences',
  'exports',
  'recovery',
  'keys',
  'backup',
  'accounts',
  'places',
  'organisations',
  'advice-contacts',
  'screenings',
  'instruments',
  'tasks',
  'national-plan',
  'plan-resources',
  'health',
  'training',
  'indicators',
  'programme-events',
  'trainees',
  'expenditures',
] as const;
export type Topic = (typeof topics)[number];

/** Keeps each operation's own schema types while checking the shape of the whole table. */
export function defineOperations<const T extends Record<string, Operation>>(operations: T): T {
  return operations;
}
