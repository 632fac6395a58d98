import type Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/dates/plain-date.ts';
import { vientianeDay, vientianeTime } from '../../../shared/dates/vientiane-time.ts';
import type { TaskLine, WorkLine } from '../../../shared/contract/task.ts';
import type { ReferralLine } from '../../../shared/contract/referral.ts';
import { type Referral, sharedWith } from '../../../shared/domain/referral.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { officeWeek, type WeekAct } from '../../generate/office-week.ts';
import { newCase } from '../../support/cases.ts';
import { consentInput, newConsent, newConsentWords } from '../../support/consents.ts';
import { answering, newReferral, newReferralToWing, sending } from '../../support/referrals.ts';
import { StaffedOffice, type StaffName } from '../../support/staffed-office.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
const size = {
  days: 7,
  people: 5,
  ...(isFull ? { cases: 300, tasks: 2400, referrals: 600 } : { cases: 24, tasks: 200, referrals: 40 }),
};
/** How long the office of this week waits for an answer, whatever day was asked for. */
const UNANSWERED_AFTER_DAYS = 3;
const SEED = 20261130;

const people = [
  'police-head',
  'investigator',
  'second-investigator',
  'social-head',
  'social-worker',
] as const satisfies readonly StaffName[];
type Person = (typeof people)[number];
const wingOf: Readonly<Record<Person, 'investigation' | 'assistance'>> = {
  'police-head': 'investigation',
  investigator: 'investigation',
  'second-investigator': 'investigation',
  'social-head': 'assistance',
  'social-worker': 'assistance',
};
const isHead = (person: Person): boolean => person.endsWith('head');

/*
 * What Home and the lists of tasks owe somebody, computed once more by SQL of this test's own, from the rules as they are
 * written down: a case is one's own where one is responsible for it or assigned to it; officers also read their team's, heads
 * all of the office; whoever is shut out has none of it; what one's side has closed is no work; what was opened urgently is.
 * A referral waits for an answer while it is sent or received: of the side that it went to, and, beyond its day or the
 * office's own limit, of the side that sent it; in either case of those who may write the case.
 */
const reachOf = (person: Person): string => `
  own (id) as (
    select id from register.case_file where responsible_officer = :me
    union select case_id from register.case_assignment where account_id = :me and (until is null or until > :now)),
  urgent (id) as (select case_id from ${wingOf[person]}.urgent_access where account_id = :me and until > :now),
  mates (id) as (
    select other.account_id from main.team_member as mine join main.team_member as other using (team_id)
    where mine.account_id = :me),
  of_team (id) as (
    select id from register.case_file where responsible_officer in (select id from mates)
    union select case_id from register.case_assignment
      where account_id in (select id from mates) and (until is null or until > :now)),
  hidden (id) as (select case_id from register.case_exclusion where account_id = :me),
  finished (id) as (select case_id from register.case_closure where wing = '${wingOf[person]}' and state = 'closed'),
  readable (id) as (
    select id from (${isHead(person) ? 'select id from register.case_file' : 'select id from own union select id from of_team union select id from urgent'})
    where id not in (select id from hidden)),
  writable (id) as (
    select id from ${isHead(person) ? 'readable' : '(select id from own except select id from hidden)'}
    where id not in (select id from finished)),
  waiting as (select * from register.referral where state in ('sent', 'received') and case_id in (select id from writable)),
  workable (id) as (select id from readable where id not in (select id from finished)),
  live as (
    select 't' || task.id as line, task.* from register.task as task
    where deleted_at is null and (
      case when case_id is null then :me in (assignee, assigned_by, created_by) else case_id in (select id from workable) end)),
  steps as (
    select 's' || step.id as line, step.*, file.responsible_officer as officer
    from register.protocol_step as step join register.case_file as file on file.id = step.case_id
    where step.state = 'open' and case_id in (select id from workable)),
  own_steps as (select * from steps where case_id in (select id from own union select id from urgent)),
  mine (line, day, clock, rank, id) as (
    select line, due_on, coalesce(due_at, '99:99'), case priority when 'high' then 0 when 'normal' then 1 else 2 end, id
      from live where state = 'open' and assignee = :me
    union all select line, due_on, '99:99', 1, id from own_steps)`;

