import { inventedCases } from '../generate/invented-case.ts';
import { TestOffice } from '../support/office.ts';

/** An office with invented cases. */
export type BenchOffice = { readonly office: TestOffice };

/** Fills an office through its own operations; about 100 cases a second. */
export async function officeOfCases(scale: number): Promise<BenchOffice> {
  const office = new TestOffice();
  const { account } = await office.create();
  for (const input of inventedCases(scale, 20_261_122, account.id)) await office.get('case.record', input);
  return { office };
}
