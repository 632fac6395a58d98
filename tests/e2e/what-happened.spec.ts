import type { Page } from '@playwright/test';
import { formsOfExploitation } from '../../shared/codes/forms-of-exploitation.ts';
import { partsInCase } from '../../shared/codes/parts-in-case.ts';
import { placeTypes } from '../../shared/codes/place-types.ts';
import { rolesInProcess } from '../../shared/codes/roles-in-process.ts';
import { timelineEntries } from '../screens/case-page.ts';
import { beginNewCase, expectDraftSaved, labelOf, putCaseOnFile } from '../screens/case-form.ts';
import { expectScreen } from '../screens/entrance.ts';
import { KeyboardAlone } from '../screens/keyboard-alone.ts';
import { answerText, chooseFromList, textField } from '../screens/questions.ts';
import { words } from '../screens/words.ts';
import { tellWhatHappened, type InventedHappening } from '../screens/what-happened.ts';
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
  console.log(`what happened, ${name}: ${keys.keystrokes} keystrokes, ${keys.seconds.toFixed(1)} s`);
  expect(keys.seconds).toBeLessThan(240);
}

const scamCompound: InventedHappening = {
  answers: {
    recruitmentMethods: ['ThroughOnlineSocialNetworks'],
    recruiterRelationships: ['Unaquainted'],
    recruitmentSites: ['Facebook'],
    formsOfExploitation: ['EXT_OnlineScam'],
    methodsOfControl: ['EXT_RestrictsMovement', 'WithholdsDocuments', 'DebtBondage'],
    acts: ['ACT_TRANSPORT', 'ACT_HARBOUR'],
    means: ['M_DECEIVE', 'M_DEBT'],
    purposes: ['P_SCAM'],
  },
  legs: [
    { when: '2/2026', country: 'LA', place: 'ນະຄອນຫຼວງວຽງຈັນ', placeType: 'Online' },
    { when: '2/2026', place: 'ຫຼວງພະບາງ', transport: 'Car', companions: 'RecruiterOrTransporter' },
    { when: '3/2026', placeType: 'BorderPost', documents: 'TakenAndKept' },
    { when: '3/2026 - 10/2026', country: 'LA', place: 'ເຂດເສດຖະກິດພິເສດ ບໍ່ແກ້ວ', placeType: 'Compound' },
  ],
  debt: { sum: '120000', currency: 'THB', asOf: '10/2026', claimedBy: 'Employer' },
  wages: { sum: '80.000', currency: 'THB', asOf: '10/2026', claimedBy: 'Person' },
};

const fishingVessel: InventedHappening = {
  answers: {
    recruitmentMethods: ['ThroughFriendsOrSocialEvents'],
    recruiterRelationships: ['EXT_Broker'],
    formsOfExploitation: ['ForcedLabour'],
    industries: ['A_AgricultureForestryAndFishing'],
    methodsOfControl: ['ExcessiveWorkingHours', 'TakesEarnings'],
    acts: ['ACT_RECEIVE'],
    means: ['M_DECEIVE'],
    purposes: ['P_LABOUR'],
  },
  legs: [
    { when: '2024', country: 'LA', place: 'ສະຫວັນນະເຂດ' },
    { when: '2024', country: 'TH', transport: 'Bus' },
    { when: '2024', country: 'TH', placeType: 'StationOrAirport', documents: 'TakenAndKept' },
    { when: '2024 - 2025', country: 'ID', placeType: 'Vessel' },
  ],
  wages: { sum: '900', currency: 'USD', asOf: '2025', claimedBy: 'Person' },
};

test('an adult from a scam compound is recorded by keyboard alone', async () => {
  test.setTimeout(300_000);
  const { page } = shared.program;
  const keys = await beginWhatHappened(page, 'Phonexay', '1998');
  await tellWhatHappened(page, keys, lao, scamCompound);
  await expectDraftSaved(page, lao);
  await putOnFile(page, keys, 'scam compound');

  const section = page.getByRole('region', { name: lao('whatHappened.title') });
  await expect(section).toContainText(labelOf(formsOfExploitation, 'EXT_OnlineScam', 'lo'));
  await expect(section).toContainText('120.000 THB');
  await expect(section).toContainText('80.000 THB');
  // Act, means and purpose are there: nothing is left to remind of.
  await expect(section.getByText(lao('whatHappened.missingHelp.adult'))).toHaveCount(0);
  const line = section.getByRole('img');
  await expect(line).toHaveAttribute('aria-label', new RegExp(labelOf(placeTypes, 'Compound', 'lo'), 'u'));
  // Every leg has a date and stands on the timeline by itself; the months in the compound are a span.
  await expect(timelineEntries(page, lao).locator('[data-kind="route-leg"]')).toHaveCount(4);
  await expect(
    timelineEntries(page, lao)
      .filter({ hasText: labelOf(placeTypes, 'Compound', 'lo') })
      .locator('.mark-interval'),
  ).toBeVisible();
});

test('a worker on a fishing vessel abroad is recorded by keyboard alone', async () => {
  test.setTimeout(300_000);
  const { page } = shared.program;
  const keys = await beginWhatHappened(page, 'Vanhxay', '1990');
  await tellWhatHappened(page, keys, lao, fishingVessel);
  await putOnFile(page, keys, 'fishing vessel');
  const section = page.getByRole('region', { name: lao('whatHappened.title') });
  await expect(section).toContainText('900 USD');
  await expect(section.getByRole('img')).toHaveAttribute(
    'aria-label',
    new RegExp(labelOf(placeTypes, 'Vessel', 'lo'), 'u'),
  );
});

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
