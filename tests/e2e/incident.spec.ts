import type { Page } from '@playwright/test';
import type { InputByOperation, OperationName, OutputByOperation } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { beginNewCase } from '../screens/case-form.ts';
import { openCaseNumber } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { answerText } from '../screens/questions.ts';
import { signInAsFounder } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';

const lao = words('lo');
const GROUP = 30;

/** Asks the store as the page itself does, to read what is on file. */
async function ask<N extends OperationName>(
  page: Page,
  name: N,
  input: InputByOperation<N>,
): Promise<OutputByOperation<N>> {
  const answer: Result<OutputByOperation<N>> = await page.evaluate(
    async ([operation, asked]) => {
      const bridge: unknown = Reflect.get(window, 'bridge');
      return Reflect.apply(Reflect.get(bridge as object, 'call'), undefined, [operation, asked]);
    },
    [name, input] as const,
  );
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
  return answer.value;
}

const syllables = ['Keo', 'Bou', 'Som', 'Vong', 'Phet', 'Dao', 'Khen', 'Lith', 'Noy', 'Xay'];
const laoSyllables = ['ແກ້ວ', 'ບຸນ', 'ສົມ', 'ວົງ', 'ເພັດ', 'ດາວ', 'ແຄນ', 'ລິດ', 'ນ້ອຍ', 'ໄຊ'];
/** An invented person of the group: no two are called alike. */
const person = (at: number) => {
  const [one, ten] = [at % 10, Math.floor(at / 10)];
  return {
    nameLao: `${laoSyllables[one] ?? ''}${laoSyllables[9 - one] ?? ''} ${laoSyllables[ten] ?? ''}${laoSyllables[one] ?? ''}`,
    nameLatin: `${syllables[one] ?? ''}${(syllables[9 - one] ?? '').toLowerCase()} ${syllables[ten] ?? ''}${(syllables[one] ?? '').toLowerCase()}`,
    birth: String(15 + at),
  };
};

/** Registers the incident by keyboard; the cursor stands in the first row when this resolves. Gives its id. */
async function beginGroup(page: Page): Promise<string> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(lao('incidents.new'));
  await page.keyboard.press('Enter');
  await expectScreen(page, 'incident-form');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'incident');
  await expect(page.locator('[data-field="nameLao"]')).toBeFocused();
  const [incident] = await ask(page, 'incident.list', { limit: 1 });
  return incident?.incidentId ?? '';
}

test('a group of 30 is registered in one sitting without a dropped keystroke', async ({ office }) => {
  test.setTimeout(240_000);
  const { page } = office;
  let keystrokes = 0;
  const type = async (text: string) => {
    keystrokes += [...text].length;
    await page.keyboard.type(text);
  };
  const press = async (key: string) => {
    keystrokes += 1;
    await page.keyboard.press(key);
  };
  const incidentId = await beginGroup(page);
  const begun = performance.now();
  for (let at = 0; at < GROUP; at += 1) {
    const { nameLao, nameLatin, birth } = person(at);
    await type(nameLao);
    await press('Enter');
    await type(nameLatin);
    await press('Enter');
    if (at === 0) await press('ArrowDown');
    else await press("Control+'");
    await press('Tab');
    await type(birth);
    await press('Enter');
    if (at === 0) await press('ArrowDown');
    else await press("Control+'");
    await press('Enter');
  }
  const typed = performance.now();
  await expect(page.locator(`[data-roster="${GROUP}"]`)).toBeVisible({ timeout: 120_000 });
  const filed = performance.now();
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  console.log(
    `group of ${GROUP}: ${keystrokes} keystrokes, typed in ${seconds(typed - begun)} s, all on file after ${seconds(filed - begun)} s`,
  );
  const { roster } = await ask(page, 'incident.open', { incidentId });
  const onFile: unknown[] = [];
  for (const { caseId } of roster) {
    const { person: one, incident } = await ask(page, 'case.open', { caseId });
    expect(incident?.incidentId).toBe(incidentId);
    onFile.push({
      nameLao: one.nameLao,
      nameLatin: one.nameLatin,
      sex: one.sex?.answer,
      age: one.birth?.answer === 'given' && one.birth.value.kind === 'age' ? one.birth.value.ageYears : null,
      nationalities: one.nationalities?.answer,
    });
  }
  const given = (value: string) => ({ answer: 'given', value });
  expect(onFile).toEqual(
    Array.from({ length: GROUP }, (_, at) => {
      const { nameLao, nameLatin, birth } = person(at);
      return {
        nameLao: given(nameLao),
        nameLatin: given(nameLatin),
        sex: 'given',
        age: Number(birth),
        nationalities: 'given',
      };
    }),
  );
  // No row was left behind: all that is still there is the empty one.
  await expect(page.locator('[data-row]:not([data-state="filed"])')).toHaveCount(1);
  expect(await ask(page, 'draft.list', {})).toEqual([]);
});

