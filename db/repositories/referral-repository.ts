import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { v7 } from 'uuid';
import type { Wing } from '../../shared/compartment.ts';
import { Referral, ReferralActCodes, ReferralSending } from '../../shared/domain/referral.ts';
import {
  isReferralOpen,
  referralAfter,
  type ReferralMove,
  type ReferralState,
  referralStates,
} from '../../shared/domain/referral-moves.ts';
import { ReferralCode } from '../../shared/identity/referral-code.ts';
import { type Viewer, withinReach, withinScope } from '../access/reach.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ReferralActTable, ReferralTable } from '../tables/referral.ts';
import { storedAnswer, valueOf } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** One thing that was done with a referral, as stored. */
export type StoredReferralAct = {
  readonly id: string;
  readonly act: ReferralMove;
  readonly wing: Wing;
  /** The day on which it happened, which may be before it was written down. */
  readonly on: string;
  readonly codes: ReferralActCodes;
  readonly at: string;
  readonly by: string;
};

/** A referral in codes as stored. Its words lie in a wing. */
export type StoredReferral = {
  readonly id: string;
  readonly caseId: string;
  /** The sender's. */
  readonly wing: Wing;
  readonly code: ReferralCode;
  readonly referral: Referral;
  readonly state: ReferralState;
  readonly sending: ReferralSending | null;
  readonly version: number;
  /** Everything that was done with it, the first one first. */
  readonly acts: readonly [StoredReferralAct, ...StoredReferralAct[]];
};

/** What is done, and what of it is told as codes. */
export type ReferralDeed = {
  readonly act: ReferralMove;
  readonly wing: Wing;
  readonly on: string;
  readonly codes?: Partial<ReferralActCodes>;
};

