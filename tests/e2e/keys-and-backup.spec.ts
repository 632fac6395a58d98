import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo, recentCase } from '../screens/frame.ts';
import { inventedOffice } from '../screens/invented.ts';
import { putCaseOnFile } from '../screens/case-form.ts';
import { openCaseNumber } from '../screens/case-page.ts';
import { beginCase, lock, signInAsFounder } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();
const agingScript = path.join(import.meta.dirname, 'age-backups.ts');

/** A picture of the screen for who asks for one. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['POKPONG_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `backup-${name}.png`) });
}

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
    const named = (key: string) => section.getByRole('button', { name: lao(key), exact: true });
    await named('backup.choose').or(named('backup.chooseOther')).click();
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

test('copies that are old are insisted on, in both languages, and with the stick back one is made by itself', async () => {
  const { program } = shared;
  const { folders } = program;
  const stick = path.join(folders.root, 'stick');
  const copies = () => readdirSync(stick).filter((name) => !name.startsWith('.'));
  const before = copies();
  const signIn = await lock(program);
  const aged = spawnSync(process.execPath, [agingScript, folders.store, '8'], {
    input: inventedOffice.passphrase,
    encoding: 'utf8',
  });
  expect(aged.stderr).toBe('');
  await signInAsFounder(signIn);
  const { page } = program;
  await goTo(page, lao, 'home');
  for (const language of ['lo', 'en'] as const) {
    const spoken = await chooseLanguage(page, language);
    const old = spoken('backup.old', { count: 8 });
    const remarks = page.getByRole('status', { name: spoken('frame.remarks'), exact: true });
    await expect(remarks).toContainText(old);
    await expect(remarks).toContainText(spoken('backup.failure.backup-folder-missing'));
    await expect(page.locator('[data-reminder="backup-old"]')).toContainText(old);
    await expect(page.getByRole('contentinfo')).toContainText(old);
    await picture(page, `old-${language}`);
  }
  await chooseLanguage(page, 'lo');
  // The first look comes a quarter of a minute after signing in.
  await expect.poll(copies, { timeout: 60_000 }).toHaveLength(before.length + 1);
  await expect(page.locator('[data-reminder="backup-old"]')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText(lao('backup.status.notTested'));
  await expect(page.getByRole('status', { name: lao('frame.remarks'), exact: true })).toHaveCount(0);
  await picture(page, 'fresh-lo');
});

test('a holder who is let in opens the next copy with age, in the parts that were chosen', async () => {
  const hasJudge = spawnSync('age', ['--version']).error === undefined;
  test.skip(!hasJudge && process.env['CI'] !== 'true', 'not installed: age');
  const { program } = shared;
  const { page, folders } = program;
  const stick = path.join(folders.root, 'stick');
  const identity = path.join(folders.root, 'ministry.txt');
  execFileSync('age-keygen', ['-o', identity], { stdio: 'ignore' });
  const recipient = execFileSync('age-keygen', ['-y', identity], { encoding: 'utf8' }).trim();
  await goTo(page, lao, 'settings');
  const section = page.getByRole('region', { name: lao('backup.title'), exact: true });
  await section.getByRole('button', { name: lao('backup.holders.add'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  const letIn = dialog.getByRole('button', { name: lao('backup.holders.letIn'), exact: true });
  await letIn.click();
  // The name and the passphrase.
  await expect(dialog.getByText(lao('problem.needed'))).toHaveCount(2);
  await dialog.getByLabel(lao('backup.holders.name'), { exact: true }).fill('ກະຊວງ ທົດລອງ');
  await dialog.getByLabel(lao('export.recipient'), { exact: true }).fill(recipient);
  await expect(dialog.getByLabel(lao('export.fingerprint'))).toBeVisible();
  await dialog.getByLabel(lao('compartment.assistance'), { exact: true }).uncheck();
  await dialog.getByLabel(lao('recovery.passphrase'), { exact: true }).fill(inventedOffice.passphrase);
  await picture(page, 'let-in-lo');
  await letIn.click();
  await expect(section.getByText(lao('backup.holders.isAdded'))).toBeVisible();
  await section.getByRole('button', { name: lao('backup.make'), exact: true }).click();
  await expect(section.getByText(lao('backup.made'))).toBeVisible();
  const copy = path.join(stick, readdirSync(stick).toSorted().at(-1) ?? '');
  expect(readdirSync(copy).filter((name) => name.startsWith('keys-'))).toEqual([
    'keys-investigation.age',
    'keys-office.age',
    'keys-programme.age',
    'keys-register.age',
    'keys-statistics.age',
  ]);
  const opened = execFileSync('age', ['-d', '-i', identity, 'keys-register.age'], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(JSON.parse(opened)).toMatchObject({
    compartment: 'register',
    key: expect.stringMatching(/^[0-9a-f]{64}$/u),
  });
  for (const language of ['lo', 'en'] as const) {
    await chooseLanguage(page, language);
    await page.locator('#settings-backup').scrollIntoViewIfNeeded();
    await picture(page, `settings-${language}`);
    await page.locator('#settings-backup-holders').scrollIntoViewIfNeeded();
    await picture(page, `holders-${language}`);
  }
  await chooseLanguage(page, 'lo');
  await section
    .getByRole('button', { name: lao('backup.holders.removeNamed', { name: 'ກະຊວງ ທົດລອງ' }) })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: lao('backup.holders.remove'), exact: true })
    .click();
  await expect(section.getByText(lao('backup.holders.none'))).toBeVisible();
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
  await expect(section.getByText(lao('keys.renewed', { count: 5 }))).toBeVisible({ timeout: 60_000 });
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