test('who is not the same as somebody on file is remembered once the row is on file', async ({ office }) => {
  const { page } = office;
  await beginGroup(page);
  const { nameLao, nameLatin, birth } = person(3);
  const typeRow = async () => {
    await page.keyboard.type(nameLao);
    await page.keyboard.press('Enter');
    await page.keyboard.type(nameLatin);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type(birth);
  };
  await typeRow();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-roster="1"]')).toBeVisible();
  await typeRow();
  await page.locator('[data-near="1"] summary').click();
  await page
    .locator('[data-near="1"]')
    .getByRole('button', { name: lao('nearDuplicates.not') })
    .click();
  await expect(page.locator('[data-near]')).toHaveCount(0);
  await page.locator('[data-state="typing"] [data-field="birth"]').first().press('Control+Enter');
  await expect(page.locator('[data-roster="2"]')).toBeVisible();
  // Nothing is asked about them any more, in the group and in the list of pairs.
  await expect(page.locator('[data-near]')).toHaveCount(0);
  const { total } = await ask(page, 'duplicate.list', { group: 'open', limit: 10 });
  expect(total).toBe(0);
  const [{ incidentId } = { incidentId: '' }] = await ask(page, 'incident.list', { limit: 1 });
  const { roster } = await ask(page, 'incident.open', { incidentId });
  const near = await ask(page, 'duplicate.of', { personId: roster[1]?.personId ?? '' });
  expect(near).toMatchObject([
    { person: { personId: roster[0]?.personId }, decision: { finding: 'not-the-same' } },
  ]);
});

test('a case on file joins an incident from either side, takes over what it lacks, and leaves it', async ({
  office,
}) => {
  const { page } = office;
  // The incident says when and where; nobody is in it yet.
  await page.keyboard.press('Control+K');
  await page.keyboard.type(lao('incidents.new'));
  await page.keyboard.press('Enter');
  await expectScreen(page, 'incident-form');
  await answerText(page, lao('incidents.when'), '10/2026');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'incident');
  await expect(page.locator('[data-roster="0"]')).toBeVisible();
  const [{ incidentId } = { incidentId: '' }] = await ask(page, 'incident.list', { limit: 1 });

  await beginNewCase(page);
  await answerText(page, lao('caseForm.nameLatin'), person(5).nameLatin);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  const number = await openCaseNumber(page);

  // From the incident's page, by the search box.
  await goTo(page, lao, 'cases');
  await page.getByRole('button', { name: lao('incidents.title'), exact: true }).click();
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expectScreen(page, 'incident');
  const box = page.getByRole('combobox', { name: lao('incidents.addCase') });
  await box.fill(number);
  await page.getByRole('option').filter({ hasText: number }).click();
  await page.getByRole('button', { name: lao('incidents.add'), exact: true }).click();
  await expect(page.getByText(lao('incidents.joined', { number }))).toBeVisible();
  await expect(page.locator('[data-roster="1"]')).toBeVisible();

  // What the incident says is offered, and taken over by the officer alone.
  await page.getByRole('link', { name: lao('incidents.takeOver') }).click();
  await expectScreen(page, 'case-form');
  const found = lao('caseForm.foundOn');
  await expect(page.getByRole('textbox', { name: found })).toHaveValue('');
  await page.getByRole('button', { name: lao('fromIncident.takeOne', { question: found }) }).click();
  await expect(page.getByRole('textbox', { name: found })).toHaveValue('10/2026');
  await expect(page.getByRole('group', { name: lao('fromIncident.title') })).toHaveCount(0);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  const { roster } = await ask(page, 'incident.open', { incidentId });
  const caseId = roster[0]?.caseId ?? '';
  const read = async () => (await ask(page, 'case.open', { caseId })).facts;
  expect(await read()).toMatchObject({
    incidentId,
    foundOn: { answer: 'given', value: { earliest: '2026-10-01' } },
  });

  // And out of it again, from the case; what was chosen is a draft until it is put on file.
  await page.getByRole('link', { name: lao('casePage.changeIncident'), exact: true }).click();
  const choice = page.getByRole('combobox', { name: lao('caseForm.incidentId') });
  await choice.selectOption('');
  await expect.poll(() => ask(page, 'draft.list', {})).toHaveLength(1);
  expect((await read()).incidentId).toBe(incidentId);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  expect((await read()).incidentId).toBeNull();
  expect((await ask(page, 'incident.open', { incidentId })).roster).toEqual([]);
  await expect(page.getByRole('link', { name: lao('casePage.joinIncident'), exact: true })).toBeVisible();
});

test('a lock and a kill in mid-row lose nothing of a group', async ({ office, start }) => {
  const { page } = office;
  await beginGroup(page);
  const { nameLatin } = person(4);
  await page.keyboard.type('ດາວເພັດ');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type(nameLatin);
  await expect(page.locator('[data-roster="1"]')).toBeVisible();
  await signInAsFounder(await office.untilNewPage(() => page.keyboard.press('Control+L')));
  await expectScreen(office.page, 'incident');
  await expect(office.page.locator('[data-roster="1"]')).toBeVisible();
  await expect(office.page.locator('[data-field="nameLatin"]').first()).toHaveValue(nameLatin);
  await office.page.locator('[data-field="birth"]').first().focus();
  await office.page.keyboard.type('17');
  // Longer than a draft needs to be on disk.
  await office.page.waitForTimeout(2_000);
  await office.kill();
  const again = await start();
  await signInAsFounder(again.page);
  await goTo(again.page, lao, 'home');
  await again.page.getByRole('link', { name: lao('home.draftRoster') }).click();
  await expectScreen(again.page, 'incident');
  await expect(again.page.locator('[data-field="nameLatin"]').first()).toHaveValue(nameLatin);
  await expect(again.page.locator('[data-field="birth"]').first()).toHaveValue('17');
});