describe('a week of an office', () => {
  let clock = Date.now() + 86_400_000;
  let store: OpenStore | undefined;
  let office: StaffedOffice;
  beforeAll(async () => {
    office = await StaffedOffice.with(people, {
      now: () => new Date((clock += 1000)),
      opened: (opened) => {
        store = opened;
      },
    });
  }, 300_000);
  afterAll(() => office.end());

  it(
    'gives everybody on every day exactly what the rules owe them',
    async () => {
      const begin = clock;
      await office.signInAs('police-head');
      await office.get('team.save', {
        teamId: v7(),
        nameLao: 'ທີມຕຳຫຼວດ',
        nameEnglish: 'Police team',
        members: [office.idOf('investigator'), office.idOf('second-investigator')],
      });
      await office.get('referral.setTerms', {
        version: 0,
        terms: {
          unansweredAfterDays: UNANSWERED_AFTER_DAYS,
          answerDays: { EXT_Immediate: 1, EXT_Urgent: 3, EXT_Routine: 14 },
        },
      });
      const allCases: string[] = [];
      let most = 0;
      const done = new Map<string, number>();
      let answers = 0;
      const wrong: string[] = [];
      for (const { day, person: at, acts } of officeWeek(SEED, size)) {
        const person = people[at] ?? 'police-head';
        // Each begins their turn later on the same day; the next day begins in the morning.
        clock = Math.max(clock, begin + day * 86_400_000 + at * 3_600_000);
        await office.signInAs(person);
        if (isHead(person) && day % 2 === 1) await decide();
        for (const act of acts) {
          const answer = await carryOut(act, person, allCases);
          done.set(`${act.act} ${answer}`, (done.get(`${act.act} ${answer}`) ?? 0) + 1);
        }
        for (const [what, told, owed] of await compared(person)) {
          answers += 1;
          if (what === 'how many referrals nobody answered') most = Math.max(most, Number(told));
          if (JSON.stringify(told) !== JSON.stringify(owed))
            wrong.push(
              `day ${day}, ${person}, ${what}: ${JSON.stringify(told).slice(0, 300)} for ${JSON.stringify(owed).slice(0, 300)}`,
            );
        }
      }
      console.log(
        `office week: ${size.days} days, ${size.people} users, ${size.cases} cases, ${size.tasks} tasks, ${size.referrals} referrals, ${answers} answers, ${wrong.length} wrong`,
      );
      expect(wrong).toEqual([]);
      // A week in which nothing was let through would prove nothing.
      for (const act of [
        'take-up-case',
        'add-task',
        'close',
        'delete',
        'give',
        'close-step',
        'undo-close',
        'refer',
        'send-draft',
        'answer',
        'revoke',
      ])
        expect(done.get(`${act} ok`) ?? 0, act).toBeGreaterThan(0);
      expect(most, 'referrals that nobody answered in time').toBeGreaterThan(0);
    },
    isFull ? 1_800_000 : 240_000,
  );

  const today = () => vientianeDay(new Date(clock).toISOString());

  /** Approves the closings that wait for the head. */
  async function decide(): Promise<void> {
    for (const { closureId, version, isOwn, state } of await office.get('closure.waiting', {}))
      if (state === 'proposed' && !isOwn)
        await office.get('closure.decide', { decision: 'approve', closureId, version });
  }

  async function carryOut(act: WeekAct, person: Person, allCases: string[]): Promise<string> {
    const result = await perform(act, person, allCases);
    if (result === undefined) return 'nothing';
    return result.ok ? 'ok' : (result.error?.code ?? 'refused');
  }

  type Told = { readonly ok: boolean; readonly error?: { readonly code: string } };

  async function perform(act: WeekAct, person: Person, allCases: string[]): Promise<Told | undefined> {
    const other = (share: number): Person =>
      among(
        people.filter((each) => each !== person),
        share,
      ) ?? person;
    switch (act.act) {
      case 'take-up-case': {
        const responsible = act.withOther ? other((allCases.length % 5) / 5) : person;
        const input = newCase(office.idOf(responsible));
        const filed = await office.ask('case.record', input);
        if (filed.ok) allCases.push(input.caseId);
        return filed;
      }
      case 'add-task': {
        const { ofCase, forOther, kind, dueAfterDays, dueAt, priority, repeat } = act;
        const caseId = ofCase === undefined ? null : among(allCases, ofCase);
        if (caseId === undefined) return undefined;
        return await office.ask('task.save', {
          taskId: v7(),
          caseId,
          version: 0,
          kind,
          assignee: office.idOf(forOther === undefined ? person : other(forOther)),
          dueOn: addDays(today(), dueAfterDays),
          dueAt,
          priority,
          repeat,
          text: null,
        });
      }
      case 'close-step': {
        const step = among(
          (await lines('mine')).filter((line) => line.source === 'protocol-step'),
          act.of,
        );
        if (step?.source !== 'protocol-step') return undefined;
        const { caseId, stepId, version } = step;
        return await office.ask('protocol.closeStep', {
          caseId,
          stepId,
          version,
          state: 'done',
          on: today(),
        });
      }
      case 'close-case': {
        const caseId = among(allCases, act.of);
        if (caseId === undefined) return undefined;
        return await office.ask('closure.propose', {
          closureId: v7(),
          caseId,
          version: 0,
          reason: 'Other',
          endedOn: today(),
          summary: 'ຈົບ',
        });
      }
      case 'open-urgently': {
        const caseId = among(allCases, act.of);
        if (caseId === undefined) return undefined;
        return await office.ask('case.openUrgently', { caseId, reason: 'ມີອັນຕະລາຍ ຕ້ອງເບິ່ງດຽວນີ້', hours: 12 });
      }
      case 'shut-out': {
        const caseId = among(allCases, act.of);
        if (caseId === undefined) return undefined;
        return await office.ask('case.exclude', { caseId, accountId: office.idOf(other(act.of)) });
      }
      case 'refer':
        return await refer(act, person, allCases);
      case 'send-draft': {
        const { lines: drafts } = await referralsInState('drafted');
        const draft = among(
          drafts.filter(({ wing }) => wing === wingOf[person]),
          act.of,
        );
        return draft && (await send(draft.referralId, draft.caseId, draft.referral, 1, act.answerWithinDays));
      }
      case 'answer': {
        const { toAnswer } = await office.get('referral.waiting', {});
        const { lines: open } = await referralsInState('open');
        const asked = among([...toAnswer.lines, ...open.filter(({ sentOn }) => sentOn !== null)], act.of);
        if (asked === undefined) return undefined;
        const version = await versionOf(asked);
        const isInside = asked.referral.to?.direction === 'wing';
        return await office.ask(
          'referral.answer',
          answering(asked.referralId, version, {
            move: act.with,
            on: today(),
            how: isInside ? null : 'EXT_Phone',
          }),
        );
      }
      case 'revoke': {
        const { lines: open } = await referralsInState('open');
        const one = among(open, act.of);
        if (one === undefined) return undefined;
        const version = await versionOf(one);
        const { referralId } = one;
        return await office.ask('referral.revoke', {
          referralId,
          version,
          reason: 'EXT_Mistake',
          remark: null,
        });
      }
      case 'restore': {
        const task = among(await office.get('task.deleted', {}), act.of);
        return task && (await office.ask('task.restore', { taskId: task.taskId, version: task.version }));
      }
      default: {
        const task = among((await lines('mine')).filter(isTask), act.of);
        return task && (await onTask(act.act, task, office.idOf(other(act.of))));
      }
    }
  }

  /** Writes a referral of one of the cases, and lets it go at once or leaves it a draft. */
  async function refer(
    { of, isToWing, isSent, answerWithinDays }: WeekAct & { readonly act: 'refer' },
    person: Person,
    allCases: readonly string[],
  ): Promise<Told | undefined> {
    const caseId = among(allCases, of);
    if (caseId === undefined) return undefined;
    const otherWing = wingOf[person] === 'investigation' ? 'assistance' : 'investigation';
    const input = isToWing ? newReferralToWing(caseId, otherWing) : newReferral(caseId);
    const drafted = await office.ask('referral.save', input);
    return drafted.ok && isSent
      ? await send(input.referralId, caseId, input.referral, 1, answerWithinDays)
      : drafted;
  }

  /** The guardian agrees and the child does too; then it goes. */
  async function send(
    referralId: string,
    caseId: string,
    { to }: Partial<Referral>,
    version: number,
    answerWithinDays: number,
  ): Promise<Told> {
    if (to === undefined) throw new Error('A referral without its receiver');
    const consent = newConsent({
      ...sharedWith(to),
      decidedOn: today(),
      givenBy: 'caregiver_or_guardian',
      assentOfChild: 'given',
      categories: ['needs', 'words'],
      withheld: [],
    });
    const agreed = await office.ask(
      'consent.save',
      consentInput(caseId, consent, newConsentWords({ givenByName: 'ແມ່' })),
    );
    if (!agreed.ok) return agreed;
    return await office.ask('referral.send', {
      referralId,
      version,
      sending: sending({
        sentOn: today(),
        way: to.direction === 'wing' ? null : 'EXT_ByHand',
        answerDueOn: addDays(today(), answerWithinDays),
      }),
    });
  }

  const referralsInState = (state: 'drafted' | 'open') =>
    office.get('referral.list', {
      whose: 'own',
      state,
      organisationId: null,
      isOverdue: false,
      after: null,
      limit: 100,
    });

  async function versionOf({ caseId, referralId }: ReferralLine): Promise<number> {
    const seen = await office.get('referral.ofCase', { caseId });
    return seen.find((each) => each.referralId === referralId)?.version ?? 0;
  }

  async function onTask(
    act: 'close' | 'drop' | 'delete' | 'put-off' | 'give' | 'undo-close' | 'undo-delete' | 'undo-give',
    task: TaskLine,
    to: string,
  ): Promise<Told> {
    const one = { taskId: task.taskId, version: task.version };
    const undone = async (
      answer: { readonly ok: true; readonly value: { readonly actId: string } } | { readonly ok: false },
    ): Promise<Told> => (answer.ok ? await office.ask('task.undo', { actId: answer.value.actId }) : answer);
    switch (act) {
      case 'close':
        return await office.ask('task.close', { ...one, state: 'done', on: today() });
      case 'drop':
        return await office.ask('task.close', { ...one, state: 'not-needed', on: today() });
      case 'delete':
        return await office.ask('task.delete', one);
      case 'give':
        return await office.ask('task.assign', { tasks: [one], to });
      case 'put-off': {
        const { taskId, caseId, kind, assignee, dueAt, priority, repeat, version } = task;
        const dueOn = addDays(task.dueOn, 2);
        return await office.ask('task.save', {
          taskId,
          caseId,
          kind,
          assignee,
          dueOn,
          dueAt,
          priority,
          repeat,
          version,
          text: null,
        });
      }
      case 'undo-close':
        return await undone(await office.ask('task.close', { ...one, state: 'done', on: today() }));
      case 'undo-delete':
        return await undone(await office.ask('task.delete', one));
      case 'undo-give':
        return await undone(await office.ask('task.assign', { tasks: [one], to }));
    }
  }

  const lines = async (group: 'mine' | 'given' | 'team'): Promise<readonly WorkLine[]> =>
    (
      await office.get('task.list', {
        group,
        state: 'open',
        period: 'all',
        officer: null,
        order: 'due',
        limit: 500,
      })
    ).lines;

  /** What the program tells one person, beside what they are owed. */
  async function compared(person: Person): Promise<readonly (readonly [string, unknown, unknown])[]> {
    const due = await office.get('task.due', {});
    const count = await office.get('task.count', {});
    const mine = await office.get('task.list', {
      group: 'mine',
      state: 'open',
      period: 'overdue',
      officer: null,
      order: 'due',
      limit: 500,
    });
    const given = await lines('given');
    const deleted = await office.get('task.deleted', {});
    const closings = await office.get('closure.waiting', {});
    const presumed = await office.get('identification.waiting', { limit: 1 });
    const referrals = await office.get('referral.waiting', {});
    const ownReferrals = await referralsInState('open');
    const owed = owedTo(person);
    const idsOf = ({ lines: found }: { readonly lines: readonly ReferralLine[] }): string[] =>
      found.map(({ referralId }) => referralId);
    const told: (readonly [string, unknown, unknown])[] = [
      ['due', due.lines.map(lineOf), owed.due.slice(0, 50)],
      ['how much is due', due.total, owed.due.length],
      ['count', count, owed.count],
      ['overdue', mine.lines.map(lineOf), owed.overdue.slice(0, 500)],
      ['given', given.map(lineOf).toSorted(), owed.given],
      ['deleted', deleted.map(({ taskId }) => taskId).toSorted(), owed.deleted],
      ['closings that wait', closings.map(({ closureId }) => closureId).toSorted(), owed.closings],
      ['who waits for a decision', presumed.total, owed.presumed],
      ['referrals to answer', idsOf(referrals.toAnswer), owed.toAnswer.slice(0, 50)],
      ['how many referrals to answer', referrals.toAnswer.total, owed.toAnswer.length],
      ['referrals that nobody answered', idsOf(referrals.unanswered), owed.unanswered.slice(0, 50)],
      ['how many referrals nobody answered', referrals.unanswered.total, owed.unanswered.length],
      ['open referrals', idsOf(ownReferrals), owed.openReferrals.slice(0, 100)],
      ['how many open referrals', ownReferrals.total, owed.openReferrals.length],
    ];
    if (!isHead(person)) return told;
    const team = await office.get('task.list', {
      group: 'team',
      state: 'open',
      period: 'all',
      officer: null,
      order: 'due',
      limit: 1,
    });
    const load = await office.get('task.load', {});
    const loads = load
      .map(({ accountId, openCases, overdue, dueSoon, open }) => [
        accountId,
        openCases,
        overdue,
        dueSoon,
        open,
      ])
      .toSorted((one, two) => (String(one[0]) < String(two[0]) ? -1 : 1));
    return [...told, ['the team', team.total, owed.team], ['load', loads, owed.load]];
  }

  function owedTo(person: Person) {
    if (store === undefined) throw new Error('nobody is signed in');
    const { sqlite } = store;
    const now = new Date(clock).toISOString();
    const given = {
      me: office.idOf(person),
      now,
      today: vientianeDay(now),
      time: vientianeTime(now),
      soon: addDays(vientianeDay(now), 7),
      since: new Date(clock - 30 * 86_400_000).toISOString(),
      sentBefore: addDays(vientianeDay(now), -UNANSWERED_AFTER_DAYS),
    };
    const rows = (what: string): unknown[][] => ask(sqlite, `with ${reachOf(person)} ${what}`, given);
    const list = (what: string): unknown[] => rows(what).map(([first]) => first);
    const number = (what: string): unknown => rows(what)[0]?.[0];
    const inOrder = 'order by day, clock, rank, id';
    return {
      due: list(`select line from mine where day <= :soon ${inOrder}`),
      overdue: list(`select line from mine where day < :today ${inOrder}`),
      count: {
        overdue: number('select count(*) from mine where day < :today'),
        dueToday: number('select count(*) from mine where day = :today'),
        timesPassed: number('select count(*) from mine where day = :today and clock <= :time'),
      },
      given: list(
        `select line from live where state = 'open' and assigned_by = :me and assignee <> :me order by line`,
      ),
      // What an undone closing had made is no deleted task of anybody.
      deleted: list(`select id from register.task as task where deleted_at >= :since
        and ((deleted_by = :me and (case when case_id is null then :me in (assignee, assigned_by, created_by)
            else case_id in (select id from readable) end))
          or ${isHead(person) ? '(case_id is not null and case_id in (select id from readable))' : 'false'})
        and id not in (select next_task_id from register.task_act where next_task_id is not null and undone_at is not null)
        order by id`),
      closings: list(`select id from register.case_closure where wing = '${wingOf[person]}'
        and state in ('proposed', 'returned') and case_id in (
          select id from ${isHead(person) ? 'readable' : '(select id from own except select id from hidden)'}) order by id`),
      toAnswer: list(`select id from waiting where to_wing = '${wingOf[person]}' order by sent_on, id`),
      unanswered: list(`select id from waiting where wing = '${wingOf[person]}'
        and (answer_due_on < :today or sent_on < :sentBefore) order by sent_on, id`),
      openReferrals: list(`select id from register.referral
        where state in ('drafted', 'sent', 'received', 'accepted', 'in-service')
        and (sent_on is not null or wing = '${wingOf[person]}')
        and case_id in (select id from (select id from own union select id from urgent) except select id from hidden)
        order by id desc`),
      presumed:
        number(`select count(*) from readable where (select state_after from register.identification as step
        where step.case_id = readable.id order by position desc limit 1) = 'presumed'`),
      team: number(`select (select count(*) from live where state = 'open') + (select count(*) from steps)`),
      load: rows(`, work (officer, day) as (
          select assignee, due_on from live where state = 'open' and case_id is not null
          union all select officer, due_on from steps),
        cases (officer) as (select responsible_officer from register.case_file where id in (select id from workable))
        select officer, (select count(*) from cases where cases.officer = found.officer),
          (select count(*) from work where work.officer = found.officer and day < :today),
          (select count(*) from work where work.officer = found.officer and day between :today and :soon),
          (select count(*) from work where work.officer = found.officer)
        from (select officer from work union select officer from cases) as found order by officer`),
    };
  }
});

const isTask = (line: WorkLine): line is TaskLine => line.source === 'task';
const lineOf = (line: WorkLine): string => (isTask(line) ? `t${line.taskId}` : `s${line.stepId}`);
const among = <T>(all: readonly T[], share: number): T | undefined => all[Math.floor(share * all.length)];

/** The rows of a question; what it does not name of `given` is not bound. */
function ask(
  sqlite: Database.Database,
  question: string,
  given: Readonly<Record<string, string>>,
): unknown[][] {
  const named = new Set([...question.matchAll(/:(\w+)/gu)].map(([, name]) => name));
  const bound = Object.fromEntries(Object.entries(given).filter(([name]) => named.has(name)));
  const rows: unknown = sqlite.prepare(question).raw().all(bound);
  if (!Array.isArray(rows)) throw new Error('a question without rows');
  return rows;
}
