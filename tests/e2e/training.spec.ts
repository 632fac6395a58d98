import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { roles, type Role } from '../../shared/access.ts';
import { TRAINING_PHRASE, trainingPeople } from '../../shared/training/people.ts';
import { makeFolders, removeFolders } from '../program/folders.ts';
import { launchProgram, type Program } from '../program/launch.ts';
import { accessibilityFaults, OFFICE_SCREEN } from '../screens/accessibility.ts';
import { chooseAccount, expectScreen, expectSignedIn, expectStep, signIn } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { layoutFaults, showLook } from '../screens/layout.ts';
import { lock } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { attachWhatWentWrong, expect, test } from './fixture.ts';

const lao = words('lo');
const pictures = process.env['POKPONG_PICTURES'];
const isReadable = spawnSync('pdftotext', ['-v'], { stdio: 'ignore', timeout: 10_000 }).error === undefined;
/** Making the office takes its time on a busy computer. */
const MAKING_MILLISECONDS = 240_000;

const folders = makeFolders();
let program: Program;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ ownDisplay: _display }) => {
  program = await launchProgram(folders, undefined, undefined, ['--demo']);
});
test.afterEach(({}, info) => attachWhatWentWrong(info, program));
test.afterAll(async () => {
  await program.reap();
  removeFolders(folders);
});

async function picture(name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await program.page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** What is wrong with a screen for whoever reads it, as usual, in strong contrast and in twice the size. */
async function faultsOf(page: Page, screen: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [textSizePercent, contrast] of [
    [100, 'normal'],
    [100, 'high'],
    [200, 'normal'],
  ] as const) {
    await showLook(page, { textSizePercent, contrast });
    const look = `${screen}, ${textSizePercent} %, ${contrast}`;
    found.push(...(await accessibilityFaults(page, look)), ...(await layoutFaults(page, look)));
  }
  await showLook(page, { textSizePercent: 100, contrast: 'normal' });
  return found;
}

const titleOf = (): Promise<string | undefined> =>
  program.app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.getTitle());

async function enterAs(role: Role): Promise<Page> {
  const { page } = program;
  await expectScreen(page, 'sign-in');
  await page.getByRole('button', { name: trainingPeople[role] }).click();
  await expectSignedIn(page);
  return page;
}

test('--demo makes the training office, shows how far it is, and opens at it', async () => {
  test.setTimeout(MAKING_MILLISECONDS + 60_000);
  const made = program.app.waitForEvent('window', { timeout: MAKING_MILLISECONDS });
  await program.page.setViewportSize(OFFICE_SCREEN).catch(() => undefined);
  await expectScreen(program.page, 'training');
  await expect(program.page.getByRole('progressbar')).toBeVisible();
  await expect(program.page.getByText(lao('training.banner'))).toBeVisible();
  expect(await titleOf()).toContain('Training');
  await picture('training-making');
  await made;
  await expectScreen(program.page, 'sign-in');
  await expect(program.page.getByText(lao('training.banner'))).toBeVisible();
  await expect(program.page.getByText(TRAINING_PHRASE)).toBeVisible();
  await picture('training-entrance-lo');
  expect(await faultsOf(program.page, 'entrance')).toEqual([]);
  const english = await chooseLanguage(program.page, 'en');
  await expect(program.page.getByText(english('training.banner'))).toBeVisible();
  await picture('training-entrance-en');
  await chooseLanguage(program.page, 'lo');
  // Of the office for real work nothing was begun.
  expect(existsSync(folders.store)).toBe(false);
});

test('each role signs in with one press, under the banner', async () => {
  test.setTimeout(180_000);
  for (const role of roles) {
    const page = await enterAs(role);
    await expect(page.getByText(lao('training.banner'))).toBeVisible();
    await picture(`training-home-${role}`);
    if (role === 'investigator') {
      expect(await faultsOf(page, 'home')).toEqual([]);
      await chooseLanguage(page, 'en');
      await picture('training-home-en');
      await chooseLanguage(page, 'lo');
    }
    await lock(program);
  }
});

