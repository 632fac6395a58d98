import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationName } from '../../../../shared/contract.ts';
import { openStore } from '../../../../db/store/open.ts';
import { answersOf, newCase } from '../../../support/cases.ts';
import { passphrase } from '../../../support/office.ts';
import { passphraseOf, StaffedOffice, type StaffName } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const HOUR = 3_600_000;
const event = {
  kind: { answer: 'unknown' },
  what: 'ຄວາມລັບຂອງຕຳຫຼວດ',
  when: { answer: 'unknown' },
  certainty: { answer: 'unknown' },
  place: { answer: 'unknown' },
} as const;
const reason = 'ຄອບຄົວໂທມາກາງຄືນ';
const notFound = { ok: false, error: { code: 'not-found' } };
const refused = (why: string) => ({ ok: false, error: { code: 'refused', reason: why } });
const forbidden = { ok: false, error: { code: 'forbidden' } };
const versions = { case: 1, person: 1, identification: 1 };

describe('several people and their cases', () => {
  let office: StaffedOffice;
  /** How far the clock of the store is ahead. */
  let ahead = 0;
  const soon = (hours: number): string => new Date(Date.now() + ahead + hours * HOUR).toISOString();
  const mine = { input: newCase(''), number: '' };
  const theirs = { input: newCase(''), number: '' };
  const { caseId } = mine.input;
  const other = theirs.input.caseId;

  beforeAll(async () => {
    office = await StaffedOffice.with(people, { now: () => new Date(Date.now() + ahead) });
    await office.signInAs('investigator');
    mine.input.facts.responsibleOfficer = office.idOf('investigator');
    mine.number = (await office.get('case.record', mine.input)).number;
    await office.get('draft.save', {
      subject: 'event',
      recordId: v7(),
      caseId,
      baseVersion: 0,
      content: '{"what":"half"}',
    });
    await office.signInAs('second-investigator');
    theirs.input.facts.responsibleOfficer = office.idOf('second-investigator');
    theirs.number = (await office.get('case.record', theirs.input)).number;
  }, 300_000);
  afterAll(() => office.end());

  const listed = async (text = ''): Promise<string[]> =>
    (await office.get('case.list', { text, after: null, limit: 10 })).cases.map((file) => file.caseId);
  /** Everything that can be asked of a case, about one that does not exist for the asker. */
  const asked = (): Partial<Record<OperationName, unknown>> => ({
    'case.open': { caseId },
    'case.timeline': { caseId },
    'case.officers': { caseId },
    'case.otherSide': { caseId },
    'case.history': { caseId },
    'case.views': { caseId },
    'case.revise': { ...answersOf(mine.input), versions },
    'event.record': { eventId: v7(), caseId, compartment: 'register', event },
    'alert.raise': { alertId: v7(), caseId, kind: 'Missing' },
    'nextDate.add': { nextDateId: v7(), caseId, wing: 'investigation', kind: 'Interview', on: '2030-01-01' },
  });
  const expectNoTrace = async (): Promise<void> => {
    for (const [name, input] of Object.entries(asked()))
      expect(await office.service.answer(name, input), name).toEqual(notFound);
    expect(await listed()).not.toContain(caseId);
    expect(await listed(mine.number)).toEqual([]);
    const recent = await office.get('case.recent', { limit: 10 });
    expect(recent.map((file) => file.caseId)).not.toContain(caseId);
    expect(await office.get('case.revealNames', { caseIds: [caseId] })).toEqual([]);
  };

  /** What the audit says of the last number that was asked for. Nobody is signed in afterwards. */
  const lastLocated = async (): Promise<unknown> => {
    await office.restart();
    const store = await openStore({
      folder: office.storeFolder,
      accountId: office.idOf('police-head'),
      passphrase: passphrase(passphraseOf('police-head')),
      ballastBytes: 0,
    });
    const detail = store.sqlite
      .prepare<[], string>(
        "select detail from main.audit where operation = 'case.locate' order by seq desc limit 1",
      )
      .pluck()
      .get();
    await store.close();
    return JSON.parse(detail ?? 'null');
  };

  it('is one’s own, and nobody else’s', async () => {
    expect(await listed()).toEqual([other]);
    await expectNoTrace();
    expect(await office.ask('case.open', { caseId: v7() })).toEqual(notFound);
    expect(await office.get('case.open', { caseId: other })).toMatchObject({
      reach: 'own',
      urgentUntil: null,
      may: [
        'case:read',
        'case:write',
        'case:reveal',
        'case:history',
        'person:merge',
        'case:open-urgently',
        'release:propose',
        'closure:propose',
        'consent:record',
        'referral:send',
        'referral:answer',
      ],
    });
  });

  it('is opened urgently for a reason, for a while, to read; the head of the wing reviews it', async () => {
    expect(await office.get('case.locate', { number: mine.number })).toMatchObject({
      caseId,
      isWithinReach: false,
    });
    const { until } = await office.get('case.openUrgently', { caseId, reason, hours: 2 });
    expect(await office.get('case.open', { caseId })).toMatchObject({ reach: 'urgent', urgentUntil: until });
    expect((await office.get('case.revealNames', { caseIds: [caseId] }))[0]?.names).toContain('ບຸນມີ ແກ້ວມະນີ');
    const write = { eventId: v7(), caseId, compartment: 'register', event } as const;
    expect(await office.ask('event.record', write)).toEqual(notFound);
    const [own] = await office.get('urgentAccess.list', {});
    expect(own).toMatchObject({ caseId, reason, review: null });
    const finding = { urgentAccessId: own?.urgentAccessId ?? '', remark: null } as const;
    expect(await office.ask('urgentAccess.review', { ...finding, finding: 'justified' })).toEqual(forbidden);
    ahead += 2 * HOUR;
    await expectNoTrace();
    // A second time, and this one is found wanting: it ends with the review.
    await office.get('case.openUrgently', { caseId, reason, hours: 24 });
    await office.signInAs('social-head');
    expect(await office.get('urgentAccess.list', {})).toEqual([]);
    expect(await office.ask('urgentAccess.review', { ...finding, finding: 'justified' })).toEqual(notFound);
    await office.signInAs('police-head');
    const [newest, oldest] = await office.get('urgentAccess.list', {});
    expect(oldest?.urgentAccessId).toBe(finding.urgentAccessId);
    const verdict = {
      urgentAccessId: newest?.urgentAccessId ?? '',
      remark: null,
      finding: 'not-justified',
    } as const;
    expect((await office.ask('urgentAccess.review', verdict)).ok).toBe(true);
    expect(await office.ask('urgentAccess.review', verdict)).toEqual(refused('already-decided'));
    await office.signInAs('second-investigator');
    await expectNoTrace();
  });

  it('is the team’s to read, and not to write', async () => {
    const team = { teamId: v7(), nameLao: 'ທີມ 1', nameEnglish: 'Team 1' };
    await office.signInAs('police-head');
    const members = [office.idOf('investigator'), office.idOf('second-investigator')];
    await office.get('team.save', { ...team, members });
    await office.signInAs('second-investigator');
    const seen = await office.get('case.open', { caseId });
    expect([seen.reach, seen.may]).toEqual([
      'team',
      ['case:read', 'case:reveal', 'case:open-urgently', 'referral:answer'],
    ]);
    expect(await office.ask('case.revise', { ...answersOf(mine.input), versions })).toEqual(notFound);
    expect(await office.ask('case.history', { caseId })).toEqual(notFound);
    await office.signInAs('police-head');
    await office.get('team.remove', { teamId: team.teamId });
    await office.signInAs('second-investigator');
    await expectNoTrace();
  });

  it('is given for a time, to whoever works on cases', async () => {
    await office.signInAs('police-head');
    const give = (to: StaffName, until: string | null) =>
      office.ask('case.assign', { caseId, accountId: office.idOf(to), until });
    expect(await give('plan-coordinator', null)).toEqual(refused('not-for-this-case'));
    expect(await give('social-worker', soon(-1))).toMatchObject({ error: { code: 'invalid' } });
    expect((await give('social-worker', soon(5))).ok).toBe(true);
    const officers = await office.get('case.officers', { caseId });
    expect(officers.map(({ wing, isResponsible }) => [wing, isResponsible])).toEqual([
      ['investigation', true],
      ['assistance', false],
    ]);
    await office.signInAs('social-worker');
    expect(await office.get('case.open', { caseId })).toMatchObject({ reach: 'own' });
    // Whoever works on a case for a time does not make it theirs for good, nor anybody else's.
    const facts = { ...mine.input.facts, responsibleOfficer: office.idOf('social-worker') };
    expect(await office.ask('case.revise', { ...answersOf(mine.input), facts, versions })).toEqual(forbidden);
    ahead += 5 * HOUR;
    await expectNoTrace();
    // Nor does the computer's clock, put back, give it again.
    ahead -= 5 * HOUR;
    await office.signInAs('social-worker');
    await expectNoTrace();
    ahead += 5 * HOUR;
  });

  it('does not exist for whoever is shut out of it, whatever else they are', async () => {
    await office.signInAs('police-head');
    const of = (name: StaffName, file = caseId) => ({ caseId: file, accountId: office.idOf(name) });
    expect(await office.ask('case.exclude', of('police-head'))).toEqual(refused('own-account'));
    await office.get('case.exclude', of('investigator'));
    expect(await office.ask('case.assign', { ...of('investigator'), until: null })).toEqual(
      refused('not-for-this-case'),
    );
    await office.signInAs('investigator');
    await expectNoTrace();
    expect(await office.get('draft.list', {})).toEqual([]);
    expect(await office.get('case.locate', { number: mine.number })).toBeNull();
    expect(await office.ask('case.openUrgently', { caseId, reason, hours: 1 })).toEqual(notFound);
    expect(await lastLocated()).toEqual({ isFound: false, number: mine.number });
    await office.signInAs('social-head');
    await office.get('case.exclude', of('police-head'));
    // The founder is the last head besides her who knows of it.
    expect(await office.ask('case.exclude', of('founder'))).toEqual(refused('last-head-of-case'));
    await office.signInAs('police-head');
    await expectNoTrace();
    expect(await office.ask('case.exclusions', { caseId })).toEqual(notFound);
    expect(await office.ask('case.readmit', of('police-head'))).toEqual(notFound);
    expect((await office.get('urgentAccess.list', {})).map((access) => access.caseId)).not.toContain(caseId);
    const accountId = office.idOf('investigator');
    expect(await office.get('case.ofOfficer', { accountId })).toEqual([]);
    expect((await office.get('account.preview', { accountId })).cases).toEqual({
      seen: 0,
      total: 1,
      excludedFrom: 0,
    });
    await office.signInAs('social-head');
    expect((await office.get('case.exclusions', { caseId })).length).toBe(2);
    const preview = await office.get('account.preview', { accountId });
    expect(preview.cases).toEqual({ seen: 0, total: 2, excludedFrom: 1 });
    for (const name of ['investigator', 'police-head'] as const) await office.get('case.readmit', of(name));
    await office.signInAs('investigator');
    expect(await listed()).toEqual([caseId]);
    expect((await office.get('draft.list', {})).length).toBe(1);
  });

  it('tells its officers who looked, who asked in vain, and what changed', async () => {
    await office.get('case.revise', {
      ...answersOf(mine.input),
      versions,
      person: { ...mine.input.person, sex: { answer: 'given', value: 'Male' } },
    });
    const views = await office.get('case.views', { caseId });
    const done = new Set(views.map(({ byName, operation }) => `${byName} ${operation}`));
    const name = (await office.get('account.list', {})).find(
      ({ id }) => id === office.idOf('second-investigator'),
    )?.displayName;
    for (const operation of ['case.revealNames', 'case.openUrgently', 'case.officers.refused'])
      expect(done).toContain(`${name} ${operation}`);
    const [newest] = await office.get('case.history', { caseId });
    expect(newest).toMatchObject({
      entity: 'person',
      version: 2,
      fields: [
        {
          field: 'sex',
          before: '{"answer":"given","value":"Female"}',
          after: '{"answer":"given","value":"Male"}',
        },
      ],
    });
  });

  it('goes with all others to another officer when its own one leaves', async () => {
    await office.signInAs('police-head');
    const from = office.idOf('investigator');
    const to = office.idOf('second-investigator');
    const task = (assignee: string, kind: 'CallFamily' | 'WriteReport') => ({
      taskId: v7(),
      caseId,
      version: 0,
      kind,
      assignee,
      dueOn: '2027-03-01',
      dueAt: null,
      priority: 'normal' as const,
      repeat: null,
      text: null,
    });
    const [theirs, own] = [task(from, 'CallFamily'), task(office.idOf('police-head'), 'WriteReport')];
    for (const each of [theirs, own]) await office.get('task.save', each);
    const assignees = async () =>
      Object.fromEntries(
        (await office.get('task.ofCase', { caseId })).map(({ taskId, assignee }) => [taskId, assignee]),
      );
    const moved = await office.get('case.reassign', { from, to, caseIds: null, withTasks: true });
    expect(moved).toMatchObject({ reassigned: 1, tasks: 1, tasksStayed: 0 });
    expect(await assignees()).toEqual({ [theirs.taskId]: to, [own.taskId]: own.assignee });
    await office.get('task.undo', { actId: moved.actId ?? '' });
    expect(await assignees()).toMatchObject({ [theirs.taskId]: from });
    expect(await office.get('case.ofOfficer', { accountId: from })).toEqual([]);
    const history = await office.get('case.history', { caseId });
    expect(history.find(({ entity }) => entity === 'case')).toMatchObject({
      fields: [{ field: 'responsibleOfficer', before: JSON.stringify(from), after: JSON.stringify(to) }],
    });
    await office.signInAs('investigator');
    await expectNoTrace();
    await office.signInAs('second-investigator');
    expect((await listed()).toSorted()).toEqual([caseId, other].toSorted());
  });
});
