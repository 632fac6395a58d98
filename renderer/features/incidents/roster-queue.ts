import { v7 as newRecordId } from 'uuid';
import type { DuplicateCandidate } from '../../../shared/contract/duplicate.ts';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { createDraftSaver, type DraftSaver, type DraftState } from '../../forms/draft-saver.ts';
import type { FieldProblems } from '../../forms/form-reading.ts';
import type { PersonFieldName } from '../../forms/person-values.ts';
import {
  emptyRosterValues,
  isEmptyRow,
  readRow,
  type RosterDraft,
  type RosterValues,
  type TakenPerson,
} from './roster-values.ts';

/** One person of the group, from the first letter to the case on file. */
export interface RosterRow extends RosterDraft {
  /** The case that the row becomes, and the key of its draft. */
  readonly caseId: string;
  readonly state: 'typing' | 'waiting' | 'filing' | 'failed' | 'filed';
  readonly problems: FieldProblems<PersonFieldName>;
  /** Why the store refused it; null otherwise. */
  readonly failure: unknown;
  /** The number of its case, once on file. */
  readonly number: string | null;
  /** Who else on file may be this person, as far as it was looked for. */
  readonly near: readonly DuplicateCandidate[];
}

/** What comes of putting a row on file. */
export interface FiledRow {
  readonly number: string;
}

export interface RosterQueueOptions {
  readonly restored: ReadonlyArray<RosterDraft & { readonly caseId: string }>;
  readonly on: () => PlainDate;
  readonly file: (row: RosterRow, person: Person) => Promise<FiledRow>;
  readonly save: (caseId: string, content: string) => Promise<{ readonly savedAt: string }>;
  readonly discard: (caseId: string) => Promise<unknown>;
  /** Told when a row has come on file and how many still wait. */
  readonly onFiled: (row: RosterRow, waiting: number) => void;
}

export interface RosterQueue {
  readonly subscribe: (listener: () => void) => () => void;
  /** The rows in the order in which they were begun; the last one is always empty. */
  readonly rows: () => readonly RosterRow[];
  readonly draftState: () => DraftState;
  readonly change: (caseId: string, values: RosterValues) => void;
  readonly take: (caseId: string, taken: TakenPerson | null) => void;
  readonly setNotTheSame: (caseId: string, personId: string) => void;
  readonly near: (caseId: string, near: readonly DuplicateCandidate[]) => void;
  /** Reads a row and lets it wait for its turn to go on file; false where something in it must be mended first. */
  readonly submit: (caseId: string) => boolean;
  /** Throws away what was typed in a row. */
  readonly remove: (caseId: string) => void;
  /** Sends every draft that is not on disk yet. */
  readonly flush: () => Promise<void>;
}

/**
 * The rows of a group that is being registered. Typing goes on while earlier rows are put on file one after another; each
 * row is a draft of its own until then, which its filing ends in the same transaction.
 */
