import type { Page } from '@playwright/test';
import { partsInCase } from '../../shared/codes/parts-in-case.ts';
import { placeTypes } from '../../shared/codes/place-types.ts';
import { rolesInProcess } from '../../shared/codes/roles-in-process.ts';
import { beginNewCase, expectDraftSaved, labelOf, putCaseOnFile } from '../screens/case-form.ts';
import { expectScreen } from '../screens/entrance.ts';
import { KeyboardAlone } from '../screens/keyboard-alone.ts';
import { answerText, chooseFromList, textField } from '../screens/questions.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

/** A case of somebody born in a year, and the form of what happened to them; keys alone from the first to the last. */
async function beginWhatHappened(page: Page, name: string, born: string): Promise<KeyboardAlone> {
  const keys = new KeyboardAlone(page);
  await beginNewCase(page);
  await keys.goTo(textField(page, lao('caseForm.nameLatin')));
  await keys.type(name);
  await keys.goTo(textField(page, lao('caseForm.birth')));
  await keys.type(born);
  await putCaseOnFile(page);
  await keys.goTo(page.getByRole('link', { name: lao('casePage.section.what-happened'), exact: true }));
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: lao('whatHappened.title') })).toBeVisible();
  await keys.press('F2');
  await expectScreen(page, 'what-happened-form');
  return keys;
}

async function putOnFile(page: Page, keys: KeyboardAlone, name: string): Promise<void> {
  await keys.press('Control+S');
  await expectScreen(page, 'case-page');
  keys.tell(`what happened, ${name}`);
}

test('legs are moved and removed by keys, and half a form is found again after a lock', async () => {
  const { page } = shared.program;
  const keys = await beginWhatHappened(page, 'Khampheng', '15/3/2012');
  for (const [at, place] of ['Vientiane', 'Mukdahan', 'Songkhla'].entries()) {
    await keys.goTo(page.getByRole('button', { name: lao('route.add'), exact: true }));
    await keys.press('Enter');
    const leg = page.getByRole('group', { name: lao('route.leg', { place: at + 1 }), exact: true });
    await keys.goTo(textField(leg, lao('place.other')));
    await keys.type(place);
  }
  const places = () =>
    page
      .getByRole('textbox', { name: lao('place.other'), exact: true })
      .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')));
  await keys.press('Alt+Shift+ArrowUp');
  expect(await places()).toEqual(['Vientiane', 'Songkhla', 'Mukdahan']);
  await keys.press('Alt+Shift+ArrowUp');
  expect(await places()).toEqual(['Songkhla', 'Vientiane', 'Mukdahan']);
  // And down again, and up: the cursor goes along.
  await keys.press('Alt+Shift+ArrowDown');
  expect(await places()).toEqual(['Vientiane', 'Songkhla', 'Mukdahan']);
  await keys.press('Alt+Shift+ArrowUp');
  expect(await places()).toEqual(['Songkhla', 'Vientiane', 'Mukdahan']);
  await page.getByRole('button', { name: lao('route.remove', { place: 2 }), exact: true }).focus();
  await keys.press('Enter');
  expect(await places()).toEqual(['Songkhla', 'Mukdahan']);
  await expectDraftSaved(page, lao);
  await keys.press('Alt+ArrowLeft');
  await expectScreen(page, 'case-page');
  // A child: means are not asked for, and act and purpose are only reminded of.
  const section = page.getByRole('region', { name: lao('whatHappened.title') });
  await expect(section).toContainText(lao('whatHappened.draftWaiting'));
  await keys.press('F2');
  await expectScreen(page, 'what-happened-form');
  expect(await places()).toEqual(['Songkhla', 'Mukdahan']);
  await putOnFile(page, keys, 'half a form');
  await expect(section).toContainText(lao('whatHappened.missingHelp.child'));
  await expect(section).toContainText(lao('whatHappened.elementNotNeeded'));
});

test('a site of exploitation has its name, and who else is in the case their roles in the process', async () => {
  const { page } = shared.program;
  const keys = await beginWhatHappened(page, 'Souksavanh', '1995');
  const press = (name: string) => page.getByRole('button', { name: lao(name), exact: true }).click();
  await press('route.addSite');
  const site = page.getByRole('group', { name: lao('route.leg', { place: 1 }), exact: true });
  await expect(site.getByRole('combobox', { name: lao('route.kind') })).toHaveValue('Exploitation');
  await answerText(site, lao('route.when'), '3/2026 - 10/2026');
  await chooseFromList(
    page,
    lao('route.placeType'),
    labelOf(placeTypes, 'Household', 'lo'),
    labelOf(placeTypes, 'Household', 'lo'),
  );
  await answerText(site, lao('route.placeName'), 'Villa Champa');
  await press('others.add');
  const other = page.getByRole('group', { name: lao('others.row', { place: 1 }), exact: true });
  await answerText(other, lao('others.name'), 'Mr. Lin');
  const role = labelOf(rolesInProcess, 'Exploiter', 'lo');
  await chooseFromList(page, lao('others.rolesInProcess'), role, role);
  // Which part they have is needed, and said at their row.
  await keys.press('Control+S');
  await expect(page.getByRole('alert').first()).toContainText(lao('whatHappened.field.others'));
  await other.getByRole('combobox', { name: lao('others.part') }).selectOption('Suspect');
  await putOnFile(page, keys, 'a site and somebody else');
  const section = page.getByRole('region', { name: lao('whatHappened.title') });
  await expect(section.locator('.route-legs')).toContainText('Villa Champa');
  await expect(section).toContainText(`${labelOf(partsInCase, 'Suspect', 'lo')} · Mr. Lin · ${role}`);
});
