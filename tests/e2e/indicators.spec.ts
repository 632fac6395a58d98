import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { v7 } from 'uuid';
import { z } from 'zod';
import type { OperationName } from '../../shared/contract.ts';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { periodOfDay } from '../../shared/domain/indicator-period.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import { openCase } from '../screens/case-list.ts';
import { addEvent } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { layoutFaults } from '../screens/layout.ts';
import { words } from '../screens/words.ts';
import { newCase } from '../support/cases.ts';
import { draftOf, newIndicator } from '../support/indicators.ts';
import { newNode, newPlan } from '../support/national-plans.ts';
import { newProgrammeEvent } from '../support/programme-events.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

/** One indicator on its way, from hand to hand. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const office = staffProgram('founder', 'police-head', 'plan-coordinator');
const NAME = 'ຈຳນວນຜູ້ໄດ້ຮັບການຝຶກອົບຮົມ';
const WHY = 'ບໍ່ມີໃບລາຍຊື່ຂອງມື້ທີສອງ';
const CHANGED = 'ໃບລາຍຊື່ຂອງສະຫວັນນະເຂດມາຊ້າ';
const [planId, nodeId, indicatorId, countedId] = [v7(), v7(), v7(), v7()];

async function photograph(page: Page, name: string): Promise<void> {
  expect(await layoutFaults(page, name)).toEqual([]);
  const folder = process.env['POKPONG_PICTURES'];
  if (folder === undefined) return;
  // The switch lies behind an open dialog.
  const isOpen = await page.getByRole('dialog').isVisible();
  for (const language of ['en', 'lo'] as const) {
    if (!isOpen) await chooseLanguage(page, language);
    await page.screenshot({ path: path.join(folder, `${name}-${language}.png`), fullPage: true });
  }
}

/** What the page itself would ask the program. */
const ask = (page: Page, name: OperationName, input: unknown): Promise<unknown> =>
  page.evaluate(`window.bridge.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`);

const waitsAtHome = (page: Page) => page.locator('[data-home="figures"]').getByRole('link');
const button = (page: Page, name: Parameters<typeof lao>[0]) =>
  page.getByRole('button', { name: lao(name), exact: true });
const cell = (page: Page, period: string, kind: 'target' | 'actual') =>
  page.locator(`tr[data-period="${period}"] input[data-column="${kind}-numerator"]`);

