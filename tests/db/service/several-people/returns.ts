import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../../../shared/dates/vientiane-time.ts';
import { times } from '../../../support/effort.ts';
import { newBestInterests } from '../../../support/best-interests.ts';
import { newCase } from '../../../support/cases.ts';
import { newClaim } from '../../../support/claims.ts';
import { newReintegration, newReturn, newVisit } from '../../../support/returns.ts';
import { StaffedOffice } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const returnMoves = ['agree', 'return', 'correct-day', 'cancel'] as const;
type ReturnMove = (typeof returnMoves)[number];
type ReturnState = 'planned' | 'agreed' | 'returned' | 'cancelled';

/** A return is planned, then agreed with the person, then it takes place; until then it may be cancelled. Its day is corrected. */
const legalReturns: readonly (readonly [ReturnState, ReturnMove, ReturnState])[] = [
  ['planned', 'agree', 'agreed'],
  ['planned', 'cancel', 'cancelled'],
  ['agreed', 'return', 'returned'],
  ['agreed', 'cancel', 'cancelled'],
  ['returned', 'correct-day', 'returned'],
];

const visitMoves = ['do', 'miss', 'refuse', 'move'] as const;
type VisitMove = (typeof visitMoves)[number];
type VisitState = 'planned' | 'moved' | 'done' | 'not-reached' | 'refused';

/**
 * A visit is made, missed, refused or moved; whoever was not reached is tried again, whoever refused may change their mind,
 * and what was told of a visit that was made may be amended.
 */
const legalVisits: readonly (readonly [VisitState, VisitMove, VisitState])[] = [
  ...(['planned', 'moved', 'not-reached'] as const).flatMap((from) => [
    [from, 'do', 'done'] as const,
    [from, 'miss', 'not-reached'] as const,
    [from, 'refuse', 'refused'] as const,
    [from, 'move', 'moved'] as const,
  ]),
  ['refused', 'do', 'done'],
  ['refused', 'move', 'moved'],
  ['done', 'do', 'done'],
];

