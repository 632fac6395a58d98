import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { type CountTable, countsContacts, countTableNames } from '../../shared/domain/count-table.ts';
import { countedQuestions, type CountedQuestion } from '../../shared/what-happened/counted-answers.ts';
import type { ReportingPeriod } from '../../shared/domain/reporting-period.ts';
import { StatisticalFact } from '../../shared/domain/statistical-fact.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { countAdviceContacts } from './advice-contact-facts.ts';
import { recorded, type Stamp } from './stamp.ts';

/**
 * Writes the facts of one person-in-case, in the transaction of its record. The subject is a random key that is not
 * the person's nor the case's.
 */
export async function writeStatisticalFact(
  db: StoreDatabase,
  subject: string,
  fact: StatisticalFact,
  version: number,
  stamp: Stamp,
): Promise<void> {
  const checked = StatisticalFact.parse(fact);
  const changing = {
    opened_month: checked.openedMonth,
    office_province: checked.officeProvince,
    home_province: checked.homeProvince,
    status: checked.status,
    sex: checked.sex,
    age_band: checked.ageBand,
    presumed_month: checked.presumedMonth,
    identified_month: checked.identifiedMonth,
    days_to_identification: checked.daysToIdentification,
    form: FORM_OF_FACTS,
    version,
  };
  await db
    .insertInto('statistics.case_fact')
    .values({ subject, ...changing, created_at: monthOf(stamp), created_by: 'office' })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(changing))
    .execute();
  await db.deleteFrom('statistics.case_fact_nationality').where('subject', '=', subject).execute();
  await db.deleteFrom('statistics.case_fact_form_of_exploitation').where('subject', '=', subject).execute();
  await db.deleteFrom('statistics.case_fact_answer').where('subject', '=', subject).execute();
  const coded = (codes: readonly string[]) =>
    codes.map((code) => ({ subject, code, ...recorded({ at: monthOf(stamp), by: 'office' }, version) }));
  await db.insertInto('statistics.case_fact_nationality').values(coded(checked.nationalities)).execute();
  await db
    .insertInto('statistics.case_fact_form_of_exploitation')
    .values(coded(checked.formsOfExploitation))
    .execute();
  await db
    .insertInto('statistics.case_fact_answer')
    .values(
      countedQuestions.flatMap((question) =>
        coded(checked.whatHappened[question]).map((row) => ({ ...row, question })),
      ),
    )
    .execute();
}

/** Day, hour and writer would let a statistics officer tie a fact to a case: only the month is kept. */
const monthOf = (stamp: Stamp): string => vientianeDay(stamp.at).slice(0, 7);

/** The tables of questions that have one answer; in the others a person may stand in several rows. */
const countsOnce: ReadonlySet<CountTable['name']> = new Set([
  'victims-by-status',
  'victims-by-sex',
  'victims-by-age-band',
  'victims-by-home-province',
  'victims-by-border-crossing',
]);
/** Raised whenever facts say more than before: rows of an earlier form are then written anew. */
export const FORM_OF_FACTS = 2;

/** A fact that was made by an earlier form, and whose case it is of; null where the register has no such case. */
export async function nextFactOfEarlierForm(
  db: StoreReader,
): Promise<{ subject: string; personId: string | null } | undefined> {
  return db
    .selectFrom('statistics.case_fact as fact')
    .leftJoin('register.case_file as file', 'file.statistics_subject', 'fact.subject')
    .select(['fact.subject', 'file.person_id as personId'])
    .where('fact.form', '<', FORM_OF_FACTS)
    .limit(1)
    .executeTakeFirst();
}

/** Remembers that a fact has the newest form. */
export async function markFact(db: StoreDatabase, subject: string): Promise<void> {
  await db
    .updateTable('statistics.case_fact')
    .set({ form: FORM_OF_FACTS })
    .where('subject', '=', subject)
    .execute();
}

type Count = { code: string; persons: number };

/** Counts the persons whose cases were opened in the period: one table for each question. */
export async function countVictims(
  db: StoreReader,
  period: ReportingPeriod,
): Promise<{ cases: number; tables: CountTable[] }> {
  const inPeriod = db
    .selectFrom('statistics.case_fact as fact')
    .where('fact.opened_month', '>=', period.fromMonth)
    .where('fact.opened_month', '<=', period.toMonth);
  const { cases } = await inPeriod
    .select(({ fn }) => fn.countAll<number>().as('cases'))
    .executeTakeFirstOrThrow();
  const byColumn = (
    column:
      | 'status'
      | 'sex'
      | 'age_band'
      | 'home_province'
      | 'presumed_month'
      | 'identified_month'
      | 'days_to_identification',
  ): Promise<Count[]> =>
    inPeriod
      .select(({ ref, fn }) => [ref(`fact.${column}`).as('code'), fn.countAll<number>().as('persons')])
      .groupBy(`fact.${column}`)
      .orderBy('code')
      .execute();
  const byRows = (table: 'case_fact_nationality' | 'case_fact_form_of_exploitation'): Promise<Count[]> =>
    inPeriod
      .innerJoin(`statistics.${table} as answer`, 'answer.subject', 'fact.subject')
      .select(({ fn }) => ['answer.code', fn.countAll<number>().as('persons')])
      .groupBy('answer.code')
      .orderBy('answer.code')
      .execute();
  const byQuestion = (question: CountedQuestion): Promise<Count[]> =>
    inPeriod
      .innerJoin('statistics.case_fact_answer as answer', 'answer.subject', 'fact.subject')
      .where('answer.question', '=', question)
      .select(({ fn }) => ['answer.code', fn.countAll<number>().as('persons')])
      .groupBy('answer.code')
      .orderBy('answer.code')
      .execute();
  const rows: Partial<Record<(typeof countTableNames)[number], Count[]>> = {
    'victims-by-status': await byColumn('status'),
    'victims-by-sex': await byColumn('sex'),
    'victims-by-age-band': await byColumn('age_band'),
    'victims-by-form-of-exploitation': await byRows('case_fact_form_of_exploitation'),
    'victims-by-nationality': await byRows('case_fact_nationality'),
    'victims-by-home-province': await byColumn('home_province'),
    'victims-by-month-of-presumption': await byColumn('presumed_month'),
    'victims-by-month-of-identification': await byColumn('identified_month'),
    'victims-by-days-to-identification': await byColumn('days_to_identification'),
  };
  for (const question of countedQuestions) rows[`victims-by-${question}`] = await byQuestion(question);
  return {
    cases,
    tables: countTableNames
      .filter((name) => !countsContacts(name))
      .map((name) => ({
        name,
        countsPersonsRepeatedly: !countsOnce.has(name),
        rows: rows[name] ?? [],
      })),
  };
}

/** Everything that a statistical export carries of a period: the victims, and the contacts without a case. */
export async function countAll(
  db: StoreReader,
  period: ReportingPeriod,
): Promise<{ cases: number; contacts: number; tables: CountTable[] }> {
  const victims = await countVictims(db, period);
  const advised = await countAdviceContacts(db, period);
  return {
    cases: victims.cases,
    contacts: advised.contacts,
    tables: [...victims.tables, ...advised.tables],
  };
}
