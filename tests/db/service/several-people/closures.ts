import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { times } from '../../../support/effort.ts';
import { answersOf, newCase } from '../../../support/cases.ts';
import { newContact } from '../../../support/persons.ts';
import { passphrase } from '../../../support/office.ts';
import { passphraseOf, StaffedOffice } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const SUMMARY = 'ຮັບຄ່າແຮງງານຄືນແລ້ວ ແລະ ກັບບ້ານແລ້ວ';
const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });
const notFound = { ok: false, error: { code: 'not-found' } };

const states = ['none', 'proposed', 'returned', 'withdrawn', 'closed', 'reopened'] as const;
const moves = ['propose', 'approve', 'return', 'withdraw', 'reopen'] as const;
type State = (typeof states)[number];
type Move = (typeof moves)[number];

/**
 * The life of a closing as an office works (issue A6: "closing with reasons and approval, re-opening with history"): an
 * officer proposes; the head approves, or returns it and the officer proposes again; as long as nothing is decided the
 * officer may take it back; a closed case is opened again. Written from that sentence; every other pair is illegal.
 */
const legal: readonly (readonly [State, Move, State])[] = [
  ['none', 'propose', 'proposed'],
  ['proposed', 'approve', 'closed'],
  ['proposed', 'return', 'returned'],
  ['proposed', 'withdraw', 'withdrawn'],
  ['returned', 'propose', 'proposed'],
  ['returned', 'withdraw', 'withdrawn'],
  ['closed', 'reopen', 'reopened'],
];
const leadsTo = (state: State, move: Move): State | undefined =>
  legal.find(([from, by]) => from === state && by === move)?.[2];

