import type { Person } from '../../../shared/domain/person.ts';
import { statisticalFactOf } from '../../../shared/domain/statistical-fact.ts';
import { readCasesOfPerson } from '../../../db/repositories/case-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import { writeStatisticalFact } from '../../../db/repositories/statistics-repository.ts';
import { readWhatHappened } from '../../../db/repositories/what-happened-repository.ts';
import type { Work } from '../handler.ts';

/**
 * Writes the coded facts of all cases of a person anew, in the transaction of what changed: a person's answers count in
 * each of their cases, also in those out of the writer's reach.
 */
export async function writeStatisticalFactsOf(
  { db, stamp }: Pick<Work, 'db' | 'stamp'>,
  personId: string,
  person: Person,
): Promise<void> {
  const { provinceCode } = await readOffice(db);
  for (const { caseId, statisticsSubject, facts, ledger, versions } of await readCasesOfPerson(
    db,
    personId,
  )) {
    const { record } = await readWhatHappened(db, caseId);
    const entries = ledger.map(({ entry }) => entry);
    const fact = statisticalFactOf(provinceCode, person, facts, entries, record);
    await writeStatisticalFact(db, statisticsSubject, fact, versions.case, stamp);
  }
}
