import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { proposedProtocol } from '../../../shared/protocol/proposed-protocol.ts';
import { dated, newCase } from '../../support/cases.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

let office: StaffedOffice;
beforeAll(async () => {
  office = await StaffedOffice.with(['founder', 'police-head', 'investigator', 'second-investigator']);
}, 120_000);
afterAll(() => office.end());

const today = vientianeDay(new Date().toISOString());
const typed = (day: string) => dated(day.split('-').toReversed().join('/'));

/** Puts a case on file that was taken up some days ago; its number and its steps. */
async function caseOf(officer: 'investigator' | 'second-investigator', daysAgo: number, birth = '1990') {
  const input = newCase(office.idOf(officer), {
    person: { birth: { answer: 'given', value: { kind: 'date', date: dated(birth) } } },
    facts: { openedOn: typed(addDays(today, -daysAgo)) },
  });
  const { caseId, number } = await office.get('case.record', {
    ...input,
    identification: { ...input.identification, decidedOn: { answer: 'unknown' } },
  });
  return { caseId, number, steps: await stepsOf(caseId) };
}

async function stepsOf(caseId: string) {
  const steps = await office.get('protocol.steps', { caseId });
  if (steps === null) throw new Error('withheld');
  return steps;
}

describe('the protocol', () => {
  it('is planned with every new case, for an adult without the steps for children', async () => {
    await office.signInAs('investigator');
    const { steps } = await caseOf('investigator', 3);
    const expected = proposedProtocol.steps.filter(({ audience }) => audience !== 'child');
    expect(new Map(steps.map(({ kind, dueOn }) => [kind, dueOn]))).toEqual(
      new Map(expected.map(({ kind, dueAfterDays }) => [kind, addDays(today, dueAfterDays - 3)])),
    );
    expect(steps.every(({ state, closedOn }) => state === 'open' && closedOn === null)).toBe(true);
  });

  it('plans nothing twice, and after the birth became known what a child needs besides', async () => {
    await office.signInAs('investigator');
    const { caseId, steps } = await caseOf('investigator', 0);
    expect(await office.get('protocol.plan', { caseId })).toEqual({ planned: 0 });
    const file = await office.get('case.open', { caseId });
    const { person, facts, identification } = newCase(office.idOf('investigator'));
    await office.get('case.revise', { caseId, versions: file.versions, person, facts, identification });
    const forChildren = proposedProtocol.steps.filter(({ audience }) => audience === 'child').length;
    expect(await office.get('protocol.plan', { caseId })).toEqual({ planned: forChildren });
    expect(await stepsOf(caseId)).toHaveLength(steps.length + forChildren);
  });

  it('keeps what is done, by whom and its history, and stands on the timeline', async () => {
    await office.signInAs('investigator');
    const { caseId, steps } = await caseOf('investigator', 2);
    const [first, second] = steps;
    if (first === undefined || second === undefined) throw new Error('no steps');
    await office.get('protocol.closeStep', {
      caseId,
      stepId: first.stepId,
      version: 1,
      state: 'done',
      on: addDays(today, -1),
    });
    await office.get('protocol.closeStep', {
      caseId,
      stepId: second.stepId,
      version: 1,
      state: 'not-needed',
      on: today,
    });
    const timeline = await office.get('case.timeline', { caseId });
    expect(
      timeline.flatMap((entry) =>
        entry.source === 'protocol-step' ? [[entry.kind, entry.state, entry.when?.earliest]] : [],
      ),
    ).toEqual([
      [first.kind, 'done', addDays(today, -1)],
      [second.kind, 'not-needed', today],
    ]);
    await office.get('protocol.setDueDay', {
      caseId,
      stepId: second.stepId,
      version: 2,
      dueOn: addDays(today, 9),
    });
    expect((await stepsOf(caseId)).find(({ stepId }) => stepId === second.stepId)).toEqual({
      ...second,
      dueOn: addDays(today, 9),
      version: 3,
    });
    const history = await office.get('case.history', { caseId });
    const ofSecond = history.filter(({ recordId }) => recordId === second.stepId);
    expect(ofSecond.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(ofSecond[1]?.fields.map(({ field }) => field).toSorted()).toEqual(['closedOn', 'state']);
  });

  it('refuses a day to come for what was done, and whoever saw an older version', async () => {
    await office.signInAs('investigator');
    const { caseId, steps } = await caseOf('investigator', 2);
    const stepId = steps[0]?.stepId ?? '';
    const close = { caseId, stepId, version: 1, state: 'done' as const };
    expect(await office.ask('protocol.closeStep', { ...close, on: addDays(today, 1) })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { on: ['in-the-future'] } },
    });
    expect((await office.ask('protocol.closeStep', { ...close, on: today })).ok).toBe(true);
    expect(await office.ask('protocol.closeStep', { ...close, on: today })).toMatchObject({
      ok: false,
      error: { code: 'conflict', currentVersion: 2 },
    });
  });

  it('tells each officer what is late or due within a week in their own cases, and the head how much all have', async () => {
    await office.signInAs('second-investigator');
    const { caseId, number, steps } = await caseOf('second-investigator', 5);
    const due = await office.get('task.due', {});
    const dueSteps = due.lines.flatMap((line) =>
      line.source === 'protocol-step'
        ? [
            {
              stepId: line.stepId,
              caseId: line.caseId,
              kind: line.kind,
              dueOn: line.dueOn,
              number: line.number,
            },
          ]
        : [],
    );
    const expected = steps
      .filter(({ dueOn }) => dueOn <= addDays(today, 7))
      .map(({ stepId, kind, dueOn }) => ({ stepId, caseId, kind, dueOn, number }));
    expect(due.total).toBe(expected.length);
    expect(dueSteps.map(({ dueOn }) => dueOn)).toEqual(expected.map(({ dueOn }) => dueOn));
    expect(new Set(dueSteps.map((step) => JSON.stringify(step)))).toEqual(
      new Set(expected.map(({ number: of, ...rest }) => JSON.stringify({ ...rest, number: of }))),
    );
    await office.signInAs('police-head');
    expect((await office.get('task.due', {})).total).toBe(0);
    const load = (await office.get('task.load', {})).find(
      ({ accountId }) => accountId === office.idOf('second-investigator'),
    );
    expect(load).toMatchObject({
      openCases: 1,
      overdue: steps.filter(({ dueOn }) => dueOn < today).length,
      dueSoon: steps.filter(({ dueOn }) => dueOn >= today && dueOn <= addDays(today, 7)).length,
    });
  });

  it('is the office’s own once a head has changed it, and leaves the plans that stand', async () => {
    await office.signInAs('investigator');
    const before = await caseOf('investigator', 0);
    await office.signInAs('police-head');
    const template = await office.get('protocol.template', {});
    expect(template).toEqual(proposedProtocol);
    const steps = [{ kind: 'SafetyCheck' as const, dueAfterDays: 4, audience: 'everyone' as const }];
    expect(await office.get('protocol.reviseTemplate', { version: 0, steps })).toEqual({ version: 1 });
    expect(await office.ask('protocol.reviseTemplate', { version: 0, steps })).toMatchObject({
      ok: false,
      error: { code: 'conflict', currentVersion: 1 },
    });
    await office.signInAs('investigator');
    const { steps: planned } = await caseOf('investigator', 0);
    expect(planned.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['SafetyCheck', addDays(today, 4)]]);
    expect(await stepsOf(before.caseId)).toHaveLength(before.steps.length);
  });
});
