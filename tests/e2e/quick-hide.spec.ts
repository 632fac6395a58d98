import type { Program } from '../program/launch.ts';
import { isRunning } from '../program/processes.ts';
import { pressInWindow, shownView } from '../program/shown-view.ts';
import { ask } from '../screens/ask.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage } from '../screens/frame.ts';
import { textField } from '../screens/questions.ts';
import { beginCase, signInAsFounder } from '../screens/steps.ts';
import { pattern, words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice, shareProgram } from './shared-program.ts';

const lao = words('lo');
const english = words('en');
// The months of CLDR 48, as the catalogues of the operating system have them.
const laoMonths = 'ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ'.split(' ');
const englishMonths =
  'January February March April May June July August September October November December'.split(' ');
const calendarAddress = /^app:\/\/pokpong\/calendar\.html/u;

/** The month of today in Vientiane, seven hours ahead of UTC all the year round. */
const vientiane = (): Date => new Date(Date.now() + 7 * 3_600_000);
const monthNames = { lo: laoMonths, en: englishMonths };
const monthOf = (language: 'lo' | 'en'): string =>
  `${monthNames[language][vientiane().getUTCMonth()]} ${vientiane().getUTCFullYear()}`;

const hideByKey = (program: Program) => program.untilNewPage(() => pressInWindow(program, 'F12'));

/** Waits until the window shows the program again: this page, and its own title. */
const expectBack = (program: Program, address: string) =>
  expect.poll(() => shownView(program)).toEqual({ title: 'Pokpong', address });

/**
 * Milliseconds from the key, as the main process gets it, to the second frame that the calendar draws at the size of
 * the window: by then the first is on the screen. A page that was never in front has no size.
 */
function measureHiding(program: Program): Promise<number> {
  return program.app.evaluate(({ BaseWindow, WebContentsView, webContents }) => {
    const page = BaseWindow.getAllWindows()[0]?.contentView;
    const calendar = webContents.getAllWebContents().find((each) => each.getURL().includes('/calendar.html'));
    if (!(page instanceof WebContentsView) || calendar === undefined) throw new Error('no page to hide');
    return new Promise<number>((resolve) => {
      let pressedAt = 0;
      page.webContents.prependOnceListener('before-input-event', () => {
        pressedAt = performance.now();
      });
      void calendar
        .executeJavaScript(
          `new Promise((done) => {
             const look = () => innerWidth > 0
               ? requestAnimationFrame(() => requestAnimationFrame(done))
               : setTimeout(look, 1);
             look();
           })`,
        )
        .then(() => resolve(performance.now() - pressedAt));
    });
  });
}

test.describe('in an office', () => {
  const shared = shareOffice();

  test('F12 shows a calendar at once, without a word of the program, and locks behind it', async () => {
    const { program } = shared;
    await beginCase(program.page, lao, 'Dokchampa');
    await textField(program.page, lao('caseForm.nameLatin')).pressSequentially(' Keovilaysak');
    const store = (await program.storePid()) ?? 0;
    const [milliseconds, signInPage] = await Promise.all([measureHiding(program), hideByKey(program)]);
    process.stdout.write(`quick-hide: calendar drawn ${Math.round(milliseconds)} ms after the key\n`);
    const { title, address } = await shownView(program);
    expect(title).toBe(monthOf('lo'));
    expect(address).toMatch(calendarAddress);
    const text = await program.calendar.locator('html').innerText();
    expect(text).toContain('ວັນພະຫັດ');
    expect(`${text} ${await program.calendar.title()}`).not.toMatch(/pokpong|ປົກປ້ອງ|Keovilaysak|Dokchampa/iu);
    // It stands behind, out of sight.
    await signInPage.locator('[data-screen="sign-in"]').waitFor({ state: 'attached' });
    expect(isRunning(store)).toBe(false);
    // The calendar stays until the person brings the program back.
    expect((await shownView(program)).address).toMatch(calendarAddress);
    await pressInWindow(program, 'Escape');
    await expectBack(program, signInPage.url());
    await signInAsFounder(signInPage);
    await expect(textField(program.page, lao('caseForm.nameLatin'))).toHaveValue('Dokchampa Keovilaysak');
    await expect(program.page.getByText(pattern('lo', 'draft.restored'))).toBeVisible();
  });

  test('F12 again, or the word on the page, brings the program back; the calendar speaks the person’s language', async () => {
    const { program } = shared;
    await chooseLanguage(program.page, 'en');
    const first = await hideByKey(program);
    await expect(program.calendar.getByRole('columnheader', { name: 'Thursday' })).toBeVisible();
    await expect.poll(async () => (await shownView(program)).title).toBe(monthOf('en'));
    await program.calendar.getByRole('link', { name: english('calendar.back') }).click();
    await expectBack(program, first.url());
    const second = await hideByKey(program);
    await expect(program.calendar.getByRole('columnheader', { name: 'Thursday' })).toBeVisible();
    await pressInWindow(program, 'F12');
    await expectBack(program, second.url());
  });

  test('Esc faster than the lock does not bring the old page back', async () => {
    const { program } = shared;
    let inFront: { page: number; calendar: number; after: number } | undefined;
    const next = await program.untilNewPage(async () => {
      inFront = await program.app.evaluate(({ BaseWindow, WebContentsView }) => {
        const frame = BaseWindow.getAllWindows()[0];
        const press = (keyCode: string): number => {
          const view = frame?.contentView;
          if (!(view instanceof WebContentsView)) throw new Error('the window shows no page');
          view.webContents.sendInputEvent({ type: 'keyDown', keyCode });
          return view.webContents.id;
        };
        const page = press('F12');
        const calendar = press('Escape');
        return { page, calendar, after: press('A') };
      });
    });
    expect(inFront).toBeDefined();
    expect(inFront?.calendar).not.toBe(inFront?.page);
    expect(inFront?.after).toBe(inFront?.calendar);
    await expectBack(program, next.url());
    await expectScreen(next, 'sign-in');
  });
});

test.describe('in an empty program', () => {
  const shared = shareProgram();

  test('the page may ask for it too, and the set-up of an office hides as well', async () => {
    const { program } = shared;
    const asked = await program.untilNewPage(() => ask(program.page, 'window.hide'));
    expect((await shownView(program)).address).toMatch(calendarAddress);
    await pressInWindow(program, 'Escape');
    await expectBack(program, asked.url());
    const pressed = await hideByKey(program);
    expect((await shownView(program)).address).toMatch(calendarAddress);
    await pressInWindow(program, 'Escape');
    await expectBack(program, pressed.url());
  });

  test('the calendar marks today, has no bridge, and shares no process with the program', async () => {
    const { program } = shared;
    await hideByKey(program);
    await expect(program.calendar.locator('[aria-current="date"]')).toHaveText(
      String(vientiane().getUTCDate()),
    );
    expect(await program.calendar.evaluate(() => 'bridge' in window)).toBe(false);
    const processes = await program.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    );
    expect(processes).toHaveLength(2);
    expect(new Set(processes).size).toBe(2);
  });
});
