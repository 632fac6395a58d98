import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { codeSchema } from '../../shared/codes/code-schema.ts';
import { nextDateKinds } from '../../shared/codes/next-date-kinds.ts';
import { protocolStepKinds } from '../../shared/codes/protocol-step-kinds.ts';
import { taskKinds } from '../../shared/codes/task-kinds.ts';
import type { SensitivityClass } from '../../shared/access.ts';
import type { CalendarEntry, CalendarScope } from '../../shared/contract/calendar.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { referralUrgencies } from '../../shared/codes/referral-urgencies.ts';
import { ConsentPurpose } from '../../shared/domain/consent.ts';
import {
  consentClasses,
  protocolStepClasses,
  referralClasses,
  visitClasses,
  withheldFields,
} from '../../shared/domain/sensitivity.ts';
import { VisitMonths } from '../../shared/domain/visit-plan.ts';
import { CaseNumber } from '../../shared/identity/case-number.ts';
import { notClosed, type Viewer, withinReach } from '../access/reach.ts';
import { readReferralTerms } from './referral-terms.ts';
import type { StoreReader } from '../database.ts';

/** Who reads which days of the calendar. */
export type CalendarReader = {
  readonly viewer: Viewer;
  readonly classes: ReadonlySet<SensitivityClass>;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly scope: CalendarScope;
};

/** Entries that one source gives at most; nobody reads more of six weeks. */
const MOST_OF_SOURCE = 1000;

/** One function a source: whatever else has its day joins with one line here and one member of `CalendarEntry`. */
const sources: readonly ((db: StoreReader, reader: CalendarReader) => Promise<readonly CalendarEntry[]>)[] = [
  nextDateEntries,
  stepEntries,
  consentEntries,
  taskEntries,
  visitEntries,
  referralEntries,
];

/** Everything of some days that the reader may see, by day and by the clock. */
export async function readCalendar(db: StoreReader, reader: CalendarReader): Promise<CalendarEntry[]> {
  const entries: CalendarEntry[] = [];
  for (const read of sources) entries.push(...(await read(db, reader)));
  const timeOf = (entry: CalendarEntry): string => (entry.source === 'task' ? entry.at : null) ?? '';
  return entries.toSorted((one, other) => {
    const first = `${one.on} ${timeOf(one)} ${one.source} ${one.id}`;
    const second = `${other.on} ${timeOf(other)} ${other.source} ${other.id}`;
    return first < second ? -1 : 1;
  });
}

