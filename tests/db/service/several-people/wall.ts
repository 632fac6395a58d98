import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCase } from '../../../support/cases.ts';
import { StaffedOffice } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const SECRET = 'ຄວາມລັບຂອງຕຳຫຼວດ';
const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });
const notHeld = refused('wing-not-held');

describe('the wall between the wings', () => {
  let office: StaffedOffice;
  const input = newCase('');
  const { caseId } = input;
  const eventId = v7();
  const event = {
    kind: { answer: 'unknown' },
    what: SECRET,
    when: { answer: 'unknown' },
    certainty: { answer: 'unknown' },
    place: { answer: 'unknown' },
  } as const;
  const wing = 'investigation';

  beforeAll(async () => {
    office = await StaffedOffice.with(people);
    await office.signInAs('investigator');
    input.facts.responsibleOfficer = office.idOf('social-worker');
    await office.get('case.record', input);
    await office.get('event.record', { eventId, caseId, compartment: wing, event });
    const alert = { alertId: v7(), caseId, kind: 'DoNotContactAtHome' } as const;
    await office.get('alert.raise', alert);
    expect(await office.ask('alert.raise', alert)).toEqual(refused('record-exists'));
    for (const on of ['2000-01-01', '2099-05-04'])
      await office.get('nextDate.add', { nextDateId: v7(), caseId, wing, kind: 'CourtDate', on });
  }, 300_000);
  afterAll(() => office.end());

  /** Everything that somebody on a case is told of it. */
  const told = async (): Promise<string> =>
    JSON.stringify([
      await office.get('case.timeline', { caseId }),
      await office.get('case.otherSide', { caseId }),
      await office.get('case.history', { caseId }),
      await office.get('case.views', { caseId }),
      await office.get('release.list', {}),
    ]);

  it('lets the other side know that it has entries, whom to phone, warnings and dates to come', async () => {
    await office.signInAs('social-worker');
    const { alerts, sides } = await office.get('case.otherSide', { caseId });
    expect(alerts).toMatchObject([{ kind: 'DoNotContactAtHome', wing }]);
    expect(sides).toMatchObject([
      {
        wing,
        isOwn: false,
        entries: 1,
        officers: [{ accountId: office.idOf('investigator') }],
        nextDates: [{ kind: 'CourtDate', on: '2099-05-04' }],
      },
      {
        wing: 'assistance',
        isOwn: true,
        entries: 0,
        officers: [{ accountId: office.idOf('social-worker') }],
        nextDates: [],
      },
    ]);
    const answers = await told();
    expect(answers).not.toContain(SECRET);
    expect(answers).not.toContain(eventId);
  });

  it('takes nothing from the other side', async () => {
    const nextDateId = (await office.get('case.otherSide', { caseId })).sides[0]?.nextDates[0]?.nextDateId;
    expect(await office.ask('nextDate.remove', { nextDateId: nextDateId ?? '', caseId })).toEqual(notHeld);
    const date = { nextDateId: v7(), caseId, wing, kind: 'Meeting', on: '2099-01-01' } as const;
    expect(await office.ask('nextDate.add', date)).toEqual(notHeld);
    expect(await office.ask('event.record', { eventId: v7(), caseId, compartment: wing, event })).toEqual(
      notHeld,
    );
    expect(await office.ask('event.revise', { eventId, compartment: wing, version: 1, event })).toEqual(
      notHeld,
    );
    expect(await office.ask('release.propose', { releaseId: v7(), eventId, wing, reason: 'ຢາກຮູ້' })).toEqual(
      notHeld,
    );
  });

  it('is passed by one event when its officer asks and the head of that wing decides, until taken back', async () => {
    const releaseId = v7();
    const proposal = { releaseId, eventId, wing, reason: 'ຫົວໜ້າຕ້ອງຮູ້' } as const;
    await office.signInAs('investigator');
    await office.get('release.propose', proposal);
    expect(await office.ask('release.propose', { ...proposal, releaseId: v7() })).toEqual(
      refused('record-exists'),
    );
    const yes = { releaseId, wing, isReleased: true } as const;
    expect(await office.ask('release.decide', yes)).toMatchObject({ error: { code: 'forbidden' } });
    await office.signInAs('social-head');
    expect(await office.get('release.list', {})).toEqual([]);
    expect(await office.ask('release.decide', yes)).toEqual(notHeld);

    await office.signInAs('police-head');
    expect(await office.get('release.list', {})).toMatchObject([{ releaseId, state: 'proposed', event }]);
    await office.get('release.decide', yes);
    expect(await office.ask('release.decide', yes)).toEqual(refused('already-decided'));
    await office.signInAs('social-worker');
    const passed = (await office.get('case.timeline', { caseId })).find(({ id }) => id === eventId);
    expect(passed).toMatchObject({ source: 'released-event', from: wing, event });
    // Its id is that event's alone: no second one of the other side takes it.
    const same = { eventId, caseId, compartment: 'assistance', event } as const;
    expect(await office.ask('event.record', same)).toEqual(refused('record-exists'));

    // What the wing writes afterwards does not follow.
    await office.signInAs('investigator');
    await office.get('event.revise', {
      eventId,
      compartment: wing,
      version: 1,
      event: { ...event, what: 'ໃໝ່' },
    });
    await office.signInAs('social-worker');
    expect(await told()).not.toContain('ໃໝ່');

    await office.signInAs('police-head');
    await office.get('release.withdraw', { releaseId, wing });
    expect(await office.ask('release.withdraw', { releaseId, wing })).toEqual(refused('already-decided'));
    // The wing's only head decides what they asked for themself: nobody else could.
    const again = v7();
    await office.get('release.propose', { ...proposal, releaseId: again });
    await office.get('release.decide', { releaseId: again, wing, isReleased: false });
    const states = (await office.get('release.list', {})).map(({ state }) => state);
    expect(states).toEqual(['declined', 'withdrawn']);
    await office.signInAs('social-worker');
    expect(await told()).not.toContain(SECRET);
    await office.signInAs('investigator');
    expect((await office.get('case.timeline', { caseId })).find(({ id }) => id === eventId)).toMatchObject({
      source: 'event',
      release: { releaseId: again, state: 'declined' },
    });
    expect(await told()).toContain(SECRET);
  });

  it('keeps whoever holds neither wing to what is common', async () => {
    await office.signInAs('founder');
    const answers = await told();
    expect(answers).not.toContain(SECRET);
    expect(answers).not.toContain(eventId);
    const draft = { subject: 'event', recordId: v7(), caseId, baseVersion: 0, content: '{}' } as const;
    expect(await office.ask('draft.save', draft)).toEqual(notHeld);
  });
});
