import { v7 } from 'uuid';
import { givenValue, type Answer } from '../../shared/domain/answer.ts';
import {
  codedQuestionNames,
  nothingAsked,
  WhatHappened,
  type CodedQuestion,
} from '../../shared/domain/what-happened.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { WhatHappenedTable } from '../tables/what-happened.ts';
import { storedAnswer } from './answer-columns.ts';
import { readMoneyOwed, writeMoneyOwed } from './money-owed.ts';
import { readRoute, writeRoute } from './route-legs.ts';
import { recorded, type Stamp } from './stamp.ts';

/** What happened to the person of a case, as stored. */
export type StoredWhatHappened = {
  readonly id: string;
  readonly caseId: string;
  readonly record: WhatHappened;
  /** When each leg of the route was first recorded, and by whom. */
  readonly legsRecorded: ReadonlyMap<string, Stamp>;
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string;
};

type AnswerColumn = Extract<keyof WhatHappenedTable, `${string}_answer`>;

const answerColumnOf: Readonly<Record<keyof WhatHappened, AnswerColumn>> = {
  acts: 'acts_answer',
  means: 'means_answer',
  purposes: 'purposes_answer',
  formsOfExploitation: 'forms_of_exploitation_answer',
  industries: 'industries_answer',
  sexualExploitationTypes: 'sexual_exploitation_types_answer',
  recruitmentMethods: 'recruitment_methods_answer',
  recruiterRelationships: 'recruiter_relationships_answer',
  recruitmentSites: 'recruitment_sites_answer',
  methodsOfControl: 'methods_of_control_answer',
  debts: 'debts_answer',
  wagesOwed: 'wages_owed_answer',
  route: 'route_answer',
};

function answerColumnsOf(record: WhatHappened): Record<AnswerColumn, string> {
  const answers = Object.entries(record) as [keyof WhatHappened, Answer<unknown>][];
  // Every question has its column, by the type of the table above; fromEntries cannot carry that.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(
    answers.map(([question, { answer }]) => [answerColumnOf[question], answer]),
  ) as Record<AnswerColumn, string>;
}

/** Begins the record of a new case: nothing was asked yet. */
export async function beginWhatHappened(db: StoreDatabase, caseId: string, stamp: Stamp): Promise<void> {
  await db
    .insertInto('register.what_happened')
    .values({
      id: v7(),
      case_id: caseId,
      ...answerColumnsOf(nothingAsked),
      changed_at: stamp.at,
      changed_by: stamp.by,
      ...recorded(stamp),
    })
    .execute();
}

/** Replaces the record by a newer version. */
export async function updateWhatHappened(
  db: StoreDatabase,
  before: StoredWhatHappened,
  record: WhatHappened,
  stamp: Stamp,
): Promise<void> {
  const { id } = before;
  const version = before.version + 1;
  await db
    .updateTable('register.what_happened')
    .set({ ...answerColumnsOf(record), changed_at: stamp.at, changed_by: stamp.by, version })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('register.what_happened_code').where('what_happened_id', '=', id).execute();
  const codes = codedQuestionNames.flatMap((question) =>
    (givenValue<readonly string[]>(record[question]) ?? []).map((code, position) => ({
      what_happened_id: id,
      question,
      code,
      position,
      ...recorded(stamp, version),
    })),
  );
  if (codes.length > 0) await db.insertInto('register.what_happened_code').values(codes).execute();
  await writeMoneyOwed(db, id, { debt: record.debts, wage: record.wagesOwed }, stamp, version);
  await writeRoute(db, id, givenValue(record.route) ?? [], before.legsRecorded, stamp, version);
}

/** Reads what happened in one case; every case has it. Who may read it is not asked here. */
export async function readWhatHappened(db: StoreReader, caseId: string): Promise<StoredWhatHappened> {
  const row = await db
    .selectFrom('register.what_happened')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const codes = await db
    .selectFrom('register.what_happened_code')
    .select(['question', 'code'])
    .where('what_happened_id', '=', row.id)
    .orderBy('position')
    .execute();
  const codesOf = (question: CodedQuestion) =>
    codes.filter((each) => each.question === question).map(({ code }) => code);
  const money = await readMoneyOwed(db, row.id);
  const { legs, legsRecorded } = await readRoute(db, row.id);
  const coded = codedQuestionNames.map((question) => [
    question,
    storedAnswer(row[answerColumnOf[question]], codesOf(question)),
  ]);
  return {
    id: row.id,
    caseId,
    record: WhatHappened.parse({
      ...Object.fromEntries(coded),
      debts: storedAnswer(row.debts_answer, money.debt),
      wagesOwed: storedAnswer(row.wages_owed_answer, money.wage),
      route: storedAnswer(row.route_answer, legs),
    }),
    legsRecorded,
    version: row.version,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}

/** The forms of exploitation in several cases, by case, for what needs no more of what happened. */
export async function readFormsOfExploitation(
  db: StoreReader,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, WhatHappened['formsOfExploitation']>> {
  const rows = await db
    .selectFrom('register.what_happened')
    .select(['id', 'case_id', 'forms_of_exploitation_answer'])
    .where('case_id', 'in', caseIds)
    .execute();
  const codes = await db
    .selectFrom('register.what_happened_code')
    .select(['what_happened_id', 'code'])
    .where(
      'what_happened_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('question', '=', 'formsOfExploitation' satisfies CodedQuestion)
    .orderBy('position')
    .execute();
  return new Map(
    rows.map((row) => [
      row.case_id,
      WhatHappened.shape.formsOfExploitation.parse(
        storedAnswer(
          row.forms_of_exploitation_answer,
          codes.filter((each) => each.what_happened_id === row.id).map(({ code }) => code),
        ),
      ),
    ]),
  );
}