test('the coordinator finds a plan in every light, what was held and spent, and a report marked as training', async () => {
  test.setTimeout(120_000);
  const page = await enterAs('plan-coordinator');
  await goTo(page, lao, 'plan');
  await page.getByRole('link', { name: lao('planReports.overview.title'), exact: true }).click();
  await expectScreen(page, 'plan-overview');
  for (const light of ['red', 'amber', 'green', 'grey'])
    await expect(page.locator(`.plan-lights tbody [data-light="${light}"]`).first()).toBeVisible();
  // Late first.
  await expect(page.locator('.plan-lights tbody tr').first()).toHaveAttribute('data-row-light', 'red');
  const english = words('en');
  for (const view of ['overview', 'timetable', 'money', 'provinces', 'report']) {
    await page
      .getByRole('navigation', { name: lao('planReports.ways'), exact: true })
      .getByRole('link', { name: lao(`planReports.${view}.way`), exact: true })
      .click();
    await expectScreen(page, `plan-${view}`);
    expect(await faultsOf(page, `plan-${view}`)).toEqual([]);
    // A bar is as high as the name beside it: a screen holds a dozen of them.
    if (view === 'timetable')
      expect((await page.locator('.gantt-row').nth(1).boundingBox())?.height).toBeLessThan(60);
    await picture(`training-plan-${view}-lo`);
    await chooseLanguage(page, 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(english(`planReports.${view}.title`));
    await picture(`training-plan-${view}-en`);
    await chooseLanguage(page, 'lo');
  }
  await page.getByLabel(lao('planReports.report.period'), { exact: true }).selectOption({ index: 0 });
  const pdf = path.join(folders.root, 'plan-report.pdf');
  await program.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
  }, pdf);
  await page.getByRole('button', { name: lao('planReports.report.savePdf'), exact: true }).click();
  await expect.poll(() => existsSync(pdf)).toBe(true);
  await expect(page.getByText(lao('planReports.report.saved'))).toBeVisible();
  if (pictures !== undefined)
    execFileSync('pdftoppm', ['-r', '80', '-png', pdf, path.join(pictures, 'training-plan-on-paper')]);
  if (isReadable) {
    const sheets = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) expect(sheet).toContain('Training, invented data');
  }
  await lock(program);
});

test('what is printed says on every page that it is of training', async () => {
  const page = await enterAs('investigator');
  await goTo(page, lao, 'referrals');
  // A dialog of the system would stand over the window; it tells which name it was offered.
  const pdf = path.join(folders.root, 'referral.pdf');
  await program.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      Object.assign(globalThis, { offered: JSON.stringify(asked.at(-1)) });
      return Promise.resolve({ canceled: false, filePath: file });
    };
  }, pdf);
  await page
    .getByRole('link', { name: /TRAIN-/u })
    .first()
    .click();
  await page.getByRole('dialog').press('Escape');
  await page.getByRole('button', { name: lao('referral.preview') }).click();
  await expectScreen(page, 'referral-paper');
  await page.getByRole('button', { name: lao('referral.savePdf'), exact: true }).click();
  await expect.poll(() => existsSync(pdf)).toBe(true);
  await expect(page.getByText(lao('referral.pdfSaved'))).toBeVisible();
  expect(await program.app.evaluate(() => (globalThis as { offered?: string }).offered)).toContain(
    'TRAINING-',
  );
  await picture('training-referral-sheet');
  if (pictures !== undefined)
    execFileSync('pdftoppm', ['-r', '80', '-png', pdf, path.join(pictures, 'training-on-paper')]);
  test.skip(!isReadable && process.env['CI'] !== 'true', 'not installed: pdftotext');
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
  expect(pages.length).toBeGreaterThan(0);
  for (const text of pages) expect(text).toContain('Training, invented data');
});

test('a passphrase can be practised too; what was practised is gone after beginning again, and cancelling keeps it', async () => {
  test.setTimeout(MAKING_MILLISECONDS + 60_000);
  await lock(program);
  await chooseAccount(program.page, lao, trainingPeople['statistics-officer']);
  await signIn(program.page, lao, TRAINING_PHRASE);
  await goTo(program.page, lao, 'statistics');
  await picture('training-export');
  await lock(program);
  const before = readdirSync(path.join(folders.userData, 'training'));
  const again = async (): Promise<void> => {
    await program.page.getByRole('button', { name: lao('training.beginAgain') }).click();
    await program.page
      .getByRole('dialog')
      .getByRole('button', { name: lao('training.beginAgain') })
      .click();
    await expect(program.page.getByRole('progressbar')).toBeVisible();
  };
  await again();
  await program.page.getByRole('button', { name: lao('training.cancel'), exact: true }).click();
  await expect(program.page.getByRole('progressbar')).toBeHidden();
  expect(readdirSync(path.join(folders.userData, 'training'))).toEqual(before);
  const made = program.app.waitForEvent('window', { timeout: MAKING_MILLISECONDS });
  await again();
  await made;
  await expectScreen(program.page, 'sign-in');
});

test('the way leads back to the office for real work, and there again at once', async () => {
  const real = await program.untilNewPage(() =>
    program.page.getByRole('button', { name: lao('training.leave') }).click(),
  );
  await expectStep(real, 'language');
  await expect(real.getByText(lao('training.banner'))).toBeHidden();
  expect(await titleOf()).toBe('Pokpong');
  expect(existsSync(folders.store)).toBe(false);
  await picture('set-up-with-training');
  const training = await program.untilNewPage(() =>
    real.getByRole('button', { name: lao('training.enter') }).click(),
  );
  await expectScreen(training, 'sign-in');
  await expect(training.getByText(lao('training.banner'))).toBeVisible();
});