export function createRosterQueue(options: RosterQueueOptions): RosterQueue {
  const listeners = new Set<() => void>();
  const savers = new Map<string, DraftSaver>();
  /** How the draft of each row stands that is not on file yet. */
  const drafts = new Map<string, DraftState>();
  let isRunning = false;
  let rows: readonly RosterRow[] = withBlank(options.restored.map((draft) => newRow(draft)));

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const find = (caseId: string): RosterRow | undefined => rows.find((row) => row.caseId === caseId);
  const set = (caseId: string, change: Partial<RosterRow>): void => {
    rows = withBlank(rows.map((row) => (row.caseId === caseId ? { ...row, ...change } : row)));
    tell();
  };
  const saverOf = (caseId: string): DraftSaver => {
    const known = savers.get(caseId);
    if (known !== undefined) return known;
    const saver = createDraftSaver({
      read: () => contentOf(find(caseId)),
      send: (content) => options.save(caseId, content),
      tell: (state) => {
        // A save under way may end after its row was thrown away.
        if (find(caseId) !== undefined) drafts.set(caseId, state);
        tell();
      },
    });
    savers.set(caseId, saver);
    return saver;
  };
  /** Only a row that may still be typed into takes changes. */
  const write = (caseId: string, change: Partial<RosterRow>): void => {
    const row = find(caseId);
    if (row === undefined || !isOpenRow(row)) return;
    set(caseId, { ...change, state: 'typing', failure: null, problems: {} });
    saverOf(caseId).changed();
  };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (;;) {
      const row = rows.find(({ state }) => state === 'waiting');
      if (row === undefined) break;
      await fileOne(row);
    }
    isRunning = false;
  };
  const fileOne = async (row: RosterRow): Promise<void> => {
    const { caseId } = row;
    const reading = readRow(row, options.on());
    if (!reading.ok) {
      set(caseId, { state: 'failed', problems: reading.problems });
      return;
    }
    set(caseId, { state: 'filing' });
    const saver = saverOf(caseId);
    await saver.hold();
    try {
      const { number } = await options.file(row, reading.value);
      saver.end();
      drafts.delete(caseId);
      set(caseId, { state: 'filed', number });
      options.onFiled({ ...row, number }, rows.filter(({ state }) => state === 'waiting').length);
    } catch (failure) {
      set(caseId, { state: 'failed', failure });
      saver.release();
    }
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rows: () => rows,
    draftState: () => worstOf([...drafts.values()]),
    change: (caseId, values) => write(caseId, { values }),
    take: (caseId, taken) => write(caseId, { taken }),
    setNotTheSame(caseId, personId) {
      const row = find(caseId);
      if (row !== undefined) write(caseId, { notTheSame: [...row.notTheSame, personId] });
    },
    near: (caseId, near) => set(caseId, { near }),
    submit(caseId) {
      const row = find(caseId);
      // Of a row in which nothing stands nobody is told that something is wrong.
      if (row === undefined || !isOpenRow(row) || isBlank(row)) return false;
      const reading = readRow(row, options.on());
      if (!reading.ok) {
        set(caseId, { state: 'failed', problems: reading.problems, failure: null });
        return false;
      }
      set(caseId, { state: 'waiting', problems: {}, failure: null });
      void run();
      return true;
    },
    remove(caseId) {
      const row = find(caseId);
      if (row === undefined || !isOpenRow(row)) return;
      const saver = savers.get(caseId);
      saver?.end();
      drafts.delete(caseId);
      rows = withBlank(rows.filter((other) => other !== row));
      tell();
      // A save under way comes first, so that it does not bring the draft back.
      void (saver?.hold() ?? Promise.resolve()).then(() => options.discard(caseId));
    },
    async flush() {
      await Promise.all([...savers.values()].map((saver) => saver.flush()));
    },
  };
}

const unchanged: DraftState = { kind: 'unchanged' };

/** What is said of several drafts at once: what failed, what is still on its way, or when the last one was saved. */
function worstOf(drafts: readonly DraftState[]): DraftState {
  const of = (wanted: DraftState['kind']) => drafts.findLast(({ kind }) => kind === wanted);
  return of('failed') ?? of('saving') ?? of('saved') ?? unchanged;
}

/** Whether a row may still be typed into. */
export const isOpenRow = ({ state }: Pick<RosterRow, 'state'>): boolean =>
  state === 'typing' || state === 'failed';

function newRow(draft: RosterDraft & { readonly caseId: string }): RosterRow {
  return { ...draft, state: 'typing', problems: {}, failure: null, number: null, near: [] };
}

const isBlank = ({ values, taken }: RosterRow): boolean => isEmptyRow(values) && taken === null;

/** There is always an empty row to go on in, so that no key waits for one. */
function withBlank(rows: readonly RosterRow[]): readonly RosterRow[] {
  const last = rows.at(-1);
  if (last !== undefined && last.state === 'typing' && isBlank(last)) return rows;
  return [
    ...rows,
    newRow({
      caseId: newRecordId(),
      personId: newRecordId(),
      values: emptyRosterValues,
      taken: null,
      notTheSame: [],
    }),
  ];
}

function contentOf(row: RosterRow | undefined): string {
  if (row === undefined) throw new Error('A row that was there a moment ago');
  const { personId, values, taken, notTheSame } = row;
  return JSON.stringify({ personId, values, taken, notTheSame } satisfies RosterDraft);
}
