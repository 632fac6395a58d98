import type { Page } from '@playwright/test';
import { formsOfExploitation } from '../../shared/codes/forms-of-exploitation.ts';
import { identificationStatuses } from '../../shared/codes/identification-statuses.ts';
import { placeTypes } from '../../shared/codes/place-types.ts';
import { reasonsNotIdentified } from '../../shared/codes/reasons-not-identified.ts';
import { screeningConclusions } from '../../shared/codes/screening-conclusions.ts';
import { labelOf, passSearch } from '../screens/case-form.ts';
import { caseHeader, timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { ledgerOf } from '../screens/identification.ts';
import { KeyboardAlone } from '../screens/keyboard-alone.ts';
import { textField } from '../screens/questions.ts';
import { words } from '../screens/words.ts';
import { tellWhatHappened, type InventedHappening } from '../screens/what-happened.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

/**
 * Whole ways of invented persons from the search before a new case to what happened and the ledger, by keyboard alone; how many
 * keys and seconds each takes is printed (issue A5: under four minutes). The one who refuses has a form of their own
 * (refusal.spec.ts).
 */
const lao = words('lo');
const shared = shareOffice();

/** How somebody is screened: the key for each item that is asked, of the labour list of the ILO. */
interface InventedScreening {
  readonly items: Readonly<Record<string, string>>;
  /** How many presses of the arrow lead to the conclusion. */
  readonly conclusion: 'Presumed' | 'NotPresumed';
  readonly reasons: string;
}

/** A new case with nothing but an identity. */
async function begin(page: Page, name: string, born: string): Promise<KeyboardAlone> {
  const keys = new KeyboardAlone(page);
  await keys.press('Control+N');
  await passSearch(page);
  await keys.goTo(textField(page, lao('caseForm.nameLatin')));
  await keys.type(name);
  await keys.goTo(textField(page, lao('caseForm.birth')));
  await keys.type(born);
  await keys.press('Control+S');
  await expectScreen(page, 'case-page');
  return keys;
}

const openSection = async (page: Page, keys: KeyboardAlone, section: 'identification' | 'what-happened') => {
  await keys.goTo(page.getByRole('link', { name: lao(`casePage.section.${section}`), exact: true }));
  await keys.press('Enter');
};

const itemUnderCursor = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? null);

/** Screens, concludes with reasons and takes the step that this justifies, where one may follow. */
async function screen(
  page: Page,
  keys: KeyboardAlone,
  { items, conclusion, reasons }: InventedScreening,
): Promise<void> {
  await openSection(page, keys, 'identification');
  await keys.goTo(page.getByRole('button', { name: lao('screening.begin'), exact: true }));
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'ILO' }).first()).toBeFocused();
  await keys.press('Enter');
  await expectScreen(page, 'screening-form');
  await keys.goToQuestion('heldOn');
  await keys.type('20/11/2026');
  await keys.goToQuestion('consent');
  await keys.press('Space');
  await keys.goUntil(async () => (await itemUnderCursor(page)) === 'DR.01');
  const last = Object.keys(items).toSorted().at(-1);
  for (let item = 'DR.01'; item !== ''; item = (await itemUnderCursor(page)) ?? '') {
    await keys.press(items[item] ?? 'ArrowDown');
    if (item === last) break;
  }
  await keys.goToQuestion('conclusion');
  await keys.press(...(conclusion === 'Presumed' ? ['ArrowDown'] : ['ArrowDown', 'ArrowDown']));
  await keys.goToQuestion('conclusionReason');
  await keys.type(reasons);
  const step = page.locator('#question-step');
  if ((await step.count()) > 0) {
    await keys.goToQuestion('step');
    await keys.press('ArrowDown');
    await keys.goToQuestion('stepAuthority');
    await keys.press('ArrowDown');
  }
  await keys.press('Control+S');
  await expectScreen(page, 'screening-page');
  const filed = page.locator('[data-screen="screening-page"]');
  await expect(filed).toContainText(labelOf(screeningConclusions, conclusion, 'lo'));
  await keys.goTo(page.getByRole('button', { name: lao('screening.backToCase') }));
  await keys.press('Enter');
  await expectScreen(page, 'case-page');
}

async function happened(page: Page, keys: KeyboardAlone, invented: InventedHappening): Promise<void> {
  await openSection(page, keys, 'what-happened');
  await expect(page.getByRole('heading', { name: lao('whatHappened.title') })).toBeVisible();
  await keys.press('F2');
  await expectScreen(page, 'what-happened-form');
  await tellWhatHappened(page, keys, lao, invented);
  await keys.press('Control+S');
  await expectScreen(page, 'case-page');
}

const told = (page: Page) => page.getByRole('region', { name: lao('whatHappened.title') });

const deceived = {
  'DR.01': '1',
  'DR.02': '1',
  'EX.01': '1',
  'EX.02': '1',
  'CD.01': '1',
  'CD.03': '1',
} as const;

