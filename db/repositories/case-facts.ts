import { StatisticalFact } from '../../shared/domain/statistical-fact.ts';
import type { ReportingPeriod } from '../../shared/domain/reporting-period.ts';
import { countedQuestions } from '../../shared/what-happened/counted-answers.ts';
import type { StoreReader } from '../database.ts';

/** Answers by the subject that they are of. */
function bySubject<R extends { readonly subject: string }>(
  answers: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const found = new Map<string, R[]>();
  for (const answer of answers) {
    const others = found.get(answer.subject);
    if (others === undefined) found.set(answer.subject, [answer]);
    else others.push(answer);
  }
  return found;
}

/** The statistical fact of one case, beside the case whose consent decides whether it may go as a row. */
export type FactOfCase = { readonly caseId: string; readonly fact: StatisticalFact };

/**
 * The facts of the cases that were opened in a period, in no order that tells when they were recorded. Only whoever holds
 * the register can tie a fact to its case.
 */
export async function readFactsOfPeriod(db: StoreReader, period: ReportingPeriod): Promise<FactOfCase[]> {
  const facts = db
    .selectFrom('statistics.case_fact as fact')
    .where('fact.opened_month', '>=', period.fromMonth)
    .where('fact.opened_month', '<=', period.toMonth);
  const rows = await facts
    .innerJoin('register.case_file as file', 'file.statistics_subject', 'fact.subject')
    .selectAll('fact')
    .select('file.id as caseId')
    // Subjects are random.
    .orderBy('fact.subject')
    .execute();
  const nationalities = bySubject(
    await facts
      .innerJoin('statistics.case_fact_nationality as answer', 'answer.subject', 'fact.subject')
      .select(['answer.subject', 'answer.code'])
      .orderBy('answer.code')
      .execute(),
  );
  const forms = bySubject(
    await facts
      .innerJoin('statistics.case_fact_form_of_exploitation as answer', 'answer.subject', 'fact.subject')
      .select(['answer.subject', 'answer.code'])
      .orderBy('answer.code')
      .execute(),
  );
  const answers = bySubject(
    await facts
      .innerJoin('statistics.case_fact_answer as answer', 'answer.subject', 'fact.subject')
      .select(['answer.subject', 'answer.question', 'answer.code'])
      .orderBy('answer.code')
      .execute(),
  );
  const codes = (found: readonly { readonly code: string }[] | undefined): string[] =>
    (found ?? []).map(({ code }) => code);
  return rows.map((row) => ({
    caseId: row.caseId,
    fact: StatisticalFact.parse({
      openedMonth: row.opened_month,
      officeProvince: row.office_province,
      homeProvince: row.home_province,
      status: row.status,
      presumedMonth: row.presumed_month,
      identifiedMonth: row.identified_month,
      daysToIdentification: row.days_to_identification,
      sex: row.sex,
      ageBand: row.age_band,
      nationalities: codes(nationalities.get(row.subject)),
      formsOfExploitation: codes(forms.get(row.subject)),
      whatHappened: Object.fromEntries(
        countedQuestions.map((question) => [
          question,
          codes(answers.get(row.subject)?.filter((answer) => answer.question === question)),
        ]),
      ),
    }),
  }));
}
