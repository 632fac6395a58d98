import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { CaseEventInput } from '../../../shared/domain/event.ts';
import { dated, newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';

const event = (what: string, when: CaseEventInput['when']): CaseEventInput => ({
  kind: { answer: 'given', value: 'Exploitation' },
  what,
  when,
  certainty: { answer: 'given', value: 'reported' },
  place: { answer: 'unknown' },
});
const on = (typed: string): CaseEventInput['when'] => ({ answer: 'given', value: dated(typed) });

describe('the timeline of a case', () => {
  const office = new TestOffice();
  let me = '';
  let caseId = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
    ({ caseId } = await office.get('case.record', newCase(me)));
  });
  afterAll(() => office.end());

  it('holds events of every compartment in one order by when they happened', async () => {
    const events = [
      ['assistance', 'Medical check', on('23/11/2026')],
      ['investigation', 'Held in a compound', on('03/2026 - 11/2026')],
      ['register', 'Recruited on Facebook', on('about 02/2026')],
      ['investigation', 'Beaten', { answer: 'unknown' }],
    ] as const;
    for (const [compartment, what, when] of events) {
      await office.get('event.record', { eventId: v7(), caseId, compartment, event: event(what, when) });
    }
    const timeline = await office.get('case.timeline', { caseId });
    expect(timeline.map((entry) => (entry.source === 'event' ? entry.event.what : entry.source))).toEqual([
      'Recruited on Facebook',
      'Held in a compound',
      'identification',
      'case-opened',
      'Medical check',
      'Beaten',
    ]);
    expect(timeline.every((entry) => entry.recordedByName === 'S. Vongsa')).toBe(true);
  });

  it('shows a revised event once, and refuses to revise an older version', async () => {
    const eventId = v7();
    await office.get('event.record', {
      eventId,
      caseId,
      compartment: 'investigation',
      event: event('Freed', on('20/11/2026')),
    });
    const changed = event('Freed by the police', on('20/11/2026'));
    const revise = { eventId, compartment: 'investigation', version: 1, event: changed } as const;
    expect(await office.get('event.revise', revise)).toEqual({ eventId, version: 2 });
    expect(await office.ask('event.revise', revise)).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 2 },
    });
    const shown = (await office.get('case.timeline', { caseId })).filter(({ id }) => id === eventId);
    expect(shown).toMatchObject([{ version: 2, event: changed }]);
  });

  it('takes no event for a case that is not there, and none twice', async () => {
    const input = {
      eventId: v7(),
      caseId: v7(),
      compartment: 'register',
      event: event('x', on('2026')),
    } as const;
    expect(await office.ask('event.record', input)).toEqual({ ok: false, error: { code: 'not-found' } });
    await office.get('event.record', { ...input, caseId });
    expect(await office.ask('event.record', { ...input, caseId, compartment: 'assistance' })).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'record-exists' },
    });
  });
});

describe('a draft', () => {
  const office = new TestOffice();
  let me = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
  });
  afterAll(() => office.end());

  it('is there after a restart, newest state first, until its record is on file', async () => {
    const input = newCase(me);
    const draft = { subject: 'case', recordId: input.caseId, caseId: input.caseId, baseVersion: 0 } as const;
    await office.get('draft.save', { ...draft, content: '{"nameLao":"ບຸ"}' });
    await office.get('draft.save', { ...draft, content: '{"nameLao":"ບຸນມີ"}' });
    await office.restart();
    await office.signIn();
    expect(await office.get('draft.list', {})).toMatchObject([{ ...draft, content: '{"nameLao":"ບຸນມີ"}' }]);
    await office.get('case.record', input);
    expect(await office.get('draft.list', {})).toEqual([]);
    expect(await office.get('draft.open', { recordId: input.caseId })).toBeNull();
  });

  it('marks its case in the list and goes when it is discarded', async () => {
    const input = newCase(me);
    await office.get('case.record', input);
    const { caseId } = input;
    await office.get('draft.save', {
      subject: 'event',
      recordId: v7(),
      caseId,
      baseVersion: 0,
      content: '{}',
    });
    const marked = async () =>
      (await office.get('case.list', { text: '', after: null, limit: 50 })).cases.find(
        (file) => file.caseId === caseId,
      );
    expect((await marked())?.hasDraft).toBe(true);
    for (const { recordId } of await office.get('draft.list', {}))
      await office.get('draft.discard', { recordId });
    expect((await marked())?.hasDraft).toBe(false);
  });
});
