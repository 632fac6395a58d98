import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { openSection } from '../screens/case-access.ts';
import { putCaseOnFile } from '../screens/case-form.ts';
import { goToPage } from '../screens/administration.ts';
import { openCaseNumber } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo, recentCase } from '../screens/frame.ts';
import { layoutFaults } from '../screens/layout.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

const shipped = z
  .looseObject({ items: z.array(z.looseObject({ code: z.string() })) })
  .parse(
    JSON.parse(
      readFileSync(new URL('../../shared/screening/instruments/field-screen.json', import.meta.url), 'utf8'),
    ),
  );
const TITLE = 'ແບບຄັດກອງຂອງຫ້ອງການ';

/** Imports a file that the dialog of the system gives. */
async function importFile(content: string): Promise<void> {
  const { program } = shared;
  const file = path.join(program.folders.root, 'instrument.json');
  writeFileSync(file, content);
  await program.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  await program.page.getByRole('button', { name: lao('instruments.import') }).press('Enter');
}

test('an instrument comes from a file: a broken one says where, a newer version takes the place of the one in use', async () => {
  const { page } = shared.program;
  // A screening under the version that came with the program.
  await beginCase(page, lao, 'Vilayphone');
  await putCaseOnFile(page);
  const number = await openCaseNumber(page);
  await openSection(page, lao, 'identification');
  await page.getByRole('button', { name: lao('screening.begin') }).press('Enter');
  const own = z.object({ title: z.object({ lo: z.string() }) }).parse(shipped).title.lo;
  await page.getByRole('button', { name: own }).press('Enter');
  await expectScreen(page, 'screening-form');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'screening-page');

  await goToPage(page, lao, 'instruments');
  const list = page.locator('.instrument-list');
  await importFile('no instrument');
  const problem = page.getByRole('alert');
  await expect(problem).toContainText(lao('instruments.file'));
  const items = shipped.items.map((item, at) => (at === 2 ? { ...item, dimension: 'nowhere' } : item));
  await importFile(JSON.stringify({ ...shipped, version: 2, items }));
  await expect(problem).toContainText(lao('instruments.itemRow', { number: 3, field: 'dimension' }));
  expect(await layoutFaults(page, 'instruments')).toEqual([]);
  await importFile(JSON.stringify(shipped));
  await expect(problem).toContainText(lao('problem.not-newer'));
  await expect(list).not.toContainText(lao('screening.version', { version: 2 }));

  const title = { lo: TITLE, en: 'Our own screen' };
  await importFile(JSON.stringify({ ...shipped, version: 2, title }));
  await expect(page.getByText(lao('instruments.done'), { exact: true })).toBeVisible();
  const line = list.getByRole('listitem').filter({ hasText: TITLE });
  await expect(line).toContainText(lao('screening.version', { version: 2 }));

  // What was answered under the version before stays under it; the next screening is by the new one.
  await goTo(page, lao, 'home');
  await recentCase(page, number).press('Enter');
  await expectScreen(page, 'case-page');
  await openSection(page, lao, 'identification');
  const lines = page.locator('.screening-lines');
  await expect(lines).toContainText(own);
  await expect(lines).toContainText(lao('screening.version', { version: 1 }));
  await page.getByRole('button', { name: lao('screening.again') }).press('Enter');
  await expect(page.getByRole('button', { name: TITLE })).toBeVisible();
  await expect(page.getByRole('button', { name: own, exact: true })).toHaveCount(0);
});