test('an adult from a scam compound', async () => {
  test.setTimeout(400_000);
  const { page } = shared.program;
  const keys = await begin(page, 'Phonexay', '1998');
  await screen(page, keys, {
    items: { ...deceived, 'VD.07': 'u' },
    conclusion: 'Presumed',
    reasons: 'ຖືກຫຼອກໄປເຮັດວຽກ ແລະ ຖືກກັກຂັງ',
  });
  await expect(ledgerOf(page).locator('[data-step="screened"]')).toHaveCount(1);
  await happened(page, keys, {
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
  });
  keys.tell('identification, scam compound');
  await expect(told(page)).toContainText(labelOf(formsOfExploitation, 'EXT_OnlineScam', 'lo'));
  await expect(told(page)).toContainText('120.000 THB');
  await expect(told(page)).toContainText('80.000 THB');
  // Act, means and purpose are there: nothing is left to remind of.
  await expect(told(page).getByText(lao('whatHappened.missingHelp.adult'))).toHaveCount(0);
  const line = told(page).getByRole('img');
  await expect(line).toHaveAttribute('aria-label', new RegExp(labelOf(placeTypes, 'Compound', 'lo'), 'u'));
  // Every leg has a date and stands on the timeline by itself; the months in the compound are a span.
  await expect(timelineEntries(page, lao).locator('[data-kind="route-leg"]')).toHaveCount(4);
  await expect(
    timelineEntries(page, lao)
      .filter({ hasText: labelOf(placeTypes, 'Compound', 'lo') })
      .locator('.mark-interval'),
  ).toBeVisible();
});

test('a child who was given in marriage', async () => {
  test.setTimeout(400_000);
  const { page } = shared.program;
  const keys = await begin(page, 'Nangnoy', '12/03/2011');
  await screen(page, keys, {
    items: { 'DR.01': 'u', 'EX.01': '1', 'EX.02': '1' },
    conclusion: 'Presumed',
    reasons: 'ຍັງເປັນເດັກ ຖືກສົ່ງໄປແຕ່ງງານແລກເງິນ',
  });
  await happened(page, keys, {
    answers: {
      recruitmentMethods: ['ThroughFamilyOrFamilyEvents'],
      recruiterRelationships: ['EXT_Broker'],
      formsOfExploitation: ['ForcedMarriage'],
      acts: ['ACT_MOVE'],
      purposes: ['P_FORCED_MARRIAGE'],
    },
    legs: [
      { when: '5/2026', country: 'LA', place: 'ບ້ານຂອງພໍ່ແມ່', placeType: 'OwnHome' },
      { when: '6/2026', country: 'CN', transport: 'Bus' },
    ],
  });
  keys.tell('identification, child bride');
  await expect(told(page)).toContainText(labelOf(formsOfExploitation, 'ForcedMarriage', 'lo'));
  // Of a child no means are asked (Palermo Protocol art. 3 (c)).
  await expect(told(page)).toContainText(lao('whatHappened.elementNotNeeded'));
  await expect(told(page).getByText(lao('whatHappened.missingHelp.child'))).toHaveCount(0);
});

test('a worker on a fishing vessel abroad', async () => {
  test.setTimeout(400_000);
  const { page } = shared.program;
  const keys = await begin(page, 'Vanhxay', '1990');
  await screen(page, keys, {
    items: deceived,
    conclusion: 'Presumed',
    reasons: 'ບໍ່ໄດ້ຄ່າແຮງງານສອງປີ ລົງຈາກເຮືອບໍ່ໄດ້',
  });
  await happened(page, keys, {
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
  });
  keys.tell('identification, fishing vessel');
  await expect(told(page)).toContainText('900 USD');
  await expect(told(page).getByRole('img')).toHaveAttribute(
    'aria-label',
    new RegExp(labelOf(placeTypes, 'Vessel', 'lo'), 'u'),
  );
});

test('a labour dispute that is not trafficking', async () => {
  test.setTimeout(400_000);
  const { page } = shared.program;
  const keys = await begin(page, 'Somchit', '1985');
  await screen(page, keys, {
    items: { 'DR.01': '2', 'EX.01': '2', 'CD.01': '2' },
    conclusion: 'NotPresumed',
    reasons: 'ຄ່າແຮງງານຄ້າງເດືອນດຽວ ໄປມາໄດ້ຕາມໃຈ',
  });
  await openSection(page, keys, 'identification');
  await keys.goTo(ledgerOf(page).getByRole('button', { name: lao('identification.next'), exact: true }));
  await keys.press('Enter');
  await expectScreen(page, 'identification-step');
  await keys.chooseOne(
    'status',
    page.getByLabel(labelOf(identificationStatuses, 'not-identified', 'lo'), { exact: true }),
  );
  await keys.goToQuestion('decidedOn');
  await keys.type('25/11/2026');
  await keys.chooseCode(
    page.getByLabel(lao('history.notIdentifiedBecause'), { exact: true }),
    'EXT_LabourDispute',
  );
  await keys.goToQuestion('reasons');
  await keys.type('ຂໍ້ຂັດແຍ່ງເລື່ອງຄ່າແຮງງານ ສົ່ງໃຫ້ພະແນກແຮງງານ');
  await keys.press('Control+S');
  await expectScreen(page, 'case-page');
  keys.tell('identification, labour dispute');
  await expect(caseHeader(page).locator('[data-status="not-identified"]')).toBeVisible();
  await expect(ledgerOf(page)).toContainText(labelOf(reasonsNotIdentified, 'EXT_LabourDispute', 'lo'));
  await expect(ledgerOf(page)).toContainText(lao('identification.again.not-identified'));
});
