import { describe, expect, it, vi } from 'vitest';
import {
  createRosterQueue,
  type FiledRow,
  type RosterQueue,
  type RosterRow,
} from '../../../renderer/features/incidents/roster-queue.ts';
import {
  emptyRosterValues,
  isEmptyRow,
  withSharedOf,
  type RosterValues,
} from '../../../renderer/features/incidents/roster-values.ts';

const named = (nameLatin: string): RosterValues => ({
  ...emptyRosterValues,
  nameLatin: { typed: nameLatin, missing: null },
});

function begin() {
  const answers: Array<{ readonly name: string; readonly answer: (result: FiledRow | Error) => void }> = [];
  const saved = new Map<string, string>();
  const queue = createRosterQueue({
    restored: [],
    on: () => '2026-11-29',
    file: (row) =>
      new Promise((resolve, reject) => {
        answers.push({
          name: row.values.nameLatin.typed,
          answer: (result) => (result instanceof Error ? reject(result) : resolve(result)),
        });
      }),
    save: async (caseId, content) => {
      saved.set(caseId, content);
      return { savedAt: '2026-11-29T10:00:00.000Z' };
    },
    discard: async (caseId) => saved.delete(caseId),
    onFiled: () => undefined,
  });
  return { queue, answers, saved };
}

const last = (queue: RosterQueue): RosterRow => {
  const row = queue.rows().at(-1);
  if (row === undefined) throw new Error('There is always a row');
  return row;
};
/** Types a name into the empty row and puts it on file. */
function enter(queue: RosterQueue, name: string): string {
  const { caseId } = last(queue);
  queue.change(caseId, named(name));
  queue.submit(caseId);
  return caseId;
}
const states = (queue: RosterQueue) =>
  queue.rows().map((row) => `${row.values.nameLatin.typed} ${row.state}`);

describe('the rows of a group', () => {
  it('are put on file one after another while the next are typed', async () => {
    const { queue, answers } = begin();
    enter(queue, 'Keo');
    enter(queue, 'Noy');
    queue.change(last(queue).caseId, named('Da'));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(states(queue)).toEqual(['Keo filing', 'Noy waiting', 'Da typing', ' typing']);
    queue.change(queue.rows()[2]?.caseId ?? '', named('Davone'));
    answers[0]?.answer({ number: 'KT-2026-0001-A' });
    await vi.waitFor(() => expect(answers.map(({ name }) => name)).toEqual(['Keo', 'Noy']));
    expect(states(queue)).toEqual(['Keo filed', 'Noy filing', 'Davone typing', ' typing']);
    expect(queue.rows()[0]?.number).toBe('KT-2026-0001-A');
  });

  it('stay with their message when the store refuses them, and hold nobody up', async () => {
    const { queue, answers } = begin();
    const first = enter(queue, 'Keo');
    enter(queue, 'Noy');
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    const refusal = new Error('refused');
    answers[0]?.answer(refusal);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(queue.rows()[0]).toMatchObject({ state: 'failed', failure: refusal, values: named('Keo') });
    answers[1]?.answer({ number: 'KT-2026-0002-B' });
    await vi.waitFor(() => expect(states(queue)).toEqual(['Keo failed', 'Noy filed', ' typing']));
    expect(queue.submit(first)).toBe(true);
    await vi.waitFor(() => expect(answers).toHaveLength(3));
  });

  it('take no typing while they are on their way to the file', async () => {
    const { queue, answers } = begin();
    const caseId = enter(queue, 'Keo');
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    queue.change(caseId, named('Somebody else'));
    queue.remove(caseId);
    expect(states(queue)).toEqual(['Keo filing', ' typing']);
  });

  it('say what must be mended before they are sent, and keep what was typed', () => {
    const { queue, answers } = begin();
    const { caseId } = last(queue);
    queue.change(caseId, {
      ...named('Keo'),
      birth: { typed: { text: 'zzz', onFile: null, typedOn: null }, missing: null },
    });
    expect(queue.submit(caseId)).toBe(false);
    expect(queue.rows()[0]?.problems.birth).toBeDefined();
    expect(queue.rows()[0]?.values.nameLatin.typed).toBe('Keo');
    expect(answers).toEqual([]);
  });

  it('need an identity: a name, or the answer that there is none', () => {
    const { queue } = begin();
    const { caseId } = last(queue);
    expect(queue.submit(caseId)).toBe(false);
    expect(states(queue)).toEqual([' typing']);
    queue.change(caseId, { ...emptyRosterValues, sex: { typed: 'Female', missing: null } });
    expect(queue.submit(caseId)).toBe(false);
    expect(queue.rows()[0]?.problems).toEqual({ nameLao: 'identity-needed' });
    queue.change(caseId, { ...emptyRosterValues, nameLao: { typed: '', missing: 'unknown' } });
    expect(queue.submit(caseId)).toBe(true);
  });

  it('are drafts until they are on file', async () => {
    const { queue, answers, saved } = begin();
    const kept = last(queue).caseId;
    queue.change(kept, named('Keo'));
    expect(queue.draftState()).toEqual({ kind: 'saving' });
    await queue.flush();
    expect(saved.get(kept)).toContain('"Keo"');
    expect(queue.draftState()).toMatchObject({ kind: 'saved' });
    queue.remove(kept);
    expect(queue.draftState()).toEqual({ kind: 'unchanged' });
    await vi.waitFor(() => expect(saved.size).toBe(0));
    enter(queue, 'Noy');
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(queue.draftState()).toEqual({ kind: 'saving' });
    answers[0]?.answer({ number: 'KT-2026-0001-A' });
    await vi.waitFor(() => expect(queue.rows()[0]?.state).toBe('filed'));
    // A row that was filed before its draft was ever saved leaves nothing on its way.
    expect(queue.draftState()).toEqual({ kind: 'unchanged' });
    await queue.flush();
    expect(saved.size).toBe(0);
  });
});

describe('what a row takes from the one before', () => {
  it('is all but the names, where nothing was said yet', () => {
    const before: RosterValues = {
      ...named('Keo'),
      sex: { typed: 'Female', missing: null },
      nationalities: { typed: ['LA'], missing: null },
    };
    const row: RosterValues = { ...named('Noy'), sex: { typed: '', missing: 'unknown' } };
    expect(withSharedOf(row, before)).toEqual({
      ...before,
      ...named('Noy'),
      sex: row.sex,
      nationalities: before.nationalities,
    });
    expect(isEmptyRow(emptyRosterValues)).toBe(true);
    expect(isEmptyRow(row)).toBe(false);
  });
});