/** The condition over rows of `register.case_file as file` under which a source tells of a case, of whatever kind. */
export const isShown = ({ viewer, scope }: CalendarReader): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${withinReach(scope === 'mine' ? ownOf(viewer) : viewer, 'case:read')} and ${notClosed(viewer)})`;

/** Whether such a case is one of the reader's own. */
export const isOwnCase = ({ viewer }: CalendarReader): RawBuilder<number> =>
  sql<number>`${withinReach(ownOf(viewer), 'case:read')}`;

const ownOf = (viewer: Viewer): Viewer => ({
  ...viewer,
  scopes: new Map(viewer.scopes).set('case:read', 'own'),
});

/** Hearings and other dates that either side let the other know of. */
async function nextDateEntries(db: StoreReader, reader: CalendarReader): Promise<readonly CalendarEntry[]> {
  const rows = await db
    .selectFrom('register.next_date as date')
    .innerJoin('register.case_file as file', 'file.id', 'date.case_id')
    .select([
      'date.id',
      'date.case_id',
      'date.kind',
      'date.on_day',
      'file.number',
      isOwnCase(reader).as('own'),
    ])
    .where('date.ended_at', 'is', null)
    .where('date.on_day', '>=', reader.from)
    .where('date.on_day', '<=', reader.to)
    .where(isShown(reader))
    .orderBy('date.on_day')
    .limit(MOST_OF_SOURCE)
    .execute();
  return rows.map((row) => ({
    source: 'next-date',
    id: row.id,
    caseId: row.case_id,
    number: CaseNumber.parse(row.number),
    on: row.on_day,
    isOwn: row.own === 1,
    kind: codeSchema(nextDateKinds).parse(row.kind),
  }));
}

async function stepEntries(db: StoreReader, reader: CalendarReader): Promise<readonly CalendarEntry[]> {
  if (withheldFields(protocolStepClasses, reader.classes).length > 0) return [];
  const rows = await db
    .selectFrom('register.protocol_step as step')
    .innerJoin('register.case_file as file', 'file.id', 'step.case_id')
    .select([
      'step.id',
      'step.case_id',
      'step.kind',
      'step.due_on',
      'file.number',
      isOwnCase(reader).as('own'),
    ])
    .where('step.state', '=', 'open')
    .where('step.due_on', '>=', reader.from)
    .where('step.due_on', '<=', reader.to)
    .where(isShown(reader))
    .orderBy('step.due_on')
    .limit(MOST_OF_SOURCE)
    .execute();
  return rows.map((row) => ({
    source: 'protocol-step',
    id: row.id,
    caseId: row.case_id,
    number: CaseNumber.parse(row.number),
    on: row.due_on,
    isOwn: row.own === 1,
    kind: codeSchema(protocolStepKinds).parse(row.kind),
  }));
}

/** Consents that end: of one purpose and recipient the newest, as long as it stands. */
async function consentEntries(db: StoreReader, reader: CalendarReader): Promise<readonly CalendarEntry[]> {
  if (withheldFields(consentClasses, reader.classes).length > 0) return [];
  const rows = await db
    .selectFrom('register.consent as consent')
    .innerJoin('register.case_file as file', 'file.id', 'consent.case_id')
    .select([
      'consent.id',
      'consent.case_id',
      'consent.purpose',
      'consent.valid_until',
      'file.number',
      isOwnCase(reader).as('own'),
    ])
    .where('consent.decision', '=', 'given')
    .where('consent.valid_until', '>=', reader.from)
    .where('consent.valid_until', '<=', reader.to)
    .where(
      sql<SqlBool>`not exists (select 1 from register.consent as newer where newer.case_id = consent.case_id
        and newer.purpose = consent.purpose and newer.recipient = consent.recipient
        and newer.ordinal > consent.ordinal)`,
    )
    .where(isShown(reader))
    .orderBy('consent.valid_until')
    .limit(MOST_OF_SOURCE)
    .execute();
  return rows.flatMap((row): CalendarEntry[] =>
    row.valid_until === null
      ? []
      : [
          {
            source: 'consent',
            id: row.id,
            caseId: row.case_id,
            number: CaseNumber.parse(row.number),
            on: row.valid_until,
            isOwn: row.own === 1,
            kind: ConsentPurpose.parse(row.purpose),
          },
        ],
  );
}

/** Open tasks: those that the reader is to do, and of cases within reach everybody's, where all are asked for. */
async function taskEntries(db: StoreReader, reader: CalendarReader): Promise<readonly CalendarEntry[]> {
  const { viewer, scope } = reader;
  const { accountId } = viewer;
  const rows = await db
    .selectFrom('register.task as task')
    .leftJoin('register.case_file as file', 'file.id', 'task.case_id')
    .select([
      'task.id',
      'task.case_id',
      'task.kind',
      'task.due_on',
      'task.due_at',
      'task.assignee',
      'file.number',
    ])
    .where('task.state', '=', 'open')
    .where('task.deleted_at', 'is', null)
    .where('task.due_on', '>=', reader.from)
    .where('task.due_on', '<=', reader.to)
    .where(
      sql<SqlBool>`(case when task.case_id is null then ${accountId} in (task.assignee, task.assigned_by, task.created_by)
        else ${withinReach(viewer, 'case:read')} and ${notClosed(viewer)} end)`,
    )
    .where(scope === 'mine' ? sql<SqlBool>`task.assignee = ${accountId}` : sql<SqlBool>`true`)
    .orderBy('task.due_on')
    .limit(MOST_OF_SOURCE)
    .execute();
  return rows.map((row) => ({
    source: 'task',
    id: row.id,
    caseId: row.case_id,
    number: row.number === null ? null : CaseNumber.parse(row.number),
    on: row.due_on,
    isOwn: row.assignee === accountId,
    kind: codeSchema(taskKinds).parse(row.kind),
    at: row.due_at,
  }));
}

/** Visits after a return that are to come, for whoever holds the social-work wing. */
async function visitEntries(db: StoreReader, reader: CalendarReader): Promise<readonly CalendarEntry[]> {
  if (!reader.viewer.wings.includes('assistance') || withheldFields(visitClasses, reader.classes).length > 0)
    return [];
  const rows = await db
    .selectFrom('assistance.visit as visit')
    .innerJoin('register.case_file as file', 'file.id', 'visit.case_id')
    .select([
      'visit.id',
      'visit.case_id',
      'visit.months',
      'visit.planned_on',
      'file.number',
      isOwnCase(reader).as('own'),
    ])
    .where('visit.state', 'in', ['planned', 'moved'])
    .where('visit.planned_on', '>=', reader.from)
    .where('visit.planned_on', '<=', reader.to)
    .where(isShown(reader))
    .orderBy('visit.planned_on')
    .limit(MOST_OF_SOURCE)
    .execute();
  return rows.map((row) => ({
    source: 'visit',
    id: row.id,
    caseId: row.case_id,
    number: CaseNumber.parse(row.number),
    on: row.planned_on,
    isOwn: row.own === 1,
    kind: VisitMonths.parse(row.months),
  }));
}

/** Answers to referrals that are due: asked of the reader's side, or awaited by it, by the day asked for or the office's own limit. */
async function referralEntries(db: StoreReader, reader: CalendarReader): Promise<readonly CalendarEntry[]> {
  const { wings } = reader.viewer;
  if (wings.length === 0 || withheldFields(referralClasses, reader.classes).length > 0) return [];
  const { unansweredAfterDays } = (await readReferralTerms(db)).terms;
  const answerBy = sql<string>`min(referral.answer_due_on, date(referral.sent_on, ${`+${unansweredAfterDays} days`}))`;
  const rows = await db
    .selectFrom('register.referral as referral')
    .innerJoin('register.case_file as file', 'file.id', 'referral.case_id')
    .select([
      'referral.id',
      'referral.case_id',
      'referral.urgency',
      answerBy.as('answer_by'),
      'file.number',
      isOwnCase(reader).as('own'),
    ])
    .where('referral.state', 'in', ['sent', 'received'])
    .where(sql<SqlBool>`(referral.wing in (${sql.join(wings)}) or referral.to_wing in (${sql.join(wings)}))`)
    .where(answerBy, '>=', reader.from)
    .where(answerBy, '<=', reader.to)
    .where(isShown(reader))
    .orderBy(answerBy)
    .limit(MOST_OF_SOURCE)
    .execute();
  return rows.map((row) => ({
    source: 'referral',
    id: row.id,
    caseId: row.case_id,
    number: CaseNumber.parse(row.number),
    on: row.answer_by,
    isOwn: row.own === 1,
    kind: codeSchema(referralUrgencies).parse(row.urgency),
  }));
}
