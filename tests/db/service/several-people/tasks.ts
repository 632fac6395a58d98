import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InputByOperation } from '../../../../shared/contract.ts';
import { addDays } from '../../../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../../../shared/dates/vientiane-time.ts';
import { times } from '../../../support/effort.ts';
import { newCase } from '../../../support/cases.ts';
import { StaffedOffice, type StaffName } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const TEXT = 'ໂທຫາແມ່ຂອງນາງຢູ່ບ້ານນາລາ';
const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });
const notFound = { ok: false, error: { code: 'not-found' } };

/**
 * The life of a task as an office works (issue A6: "free ones …, assignee, due, repeat; undo for delete, close, reassign and
 * a recycle list"): what is open is done, found not to be needed, given to somebody else or deleted; what is closed is opened
 * again or deleted; what is deleted comes back as it was. Written from that sentence; every other pair is illegal.
 */
const standings = ['open', 'done', 'not-needed', 'deleted'] as const;
const moves = ['revise', 'assign', 'finish', 'drop', 'reopen', 'delete', 'restore'] as const;
type Standing = (typeof standings)[number];
type Move = (typeof moves)[number];
const legal: readonly (readonly [Standing, Move, Standing | 'as before'])[] = [
  ['open', 'revise', 'open'],
  ['open', 'assign', 'open'],
  ['open', 'finish', 'done'],
  ['open', 'drop', 'not-needed'],
  ['open', 'delete', 'deleted'],
  ['done', 'reopen', 'open'],
  ['done', 'delete', 'deleted'],
  ['not-needed', 'reopen', 'open'],
  ['not-needed', 'delete', 'deleted'],
  ['deleted', 'restore', 'as before'],
];

