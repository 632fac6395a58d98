import { givenValue, type Answer } from '../../shared/domain/answer.ts';
import type { MoneyOwed } from '../../shared/domain/money-owed.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { answerColumns, dateColumns, storedAnswer, storedDate, valueOf } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

type Kind = 'debt' | 'wage';

/** Replaces the debts and the wages owed of one record; what stood before is in its history. */
export async function writeMoneyOwed(
  db: StoreDatabase,
  whatHappenedId: string,
  money: Readonly<Record<Kind, Answer<readonly MoneyOwed[]>>>,
  stamp: Stamp,
  version: number,
): Promise<void> {
  await db.deleteFrom('register.money_owed').where('what_happened_id', '=', whatHappenedId).execute();
  const rows = (['debt', 'wage'] as const).flatMap((kind) =>
    (givenValue(money[kind]) ?? []).map(({ id, sum, asOf, claimedBy }, position) => ({
      what_happened_id: whatHappenedId,
      id,
      kind,
      position,
      sum_whole_units: valueOf(sum)?.wholeUnits ?? null,
      sum_currency: valueOf(sum)?.currency ?? null,
      sum_answer: sum.answer,
      as_of_answer: asOf.answer,
      ...dateColumns('as_of', valueOf(asOf)),
      ...answerColumns('claimed_by', claimedBy),
      ...recorded(stamp, version),
    })),
  );
  if (rows.length > 0) await db.insertInto('register.money_owed').values(rows).execute();
}

/** The debts and the wages owed of one record, for its schema to check. */
export async function readMoneyOwed(
  db: StoreReader,
  whatHappenedId: string,
): Promise<Readonly<Record<Kind, readonly unknown[]>>> {
  const rows = await db
    .selectFrom('register.money_owed')
    .selectAll()
    .where('what_happened_id', '=', whatHappenedId)
    .orderBy('position')
    .execute();
  const ofKind = (kind: Kind) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({
        id: row.id,
        sum: storedAnswer(row.sum_answer, { wholeUnits: row.sum_whole_units, currency: row.sum_currency }),
        asOf: storedAnswer(row.as_of_answer, storedDate('as_of', row)),
        claimedBy: storedAnswer(row.claimed_by_answer, row.claimed_by),
      }));
  return { debt: ofKind('debt'), wage: ofKind('wage') };
}