test('figures wait for a head at home, who returns one with a reason', async () => {
  const coordinator = await office.signInAs('plan-coordinator');
  const indicator = newIndicator(nodeId, {
    dimensions: ['sex'],
    firstPeriod: '2026-Q1',
    lastPeriod: '2026-Q4',
  });
  const figure = draftOf({
    amount: { numerator: 60, denominator: null },
    parts: [
      { dimension: 'sex', category: 'Female', amount: { numerator: 21, denominator: null } },
      { dimension: 'sex', category: 'Male', amount: { numerator: 39, denominator: null } },
    ],
  });
  const { figureId } = figure;
  for (const [name, input] of [
    ['nationalPlan.save', newPlan({ planId })],
    ['nationalPlan.saveNode', { nodeId, planId, version: 0, node: newNode(), reason: null }],
    ['indicator.save', { indicatorId, version: 0, indicator }],
    [
      'indicator.save',
      {
        indicatorId: countedId,
        version: 0,
        indicator: { ...indicator, dimensions: [], counts: { thing: 'trainings-held', withinDays: null } },
      },
    ],
    // Two that count, one of another kind, one of another quarter.
    ...(
      [
        { titleLao: 'ຝຶກອົບຮົມຄັ້ງທີ 1', begins: exactDate('2026-02-10') },
        { titleLao: 'ຝຶກອົບຮົມຄັ້ງທີ 2', begins: exactDate('2026-03-31') },
        { titleLao: 'ກອງປະຊຸມ', kind: 'Meeting' },
        { titleLao: 'ຝຶກອົບຮົມຄັ້ງທີ 3', begins: exactDate('2026-04-01') },
      ] as const
    ).map(
      (event) =>
        [
          'programmeEvent.save',
          {
            eventId: v7(),
            version: 0,
            event: newProgrammeEvent({ ...event, planNodeIds: [nodeId] }),
          },
        ] as const,
    ),
    ['indicator.saveFigures', { indicatorId, figures: [figure] }],
    ['indicator.moveFigures', { move: 'submit', figures: [{ figureId, version: 1 }] }],
  ] as const)
    expect(await ask(coordinator, name, input), name).toMatchObject({ ok: true });
  await goTo(coordinator, lao, 'settings');
  await goTo(coordinator, lao, 'home');
  await expect(waitsAtHome(coordinator)).toHaveCount(0);

  const head = await office.signInAs('police-head');
  await photograph(head, 'indicators-home-of-head');
  await waitsAtHome(head).press('Enter');
  await expectScreen(head, 'waiting-figures');
  const waiting = head.locator('[data-group="submitted"] article');
  await expect(waiting).toContainText(NAME);
  await expect(waiting).toContainText('60');
  await photograph(head, 'indicators-waiting');
  await button(head, 'indicators.return').press('Enter');
  const dialog = head.getByRole('dialog');
  await dialog.getByRole('button', { name: lao('indicators.return'), exact: true }).press('Enter');
  await expect(dialog.getByText(lao('problem.needed'))).toBeVisible();
  await dialog.getByRole('textbox').focus();
  await head.keyboard.insertText(WHY);
  await dialog.getByRole('button', { name: lao('indicators.return'), exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(head.locator('[data-group="returned"] article')).toContainText(WHY);
});

test('the coordinator amends it, adds evidence, enters the other figures by keyboard and submits', async () => {
  let page = await office.signInAs('plan-coordinator');
  await waitsAtHome(page).press('Enter');
  await page.locator('[data-group="returned"]').getByRole('link', { name: NAME }).press('Enter');
  await expectScreen(page, 'indicator');
  await expect(page.locator('[data-state="returned"] [data-act="return"]')).toContainText(WHY);

  const card = page.locator('article[data-state="returned"]');
  const evidence = path.join(office.folder, 'ໃບລາຍຊື່.pdf');
  writeFileSync(evidence, '%PDF-1.7 ລາຍຊື່');
  await office.readFrom(evidence);
  await card.getByRole('button', { name: lao('indicators.addEvidence') }).press('Enter');
  await expect(card.getByText('ໃບລາຍຊື່.pdf')).toBeVisible();
  const copy = path.join(office.folder, 'copy.pdf');
  await office.saveTo(copy);
  await card
    .getByRole('button', { name: lao('indicators.saveEvidence', { name: 'ໃບລາຍຊື່.pdf' }) })
    .press('Enter');
  await expect.poll(() => existsSync(copy)).toBe(true);
  expect(readFileSync(copy)).toEqual(readFileSync(evidence));
  // What is not what its name says is not kept.
  writeFileSync(evidence, 'MZ');
  await card.getByRole('button', { name: lao('indicators.addEvidence') }).press('Enter');
  await expect(card.getByText(lao('problem.not-evidence'))).toBeVisible();

  await card.getByRole('button', { name: lao('indicators.amend') }).press('Enter');
  const dialog = page.getByRole('dialog');
  const women = dialog.getByLabel('ຍິງ', { exact: true });
  await women.fill('22');
  await photograph(page, 'indicators-figure-dialog');
  await dialog.getByRole('button', { name: lao('indicators.saveDraft') }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await card.getByRole('button', { name: lao('indicators.submit'), exact: true }).press('Enter');
  await expect(card.getByRole('alert')).toContainText(lao('problem.does-not-add-up'));
  await card.getByRole('button', { name: lao('indicators.amend') }).press('Enter');
  await dialog.getByLabel('ຊາຍ', { exact: true }).fill('38');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  await button(page, 'indicators.enter').press('Enter');
  await expectScreen(page, 'enter-figures');
  await cell(page, '2026-Q1', 'target').focus();
  for (const typed of ['50', '໕໐', '1.050']) {
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Enter');
  }
  // A number under the cursor outlives a lock at once.
  await page.keyboard.insertText('50');
  await office.lock();
  page = await office.signInWith(office.nameOf('plan-coordinator'), office.passphraseOf('plan-coordinator'));
  await expectScreen(page, 'enter-figures');
  await expect(cell(page, '2026-Q4', 'target')).toHaveValue('50');
  const drafts = page.locator('td[data-kind="target"]').getByText(lao('indicators.state.draft'));
  await expect(drafts).toHaveCount(4);
  await cell(page, '2026-Q2', 'actual').focus();
  await page.keyboard.insertText('many');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(lao('problem.not-a-number'))).toBeVisible();
  await expect(cell(page, '2026-Q1', 'actual')).toBeFocused();
  await photograph(page, 'indicators-enter');
  // An emptied field takes nothing off the file, and says so.
  await cell(page, '2026-Q1', 'actual').fill('');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(lao('problem.figure-emptied'))).toBeVisible();
  await cell(page, '2026-Q1', 'actual').fill('60');
  await cell(page, '2026-Q2', 'actual').fill('30');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(lao('problem.figure-emptied'))).toHaveCount(0);
  await expect(page.locator('td[data-kind="actual"]').getByText(lao('indicators.state.draft'))).toBeVisible();
  await page.getByRole('link', { name: lao('indicators.backToIndicator') }).press('Enter');
  await expectScreen(page, 'indicator');
  await expect(page.locator('tr[data-period="2026-Q3"] td').first()).toContainText('1.050');
  // Of several, it is said which one keeps them all from being submitted.
  await page.getByRole('button', { name: lao('indicators.submitAll', { count: 5 }) }).press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    new RegExp(
      `^${lao('indicators.kind.actual')}, ${lao('indicators.quarterOf', { place: '2', year: '2026' })}: .*${lao('problem.does-not-add-up')}$`,
      'u',
    ),
  );
  await page
    .locator('article[data-figure="actual"][data-state="draft"]')
    .getByRole('button', { name: lao('indicators.drop'), exact: true })
    .press('Enter');
  await page.getByRole('button', { name: lao('indicators.submitAll', { count: 4 }) }).press('Enter');
  await page
    .locator('article[data-state="returned"]')
    .getByRole('button', { name: lao('indicators.submit'), exact: true })
    .press('Enter');
  await expect(page.locator('article[data-state="submitted"]')).toHaveCount(5);
  await photograph(page, 'indicators-submitted');
});