describe('tasks', () => {
  let office: StaffedOffice;
  /** Moved by the tests: an act is undone within half a minute. */
  let clock = Date.parse('2026-11-23T02:00:00.000Z');
  const today = () => vientianeDay(new Date(clock).toISOString());
  const pass = (seconds: number): void => {
    clock += seconds * 1000;
  };
  beforeAll(async () => {
    clock = Date.now();
    office = await StaffedOffice.with(people, { now: () => new Date(clock) });
  }, 300_000);
  afterAll(() => office.end());
  beforeEach(() => pass(60));

  /** A case of the investigator and the social worker together. */
  const shared = async (): Promise<string> => {
    await office.signInAs('investigator');
    const input = newCase(office.idOf('social-worker'));
    await office.get('case.record', input);
    return input.caseId;
  };
  const newTask = (
    caseId: string | null,
    assignee: StaffName,
    change: Partial<InputByOperation<'task.save'>> = {},
  ): InputByOperation<'task.save'> => ({
    taskId: v7(),
    caseId,
    version: 0,
    kind: 'CallFamily',
    assignee: office.idOf(assignee),
    dueOn: today(),
    dueAt: null,
    priority: 'normal',
    repeat: null,
    text: null,
    ...change,
  });
  const filed = async (task: InputByOperation<'task.save'>) => {
    await office.get('task.save', task);
    return task;
  };
  const list = async (group: 'mine' | 'given' | 'team', state: 'open' | 'closed' = 'open') =>
    (
      await office.get('task.list', {
        group,
        state,
        period: 'all',
        officer: null,
        order: 'due',
        limit: 500,
      })
    ).lines.filter((line) => line.source === 'task');
  const lineOf = async (taskId: string, group: 'mine' | 'given' | 'team' = 'mine') =>
    (await list(group)).find((line) => line.taskId === taskId);

  it('go by the table alone, whoever asks for whatever in whichever order', async () => {
    const actors = ['investigator', 'social-worker', 'police-head'] as const;
    const step = fc.record({
      by: fc.constantFrom(...actors),
      moves: fc.array(fc.constantFrom(...moves), { minLength: 3, maxLength: 5 }),
    });
    let tried = 0;
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 3 }), async (steps) => {
        const caseId = await shared();
        const { taskId, ...task } = await filed(newTask(caseId, 'investigator'));
        let standing: Standing = 'open';
        let before: Standing = 'open';
        let deletedBy: StaffName | null = null;
        let version = 1;
        let assignee: StaffName = 'investigator';
        for (const { by, moves: asked } of steps) {
          await office.signInAs(by);
          for (const move of asked) {
            pass(1);
            const after = legal.find(([from, how]) => from === standing && how === move)?.[2];
            // What somebody else deleted is brought back by who assigns cases, and is not there for others.
            const isTheirs =
              move !== 'restore' || standing !== 'deleted' || deletedBy === by || by === 'police-head';
            const other: StaffName = assignee === 'investigator' ? 'social-worker' : 'investigator';
            const to = office.idOf(move === 'assign' ? other : assignee);
            const answer = await moved(move, { ...task, taskId, assignee: to }, version);
            tried += 1;
            expect(answer.ok, `${move} of one that is ${standing}, by ${by}`).toBe(
              after !== undefined && isTheirs,
            );
            if (!answer.ok) continue;
            if (after === undefined) throw new Error('an answer to nothing');
            allowed += 1;
            if (after === 'deleted') {
              before = standing;
              deletedBy = by;
            }
            standing = after === 'as before' ? before : after;
            version += 1;
            if (move === 'assign') assignee = other;
            const found = (await office.get('task.ofCase', { caseId })).find(
              (each) => each.taskId === taskId,
            );
            if (standing === 'deleted') expect(found).toBeUndefined();
            else expect(found).toMatchObject({ state: standing, version });
          }
        }
      }),
      { numRuns: times(3, 8) },
    );
    expect(allowed).toBeGreaterThan(0);
    expect(allowed).toBeLessThan(tried);
  });

  async function moved(move: Move, task: InputByOperation<'task.save'>, version: number) {
    const one = { taskId: task.taskId, version };
    switch (move) {
      case 'revise':
        return await office.ask('task.save', { ...task, version, dueOn: addDays(today(), 1) });
      case 'assign':
        return await office.ask('task.assign', { tasks: [one], to: task.assignee });
      case 'finish':
        return await office.ask('task.close', { ...one, state: 'done', on: today() });
      case 'drop':
        return await office.ask('task.close', { ...one, state: 'not-needed', on: today() });
      case 'reopen':
        return await office.ask('task.reopen', one);
      case 'delete':
        return await office.ask('task.delete', one);
      case 'restore':
        return await office.ask('task.restore', one);
    }
  }

  it('keep their text on the side that wrote it; across the wall the kind and the day are read', async () => {
    const caseId = await shared();
    const task = await filed(newTask(caseId, 'social-worker', { text: TEXT }));
    expect(await office.get('task.words', { taskIds: [task.taskId] })).toEqual([
      { taskId: task.taskId, text: TEXT },
    ]);
    expect(await lineOf(task.taskId, 'given')).toMatchObject({ text: 'own', kind: 'CallFamily' });
    const readers = await office.get('task.assignees', { caseId });
    expect(readers.find(({ accountId }) => accountId === office.idOf('social-worker'))?.readsText).toBe(
      false,
    );
    // The kind "other" would tell them nothing.
    expect(
      await office.ask('task.save', newTask(caseId, 'social-worker', { kind: 'Other', text: TEXT })),
    ).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { assignee: ['other-side-reads-kind-only'] } },
    });
    expect(await office.ask('task.save', newTask(caseId, 'investigator', { kind: 'Other' }))).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { text: ['required'] } },
    });

    await office.signInAs('social-worker');
    const seen = [
      await office.get('task.words', { taskIds: [task.taskId] }),
      await office.get('task.ofCase', { caseId }),
      await office.get('case.history', { caseId }),
      await office.get('task.due', {}),
    ];
    expect(JSON.stringify(seen)).not.toContain(TEXT);
    expect(await lineOf(task.taskId)).toMatchObject({ text: 'other-side', kind: 'CallFamily', mayAct: true });
    expect(await office.ask('task.save', { ...task, version: 1, text: 'ອື່ນ' })).toEqual(
      refused('wing-not-held'),
    );
    // What is theirs of it they change, and the text stays.
    await office.get('task.save', { ...task, version: 1, text: null, priority: 'high' });
    await office.signInAs('investigator');
    const [stored] = await office.get('task.ofCase', { caseId });
    expect(stored).toMatchObject({ words: TEXT, priority: 'high', version: 2 });
    const history = await office.get('case.history', { caseId });
    expect(history.filter(({ entity }) => entity === 'task').map(({ version }) => version)).toEqual([2, 1]);
    expect(JSON.stringify(history)).toContain(TEXT);
  });

  it('of no case are their writer’s and their assignee’s alone, and of a case whoever’s reads the case', async () => {
    await office.signInAs('investigator');
    const own = await filed(newTask(null, 'second-investigator', { text: TEXT }));
    const input = newCase(office.idOf('investigator'));
    await office.get('case.record', input);
    const ofCase = await filed(newTask(input.caseId, 'investigator'));
    // A colleague who does not reach the case is not given work in it.
    expect(await office.ask('task.save', newTask(input.caseId, 'second-investigator'))).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { assignee: ['not-for-this-case'] } },
    });
    await office.signInAs('second-investigator');
    expect(await lineOf(own.taskId)).toMatchObject({ number: null, text: 'own', mayAct: true });
    expect(await office.ask('task.delete', { taskId: ofCase.taskId, version: 1 })).toEqual(notFound);
    await office.signInAs('police-head');
    expect((await list('team')).map(({ taskId }) => taskId)).toContain(ofCase.taskId);
    expect((await list('team')).map(({ taskId }) => taskId)).not.toContain(own.taskId);
    expect(
      await office.ask('task.close', { taskId: own.taskId, version: 1, state: 'done', on: today() }),
    ).toEqual(notFound);
    expect(await office.get('task.words', { taskIds: [own.taskId] })).toEqual([]);
    const load = await office.get('task.load', {});
    expect(load.find(({ accountId }) => accountId === office.idOf('investigator'))).toMatchObject({
      openCases: expect.any(Number),
    });
  });

  it('are undone within half a minute, by who did it, and not once somebody went on', async () => {
    await office.signInAs('investigator');
    const task = await filed(
      newTask(null, 'investigator', { repeat: { unit: 'week', every: 1 }, text: TEXT }),
    );
    const one = (version: number) => ({ taskId: task.taskId, version });
    const closing = { state: 'done', on: today() } as const;

    const closed = await office.get('task.close', { ...one(1), ...closing });
    expect(closed.nextDueOn).toBe(addDays(today(), 7));
    const next = (await list('mine')).find(
      ({ dueOn, kind, repeat }) => dueOn === closed.nextDueOn && kind === task.kind && repeat !== null,
    );
    expect(next).toMatchObject({ text: 'own', assignee: task.assignee });
    pass(30);
    await office.get('task.undo', { actId: closed.actId });
    expect(await lineOf(task.taskId)).toMatchObject({ state: 'open', version: 3 });
    // What the closing had made is gone with it, and is no deleted task that somebody could bring back twice.
    expect(await lineOf(next?.taskId ?? '')).toBeUndefined();
    expect((await office.get('task.deleted', {})).map(({ taskId }) => taskId)).not.toContain(next?.taskId);
    expect(await office.ask('task.undo', { actId: closed.actId })).toEqual(notFound);

    const removed = await office.get('task.delete', one(3));
    expect(await lineOf(task.taskId)).toBeUndefined();
    pass(36);
    expect(await office.ask('task.undo', { actId: removed.actId })).toEqual(refused('undo-too-late'));
    await office.get('task.restore', one(4));

    const given = await office.get('task.assign', {
      tasks: [one(5)],
      to: office.idOf('second-investigator'),
    });
    expect(given).toMatchObject({ assigned: 1, stayed: 0 });
    await office.signInAs('second-investigator');
    expect(await office.ask('task.undo', { actId: given.actId })).toEqual(notFound);
    expect(await office.get('task.words', { taskIds: [task.taskId] })).toHaveLength(1);
    await office.signInAs('investigator');
    await office.get('task.undo', { actId: given.actId });
    expect(await lineOf(task.taskId)).toMatchObject({ assigneeName: expect.any(String), version: 7 });

    const again = await office.get('task.delete', one(7));
    await office.get('task.restore', one(8));
    expect(await office.ask('task.undo', { actId: again.actId })).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 9 },
    });
  });

  it('undo nothing later because the clock of the computer was put back', async () => {
    await office.signInAs('investigator');
    const task = await filed(newTask(null, 'investigator'));
    const { actId } = await office.get('task.delete', { taskId: task.taskId, version: 1 });
    pass(120);
    await office.get('task.due', {});
    clock -= 120_000;
    expect(await office.ask('task.undo', { actId })).toEqual(refused('undo-too-late'));
    pass(120);
  });

  it('repeat from the day that was meant, past what somebody missed', async () => {
    await office.signInAs('investigator');
    const late = await filed(
      newTask(null, 'investigator', { dueOn: addDays(today(), -17), repeat: { unit: 'week', every: 1 } }),
    );
    const { nextDueOn } = await office.get('task.close', {
      taskId: late.taskId,
      version: 1,
      state: 'not-needed',
      on: today(),
    });
    expect(nextDueOn).toBe(addDays(today(), 4));
    // Opened and closed once more, it has its next one already.
    await office.get('task.reopen', { taskId: late.taskId, version: 2 });
    const again = await office.get('task.close', {
      taskId: late.taskId,
      version: 3,
      state: 'done',
      on: today(),
    });
    expect(again.nextDueOn).toBeNull();
  });

  it('are given away in bulk by a head, but for those of cases that are not for the other', async () => {
    const caseId = await shared();
    const tasks = [
      await filed(newTask(caseId, 'investigator')),
      await filed(newTask(caseId, 'investigator')),
    ];
    const input = newCase(office.idOf('investigator'));
    await office.get('case.record', input);
    const unreached = await filed(newTask(input.caseId, 'investigator'));
    await office.signInAs('police-head');
    const bulk = [...tasks, unreached].map(({ taskId }) => ({ taskId, version: 1 }));
    const given = await office.get('task.assign', { tasks: bulk, to: office.idOf('social-worker') });
    expect(given).toMatchObject({ assigned: 2, stayed: 1 });
    pass(10);
    await office.get('task.undo', { actId: given.actId });
    const back = (await office.get('task.ofCase', { caseId })).map(({ assignee, version }) => [
      assignee,
      version,
    ]);
    expect(back).toEqual(tasks.map(({ assignee }) => [assignee, 3]));
    const [first, second] = bulk;
    if (first === undefined || second === undefined) throw new Error('two tasks');
    // One that somebody else changed meanwhile refuses all of them.
    expect(
      await office.ask('task.assign', {
        tasks: [{ ...first, version: 3 }, second],
        to: office.idOf('social-worker'),
      }),
    ).toMatchObject({ ok: false, error: { code: 'conflict', currentVersion: 3 } });
    expect((await office.get('task.ofCase', { caseId })).every(({ version }) => version === 3)).toBe(true);
  });

  it('stay in the list of deleted ones for thirty days, for who deleted them and the head', async () => {
    const caseId = await shared();
    const task = await filed(newTask(caseId, 'social-worker', { text: TEXT }));
    const removed = await office.get('task.delete', { taskId: task.taskId, version: 1 });
    expect(removed.actId).toEqual(expect.any(String));
    const deleted = async () =>
      (await office.get('task.deleted', {})).filter(({ taskId }) => taskId === task.taskId);
    expect(await deleted()).toMatchObject([{ text: 'own', number: expect.any(String) }]);
    await office.signInAs('social-worker');
    expect(await deleted()).toEqual([]);
    expect(await office.ask('task.restore', { taskId: task.taskId, version: 2 })).toEqual(notFound);
    await office.signInAs('police-head');
    expect(await deleted()).toMatchObject([{ deletedByName: expect.any(String) }]);
    pass(30 * 86_400 + 60);
    await office.signInAs('police-head');
    expect(await deleted()).toEqual([]);
    expect(await office.ask('task.restore', { taskId: task.taskId, version: 2 })).toEqual(
      refused('restore-too-late'),
    );
  });

  it('stand in the calendar with the steps, the dates and the ends of consents of cases that the reader sees', async () => {
    const caseId = await shared();
    const task = await filed(
      newTask(caseId, 'social-worker', { dueOn: addDays(today(), 3), dueAt: '08:30' }),
    );
    const own = await filed(newTask(null, 'investigator', { dueOn: addDays(today(), 3) }));
    await office.get('nextDate.add', {
      nextDateId: v7(),
      caseId,
      wing: 'investigation',
      kind: 'CourtDate',
      on: addDays(today(), 4),
    });
    const days = { from: today(), to: addDays(today(), 6) };
    const entries = async (scope: 'mine' | 'all', of: string | null) =>
      (await office.get('calendar.entries', { ...days, scope }))
        .filter((entry) => entry.caseId === of)
        .map(({ source, on }) => `${source} ${on}`);
    const court = `next-date ${addDays(today(), 4)}`;
    const ofTask = `task ${addDays(today(), 3)}`;
    expect(await entries('all', caseId)).toEqual(expect.arrayContaining([court, ofTask]));
    expect(await entries('mine', caseId)).toContain(court);
    expect(await entries('mine', caseId)).not.toContain(ofTask);
    expect(await entries('mine', null)).toEqual([ofTask]);
    // The plan of a case counts from the day on which it was opened, which is not moved by the tests.
    const { openedOn } = newCase(office.idOf('social-worker')).facts;
    const ofPlan = await office.get('calendar.entries', {
      from: openedOn.earliest,
      to: addDays(openedOn.earliest, 30),
      scope: 'mine',
    });
    expect(ofPlan).toContainEqual(expect.objectContaining({ source: 'protocol-step', caseId }));
    await office.signInAs('second-investigator');
    expect(await entries('all', caseId)).toEqual([]);
    expect(await entries('all', null)).toEqual([]);
    await office.signInAs('social-worker');
    expect(await entries('mine', caseId)).toEqual(expect.arrayContaining([court, ofTask]));
    await office.get('task.close', { taskId: task.taskId, version: 1, state: 'done', on: today() });
    expect(await entries('mine', caseId)).not.toContain(ofTask);
    expect(
      await office.ask('calendar.entries', { from: today(), to: addDays(today(), 42), scope: 'all' }),
    ).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(own.caseId).toBeNull();
  });

  it('are due, overdue and counted with the steps of the protocol, until the side closes the case', async () => {
    await office.signInAs('second-investigator');
    const input = newCase(office.idOf('second-investigator'));
    await office.get('case.record', input);
    const { caseId } = input;
    const before = await office.get('task.count', {});
    const dueBefore = await office.get('task.due', {});
    await filed(newTask(caseId, 'second-investigator', { dueOn: addDays(today(), -2) }));
    await filed(newTask(caseId, 'second-investigator', { dueAt: '00:00', priority: 'high' }));
    await filed(newTask(caseId, 'second-investigator', { dueOn: addDays(today(), 7) }));
    await filed(newTask(caseId, 'second-investigator', { dueOn: addDays(today(), 8) }));
    expect(await office.get('task.count', {})).toEqual({
      overdue: before.overdue + 1,
      dueToday: before.dueToday + 1,
      timesPassed: before.timesPassed + 1,
    });
    const due = await office.get('task.due', {});
    expect(due.total).toBe(dueBefore.total + 3);
    const days = due.lines.map(({ dueOn }) => dueOn);
    expect(days).toEqual(days.toSorted());
    const [step] = (await office.get('protocol.steps', { caseId })) ?? [];
    expect(due.lines.some((line) => line.source === 'protocol-step' && line.stepId === step?.stepId)).toBe(
      true,
    );
    expect((await office.get('case.timeline', { caseId })).filter(({ source }) => source === 'task')).toEqual(
      [],
    );
    const [first] = (await list('mine')).filter((line) => line.caseId === caseId);
    if (first === undefined) throw new Error('nothing is due');
    await office.get('task.close', {
      taskId: first.taskId,
      version: first.version,
      state: 'done',
      on: today(),
    });
    expect(
      (await office.get('case.timeline', { caseId: first.caseId ?? '' })).filter(
        ({ source }) => source === 'task',
      ),
    ).toMatchObject([{ state: 'done' }]);

    const closureId = v7();
    await office.get('closure.propose', {
      closureId,
      caseId,
      version: 0,
      reason: 'Other',
      endedOn: today(),
      summary: 'ຈົບ',
    });
    await office.signInAs('police-head');
    await office.get('closure.decide', { decision: 'approve', closureId, version: 1 });
    await office.signInAs('second-investigator');
    expect((await list('mine')).filter((line) => line.caseId === caseId)).toEqual([]);
    expect((await office.get('task.due', {})).lines.filter((line) => line.caseId === caseId)).toEqual([]);
    const [left] = (await office.get('task.ofCase', { caseId })).filter(({ state }) => state === 'open');
    expect(left?.mayAct).toBe(false);
    expect(await office.ask('task.delete', { taskId: left?.taskId ?? '', version: 1 })).toEqual(
      refused('case-closed'),
    );
  });
});
