import Database from 'better-sqlite3';
import { givenValue } from '../../shared/domain/answer.ts';
import { inventedCases } from '../generate/invented-case.ts';
import { TestOffice } from '../support/office.ts';

/** An office with invented cases, and the same names in a plain in-memory table: what searching costs at least. */
export type BenchOffice = {
  readonly office: TestOffice;
  readonly plain: Database.Database;
  readonly caseIds: readonly string[];
};

/** Fills an office through its own operations; about 100 cases a second. */
export async function officeOfCases(scale: number): Promise<BenchOffice> {
  const office = new TestOffice();
  const { account } = await office.create();
  const plain = new Database(':memory:');
  plain.exec(
    'create table person (id text primary key, opened text, lao text, latin text, other text) strict; create index by_opening on person (opened, id)',
  );
  const insert = plain.prepare('insert into person values (?, ?, ?, ?, ?)');
  const cases = inventedCases(scale, 20_261_122, account.id);
  for (const input of cases) {
    await office.get('case.record', input);
    const { nameLao, nameLatin, otherNames } = input.person;
    insert.run(
      input.caseId,
      input.facts.openedOn.earliest,
      givenValue(nameLao) ?? '',
      givenValue(nameLatin) ?? '',
      (givenValue(otherNames) ?? []).join(' '),
    );
  }
  return { office, plain, caseIds: cases.map(({ caseId }) => caseId) };
}
