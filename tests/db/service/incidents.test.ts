import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { dated, newCase, newIncident } from '../../support/cases.ts';
import { newScreening } from '../../support/screenings.ts';
import { TestOffice } from '../../support/office.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

describe('the incident of a group', () => {
  const office = new TestOffice();
  let me = '';
  const incidentId = v7();
  beforeAll(async () => {
    me = (await office.create()).account.id;
    await office.get('incident.record', {
      incidentId,
      incident: {
        ...newIncident(me),
        kind: { answer: 'given', value: 'EXT_Raid' },
        when: { answer: 'given', value: dated('11/2026') },
        place: { answer: 'given', value: { placeCode: '0501', freeText: 'Building 7' } },
        formsOfExploitation: { answer: 'given', value: ['EXT_OnlineScam'] },
      },
    });
  });
  afterAll(() => office.end());

  it('holds the cases of its persons in their order, and what nobody has asked each of them', async () => {
    const first = newCase(me);
    const second = newCase(me, {
      person: {
        nameLao: { answer: 'unknown' },
        nameLatin: { answer: 'not-asked' },
        sex: { answer: 'not-asked' },
      },
    });
    await office.get('case.record', { ...first, incidentId });
    await office.get('case.record', { ...second, incidentId });
    const { roster, mayWrite } = await office.get('incident.open', { incidentId });
    expect(mayWrite).toBe(true);
    // What is suspected of the whole group stands in every case, and in its statistics.
    expect(roster.map(({ formsOfExploitation }) => formsOfExploitation)).toEqual([
      { answer: 'given', value: ['EXT_OnlineScam'] },
      { answer: 'given', value: ['EXT_OnlineScam'] },
    ]);
    expect(roster.map(({ caseId, lacking }) => ({ caseId, lacking }))).toEqual([
      { caseId: first.caseId, lacking: ['authority', 'screening'] },
      { caseId: second.caseId, lacking: ['sex', 'authority', 'screening'] },
    ]);
    // A screening in any case of the person that the reader reaches is one.
    await office.get('screening.save', newScreening(first.caseId, { path: 'child' }));
    const { roster: after } = await office.get('incident.open', { incidentId });
    expect(after.map(({ lacking }) => lacking.includes('screening'))).toEqual([false, true]);
    expect(await office.get('incident.list', { limit: 10 })).toMatchObject([
      { incidentId, cases: 2, placeCode: '0501', hasDraft: false },
    ]);
    const opened = await office.get('case.open', { caseId: first.caseId });
    expect(opened.incident).toMatchObject({ incidentId, kind: { value: 'EXT_Raid' } });
    const timeline = await office.get('case.timeline', { caseId: first.caseId });
    expect(timeline.filter(({ source }) => source === 'incident')).toMatchObject([
      { id: incidentId, when: { earliest: '2026-11-01', latest: '2026-11-30' } },
    ]);
  });

  it('keeps the history of its changes, and refuses a change of an older version', async () => {
    const incident = { ...newIncident(me), kind: { answer: 'given', value: 'EXT_Report' } } as const;
    expect(await office.get('incident.revise', { incidentId, version: 1, incident })).toEqual({
      incidentId,
      version: 2,
    });
    expect(await office.ask('incident.revise', { incidentId, version: 1, incident })).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 2 },
    });
    const { roster } = await office.get('incident.open', { incidentId });
    const history = await office.get('case.history', { caseId: roster[0]?.caseId ?? '' });
    const changed = history.find(({ entity, version }) => entity === 'incident' && version === 2);
    expect(changed?.fields.map(({ field }) => field)).toEqual([
      'formsOfExploitation',
      'kind',
      'place',
      'when',
    ]);
    expect(await office.ask('incident.record', { incidentId, incident })).toMatchObject({
      ok: false,
      error: { code: 'refused', reason: 'record-exists' },
    });
  });

  it('takes no date to come and no case of an incident that is not there, and then no part of it', async () => {
    const ahead = { ...newIncident(me), when: { answer: 'given', value: dated('12/2030') } } as const;
    expect(await office.ask('incident.record', { incidentId: v7(), incident: ahead })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { 'incident.when.value': ['in-the-future'] } },
    });
    const input = newCase(me);
    expect(await office.ask('case.record', { ...input, incidentId: v7() })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await office.ask('case.open', { caseId: input.caseId })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('keeps a person who is being typed as a draft of the group until their case is on file', async () => {
    const input = newCase(me);
    const draft = {
      subject: 'roster-row',
      recordId: input.caseId,
      incidentId,
      baseVersion: 0,
      content: '{"personId":"half a word"}',
    } as const;
    await office.get('draft.save', draft);
    expect(await office.get('draft.list', {})).toMatchObject([draft]);
    expect(await office.get('incident.list', { limit: 10 })).toMatchObject([{ hasDraft: true }]);
    await office.get('case.record', { ...input, incidentId });
    expect(await office.get('draft.list', {})).toEqual([]);
  });
});

describe('a group of which somebody is shut out', () => {
  it('is there as long as they reach a case of it, without the one they must not know of, and then no more', async () => {
    const office = await StaffedOffice.with();
    try {
      await office.signInAs('police-head');
      const officer = office.idOf('investigator');
      const incidentId = v7();
      await office.get('incident.record', { incidentId, incident: newIncident(officer) });
      const cases = [newCase(officer), newCase(officer)] as const;
      for (const input of cases) await office.get('case.record', { ...input, incidentId });
      const shut = office.idOf('second-investigator');
      await office.get('case.assign', { caseId: cases[0].caseId, accountId: shut, until: null });
      await office.get('case.exclude', { caseId: cases[1].caseId, accountId: shut });
      await office.signInAs('second-investigator');
      const { roster } = await office.get('incident.open', { incidentId });
      expect(roster.map(({ caseId }) => caseId)).toEqual([cases[0].caseId]);
      expect(await office.get('incident.list', { limit: 10 })).toMatchObject([{ incidentId, cases: 1 }]);
      await office.signInAs('police-head');
      await office.get('case.exclude', { caseId: cases[0].caseId, accountId: shut });
      await office.signInAs('second-investigator');
      expect(await office.ask('incident.open', { incidentId })).toEqual({
        ok: false,
        error: { code: 'not-found' },
      });
      expect(await office.get('incident.list', { limit: 10 })).toEqual([]);
    } finally {
      await office.end();
    }
  });
});