describe('closing a case', () => {
  let office: StaffedOffice;
  beforeAll(async () => {
    office = await StaffedOffice.with(people);
  }, 300_000);
  afterAll(() => office.end());

  /** A case of the investigator and the social worker together. */
  const shared = async (): Promise<ReturnType<typeof newCase>> => {
    await office.signInAs('investigator');
    const input = newCase(office.idOf('social-worker'));
    await office.get('case.record', input);
    return input;
  };
  const proposal = (caseId: string, closureId: string = v7()) => ({
    closureId,
    caseId,
    version: 0,
    reason: 'EXT_ProceedingsEnded' as const,
    endedOn: '2026-11-20',
    summary: SUMMARY,
  });
  /** Whether the case stands in the list of open and of closed cases. */
  const isListed = async (caseId: string) => {
    const stands = async (work: 'open' | 'closed'): Promise<boolean> => {
      const { cases } = await office.get('case.list', { text: '', work, after: null, limit: 200 });
      return cases.some((line) => line.caseId === caseId);
    };
    return { open: await stands('open'), closed: await stands('closed') };
  };
  const closureOf = async (caseId: string) => (await office.get('closure.ofCase', { caseId }))[0];
  const moved = async (move: Move, caseId: string, closureId: string, version: number) => {
    switch (move) {
      case 'propose':
        return await office.ask('closure.propose', { ...proposal(caseId, closureId), version });
      case 'approve':
        return await office.ask('closure.decide', { decision: 'approve', closureId, version });
      case 'return':
        return await office.ask('closure.decide', {
          decision: 'return',
          closureId,
          version,
          because: 'ຍັງບໍ່ໄດ້ໄປຢາມ',
        });
      case 'withdraw':
        return await office.ask('closure.withdraw', { closureId, version });
      case 'reopen':
        return await office.ask('closure.reopen', { closureId, version, because: 'ກັບມາຂໍຄວາມຊ່ວຍເຫຼືອ' });
    }
  };

  it('goes by the table alone, whatever is asked in whichever order, and nothing else is written', async () => {
    await office.signInAs('police-head');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...moves), { maxLength: 8 }), async (asked) => {
        const input = newCase(office.idOf('police-head'));
        await office.get('case.record', input);
        const closureId = v7();
        let state: State = 'none';
        let version = 0;
        for (const move of asked) {
          const after = leadsTo(state, move);
          const answer = await moved(
            move,
            input.caseId,
            closureId,
            state === 'none' && move !== 'propose' ? 1 : version,
          );
          expect(answer.ok, `${move} of one that is ${state}`).toBe(after !== undefined);
          if (after === undefined) continue;
          state = after;
          version += 1;
          expect(await closureOf(input.caseId)).toMatchObject({ closureId, state, version });
          // A version that somebody saw before is refused, whatever the move.
          const [stale] = legal.filter(([from]) => from === state);
          if (stale !== undefined)
            expect(await moved(stale[1], input.caseId, closureId, version + 1)).toMatchObject({
              error: { code: 'conflict', currentVersion: version },
            });
          const { isClosed, may } = await office.get('case.open', { caseId: input.caseId });
          expect([isClosed, may.includes('case:write')]).toEqual([state === 'closed', state !== 'closed']);
          expect(await isListed(input.caseId)).toEqual({
            open: state !== 'closed',
            closed: state === 'closed',
          });
        }
      }),
      { numRuns: times(4, 12) },
    );
  });

  it('is not decided by whoever proposed it where somebody else heads the side', async () => {
    await office.signInAs('police-head');
    const input = newCase(office.idOf('police-head'));
    await office.get('case.record', input);
    const asked = proposal(input.caseId);
    await office.get('closure.propose', asked);
    // A deputy with the same role, let in by the head.
    await office.signInAs('founder');
    const { accountId } = await office.get('account.admit', {
      ...office.asNew('police-head'),
      displayName: 'ພັນຕີ ຮອງ',
      ...office.sheets,
    });
    await office.signInAs('police-head');
    await office.get('grant.give', {
      accountId,
      compartments: ['register', 'investigation', 'statistics'],
      keyCode: office.keyCodeOf(accountId),
      ownPassphrase: passphrase(passphraseOf('police-head')),
    });
    expect(await moved('approve', input.caseId, asked.closureId, 1)).toEqual(refused('own-account'));
    await office.restart();
    const { conduct } = await office.get('session.open', {
      accountId,
      passphrase: passphrase(passphraseOf('police-head')),
    });
    await office.get('session.acceptConduct', { version: conduct.version });
    expect((await moved('approve', input.caseId, asked.closureId, 1)).ok).toBe(true);
  });

  it('is nothing that somebody without a side does', async () => {
    await office.signInAs('founder');
    const input = newCase(office.idOf('founder'));
    await office.get('case.record', input);
    expect(await office.ask('closure.propose', proposal(input.caseId))).toEqual(refused('wing-not-held'));
  });

  it('waits for the head of its side, and is returned with a remark that the officer reads', async () => {
    const { caseId } = await shared();
    const asked = proposal(caseId);
    expect(await office.get('closure.propose', asked)).toEqual({ version: 1 });
    expect(await office.ask('closure.propose', proposal(caseId))).toEqual(refused('record-exists'));
    expect(await moved('approve', caseId, asked.closureId, 1)).toMatchObject({
      error: { code: 'forbidden' },
    });

    await office.signInAs('social-head');
    expect((await office.get('closure.waiting', {})).filter((each) => each.caseId === caseId)).toEqual([]);
    expect(await moved('approve', caseId, asked.closureId, 1)).toEqual(notFound);

    await office.signInAs('police-head');
    const waiting = await office.get('closure.waiting', {});
    expect(waiting.filter((each) => each.caseId === caseId)).toMatchObject([
      { state: 'proposed', isOwn: false, reason: 'EXT_ProceedingsEnded' },
    ]);
    expect((await moved('return', caseId, asked.closureId, 1)).ok).toBe(true);

    await office.signInAs('investigator');
    expect(await closureOf(caseId)).toMatchObject({
      state: 'returned',
      isOwn: true,
      words: { summary: SUMMARY, returnedBecause: 'ຍັງບໍ່ໄດ້ໄປຢາມ' },
    });
    const waitsAgain = (await office.get('closure.waiting', {})).filter((each) => each.caseId === caseId);
    expect(waitsAgain).toMatchObject([{ state: 'returned', isOwn: true }]);
  });

  it.each([
    ['a day ahead', { endedOn: '2099-01-01' }, { endedOn: ['in-the-future'] }],
    ['nothing said', { summary: '  ' }, { summary: ['required'] }],
  ])('refuses %s, at the field', async (_what, change, fields) => {
    const { caseId } = await shared();
    expect(await office.ask('closure.propose', { ...proposal(caseId), ...change })).toEqual({
      ok: false,
      error: { code: 'invalid', fields },
    });
  });

  it('closes one side alone: it changes nothing until it opens the case again, and the other goes on', async () => {
    const input = await shared();
    const { caseId } = input;
    const asked = proposal(caseId);
    await office.get('closure.propose', asked);
    await office.signInAs('police-head');
    expect((await moved('approve', caseId, asked.closureId, 1)).ok).toBe(true);
    const event = {
      kind: { answer: 'unknown' },
      what: 'ໄປຢາມບ້ານ',
      when: { answer: 'unknown' },
      certainty: { answer: 'unknown' },
      place: { answer: 'unknown' },
    } as const;
    const record = { eventId: v7(), caseId, compartment: 'register', event } as const;

    await office.signInAs('investigator');
    expect(await office.ask('event.record', record)).toEqual(refused('case-closed'));
    expect(await office.ask('contact.save', newContact(input.personId))).toEqual(refused('case-closed'));
    const { versions, isClosed } = await office.get('case.open', { caseId });
    expect(isClosed).toBe(true);
    expect(await office.ask('case.revise', { ...answersOf(input), versions })).toEqual(
      refused('case-closed'),
    );
    const listed = await office.get('case.list', { text: '', after: null, limit: 200 });
    expect(listed.cases.find((line) => line.caseId === caseId)?.isClosed).toBe(true);
    const recent = await office.get('case.recent', { limit: 50 });
    expect(recent.filter((line) => line.caseId === caseId)).toEqual([]);
    const due = await office.get('task.due', {});
    expect(due.lines.filter((line) => line.caseId === caseId)).toEqual([]);

    // The other side reads that it closed, and nothing of why.
    await office.signInAs('social-worker');
    expect(await office.ask('event.record', record)).toMatchObject({ ok: true });
    const across = await office.get('closure.ofCase', { caseId });
    expect(across).toMatchObject([{ state: 'closed', wing: 'investigation', endedOn: '2026-11-20' }]);
    const told = JSON.stringify([
      across,
      await office.get('case.timeline', { caseId }),
      await office.get('case.history', { caseId }),
      await office.get('case.views', { caseId }),
      await office.get('closure.waiting', {}),
    ]);
    expect(told).not.toContain(SUMMARY);
    expect(told).not.toContain('EXT_ProceedingsEnded');
    expect(told).not.toContain('closure.propose');
    const entry = (await office.get('case.timeline', { caseId })).find(({ source }) => source === 'closure');
    expect(entry).toMatchObject({ wing: 'investigation', reopenedAt: null });

    await office.signInAs('investigator');
    expect((await moved('reopen', caseId, asked.closureId, 2)).ok).toBe(true);
    expect((await office.ask('event.record', { ...record, eventId: v7() })).ok).toBe(true);
    const timeline = await office.get('case.timeline', { caseId });
    expect(timeline.find(({ source }) => source === 'closure')).toMatchObject({
      reason: 'EXT_ProceedingsEnded',
      reopenedAt: expect.any(String),
    });
    const history = await office.get('case.history', { caseId });
    expect(history.filter(({ entity }) => entity === 'closure').map(({ version }) => version)).toEqual([
      3, 2, 1,
    ]);
    // What was reopened stays on record, and another closing begins anew.
    expect((await office.ask('closure.propose', proposal(caseId))).ok).toBe(true);
    expect(await office.get('closure.ofCase', { caseId })).toHaveLength(2);
  });
});