test('the head approves all; a correction says what changed, and both versions stay readable', async () => {
  const head = await office.signInAs('police-head');
  await waitsAtHome(head).press('Enter');
  await head.getByRole('button', { name: lao('indicators.approveAll', { count: 5 }) }).press('Enter');
  await expect(head.locator('[data-group="submitted"] article')).toHaveCount(0);

  const page = await office.signInAs('plan-coordinator');
  const figures = (await opened(page)).figures.filter(({ state }) => state !== 'dropped');
  expect(figures.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'approved'));
  // Nothing waits: the way there is that of a correction's return, which the head makes below.
  const locked = figures.find(({ kind }) => kind === 'actual');
  if (locked === undefined) throw new Error('There is no actual figure');
  const correction = {
    figureId: v7(),
    version: 0,
    kind: locked.kind,
    period: locked.period,
    amount: { numerator: 66, denominator: null },
    parts: [{ dimension: 'sex', category: 'Female', amount: { numerator: 66, denominator: null } }],
    comment: null,
    differsBecause: null,
  };
  expect(
    await ask(page, 'indicator.saveFigures', {
      indicatorId,
      figures: [{ ...correction, changedBecause: null }],
    }),
  ).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(
    await ask(page, 'indicator.saveFigures', {
      indicatorId,
      figures: [{ ...correction, changedBecause: CHANGED }],
    }),
  ).toMatchObject({ ok: true });
  expect(
    await ask(page, 'indicator.moveFigures', {
      move: 'submit',
      figures: [{ figureId: correction.figureId, version: 1 }],
    }),
  ).toMatchObject({ ok: true });

  const again = await office.signInAs('police-head');
  await waitsAtHome(again).press('Enter');
  await expect(again.locator('[data-group="submitted"] article')).toContainText(
    lao('indicators.changedFrom', { before: '60' }),
  );
  await again.locator('[data-group="submitted"]').getByRole('link', { name: NAME }).press('Enter');
  await expectScreen(again, 'indicator');
  await again
    .locator('article[data-state="submitted"]')
    .getByRole('button', { name: lao('indicators.approve'), exact: true })
    .press('Enter');
  await expect(again.locator('article[data-figure="actual"][data-state="approved"]')).toHaveCount(2);
  await expect(again.locator('tr[data-period="whole"] td').nth(1)).toContainText('66');
  await expect(again.getByText(CHANGED)).toBeVisible();
  await photograph(again, 'indicators-corrected');

  // From a count to the very trainings that were counted, in their quarter.
  await again.locator('.screen-title').getByRole('link').press('Enter');
  await expectScreen(again, 'plan-node');
  await again.locator(`tr[data-indicator="${countedId}"]`).getByRole('link').press('Enter');
  await expectScreen(again, 'indicator');
  const counted = again.locator('tr[data-period="2026-Q1"]').getByRole('link');
  await expect(counted).toHaveText('2');
  await counted.press('Enter');
  await expectScreen(again, 'events');
  await expect(again.locator('.event-table tbody th a')).toHaveText(['ຝຶກອົບຮົມຄັ້ງທີ 2', 'ຝຶກອົບຮົມຄັ້ງທີ 1']);
  await photograph(again, 'indicators-counted-events');
  await button(again, 'programmeEvents.ofWholePlan').press('Enter');
  await expect(again.locator('.event-table tbody th a')).toHaveCount(2);
});