/** Whether the code is some referral's already. */
export async function isReferralCodeTaken(db: StoreReader, code: ReferralCode): Promise<boolean> {
  const row = await db
    .selectFrom('register.referral')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts a new referral on file, not sent. */
export async function insertReferral(
  db: StoreDatabase,
  written: Pick<StoredReferral, 'id' | 'caseId' | 'wing' | 'code' | 'referral'> & { readonly on: string },
  stamp: Stamp,
): Promise<void> {
  const { id, caseId, wing, code, referral, on } = written;
  await db
    .insertInto('register.referral')
    .values({
      id,
      case_id: caseId,
      wing,
      code,
      ...referralColumns(referral),
      state: 'drafted',
      sent_on: null,
      sent_way: null,
      answer_due_on: null,
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
  await writeNeeds(db, id, referral, stamp);
  await insertAct(
    db,
    id,
    { act: 'draft', wing, on },
    { before: 'none', after: 'drafted', position: 1 },
    stamp,
  );
}

/**
 * Does something with a referral, and gives the id of what was done; an amendment brings what it says now, a sending how it
 * went and, to the other wing, what it says. Whether it may be done is asked before; the table refuses what may not.
 */
export async function moveReferral(
  db: StoreDatabase,
  before: StoredReferral,
  deed: ReferralDeed,
  change: {
    readonly referral?: Referral;
    readonly sending?: ReferralSending;
    readonly messageToWing?: string | null;
  },
  stamp: Stamp,
): Promise<string> {
  const after = referralAfter(before.state, deed.act);
  if (after === undefined) throw new Error(`A referral cannot ${deed.act} from ${before.state}`);
  const version = before.version + 1;
  const { referral, sending, messageToWing } = change;
  await db
    .updateTable('register.referral')
    .set({
      ...(referral && referralColumns(referral)),
      ...(sending && {
        sent_on: sending.sentOn,
        sent_way: sending.way,
        answer_due_on: sending.answerDueOn,
      }),
      state: after,
      changed_at: stamp.at,
      version,
    })
    .where('id', '=', before.id)
    .execute();
  if (referral !== undefined) {
    await db.deleteFrom('register.referral_need').where('referral_id', '=', before.id).execute();
    await writeNeeds(db, before.id, referral, stamp);
  }
  for (const category of sending?.categories ?? [])
    await db
      .insertInto('register.referral_category')
      .values({ referral_id: before.id, category, ...recorded(stamp) })
      .execute();
  if (messageToWing)
    await db
      .insertInto('register.referral_message')
      .values({ referral_id: before.id, message: messageToWing, ...recorded(stamp) })
      .execute();
  return insertAct(db, before.id, deed, { before: before.state, after, position: version }, stamp);
}

/** Reads one referral. */
export async function readReferral(db: StoreReader, id: string): Promise<StoredReferral | undefined> {
  const row = await db.selectFrom('register.referral').selectAll().where('id', '=', id).executeTakeFirst();
  return row && (await whole(db, [row]))[0];
}

/** Reads the referral that has a code. */
export async function readReferralByCode(
  db: StoreReader,
  code: ReferralCode,
): Promise<StoredReferral | undefined> {
  const row = await db
    .selectFrom('register.referral')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  return row && (await whole(db, [row]))[0];
}

/** Every referral of a case, the newest first. */
export async function readReferralsOfCase(db: StoreReader, caseId: string): Promise<StoredReferral[]> {
  const rows = await db
    .selectFrom('register.referral')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return whole(db, rows);
}

/** What a reader is told of across the wall: not what the other side has only drafted. */
export const isTold = ({ wing, sending }: StoredReferral, wings: readonly Wing[]): boolean =>
  sending !== null || wings.includes(wing);

/** The message that went to the other wing; undefined where there is none. */
export async function readMessageToWing(db: StoreReader, referralId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('register.referral_message')
    .select('message')
    .where('referral_id', '=', referralId)
    .executeTakeFirst();
  return row?.message;
}

/** What a list of referrals is about. */
export type ReferralFilter = {
  readonly whose: 'own' | 'reach';
  /** All that stand so, all with which something may still be done, or all. */
  readonly state: ReferralState | 'open' | 'all';
  readonly organisationId: string | null;
  /** Only those without an answer beyond their day. */
  readonly overdue: { readonly today: string; readonly sentBefore: string } | null;
};

/** Where a page of the list goes on: after this referral. */
export type ReferralPage = { readonly after: string | null; readonly limit: number };

/** The referrals of cases within reach, the newest first, a page of them, and how many there are. */
export async function listReferrals(
  db: StoreReader,
  viewer: Viewer,
  filter: ReferralFilter,
  { after, limit }: ReferralPage,
): Promise<{ readonly referrals: StoredReferral[]; readonly total: number }> {
  const { whose, state, organisationId, overdue } = filter;
  const reader = whose === 'own' ? asOwn(viewer) : viewer;
  const states = state === 'open' ? referralStates.filter(isReferralOpen) : state === 'all' ? null : [state];
  const found = db
    .selectFrom('register.referral as referral')
    .innerJoin('register.case_file as file', 'file.id', 'referral.case_id')
    .where(withinScope(reader, 'case:read'))
    .where(toldTo(viewer))
    .$if(states !== null, (rows) => rows.where('referral.state', 'in', states ?? []))
    .$if(organisationId !== null, (rows) => rows.where('referral.organisation_id', '=', organisationId))
    .$if(overdue !== null, (rows) => rows.where(isOverdue(overdue ?? { today: '', sentBefore: '' })));
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .selectAll('referral')
    .$if(after !== null, (some) => some.where('referral.id', '<', after ?? ''))
    .orderBy('referral.id', 'desc')
    .limit(limit)
    .execute();
  return { referrals: await whole(db, rows), total };
}

/** The organisations to which referrals within reach went, or are to go. */
export async function organisationsReferredTo(db: StoreReader, viewer: Viewer): Promise<string[]> {
  const rows = await db
    .selectFrom('register.referral as referral')
    .innerJoin('register.case_file as file', 'file.id', 'referral.case_id')
    .select('referral.organisation_id as id')
    .distinct()
    .where('referral.organisation_id', 'is not', null)
    .where(withinScope(viewer, 'case:read'))
    .where(toldTo(viewer))
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}

/** The most lines of one kind that wait; the list has the rest. */
const MOST_WAITING = 50;

/**
 * What waits for the viewer in cases that they may write: sent to their side by the other and not answered, and sent by
 * their side and not answered in time; the longest first.
 */
export async function readWaitingReferrals(
  db: StoreReader,
  viewer: Viewer,
  overdue: { readonly today: string; readonly sentBefore: string },
): Promise<{
  readonly toAnswer: { readonly referrals: StoredReferral[]; readonly total: number };
  readonly unanswered: { readonly referrals: StoredReferral[]; readonly total: number };
}> {
  const { wings } = viewer;
  const read = async (condition: RawBuilder<SqlBool>) => {
    const found = db
      .selectFrom('register.referral as referral')
      .innerJoin('register.case_file as file', 'file.id', 'referral.case_id')
      .where('referral.state', 'in', ['sent', 'received'])
      .where(withinReach(viewer, 'case:write'))
      .where(condition);
    const { total } = await found
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await found
      .selectAll('referral')
      .orderBy('referral.sent_on')
      .orderBy('referral.id')
      .limit(MOST_WAITING)
      .execute();
    return { referrals: await whole(db, rows), total };
  };
  if (wings.length === 0) {
    const none = { referrals: [], total: 0 };
    return { toAnswer: none, unanswered: none };
  }
  return {
    toAnswer: await read(sql<SqlBool>`referral.to_wing in (${sql.join(wings)})`),
    unanswered: await read(sql<SqlBool>`(referral.wing in (${sql.join(wings)}) and ${isOverdue(overdue)})`),
  };
}

/** The ids of the referrals of a case that a reader is told of, under which their history is kept. */
export async function referralIdsOfCase(
  db: StoreReader,
  caseId: string,
  wings: readonly Wing[],
): Promise<string[]> {
  return (await readReferralsOfCase(db, caseId)).filter((each) => isTold(each, wings)).map(({ id }) => id);
}

function toldTo({ wings }: Viewer): RawBuilder<SqlBool> {
  if (wings.length === 0) return sql<SqlBool>`referral.sent_on is not null`;
  return sql<SqlBool>`(referral.sent_on is not null or referral.wing in (${sql.join(wings)}))`;
}

/** {@link lastDayToAnswer} has passed; `sentBefore` is today less the office's own limit. */
const isOverdue = ({
  today,
  sentBefore,
}: {
  readonly today: string;
  readonly sentBefore: string;
}): RawBuilder<SqlBool> =>
  sql<SqlBool>`(referral.state in ('sent', 'received')
    and (referral.answer_due_on < ${today} or referral.sent_on < ${sentBefore}))`;

const asOwn = (viewer: Viewer): Viewer => ({
  ...viewer,
  scopes: new Map(viewer.scopes).set('case:read', 'own'),
});

async function whole(db: StoreReader, rows: readonly ReferralTable[]): Promise<StoredReferral[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const actsOf = byReferral(
    await db
      .selectFrom('register.referral_act')
      .selectAll()
      .where('referral_id', 'in', ids)
      .orderBy('referral_id')
      .orderBy('position')
      .execute(),
  );
  const needsOf = byReferral(
    await db
      .selectFrom('register.referral_need')
      .select(['referral_id', 'need'])
      .where('referral_id', 'in', ids)
      .orderBy('position')
      .execute(),
  );
  const categoriesOf = byReferral(
    await db
      .selectFrom('register.referral_category')
      .select(['referral_id', 'category'])
      .where('referral_id', 'in', ids)
      .orderBy('category')
      .execute(),
  );
  return rows.map((row) => {
    const [first, ...others] = actsOf(row.id).map(toAct);
    if (first === undefined) throw new Error('A referral that nobody made');
    return {
      id: row.id,
      caseId: row.case_id,
      wing: row.wing,
      code: ReferralCode.parse(row.code),
      referral: Referral.parse({
        to: storedTo(row),
        needs: needsOf(row.id).map(({ need }) => need),
        urgency: row.urgency,
      }),
      state: row.state,
      sending:
        row.sent_on === null
          ? null
          : ReferralSending.parse({
              sentOn: row.sent_on,
              way: row.sent_way,
              answerDueOn: row.answer_due_on,
              categories: categoriesOf(row.id).map(({ category }) => category),
            }),
      version: row.version,
      acts: [first, ...others],
    };
  });
}

/** The rows of each referral, in the order in which they came. */
function byReferral<R extends { readonly referral_id: string }>(
  rows: readonly R[],
): (referralId: string) => readonly R[] {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const rowsOfIt = found.get(row.referral_id);
    if (rowsOfIt === undefined) found.set(row.referral_id, [row]);
    else rowsOfIt.push(row);
  }
  return (referralId) => found.get(referralId) ?? [];
}

const toAct = (row: ReferralActTable): StoredReferralAct => ({
  id: row.id,
  act: row.act,
  wing: row.wing,
  on: row.happened_on,
  codes: ReferralActCodes.parse({ how: row.how, reason: row.reason, step: row.step }),
  at: row.created_at,
  by: row.created_by,
});

function storedTo(row: ReferralTable): unknown {
  const { direction } = row;
  switch (direction) {
    case 'organisation':
      return { direction, organisationId: row.organisation_id };
    case 'wing':
      return { direction, wing: row.to_wing };
    case 'abroad':
      return {
        direction,
        organisationId: row.organisation_id,
        country: row.country,
        handOverAt: storedAnswer(row.hand_over_at_answer ?? '', row.hand_over_at),
      };
  }
}

const referralColumns = ({ to, urgency }: Referral) => ({
  direction: to.direction,
  organisation_id: to.direction === 'wing' ? null : to.organisationId,
  to_wing: to.direction === 'wing' ? to.wing : null,
  country: to.direction === 'abroad' ? to.country : null,
  hand_over_at: to.direction === 'abroad' ? valueOf(to.handOverAt) : null,
  hand_over_at_answer: to.direction === 'abroad' ? to.handOverAt.answer : null,
  urgency,
});

async function writeNeeds(
  db: StoreDatabase,
  referralId: string,
  { needs }: Referral,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('register.referral_need')
    .values(needs.map((need, position) => ({ referral_id: referralId, need, position, ...recorded(stamp) })))
    .execute();
}

async function insertAct(
  db: StoreDatabase,
  referralId: string,
  { act, wing, on, codes = {} }: ReferralDeed,
  moved: {
    readonly before: ReferralState | 'none';
    readonly after: ReferralState;
    readonly position: number;
  },
  stamp: Stamp,
): Promise<string> {
  const id = v7();
  await db
    .insertInto('register.referral_act')
    .values({
      id,
      referral_id: referralId,
      position: moved.position,
      act,
      state_before: moved.before,
      state_after: moved.after,
      wing,
      happened_on: on,
      how: codes.how ?? null,
      reason: codes.reason ?? null,
      step: codes.step ?? null,
      ...recorded(stamp),
    })
    .execute();
  return id;
}
