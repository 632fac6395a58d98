import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import { answersOf, dated, newCase, newIncident, partOf } from '../../support/cases.ts';
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
    await office.get('case.record', partOf(incidentId, first));
    await office.get('case.record', partOf(incidentId, second));
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
    expect(await office.ask('case.record', partOf(v7(), input))).toEqual({
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
    await office.get('case.record', partOf(incidentId, input));
    expect(await office.get('draft.list', {})).toEqual([]);
  });
});

describe('a case on file', () => {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (store) => (opened = await openStore(store)) });
  let me = '';
  const [raid, bus] = [v7(), v7()];
  const input = newCase('');
  beforeAll(async () => {
    me = (await office.create()).account.id;
    await office.restart();
    await office.signIn();
    input.facts.responsibleOfficer = me;
    for (const incidentId of [raid, bus])
      await office.get('incident.record', {
        incidentId,
        incident: {
          ...newIncident(me),
          when: { answer: 'given', value: dated('11/2026') },
          formsOfExploitation: { answer: 'given', value: ['EXT_OnlineScam'] },
        },
      });
    await office.get('case.record', input);
  });
  afterAll(() => office.end());

  const revise = async (incidentId: string | null) => {
    const { versions } = await office.get('case.open', { caseId: input.caseId });
    const answers = answersOf(input);
    return office.ask('case.revise', { ...answers, versions, facts: { ...answers.facts, incidentId } });
  };
  const casesIn = async (incidentId: string) =>
    (await office.get('incident.open', { incidentId })).roster.map(({ caseId }) => caseId);
  const incidentEntries = async () =>
    (await office.get('case.timeline', { caseId: input.caseId }))
      .filter(({ source }) => source === 'incident')
      .map(({ id }) => id);

  it('joins an incident later, goes to another, and leaves it, with its own answers as they were', async () => {
    const { version } = await office.get('whatHappened.open', { caseId: input.caseId });
    expect(await revise(raid)).toMatchObject({ ok: true, value: { versions: { case: 2, person: 1 } } });
    expect(await casesIn(raid)).toEqual([input.caseId]);
    expect(await incidentEntries()).toEqual([raid]);
    expect((await office.get('incident.list', { limit: 1 }))[0]?.incidentId).toBe(raid);
    expect(await revise(bus)).toMatchObject({ ok: true, value: { versions: { case: 3 } } });
    expect(await casesIn(raid)).toEqual([]);
    expect(await casesIn(bus)).toEqual([input.caseId]);
    expect(await incidentEntries()).toEqual([bus]);
    expect(await revise(null)).toMatchObject({ ok: true, value: { versions: { case: 4 } } });
    expect(await casesIn(bus)).toEqual([]);
    expect(await incidentEntries()).toEqual([]);
    const { facts, incident } = await office.get('case.open', { caseId: input.caseId });
    expect(incident).toBeNull();
    expect(facts).toEqual(input.facts);
    // What a group is suspected of is begun with in a new case alone.
    expect((await office.get('whatHappened.open', { caseId: input.caseId })).version).toBe(version);
  });

  it('tells in its history and in the audit which incidents it joined and left', async () => {
    const history = await office.get('case.history', { caseId: input.caseId });
    const joined = history.flatMap(({ entity, version, fields }) =>
      entity === 'case' && version > 1 ? fields : [],
    );
    expect(joined).toEqual([
      { field: 'incidentId', before: JSON.stringify(bus), after: 'null' },
      { field: 'incidentId', before: JSON.stringify(raid), after: JSON.stringify(bus) },
      { field: 'incidentId', before: 'null', after: JSON.stringify(raid) },
    ]);
    const details = opened?.sqlite
      .prepare<[string], string>(
        `select detail from audit where record = ? and operation = 'case.revise' order by seq desc`,
      )
      .pluck()
      .all(input.caseId);
    expect(details?.map((detail): unknown => JSON.parse(detail))).toMatchObject([
      { leftIncidentId: bus },
      { leftIncidentId: raid, incidentId: bus },
      { incidentId: raid },
    ]);
  });

  it('joins no incident that is not there', async () => {
    expect(await revise(v7())).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a case on file and an incident of others', () => {
  it('come together only by whoever may change both, and nobody reads of an incident out of their reach', async () => {
    const office = await StaffedOffice.with();
    try {
      const [mine, theirs] = [v7(), v7()];
      await office.signInAs('police-head');
      const [officer, second] = [office.idOf('investigator'), office.idOf('second-investigator')];
      await office.get('incident.record', { incidentId: mine, incident: newIncident(officer) });
      await office.get('incident.record', { incidentId: theirs, incident: newIncident(second) });
      const own = newCase(officer);
      const other = newCase(second);
      await office.get('case.record', own);
      await office.get('case.record', other);
      const joins = async (input: InputByOperation<'case.record'>, incidentId: string, version: number) =>
        office.ask('case.revise', {
          ...answersOf(partOf(incidentId, input)),
          versions: { case: version, person: 1, identification: 1 },
        });
      // The head has them both in the incident that is not the investigator's.
      expect((await joins(own, theirs, 1)).ok).toBe(true);
      expect((await joins(own, mine, 2)).ok).toBe(true);
      await office.signInAs('investigator');
      const notThere = { ok: false, error: { code: 'not-found' } };
      // Their own case into an incident of somebody else, and somebody else's case into their own.
      expect(await joins(own, theirs, 3)).toEqual(notThere);
      expect(await joins(other, mine, 1)).toEqual(notThere);
      expect(await office.get('incident.list', { limit: 10 })).toMatchObject([
        { incidentId: mine, mayWrite: true },
      ]);
      const history = await office.get('case.history', { caseId: own.caseId });
      expect(history.filter(({ entity }) => entity === 'case').map(({ fields }) => fields)).toMatchObject([
        [{ field: 'incidentId' }],
        [{ field: 'incidentId' }],
        expect.anything(),
      ]);
      expect(JSON.stringify(history)).not.toContain(theirs);
    } finally {
      await office.end();
    }
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
      for (const input of cases) await office.get('case.record', partOf(incidentId, input));
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