test('a head writes a judgment down in a case and counts it; the coordinator reads the number and no case', async () => {
  const JUDGMENTS = 'ຈຳນວນຄຳຕັດສິນ';
  const coordinator = await office.signInAs('plan-coordinator');
  const toNode = async (page: Page): Promise<void> => {
    await goTo(page, lao, 'plan');
    await page.locator('.plan-table').getByRole('link').first().press('Enter');
    await expectScreen(page, 'plan-node');
  };
  await toNode(coordinator);
  await button(coordinator, 'indicators.add').press('Enter');
  await expectScreen(coordinator, 'indicator-form');
  // What is missing is told until it is there.
  await coordinator.keyboard.press('Control+S');
  const missing = coordinator.locator('[aria-invalid="true"]');
  await expect(missing).toHaveCount(4);
  for (const name of ['nameLao', 'definition', 'unit', 'numerator'] as const)
    await coordinator.getByLabel(lao(`indicators.${name}`), { exact: true }).fill(JUDGMENTS);
  await expect(missing).toHaveCount(0);
  await coordinator.getByLabel(lao('indicators.counts'), { exact: true }).selectOption('verdicts');
  await expect(coordinator.getByText(lao('indicators.rule.verdicts'))).toBeVisible();
  await photograph(coordinator, 'indicators-judgments-form');
  await coordinator.keyboard.press('Control+S');
  await expectScreen(coordinator, 'indicator');

  const head = await office.signInAs('police-head');
  const { value: session } = Described.parse(await ask(head, 'session.describe', {}));
  const file = newCase(session.account.id);
  const { value: filed } = Filed.parse(await ask(head, 'case.record', file));
  await goTo(head, lao, 'cases');
  await openCase(head, filed.number);
  const today = vientianeDay(new Date().toISOString());
  const [year, month, day] = today.split('-');
  await addEvent(head, lao, {
    what: 'ສານຕັດສິນລົງໂທດຈຳຄຸກ',
    when: `${day}/${month}/${year}`,
    kind: 'EXT_CourtDecision',
    certainty: 'confirmed',
    placeInWords: 'ສານປະຊາຊົນແຂວງ',
  });
  await photograph(head, 'indicators-judgment-in-a-case');
  await toNode(head);
  await head.getByRole('link', { name: JUDGMENTS }).press('Enter');
  await expectScreen(head, 'indicator');
  const quarter = head.locator(`tr[data-period="${periodOfDay('quarter', today)}"]`);
  await quarter.getByRole('button').press('Enter');
  const dialog = head.getByRole('dialog');
  await expect(dialog.locator('.indicator-count-now')).toHaveText(
    lao('indicators.countNow', { amount: '1' }),
  );
  await expect(dialog.locator('.counted-cases a')).toHaveText([filed.number]);
  await photograph(head, 'indicators-judgments-counted');
  await dialog.getByRole('button', { name: lao('indicators.takeCount'), exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);

  const reader = await office.signInAs('plan-coordinator');
  await toNode(reader);
  await reader.getByRole('link', { name: JUDGMENTS }).press('Enter');
  await expectScreen(reader, 'indicator');
  await expect(reader.locator(`tr[data-period="${periodOfDay('quarter', today)}"]`)).toContainText('1');
  await expect(reader.locator(`tr[data-period="${periodOfDay('quarter', today)}"]`)).toContainText(
    office.nameOf('police-head'),
  );
  await expect(reader.locator('body')).not.toContainText(filed.number);
});

const Described = z.object({
  ok: z.literal(true),
  value: z.object({ account: z.object({ id: z.string() }) }),
});
const Filed = z.object({ ok: z.literal(true), value: z.object({ number: z.string() }) });
const Opened = z.object({
  ok: z.literal(true),
  value: z.object({
    figures: z.array(z.looseObject({ state: z.string(), kind: z.string(), period: z.string() })),
  }),
});

/** The indicator as the program tells the page. */
const opened = async (page: Page) => Opened.parse(await ask(page, 'indicator.open', { indicatorId })).value;
