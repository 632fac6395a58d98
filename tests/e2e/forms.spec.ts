import type { Page } from '@playwright/test';
import type { InputByOperation, OperationName, OutputByOperation } from '../../shared/contract.ts';
import { given } from '../../shared/domain/answer.ts';
import type { Result } from '../../shared/result.ts';
import { wholeCase } from '../../renderer/forms/whole-case.ts';
import { draftOfNewCase, expectDraftSaved } from '../screens/case-form.ts';
import { timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { answerText, textField } from '../screens/questions.ts';
import { beginCase, lock, signInAsFounder } from '../screens/steps.ts';
import { pattern, words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

/** Longer than a draft needs to be written. */
const UNTIL_A_DRAFT_WOULD_BE_SAVED = 2_000;

/** Presses a combination twice without a breath between, as a held or bouncing key does. */
async function pressTwice(page: Page, keys: string): Promise<void> {
  await Promise.all([page.keyboard.press(keys), page.keyboard.press(keys)]);
}

/** None at all: the tests that leave a draft in the office that all share come after those that ask for this. */
async function expectNoDrafts(page: Page): Promise<void> {
  await page.waitForTimeout(UNTIL_A_DRAFT_WOULD_BE_SAVED);
  await goTo(page, lao, 'home');
  await expect(page.getByText(lao('home.noDrafts'))).toBeVisible();
}

test('a case filed by Ctrl+S pressed twice, with typing after it, leaves no draft', async () => {
  const { page } = shared.program;
  await beginCase(page, lao, 'Dokchampa');
  await pressTwice(page, 'Control+S');
  await page.keyboard.type('late');
  await expectScreen(page, 'case-page');
  await expectNoDrafts(page);
});

test('an event filed by Ctrl+Enter pressed twice stands once and leaves no draft', async () => {
  const { page } = shared.program;
  await beginCase(page, lao, 'Bounmy');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await page.keyboard.press('Control+E');
  await expectScreen(page, 'event-form');
  await answerText(page, lao('event.what'), 'Found at the checkpoint');
  await pressTwice(page, 'Control+Enter');
  await expect(page.locator('[data-screen="event-form"]')).toHaveCount(0);
  await expect(timelineEntries(page, lao).filter({ hasText: 'Found at the checkpoint' })).toHaveCount(1);
  await expectNoDrafts(page);
});

test('“refused” chosen while typing into a list stays, and the list closes', async () => {
  const { page } = shared.program;
  await beginCase(page, lao, 'Chanthavy');
  const ethnicGroup = page.getByRole('combobox', { name: lao('caseForm.ethnicGroup'), exact: true });
  const stands = page.locator('#question-ethnicGroup').getByRole('status');
  await ethnicGroup.click();
  await page.keyboard.type('ມົ້ງ');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Alt+U');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Alt+R');
  await page.keyboard.press('Tab');
  await expect(stands).toHaveText(lao('answer.short.refused'));
  // The same over a choice that stands.
  await ethnicGroup.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('ມົ້ງ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(stands).toBeEmpty();
  await page.keyboard.press('Alt+R');
  await page.keyboard.press('Tab');
  await expect(stands).toHaveText(lao('answer.short.refused'));
});

test('words that no list has stay, are marked, and outlive the lock', async () => {
  const { program } = shared;
  const { page } = program;
  await beginCase(page, lao, 'Davone');
  const group = page.getByRole('combobox', { name: lao('caseForm.ethnicGroup'), exact: true });
  await group.click();
  await page.keyboard.type('Zzyx');
  await page.keyboard.press('Tab');
  await expect(group).toHaveValue('Zzyx');
  const countries = page.getByRole('combobox', { name: lao('caseForm.nationalities'), exact: true });
  await countries.click();
  await expect(page.locator('#question-ethnicGroup')).toContainText(lao('problem.not-in-list'));
  await page.keyboard.type('Nowhere');
  await page.keyboard.press('Tab');
  await expect(page.locator('#question-nationalities')).toContainText('Nowhere');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-form');
  await expect(countries).toBeFocused();
  await signInAsFounder(await lock(program));
  await expect(
    program.page.getByRole('combobox', { name: lao('caseForm.ethnicGroup'), exact: true }),
  ).toHaveValue('Zzyx');
});

test('of a list that is typed into, Tab takes what keys have reached, and nothing that the mouse lies on', async () => {
  const { page } = shared.program;
  await beginCase(page, lao, 'Chanthala');
  const group = page.getByRole('combobox', { name: lao('caseForm.ethnicGroup'), exact: true });
  await group.click();
  await page.keyboard.type('k');
  const [first, second] = [page.getByRole('option').nth(0), page.getByRole('option').nth(1)];
  await first.hover();
  await second.hover();
  await expect(second).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Tab');
  await expect(group).toHaveValue('k');
  await group.fill('k');
  await page.keyboard.press('ArrowDown');
  const label = await page.locator('[role="option"][data-focused]').innerText();
  await page.keyboard.press('Tab');
  await expect(group).toHaveValue(/\p{L}{2}/u);
  expect(label).toContain(await group.inputValue());
  // The same field for an organisation, a place and a plan: their choices come from the store.
  const place = page.locator('#question-home').getByRole('combobox');
  await place.click();
  await page.keyboard.type('ສີສັດ');
  await expect(second).toBeVisible();
  await first.hover();
  await second.hover();
  await expect(second).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Tab');
  await expect(place).toHaveValue('ສີສັດ');
});

test('a word that is half typed into a list outlives a lock by key', async () => {
  const { program } = shared;
  const { page } = program;
  await beginCase(page, lao, 'Keo');
  await page.getByRole('combobox', { name: lao('caseForm.ethnicGroup'), exact: true }).click();
  await page.keyboard.type('Zzy');
  await signInAsFounder(await program.untilNewPage(() => page.keyboard.press('Control+L')));
  await expect(
    program.page.getByRole('combobox', { name: lao('caseForm.ethnicGroup'), exact: true }),
  ).toHaveValue('Zzy');
});

test('words half typed into lists are on disk two seconds later, and are not judged in mid-word', async ({
  office: program,
  start,
}) => {
  const { page } = program;
  await beginCase(page, lao, 'Dokchampa');
  const nationalities = page.getByRole('combobox', { name: lao('caseForm.nationalities'), exact: true });
  await nationalities.click();
  await page.keyboard.type('Zzyl');
  await page.waitForTimeout(UNTIL_A_DRAFT_WOULD_BE_SAVED);
  await expect(page.locator('.question-problem, .chip')).toHaveCount(0);
  await expect(nationalities).toHaveValue('Zzyl');
  await program.kill();
  const second = await start();
  await signInAsFounder(second.page);
  await draftOfNewCase(second.page, lao).click();
  await expect(second.page.locator('.chip-unfitting')).toHaveText('Zzyl');
  await second.page.getByRole('combobox', { name: lao('caseForm.ethnicGroup'), exact: true }).click();
  await second.page.keyboard.type('Zzye');
  await second.page.waitForTimeout(UNTIL_A_DRAFT_WOULD_BE_SAVED);
  // That such a draft comes back into the field, the lock by key shows above.
  expect(await ask(second.page, 'draft.list', {})).toEqual([
    expect.objectContaining({ content: expect.stringContaining('Zzye') }),
  ]);
});

/** Asks the store as the page itself does, to play the colleague who is quicker. */
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

test('a draft over a newer record takes nothing back that a colleague changed', async () => {
  const { page } = shared.program;
  await beginCase(page, lao, 'Manivone');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  const [listed] = (await ask(page, 'case.list', { text: 'Manivone', after: null, limit: 1 })).cases;
  const caseId = listed?.caseId ?? '';
  const colleague = async (change: Partial<OutputByOperation<'case.open'>['person']>) => {
    const file = wholeCase(await ask(page, 'case.open', { caseId }));
    if (file === null) throw new Error('a field of the case is withheld from the founder');
    const { versions, person, facts, identification } = file;
    await ask(page, 'case.revise', {
      caseId,
      versions,
      facts,
      identification,
      person: { ...person, ...change },
    });
  };
  const nameLatin = textField(page, lao('caseForm.nameLatin'));
  await page.keyboard.press('F2');
  await expectScreen(page, 'case-form');
  await answerText(page, lao('caseForm.nameLatin'), 'Manivone K');
  await expectDraftSaved(page, lao);
  await page.getByRole('button', { name: lao('caseForm.leave') }).click();
  await expectScreen(page, 'case-page');
  // Both are the same account here, so filing ends the draft too: it is put back as it was.
  const draft = await ask(page, 'draft.open', { recordId: caseId });
  await colleague({ nameLatin: given('Manivona'), sex: given('Female') });
  if (draft === null) throw new Error('there is no draft');
  const { savedAt: _savedAt, ...kept } = draft;
  await ask(page, 'draft.save', kept);
  await page.keyboard.press('F2');
  await expectScreen(page, 'case-form');
  await expect(page.getByText(pattern('lo', 'draft.restoredOld'))).toBeVisible();
  await expect(nameLatin).toHaveValue('Manivone K');
  await expect(page.locator('#question-nameLatin')).toContainText(`${lao('conflict.newer')} Manivona`);
  await expect(page.locator('#question-sex').getByRole('radio', { checked: true })).toHaveCount(1);

  // And once more while the form is open: the conflict is joined in place.
  await colleague({ nameLatin: given('Manivono') });
  await page.keyboard.press('Control+S');
  await page.getByRole('button', { name: lao('conflict.join') }).click();
  await expect(page.locator('#question-nameLatin')).toContainText(`${lao('conflict.newer')} Manivono`);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  const { person } = await ask(page, 'case.open', { caseId });
  expect([person.nameLatin, person.sex]).toEqual([given('Manivone K'), given('Female')]);
});

test('an event that a colleague changed meanwhile opens anew on the newer version', async () => {
  const { page } = shared.program;
  await beginCase(page, lao, 'Noy');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await page.keyboard.press('Control+E');
  await expectScreen(page, 'event-form');
  await answerText(page, lao('event.what'), 'Found at the border');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-screen="event-form"]')).toHaveCount(0);
  const entry = timelineEntries(page, lao).filter({ hasText: 'Found at the border' }).getByRole('button');
  await entry.click();
  await page.keyboard.press('F2');
  await expectScreen(page, 'event-form');
  await answerText(page, lao('event.what'), 'Found at the bridge');
  const [listed] = (await ask(page, 'case.list', { text: 'Noy', after: null, limit: 1 })).cases;
  const timeline = await ask(page, 'case.timeline', { caseId: listed?.caseId ?? '' });
  const onFile = timeline.find((each) => each.source === 'event');
  if (onFile?.source !== 'event') throw new Error('the event is not on file');
  await ask(page, 'event.revise', {
    eventId: onFile.id,
    compartment: onFile.compartment,
    version: onFile.version,
    event: { ...onFile.event, what: 'Found at the ferry', certainty: given('confirmed') },
  });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: lao('conflict.takeNewer') }).click();
  await expect(textField(page, lao('event.what'))).toHaveValue('Found at the bridge');
  await expect(page.locator('#question-what')).toContainText(`${lao('conflict.newer')} Found at the ferry`);
  await expect(page.locator('#question-certainty').getByRole('radio', { checked: true })).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-screen="event-form"]')).toHaveCount(0);
  await expect(timelineEntries(page, lao).filter({ hasText: 'Found at the bridge' })).toHaveCount(1);
});

