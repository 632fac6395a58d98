import type { CaseFacts } from '../../../shared/domain/case.ts';
import { takeCaseNumber } from '../../../db/repositories/case-repository.ts';
import { readOffice } from '../../../db/repositories/office-repository.ts';
import type { Work } from '../handler.ts';

/** Takes the next number of the office in the year in which a case is opened. */
export async function numberOfNewCase(
  { db, stamp }: Work,
  openedOn: CaseFacts['openedOn'],
): Promise<Awaited<ReturnType<typeof takeCaseNumber>>> {
  const office = await readOffice(db);
  return takeCaseNumber(db, office.code, Number(openedOn.earliest.slice(0, 4)), stamp);
}