describe('a return home', () => {
  let office: StaffedOffice;
  beforeAll(async () => {
    office = await StaffedOffice.with(people);
  }, 300_000);
  afterAll(() => office.end());

  const ownCase = async (): Promise<string> => {
    const input = newCase(office.idOf('social-worker'));
    await office.get('case.record', input);
    return input.caseId;
  };
  const planned = async (caseId: string): Promise<string> => {
    const returnId = v7();
    await office.get('return.save', { returnId, caseId, version: 0, return: newReturn() });
    return returnId;
  };
  const returnIn = async (caseId: string, returnId: string) =>
    (await office.get('return.ofCase', { caseId }))?.returns.find((each) => each.returnId === returnId);
  const returned = async (caseId: string, on: string): Promise<string> => {
    const returnId = await planned(caseId);
    await office.get('return.move', { returnId, caseId, version: 1, on, move: { move: 'agree' } });
    await office.get('return.move', { returnId, caseId, version: 2, on, move: { move: 'return' } });
    return returnId;
  };

  it('goes by the table alone, whatever is asked in whichever order', async () => {
    await office.signInAs('social-worker');
    const caseId = await ownCase();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...returnMoves), { maxLength: 7 }), async (asked) => {
        const returnId = await planned(caseId);
        let state: ReturnState = 'planned';
        let version = 1;
        for (const move of asked) {
          const after = legalReturns.find(([from, by]) => from === state && by === move)?.[2];
          const answer = await office.ask('return.move', {
            returnId,
            caseId,
            version,
            on: '2026-01-31',
            move: move === 'cancel' ? { move, reason: 'Other' } : { move },
          });
          expect(answer.ok, `${move} of one that is ${state}`).toBe(after !== undefined);
          if (after !== undefined) {
            state = after;
            version += 1;
          }
          const stored = await returnIn(caseId, returnId);
          expect(stored).toMatchObject({ state, version });
          expect(stored?.visits.map(({ months }) => months)).toEqual(
            state === 'returned' ? [3, 6, 12, 24] : [],
          );
        }
      }),
      { numRuns: times(5, 20) },
    );
  });

  it('plans its visits by itself, and plans them anew with its day, but not those that somebody moved or made', async () => {
    await office.signInAs('social-worker');
    const caseId = await ownCase();
    const returnId = await returned(caseId, '2025-11-30');
    const before = await returnIn(caseId, returnId);
    expect(before?.visits.map(({ plannedOn }) => plannedOn)).toEqual([
      '2026-02-28',
      '2026-05-30',
      '2026-11-30',
      '2027-11-30',
    ]);
    const [first, second] = before?.visits ?? [];
    await office.get('visit.save', {
      visitId: first?.visitId ?? '',
      caseId,
      version: 1,
      move: 'do',
      on: '2026-03-02',
      visit: newVisit(),
    });
    await office.get('visit.save', {
      visitId: second?.visitId ?? '',
      caseId,
      version: 1,
      move: 'move',
      on: '2026-06-15',
      visit: newVisit(),
    });
    await office.get('return.move', {
      returnId,
      caseId,
      version: 3,
      on: '2025-12-31',
      move: { move: 'correct-day' },
    });
    const after = await returnIn(caseId, returnId);
    expect(after?.visits.map(({ plannedOn, state }) => [plannedOn, state])).toEqual([
      ['2026-02-28', 'done'],
      ['2026-06-15', 'moved'],
      ['2026-12-31', 'planned'],
      ['2027-12-31', 'planned'],
    ]);
    expect(after?.reintegrationId).toBe(before?.reintegrationId);
    const timeline = await office.get('case.timeline', { caseId });
    expect(
      timeline.flatMap(({ source }) => (source === 'return' || source === 'visit' ? [source] : [])),
    ).toEqual(['return', 'visit']);
  });

  it('has visits that go by their table alone', async () => {
    await office.signInAs('social-worker');
    const caseId = await ownCase();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...visitMoves), { maxLength: 7 }), async (asked) => {
        const returnId = await returned(caseId, '2025-01-31');
        const visitId = (await returnIn(caseId, returnId))?.visits[0]?.visitId ?? '';
        let state: VisitState = 'planned';
        let version = 1;
        for (const move of asked) {
          const after = legalVisits.find(([from, by]) => from === state && by === move)?.[2];
          const answer = await office.ask('visit.save', {
            visitId,
            caseId,
            version,
            move,
            on: '2026-02-01',
            visit: newVisit(),
          });
          expect(answer.ok, `${move} of one that is ${state}`).toBe(after !== undefined);
          if (after !== undefined) {
            state = after;
            version += 1;
          }
          const stored = (await returnIn(caseId, returnId))?.visits[0];
          expect(stored).toMatchObject({
            state,
            version,
            closedOn: state === 'planned' || state === 'moved' ? null : '2026-02-01',
          });
        }
      }),
      { numRuns: times(4, 15) },
    );
  });

  it('shows what is overdue and what comes within a month, in own cases of an open wing, longest overdue first', async () => {
    await office.signInAs('social-worker');
    const today = vientianeDay(new Date().toISOString());
    const mine = await ownCase();
    const theirs = newCase(office.idOf('social-head'));
    await office.get('case.record', { ...theirs, facts: { ...theirs.facts } });
    const before = await office.get('visit.due', {});
    await returned(mine, addMonths(addDays(today, 20), -3));
    await returned(mine, addMonths(addDays(today, -9), -6));
    const due = await office.get('visit.due', {});
    const added = due.visits.filter(({ caseId }) => caseId === mine);
    expect(due.total - before.total).toBe(3);
    expect(added.map(({ months }) => months)).toEqual([3, 6, 3]);
    expect(added.map(({ plannedOn }) => plannedOn)).toEqual(
      added.map(({ plannedOn }) => plannedOn).toSorted(),
    );
    await office.signInAs('police-head');
    expect(await office.get('visit.due', {})).toEqual({ visits: [], total: 0 });
    expect(JSON.stringify(await office.get('case.timeline', { caseId: mine }))).not.toMatch(
      /"return"|"visit"/u,
    );
    expect(JSON.stringify(await office.get('case.history', { caseId: mine }))).not.toMatch(
      /"return"|"visit"/u,
    );
  });

  it('stands in the calendar of its own wing alone, each visit on its day until it is made', async () => {
    await office.signInAs('social-worker');
    const today = vientianeDay(new Date().toISOString());
    const caseId = await ownCase();
    const returnId = await returned(caseId, addMonths(addDays(today, -9), -3));
    const [first] = (await returnIn(caseId, returnId))?.visits ?? [];
    const moveVisit = (version: number, move: 'move' | 'do', on: string) =>
      office.get('visit.save', {
        visitId: first?.visitId ?? '',
        caseId,
        version,
        move,
        on,
        visit: newVisit(),
      });
    const told = async (scope: 'mine' | 'all') =>
      (
        await office.get('calendar.entries', { from: addDays(today, -20), to: addDays(today, 20), scope })
      ).flatMap((entry) =>
        entry.source === 'visit' && entry.caseId === caseId ? [[entry.kind, entry.on, entry.isOwn]] : [],
      );
    expect(await told('mine')).toEqual([[3, first?.plannedOn, true]]);
    await moveVisit(1, 'move', addDays(today, 2));
    expect(await told('mine')).toEqual([[3, addDays(today, 2), true]]);
    await office.signInAs('social-head');
    expect(await told('all')).toEqual([[3, addDays(today, 2), false]]);
    expect(await told('mine')).toEqual([]);
    await office.signInAs('police-head');
    expect(await told('all')).toEqual([]);
    await office.signInAs('social-worker');
    await moveVisit(2, 'do', today);
    expect(await told('mine')).toEqual([]);
  });

  it('is counted for the other side with claims, visits that were made, conclusions and steps for a child', async () => {
    const worker = office.idOf('social-worker');
    const base = newCase(worker);
    const born = { kind: 'age', ageYears: 12, isApproximate: false, at: base.facts.openedOn } as const;
    const child = { ...base, person: { ...base.person, birth: { answer: 'given', value: born } as const } };
    const { caseId } = child;
    await office.signInAs('social-worker');
    await office.get('case.record', child);
    /** What the other side reads of the case, asked by itself. */
    const counted = async () => {
      await office.signInAs('police-head');
      const { sides } = await office.get('case.otherSide', { caseId });
      await office.signInAs('social-worker');
      return sides.find(({ wing }) => wing === 'assistance')?.entries;
    };
    expect(await counted()).toBe(0);
    const claimId = v7();
    await office.get('claim.save', { claimId, caseId, version: 0, claim: newClaim() });
    expect(await counted()).toBe(1);
    await office.get('claim.save', { claimId, caseId, version: 1, claim: newClaim() });
    expect(await counted()).toBe(1);
    const returnId = await returned(caseId, '2025-01-31');
    // Visits that are only planned are no entries.
    expect(await counted()).toBe(2);
    const stored = await returnIn(caseId, returnId);
    const [made, missed] = stored?.visits ?? [];
    const on = '2025-08-01';
    for (const [visit, move] of [
      [missed, 'miss'],
      [made, 'do'],
    ] as const)
      await office.get('visit.save', {
        visitId: visit?.visitId ?? '',
        caseId,
        version: 1,
        move,
        on,
        visit: newVisit(),
      });
    expect(await counted()).toBe(3);
    await office.get('reintegration.conclude', {
      reintegrationId: stored?.reintegrationId ?? '',
      caseId,
      version: 0,
      concluded: newReintegration(),
    });
    expect(await counted()).toBe(4);
    await office.get('bestInterests.save', {
      bestInterestsId: v7(),
      caseId,
      version: 0,
      step: newBestInterests(),
    });
    expect(await counted()).toBe(5);
  });

  it('keeps what is typed of such records in the social-work wing alone', async () => {
    await office.signInAs('social-worker');
    const caseId = await ownCase();
    const draft = (subject: 'claim' | 'return' | 'visit' | 'reintegration' | 'best-interests') => ({
      subject,
      recordId: v7(),
      caseId,
      baseVersion: 0,
      content: '{}',
    });
    const subjects = ['claim', 'return', 'visit', 'reintegration', 'best-interests'] as const;
    for (const subject of subjects)
      expect(await office.ask('draft.save', draft(subject)), subject).toMatchObject({ ok: true });
    await office.signInAs('police-head');
    for (const subject of subjects)
      expect(await office.ask('draft.save', draft(subject)), subject).toEqual({
        ok: false,
        error: { code: 'refused', reason: 'wing-not-held' },
      });
  });

  it('is concluded by the officer under the definition that held, and the definition is the head’s to confirm', async () => {
    await office.signInAs('social-worker');
    const caseId = await ownCase();
    const returnId = await returned(caseId, '2025-01-31');
    const reintegrationId = (await returnIn(caseId, returnId))?.reintegrationId ?? '';
    const conclude = (version: number, concluded = newReintegration()) =>
      office.ask('reintegration.conclude', { reintegrationId, caseId, version, concluded });
    expect(await conclude(0, newReintegration({ concludedOn: '2025-01-30' }))).toMatchObject({
      error: { code: 'invalid', fields: { concludedOn: ['before-its-start'] } },
    });
    expect(await conclude(0, newReintegration({ definitionVersion: 1 }))).toMatchObject({
      error: { code: 'invalid', fields: { definitionVersion: ['not-understood'] } },
    });
    // What the criteria say decides nothing: half of them are open, and the officer concludes.
    expect(await conclude(0)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await office.ask('reintegration.define', { version: 0, definition: 'ຂອງຫ້ອງການ' })).toMatchObject({
      error: { code: 'forbidden' },
    });
    await office.signInAs('social-head');
    await office.get('reintegration.define', { version: 0, definition: 'ຂອງຫ້ອງການ' });
    expect(await office.ask('reintegration.define', { version: 0, definition: 'ອື່ນ' })).toMatchObject({
      error: { code: 'conflict', currentVersion: 1 },
    });
    expect(await conclude(1, newReintegration({ definitionVersion: 1 }))).toMatchObject({ ok: true });
    const found = await office.get('return.ofCase', { caseId });
    expect(found?.definition).toEqual({ version: 1, definition: 'ຂອງຫ້ອງການ' });
    expect(found?.returns[0]?.reintegration).toMatchObject({
      version: 2,
      concluded: { definitionVersion: 1 },
    });
  });
});
