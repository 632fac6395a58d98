import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import type { Words } from './words.ts';

/** The rows of a sheet, as they are printed. */
export type SheetRows = readonly string[];

/** The recovery sheets of an office by their numbers, as they lie beside the program. */
export type Sheets = ReadonlyMap<number, SheetRows>;

/** The sheets that are being handed out, by their numbers, as the paper beside the program has them. */
export async function preparedSheets(page: Page): Promise<ReadonlyMap<number, SheetRows>> {
  const paper = page.getByTestId('paper-sheets');
  await paper.waitFor({ state: 'attached' });
  const sheets = await paper.locator('[data-sheet]').evaluateAll((articles) =>
    articles.map((article) => ({
      number: Number(article.getAttribute('data-sheet')),
      rows: [...article.querySelectorAll('[data-row]')].map((row) => row.textContent ?? ''),
    })),
  );
  return new Map(sheets.map(({ number, rows }) => [number, rows]));
}

/** One sheet of those that are handed out. */
export function sheetOf(sheets: ReadonlyMap<number, SheetRows>, number: number): SheetRows {
  const rows = sheets.get(number);
  if (rows === undefined) throw new Error(`there is no sheet ${number}`);
  return rows;
}

/** Puts two sheets into their fields, as pasted. */
export async function giveSheets(
  page: Page,
  words: Words,
  first: SheetRows,
  second: SheetRows,
): Promise<void> {
  await page.getByLabel(words('recovery.sheetField.first'), { exact: true }).fill(first.join('\n'));
  await page.getByLabel(words('recovery.sheetField.second'), { exact: true }).fill(second.join('\n'));
}

/** Proves the sheets that are shown with the first and the third; returns all three. */
export async function proveSheets(page: Page, words: Words): Promise<ReadonlyMap<number, SheetRows>> {
  const sheets = await preparedSheets(page);
  await page.getByRole('button', { name: words('recovery.toProof'), exact: true }).click();
  await giveSheets(page, words, sheetOf(sheets, 1), sheetOf(sheets, 3));
  await page.getByRole('button', { name: words('recovery.prove'), exact: true }).click();
  return sheets;
}

/** Waits until no sheet is in the page any more, on paper or in a field. */
export async function expectNoSheets(page: Page, words: Words): Promise<void> {
  await expect(page.getByTestId('paper-sheets')).toHaveCount(0);
  await expect(page.getByLabel(words('recovery.sheetField.first'), { exact: true })).toHaveCount(0);
}
