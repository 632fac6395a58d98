import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedOrganisations } from '../../../shared/organisations/shipped-organisations.ts';
import { countedSpan } from '../../../shared/domain/indicator.ts';
import { kindOfCounted } from '../../../shared/domain/indicator-binding.ts';
import { exactDate } from '../../../shared/domain/partial-date.ts';
import { newIndicator, planWithActivities } from '../../support/indicators.ts';
import { newLine, newProgrammeEvent } from '../../support/programme-events.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

const year = { from: '2026-01-01', to: '2026-12-31', kind: null, placeCode: null, planNodeId: null };
const woman = { answer: 'given', value: 'Female' } as const;
const man = { answer: 'given', value: 'Male' } as const;
type Line = Omit<ReturnType<typeof newLine>, 'traineeId'> & { readonly traineeId: string | null };
const invalid = (field: string, problem: string) => ({
  ok: false,
  error: { code: 'invalid', fields: { [field]: [problem] } },
});

describe('trainings, meetings and outreach', () => {
  let office: StaffedOffice;
  const union = shippedOrganisations[5]?.organisationId ?? '';
  beforeAll(async () => {
    office = await StaffedOffice.with(['founder', 'police-head', 'plan-coordinator']);
    await office.signInAs('plan-coordinator');
  }, 120_000);
  afterAll(() => office.end());

  it('go on file by the coordinator, version by version, and are read by a head', async () => {
    const eventId = v7();
    const event = newProgrammeEvent({
      organiser: { organisationId: union, name: null },
      places: [{ placeCode: '05', freeText: null }],
      counts: { total: 30, women: 12, byAge: [] },
    });
    expect(await office.get('programmeEvent.save', { eventId, version: 0, event })).toEqual({
      eventId,
      version: 1,
    });
    expect(await office.ask('programmeEvent.save', { eventId, version: 0, event })).toMatchObject({
      ok: false,
      error: { code: 'conflict', currentVersion: 1 },
    });
    await office.get('programmeEvent.save', {
      eventId,
      version: 1,
      event: { ...event, counts: { total: 31, women: 12, byAge: [] } },
    });
    await office.signInAs('police-head');
    const file = await office.get('programmeEvent.open', { eventId });
    expect(file).toMatchObject({
      version: 2,
      listVersion: 0,
      attendance: { from: 'counts', total: 31, women: 12, listed: 0, missing: 31 },
      organisations: [{ organisationId: union }],
    });
    const listed = await office.get('programmeEvent.list', { ...year, standing: null, offset: 0, limit: 10 });
    expect(listed.events.map((line) => line.eventId)).toEqual([eventId]);
    // A province finds what was held in any division of it.
    const inBokeo = { ...year, placeCode: '05', standing: null, offset: 0, limit: 10 };
    expect((await office.get('programmeEvent.list', inBokeo)).total).toBe(1);
    expect((await office.get('programmeEvent.list', { ...inBokeo, placeCode: '01' })).total).toBe(0);
    await office.signInAs('plan-coordinator');
  });

  it.each([
    [{ begins: exactDate('2100-01-01') }, 'event.begins', 'in-the-future'],
    [{ places: [{ placeCode: '99', freeText: null }] }, 'event.places.0.placeCode', 'no-such-place'],
    [{ partners: [{ organisationId: v7(), name: null }] }, 'event.partners', 'no-such-organisation'],
    [{ planNodeIds: [v7()] }, 'event.planNodeIds', 'no-such-plan-node'],
    [{ countries: ['TH' as const] }, 'event.countries', 'of-meetings-only'],
    [
      { kind: 'Meeting' as const, countries: ['VN' as const, 'TH' as const, 'VN' as const] },
      'event.countries',
      'repeated',
    ],
    [{ trainerIds: [v7()] }, 'event.trainerIds', 'no-such-trainer'],
    [{ counts: { total: 3, women: 4, byAge: [] } }, 'event.counts.women', 'more-women-than-people'],
    [
      { counts: { total: 3, women: 3, byAge: [{ band: '18-24' as const, total: 4, women: 0 }] } },
      'event.counts.byAge',
      'more-than-in-all',
    ],
    [
      { test: { fullMarks: 10, before: { people: 2, sum: 20.5 }, after: null } },
      'event.test.before.sum',
      'more-than-full-marks',
    ],
  ])('are refused where they cannot be so: %j', async (change, field, problem) => {
    const event = { ...newProgrammeEvent(), ...change };
    expect(await office.ask('programmeEvent.save', { eventId: v7(), version: 0, event })).toMatchObject(
      invalid(field, problem),
    );
  });

  it('keep a list of names that holds once it is as long as the typed count, and say what it lacks before', async () => {
    const eventId = v7();
    const event = newProgrammeEvent({
      begins: exactDate('2026-04-06'),
      ends: exactDate('2026-04-07'),
      counts: { total: 3, women: 1, byAge: [] },
      test: { fullMarks: 10, before: null, after: null },
    });
    await office.get('programmeEvent.save', { eventId, version: 0, event });
    const lines = [
      newLine('ນາງ ດາວອນ ພົມມະຈັນ', {
        sex: woman,
        attendedOn: ['2026-04-06'],
        marksBefore: 4,
        marksAfter: 8.5,
      }),
      newLine('ທ້າວ ຄຳຫຼ້າ ສີສຸກ', { sex: man, attendedOn: ['2026-04-06', '2026-04-07'], marksBefore: 5 }),
    ];
    expect(
      await office.ask('programmeEvent.saveParticipants', {
        eventId,
        listVersion: 0,
        lines: [newLine('ບຸນ', { attendedOn: ['2026-04-08'] })],
      }),
    ).toMatchObject(invalid('lines.0.participant.attendedOn', 'not-a-day-of-it'));
    expect(
      await office.ask('programmeEvent.saveParticipants', {
        eventId,
        listVersion: 0,
        lines: [newLine('ບຸນ', { marksAfter: 10.5 })],
      }),
    ).toMatchObject(invalid('lines.0.participant.marksAfter', 'more-than-full-marks'));
    await office.get('programmeEvent.saveParticipants', { eventId, listVersion: 0, lines });
    expect((await office.get('programmeEvent.open', { eventId })).attendance).toEqual({
      from: 'counts',
      total: 3,
      women: 1,
      sexUnknown: 0,
      listed: 2,
      missing: 1,
    });
    const onFile = await office.get('programmeEvent.participants', { eventId });
    expect(onFile.participants.map(({ participant }) => participant)).toEqual(
      lines.map(({ participant }) => participant),
    );
    const grown = [
      ...onFile.participants.map(({ participantId, traineeId, participant }) => ({
        participantId,
        traineeId,
        participant,
      })),
      newLine('ນາງ ມະນີວອນ', { sex: woman }),
    ];
    await office.get('programmeEvent.saveParticipants', { eventId, listVersion: 1, lines: grown });
    const file = await office.get('programmeEvent.open', { eventId });
    const { attendance } = file;
    expect(attendance).toEqual({ from: 'list', total: 3, women: 2, sexUnknown: 0, listed: 3, missing: 0 });
    // Sums, so that an average is never made of averages: 4 + 5 of two, 8.5 of one.
    expect(file.test).toEqual({
      fullMarks: 10,
      isOfList: true,
      before: { people: 2, sum: 9 },
      after: { people: 1, sum: 8.5 },
    });
    expect(
      await office.ask('programmeEvent.saveParticipants', { eventId, listVersion: 1, lines: grown }),
    ).toMatchObject({ ok: false, error: { code: 'conflict', currentVersion: 2 } });
  });

  it('ask whether people of two lists are one, and count them as two until a person says so', async () => {
    const march = { ...year, from: '2025-03-01', to: '2025-03-31' };
    const both = { ...year, from: '2025-03-01', to: '2025-06-30' };
    const held = async (on: string, name: string) => {
      const eventId = v7();
      await office.get('programmeEvent.save', {
        eventId,
        version: 0,
        event: newProgrammeEvent({ begins: exactDate(on) }),
      });
      await office.get('programmeEvent.saveParticipants', {
        eventId,
        listVersion: 0,
        lines: [
          newLine(name, { sex: woman, office: 'ກຳມະບານແຂວງໄຊຍະບູລີ', position: 'ວິຊາການ' }),
          newLine('ທ້າວ ບຸນເລີດ ແກ້ວມະນີ', { sex: man }),
        ],
      });
      return eventId;
    };
    await held('2025-03-10', 'ນາງ ສຸພາພອນ ແສງຈັນທະວົງ');
    const second = await held('2025-06-20', 'Souphaphone Sengchanthavong');
    const figures = await office.get('programmeEvent.count', both);
    expect(figures.people).toMatchObject({ total: 4, women: 2, attendances: 4 });
    const { pairs, total } = await office.get('trainee.pairs', { eventId: second, limit: 10 });
    expect(total).toBe(pairs.length);
    const asked = pairs.find(({ one, other }) =>
      [one, other].some(({ trainee }) => trainee.name === 'Souphaphone Sengchanthavong'),
    );
    expect(asked).toBeDefined();
    if (asked === undefined) return;
    const { one, other } = asked;
    const decide = (decision: 'same' | 'different') =>
      office.get('trainee.decide', { oneId: one.traineeId, otherId: other.traineeId, decision });
    await decide('same');
    expect((await office.get('programmeEvent.count', both)).people).toMatchObject({ total: 3, women: 1 });
    expect((await office.get('programmeEvent.count', march)).people.total).toBe(2);
    expect(
      (await office.get('trainee.open', { traineeId: one.traineeId })).events.map(({ name }) => name),
    ).toEqual(['Souphaphone Sengchanthavong', 'ນາງ ສຸພາພອນ ແສງຈັນທະວົງ']);
    await decide('different');
    expect((await office.get('programmeEvent.count', both)).people.total).toBe(4);
    // An answer that stands is not asked again.
    const again = await office.get('trainee.pairs', { eventId: second, limit: 10 });
    expect(again.total).toBe(total - 1);
  });

  it('find people on file while their name is typed, in either script, but not those on the list already', async () => {
    const find = (text: string, notOf: string | null = null) =>
      office.get('trainee.find', { text, notOf, limit: 10 });
    for (const text of ['ສຸພາ', 'souphaphone', 'ແສງຈັນ'])
      expect((await find(text)).map(({ trainee }) => trainee.name)).toContain('ນາງ ສຸພາພອນ ແສງຈັນທະວົງ');
    const [known] = await find('ບຸນເລີດ ແກ້ວ');
    expect(known?.trainee.name).toBe('ທ້າວ ບຸນເລີດ ແກ້ວມະນີ');
    if (known === undefined) return;
    const spring = { ...year, from: '2025-03-01', to: '2025-06-30' };
    const { people: before } = await office.get('programmeEvent.count', spring);
    const eventId = v7();
    await office.get('programmeEvent.save', {
      eventId,
      version: 0,
      event: newProgrammeEvent({ begins: exactDate('2025-06-25') }),
    });
    const line = { ...newLine('ບຸນເລີດ ແກ້ວມະນີ', { sex: man }), traineeId: known.traineeId };
    await office.get('programmeEvent.saveParticipants', { eventId, listVersion: 0, lines: [line] });
    expect(await find('ບຸນເລີດ ແກ້ວ', eventId)).not.toContainEqual(
      expect.objectContaining({ traineeId: known.traineeId }),
    );
    const { participants } = await office.get('programmeEvent.participants', { eventId });
    expect(participants).toMatchObject([{ traineeId: known.traineeId, otherEvents: 1 }]);
    // Chosen by a person: one more attendance, nobody more.
    expect((await office.get('programmeEvent.count', spring)).people).toMatchObject({
      total: before.total,
      attendances: before.attendances + 1,
    });
    const twice = { ...newLine('ບຸນເລີດ'), traineeId: known.traineeId };
    expect(
      await office.ask('programmeEvent.saveParticipants', { eventId, listVersion: 1, lines: [line, twice] }),
    ).toMatchObject(invalid('lines.1.traineeId', 'repeated'));
    // Taken off the list again, they stay where else they stood.
    await office.get('programmeEvent.saveParticipants', { eventId, listVersion: 1, lines: [] });
    expect((await find('ບຸນເລີດ ແກ້ວ')).map(({ traineeId }) => traineeId)).toContain(known.traineeId);
  });

  it('are due to be followed up six months after their last day, until somebody did', async () => {
    const eventId = v7();
    await office.get('programmeEvent.save', {
      eventId,
      version: 0,
      event: newProgrammeEvent({ begins: exactDate('2024-08-30'), ends: exactDate('2024-08-31') }),
    });
    const due = async () => (await office.get('programmeEvent.followUpsDue', { limit: 200 })).due;
    expect((await due()).find((one) => one.eventId === eventId)?.dueOn).toBe('2025-02-28');
    const followUp = {
      doneOn: '2025-03-05',
      way: 'Telephone',
      asked: 20,
      answered: 18,
      using: 11,
      stillInPost: null,
      findings: 'ໃຊ້ຄວາມຮູ້ໃນການໂຄສະນາ',
    } as const;
    const followUpId = v7();
    expect(
      await office.ask('programmeEvent.saveFollowUp', {
        eventId,
        followUpId,
        version: 0,
        followUp: { ...followUp, using: 19 },
      }),
    ).toMatchObject(invalid('followUp.using', 'more-than-in-all'));
    await office.get('programmeEvent.saveFollowUp', { eventId, followUpId, version: 0, followUp });
    expect((await due()).map((one) => one.eventId)).not.toContain(eventId);
    expect((await office.get('programmeEvent.open', { eventId })).followUps).toEqual([
      { followUpId, version: 1, followUp },
    ]);
  });

  it('sum audiences by channel with their ranges', async () => {
    const reach = (channel: 'Radio' | 'Leaflet', low: number, estimate: number, high: number) => ({
      channel,
      low,
      estimate,
      high,
      women: null,
      method: 'Guessed' as const,
      remark: null,
    });
    for (const on of ['2022-05-01', '2022-05-02'])
      await office.get('programmeEvent.save', {
        eventId: v7(),
        version: 0,
        event: newProgrammeEvent({
          kind: 'Outreach',
          begins: exactDate(on),
          reach: [reach('Radio', 500, 1000, 3000), reach('Leaflet', 200, 200, 250)],
        }),
      });
    const { audience } = await office.get('programmeEvent.count', {
      ...year,
      from: '2022-05-01',
      to: '2022-05-31',
    });
    expect(audience).toEqual([
      { channel: 'Radio', events: 2, estimate: 2000, low: 1000, high: 6000, women: 0, estimateWithWomen: 0 },
      { channel: 'Leaflet', events: 2, estimate: 400, low: 400, high: 500, women: 0, estimateWithWomen: 0 },
    ]);
  });

  it('stand one by one behind every count of an indicator: as many lines as the count says, and the right ones', async () => {
    const { project, activities } = await planWithActivities(office, 'NPA19');
    const [one, other] = activities;
    const held = async (
      on: string,
      planNodeIds: readonly string[],
      change: Parameters<typeof newProgrammeEvent>[0] = {},
      lines: readonly Line[] = [],
    ) => {
      const eventId = v7();
      const event = newProgrammeEvent({ ...change, begins: exactDate(on), planNodeIds: [...planNodeIds] });
      await office.get('programmeEvent.save', { eventId, version: 0, event });
      if (lines.length > 0)
        await office.get('programmeEvent.saveParticipants', { eventId, listVersion: 0, lines: [...lines] });
      return eventId;
    };
    const february = await held('2019-02-05', [one], {}, [
      newLine('ນາງ ຄຳປິ່ນ ໄຊຍະສານ', { sex: woman, office: 'ໂຮງຮຽນ' }),
      newLine('ທ້າວ ສີທອນ ອຸ່ນເຮືອນ', { sex: man }),
      // Noted, and there on no day: not counted, and not shown.
      newLine('ທ້າວ ບຸນທັນ', { attendedOn: [] }),
    ]);
    const [again] = (await office.get('programmeEvent.participants', { eventId: february })).participants;
    const march = await held('2019-03-31', [other, one], {}, [
      { ...newLine('ນາງ ຄຳປິ່ນ ໄຊຍະສານ', { sex: woman }), traineeId: again?.traineeId ?? null },
      newLine('ນາງ ວິໄລ ພິມມະສອນ', { sex: woman }),
    ]);
    const april = await held('2019-04-01', [project], {}, [newLine('ທ້າວ ເພັດ ສຸລິວົງ', { sex: man })]);
    // Not for the project, not held, and no training.
    await held('2019-02-06', [], {}, [newLine('ທ້າວ ແກ້ວ')]);
    await held('2019-02-07', [one], { standing: 'Planned' });
    const meeting = await held('2019-02-08', [one], { kind: 'Meeting' }, [newLine('ທ້າວ ຄຳ')]);
    const reach = {
      channel: 'Radio',
      low: 100,
      estimate: 300,
      high: 900,
      women: null,
      method: 'Guessed',
      remark: null,
    } as const;
    const radio = await held('2019-01-10', [other], { kind: 'Outreach', reach: [reach] });

    const first = { from: '2019-01-01', to: '2019-03-31' };
    const half = { from: '2019-01-01', to: '2019-06-30' };
    for (const { thing, nodeId, accrual, period, days, counted, shown } of [
      {
        thing: 'trainings-held',
        nodeId: project,
        accrual: 'per-period',
        period: '2019-Q1',
        days: first,
        counted: 2,
        shown: [march, february],
      },
      {
        thing: 'trainings-held',
        nodeId: other,
        accrual: 'per-period',
        period: '2019-Q1',
        days: first,
        counted: 1,
        shown: [march],
      },
      // Since the first period: the days of the list begin with it.
      {
        thing: 'trainings-held',
        nodeId: project,
        accrual: 'cumulative',
        period: '2019-Q2',
        days: half,
        counted: 3,
        shown: [april, march, february],
      },
      {
        thing: 'meetings-held',
        nodeId: project,
        accrual: 'per-period',
        period: '2019-Q1',
        days: first,
        counted: 1,
        shown: [meeting],
      },
      {
        thing: 'people-trained',
        nodeId: project,
        accrual: 'per-period',
        period: '2019-Q1',
        days: first,
        counted: 3,
        shown: ['ທ້າວ ສີທອນ ອຸ່ນເຮືອນ 1', 'ນາງ ຄຳປິ່ນ ໄຊຍະສານ 2', 'ນາງ ວິໄລ ພິມມະສອນ 1'],
      },
      {
        thing: 'outreach-audience',
        nodeId: project,
        accrual: 'per-period',
        period: '2019-Q1',
        days: first,
        counted: 300,
        shown: [radio],
      },
    ] as const) {
      const indicator = newIndicator(nodeId, {
        accrual,
        firstPeriod: '2019-Q1',
        lastPeriod: '2019-Q2',
        counts: { thing, withinDays: null },
      });
      const indicatorId = v7();
      await office.get('indicator.save', { indicatorId, version: 0, indicator });
      const { live } = await office.get('indicator.open', { indicatorId });
      expect(live.find((each) => each.period === period)?.amount.numerator, thing).toBe(counted);
      // What the link beside the count asks for.
      expect(countedSpan(indicator, period)).toEqual({ first: days.from, last: days.to });
      const filter = { ...year, ...days, kind: kindOfCounted[thing], planNodeId: nodeId };
      if (thing === 'people-trained') {
        const { people, total } = await office.get('trainee.list', { ...filter, offset: 0, limit: 50 });
        expect(people.map(({ trainee, events }) => `${trainee.name} ${events}`)).toEqual(shown);
        expect(total).toBe(counted);
        const second = await office.get('trainee.list', { ...filter, offset: 1, limit: 1 });
        expect(second).toEqual({ people: [people[1]], total: 3 });
        expect(people[1]?.trainee).toMatchObject({ sex: 'Female', office: 'ໂຮງຮຽນ' });
        continue;
      }
      const { events, total } = await office.get('programmeEvent.list', {
        ...filter,
        standing: 'Held',
        offset: 0,
        limit: 50,
      });
      expect(events.map(({ eventId }) => eventId)).toEqual(shown);
      expect(total).toBe(shown.length);
      if (thing === 'outreach-audience') expect(events[0]?.audience?.estimate).toBe(counted);
      else expect(total).toBe(counted);
    }
  });

  it('have trainers on a roster, with how often they taught', async () => {
    const trainerId = v7();
    const trainer = {
      name: 'ນາງ ແກ້ວອຸດອນ',
      sex: woman,
      organisation: { organisationId: union, name: null },
      position: 'ຫົວໜ້າພະແນກ',
      subjects: 'ກົດໝາຍ',
      phone: null,
      isActive: true,
    };
    await office.get('trainer.save', { trainerId, version: 0, trainer });
    await office.get('programmeEvent.save', {
      eventId: v7(),
      version: 0,
      event: newProgrammeEvent({ begins: exactDate('2021-01-05'), trainerIds: [trainerId] }),
    });
    expect(await office.get('trainer.list', {})).toMatchObject([
      { trainerId, version: 1, trainer, events: 1, organisationCalled: { organisationId: union } },
    ]);
  });

  it('have drafts of people without a wing, which lie in the file of the plan', async () => {
    const recordId = v7();
    const draft = {
      subject: 'programme-event',
      recordId,
      belongsToId: recordId,
      baseVersion: 0,
      content: '{"values":{}}',
    } as const;
    await office.get('draft.save', draft);
    expect(await office.get('draft.list', {})).toMatchObject([draft]);
    expect(await office.get('draft.open', { recordId })).toMatchObject(draft);
    await office.signInAs('police-head');
    expect(await office.get('draft.open', { recordId })).toBeNull();
    await office.get('draft.save', { ...draft, content: '{"values":{"mine":1}}' });
    expect(await office.get('draft.list', {})).toHaveLength(1);
    await office.signInAs('plan-coordinator');
    expect((await office.get('draft.open', { recordId }))?.content).toBe(draft.content);
    await office.get('draft.discard', { recordId });
    expect(await office.get('draft.list', {})).toEqual([]);
  });
});
