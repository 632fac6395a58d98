import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expectScreen } from '../screens/entrance.ts';
import { goTo, recentCase } from '../screens/frame.ts';
import { inventedOffice } from '../screens/invented.ts';
import { putCaseOnFile } from '../screens/case-form.ts';
import { openCaseNumber } from '../screens/case-page.ts';
import { beginCase, lock, signInAsFounder } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

test('the first copy is made where the person says, and home stops asking for it', async () => {
  const { program } = shared;
  const { page, folders } = program;
  await page.locator('[data-reminder="backup"]').getByRole('link').click();
  await expectScreen(page, 'settings');
  await expect(page.getByRole('heading', { name: lao('backup.title'), exact: true })).toBeFocused();
  const section = page.getByRole('region', { name: lao('backup.title'), exact: true });
  const make = section.getByRole('button', { name: lao('backup.make'), exact: true });
  await expect(make).toBeDisabled();

  const chooseFolder = async (folder: string) => {
    await program.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
    await section.getByRole('button', { name: /…$/u }).click();
  };
  await chooseFolder(folders.store);
  await expect(section.getByText(lao('error.refused.backup-into-store'))).toBeVisible();
  const stick = path.join(folders.root, 'stick');
  mkdirSync(stick);
  await chooseFolder(stick);
  await expect(section.getByText(stick)).toBeVisible();
  await make.click();
  await expect(section.getByText(lao('backup.made'))).toBeVisible();
  const [copy] = readdirSync(stick);
  expect(readdirSync(path.join(stick, copy ?? ''))).toContain('vault.json');
  await goTo(page, lao, 'home');
  await expect(page.locator('[data-reminder]')).toHaveCount(0);
});

test('keys are renewed while the office works, and its records are all there afterwards', async () => {
  const { program } = shared;
  const { page } = program;
  await beginCase(page, lao, 'Dokchampa');
  await putCaseOnFile(page);
  const number = await openCaseNumber(page);
  await goTo(page, lao, 'settings');
  const section = page.getByRole('region', { name: lao('keys.title'), exact: true });
  const renew = section.getByRole('button', { name: lao('keys.renew'), exact: true });
  const passphrase = section.getByLabel(lao('recovery.passphrase'), { exact: true });
  await expect(section.getByText(lao('keys.ofSmallFile', { epoch: 1 })).first()).toBeVisible();
  await passphrase.fill('not the passphrase of this office');
  await renew.click();
  await expect(section.getByText(lao('problem.passphrase-wrong'))).toBeVisible();
  await expect(passphrase).toBeFocused();

  // One part is left out.
  await section.getByLabel(new RegExp(`^${lao('compartment.statistics')}`, 'u')).uncheck();
  await passphrase.fill(inventedOffice.passphrase);
  await renew.click();
  await expect(section.getByText(lao('keys.renewed', { count: 4 }))).toBeVisible({ timeout: 60_000 });
  await expect(section.getByLabel(new RegExp(`^${lao('compartment.register')}`, 'u'))).toHaveAccessibleName(
    new RegExp(lao('keys.ofFile', { epoch: 2, mebibytes: 1 }), 'u'),
  );
  await expect(section.getByLabel(new RegExp(`^${lao('compartment.statistics')}`, 'u'))).toHaveAccessibleName(
    new RegExp(lao('keys.ofSmallFile', { epoch: 1 }), 'u'),
  );
  const signIn = await lock(program);
  await signInAsFounder(signIn);
  await goTo(program.page, lao, 'home');
  await expect(recentCase(program.page, number)).toBeVisible();
});
