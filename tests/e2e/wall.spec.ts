import type { Page } from '@playwright/test';
import { beginNewCase } from '../screens/case-form.ts';
import {
  addNextDate,
  assignOfficer,
  goToReleases,
  openSection,
  proposeRelease,
  raiseAlert,
  side,
} from '../screens/case-access.ts';
import { approveClosing, closing, proposeClosing, reopenCase } from '../screens/closing.ts';
import { openCase } from '../screens/case-list.ts';
import { caseHeader, openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { dayToCome } from '../screens/invented.ts';
import { textField } from '../screens/questions.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

/** Tests of one office in the order in which both sides of the wall meet one case. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const office = staffProgram('founder', 'social-head', 'investigator', 'social-worker');

const WHAT = 'ຖືກກັກຂັງໄວ້ໃນຕຶກສູງ';
let number = '';

async function openTheCase(page: Page): Promise<void> {
  await goTo(page, lao, 'cases');
  await openCase(page, number);
}

test('each side sees of the other how much there is, whom to phone, dates and alerts, and no content', async () => {
  const police = await office.signInAs('investigator');
  await beginNewCase(police);
  await textField(police, lao('caseForm.nameLatin')).fill('Dokchampa');
  await police.keyboard.press('Control+S');
  await expectScreen(police, 'case-page');
  number = await openCaseNumber(police);
  await police.keyboard.press('Control+E');
  await expect(textField(police, lao('event.what'))).toBeFocused();
  await police.keyboard.insertText(WHAT);
  await police.keyboard.press('Control+Enter');
  await expect(police.locator('[data-screen="event-form"]')).toHaveCount(0);
  await expect(timelineEntries(police, lao).filter({ hasText: WHAT })).toBeVisible();
  await openSection(police, lao, 'sides');
  await raiseAlert(police, lao, 'DoNotContactAtHome');
  await addNextDate(police, lao, { wing: 'investigation', kind: 'CourtDate', on: dayToCome });
  await expect(side(police, 'assistance').getByRole('button')).toHaveCount(0);

  const head = await office.signInAs('founder');
  await openTheCase(head);
  await openSection(head, lao, 'officers');
  await assignOfficer(head, lao, office.nameOf('social-worker'));

  const social = await office.signInAs('social-worker');
  await openTheCase(social);
  await expect(social.getByText(WHAT)).toHaveCount(0);
  await expect(
    caseHeader(social)
      .getByRole('list', { name: lao('casePage.alerts') })
      .getByRole('listitem'),
  ).toHaveText(['ຢ່າຕິດຕໍ່ທີ່ບ້ານ']);
  await openSection(social, lao, 'sides');
  const theirs = side(social, 'investigation');
  await expect(theirs).toContainText(lao('sides.entriesCount', { count: 1 }));
  await expect(theirs).toContainText(office.nameOf('investigator'));
  await expect(theirs).toContainText(dayToCome);
  await expect(theirs).toContainText('ວັນຂຶ້ນສານ');
  await expect(theirs.getByRole('button')).toHaveCount(0);
});

test('an event passes the wall when its head lets it, with its origin, and no more once it is withdrawn', async () => {
  const reason = 'ຝ່າຍຊ່ວຍເຫຼືອຕ້ອງຈັດທີ່ພັກປອດໄພ';
  const police = await office.signInAs('investigator');
  await openTheCase(police);
  const line = timelineEntries(police, lao).filter({ hasText: WHAT });
  await line.getByRole('button').click();
  await proposeRelease(police, lao, reason);
  await expect(line).toContainText(lao('releases.state.proposed'));

  const head = await office.signInAs('founder');
  await head.locator('[data-waiting="releases"]').getByRole('link').click();
  await expectScreen(head, 'releases');
  const release = head.getByRole('article').filter({ hasText: number });
  await expect(release).toContainText(WHAT);
  await expect(release).toContainText(reason);
  await release.getByRole('button', { name: lao('releases.release'), exact: true }).click();
  await expect(release).toContainText(lao('releases.state.released'));

  const social = await office.signInAs('social-worker');
  await openTheCase(social);
  const released = timelineEntries(social, lao).filter({ hasText: WHAT });
  await expect(released).toContainText(lao('releases.from', { wing: lao('compartment.investigation') }));
  await released.getByRole('button').click();
  await expectScreen(social, 'entry-detail');
  const detail = social.locator('[data-screen="entry-detail"]');
  await expect(detail.getByRole('button', { name: lao('action.edit') })).toHaveCount(0);
  await expect(social.getByText(reason)).toHaveCount(0);

  const again = await office.signInAs('founder');
  await goToReleases(again, lao);
  await again.getByRole('button', { name: lao('releases.withdraw') }).click();
  await again
    .getByRole('dialog')
    .getByRole('button', { name: lao('releases.withdrawSubmit'), exact: true })
    .click();
  await expect(again.getByRole('article')).toContainText(lao('releases.state.withdrawn'));

  const later = await office.signInAs('social-worker');
  await openTheCase(later);
  await expect(timelineEntries(later, lao).first()).toBeVisible();
  await expect(later.getByText(WHAT)).toHaveCount(0);
});

test('one side closes the case with its head, the other goes on, and it is opened again', async () => {
  const summary = 'ສານຕັດສິນແລ້ວ ບໍ່ມີຫຍັງຄ້າງ';
  const police = await office.signInAs('investigator');
  await openTheCase(police);
  await proposeClosing(police, lao, { reason: 'EXT_ProceedingsEnded', summary });
  await expect(
    closing(police, lao).getByRole('button', { name: lao('closing.approve'), exact: true }),
  ).toHaveCount(0);

  const head = await office.signInAs('founder');
  await head.locator('[data-waiting="closing"]').getByRole('link').click();
  await expectScreen(head, 'case-page');
  await expect(closing(head, lao)).toContainText(summary);
  await approveClosing(head, lao);
  await expect(caseHeader(head)).toContainText(lao('closing.banner'));
  await expect(head.getByRole('button', { name: lao('casePage.edit') })).toHaveCount(0);
  await goTo(head, lao, 'cases');
  const work = head.getByLabel(lao('cases.work.label'), { exact: true });
  await work.selectOption('open');
  await expect(head.getByRole('row').filter({ hasText: number })).toHaveCount(0);
  await work.selectOption('closed');
  await expect(head.getByRole('row').filter({ hasText: number })).toContainText(lao('cases.closed'));
  await work.selectOption('all');

  const social = await office.signInAs('social-worker');
  await openTheCase(social);
  await expect(caseHeader(social)).not.toContainText(lao('closing.banner'));
  await expect(social.getByRole('button', { name: lao('casePage.edit') })).toBeVisible();
  await expect(closing(social, lao).locator('[data-closure-state="closed"]')).not.toContainText(summary);

  const again = await office.signInAs('investigator');
  await openTheCase(again);
  await reopenCase(again, lao, 'ຜູ້ກ່ຽວກັບມາຂໍຄວາມຊ່ວຍເຫຼືອ');
  await expect(caseHeader(again)).not.toContainText(lao('closing.banner'));
  await expect(again.getByRole('button', { name: lao('casePage.edit') })).toBeVisible();
});