test('an estimated age in Lao digits is understood, and a date ahead is refused at its question', async () => {
  const { page } = shared.program;
  await beginCase(page, lao, 'Sisavath');
  const birth = page.locator('#question-birth');
  await answerText(page, lao('caseForm.birth'), 'ປະມານ ໑໕ ປີ ໃນເດືອນ ມີນາ ໒໐໒໕');
  await expect(birth).toContainText(
    lao('date.understood', { date: 'ເກີດ ປະມານ ແຕ່ວັນທີ 2 ມີນາ 2009 ຫາ 31 ມີນາ 2010' }),
  );
  await answerText(page, lao('caseForm.decidedOn'), '01/01/2032');
  const decidedOn = page.locator('#question-decidedOn');
  await expect(decidedOn.locator('.understood-input-warning')).toContainText(lao('date.future'));
  await page.keyboard.press('Control+S');
  await expect(textField(page, lao('caseForm.decidedOn'))).toBeFocused();
  await expect(decidedOn).toContainText(lao('problem.in-the-future'));
  await expect(decidedOn.locator('.understood-input-warning')).toHaveCount(0);
  await answerText(page, lao('caseForm.decidedOn'), '01/11/2026');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  const [listed] = (await ask(page, 'case.list', { text: 'Sisavath', after: null, limit: 1 })).cases;
  expect(listed?.birth).toMatchObject({
    value: {
      kind: 'age',
      ageYears: 15,
      isApproximate: true,
      at: { earliest: '2025-03-01', latest: '2025-03-31' },
    },
  });
});
