import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { AdviceContactFact } from '../../shared/domain/advice-contact-fact.ts';
import { type CountTable, contactTableNames } from '../../shared/domain/count-table.ts';
import type { ReportingPeriod } from '../../shared/domain/reporting-period.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Writes the facts of one contact without a case, in the transaction of its record. The subject is a random key. */
export async function writeAdviceContactFact(
  db: StoreDatabase,
  subject: string,
  fact: AdviceContactFact,
  version: number,
  stamp: Stamp,
): Promise<void> {
  const { subjects, advice, ageBand, ...single } = AdviceContactFact.parse(fact);
  // Day, hour and writer would let a statistics officer tie a fact to a contact: only the month is kept.
  const counted = recorded({ at: vientianeDay(stamp.at).slice(0, 7), by: 'office' }, version);
  const changing = { ...single, age_band: ageBand, version };
  await db
    .insertInto('statistics.advice_contact_fact')
    .values({ subject, ...counted, ...changing })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(changing))
    .execute();
  await db.deleteFrom('statistics.advice_contact_fact_answer').where('subject', '=', subject).execute();
  await db
    .insertInto('statistics.advice_contact_fact_answer')
    .values([
      ...subjects.map((code) => ({ subject, question: 'subject' as const, code, ...counted })),
      ...advice.map((code) => ({ subject, question: 'advice' as const, code, ...counted })),
    ])
    .execute();
}

/** The question of each table, and the column that answers it; those without one have several answers. */
const columns = {
  'contacts-by-kind': 'kind',
  'contacts-by-channel': 'channel',
  'contacts-by-month': 'month',
  'contacts-by-sex': 'sex',
  'contacts-by-age-band': 'age_band',
  'contacts-by-province': 'province',
  'contacts-by-nationality': 'nationality',
  'contacts-by-outcome': 'outcome',
  'contacts-by-subject': null,
  'contacts-by-advice': null,
} as const satisfies Record<(typeof contactTableNames)[number], string | null>;

/** Counts the contacts of a period: one table for each question. */
export async function countAdviceContacts(
  db: StoreReader,
  period: ReportingPeriod,
): Promise<{ contacts: number; tables: CountTable[] }> {
  const inPeriod = db
    .selectFrom('statistics.advice_contact_fact as fact')
    .where('fact.month', '>=', period.fromMonth)
    .where('fact.month', '<=', period.toMonth);
  const { contacts } = await inPeriod
    .select(({ fn }) => fn.countAll<number>().as('contacts'))
    .executeTakeFirstOrThrow();
  const rowsOf = async (name: (typeof contactTableNames)[number]): Promise<CountTable['rows']> => {
    const column = columns[name];
    if (column !== null)
      return inPeriod
        .select(({ ref, fn }) => [ref(`fact.${column}`).as('code'), fn.countAll<number>().as('persons')])
        .groupBy(`fact.${column}`)
        .orderBy('code')
        .execute();
    return inPeriod
      .innerJoin('statistics.advice_contact_fact_answer as answer', 'answer.subject', 'fact.subject')
      .where('answer.question', '=', name === 'contacts-by-subject' ? 'subject' : 'advice')
      .select(({ fn }) => ['answer.code', fn.countAll<number>().as('persons')])
      .groupBy('answer.code')
      .orderBy('answer.code')
      .execute();
  };
  const tables: CountTable[] = [];
  // Nobody's name is asked, so that whoever rings twice is counted twice.
  for (const name of contactTableNames)
    tables.push({ name, countsPersonsRepeatedly: true, rows: await rowsOf(name) });
  return { contacts, tables };
}
