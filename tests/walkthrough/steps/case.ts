import { expect } from '../../screens/expect.ts';
import { expectDraftSaved, fillInCase, labelOf, passSearch, putCaseOnFile } from '../../screens/case-form.ts';
import { addEvent, caseHeader, openCaseNumber, timelineEntries } from '../../screens/case-page.ts';
import { inventedCase, inventedEvent } from '../../screens/invented.ts';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import type { Step } from '../walk.ts';

/** One case: the form, the page with its timeline, and an event more. */
export const caseSteps: readonly Step[] = [
  {
    name: 'fill in the case of an invented victim',
    picture: 'case-form',
    async run(walk) {
      walk.names.push(inventedCase.nameLao, inventedCase.nameLatin, inventedCase.otherNames);
      await walk.page.getByRole('button', { name: walk.words('home.recordFirst') }).click();
      await passSearch(walk.page);
      await fillInCase(walk.page, walk.words, inventedCase);
      await expectDraftSaved(walk.page, walk.words);
    },
  },
  {
    name: 'put the case on file and read it back',
    picture: 'case-page',
    async run(walk) {
      await walk.timed('fileCase', () => putCaseOnFile(walk.page));
      walk.caseNumber = await openCaseNumber(walk.page);
      const summary = walk.page.getByRole('region', { name: walk.words('casePage.summary') });
      await expect(summary).toContainText('2010');
      await expect(summary).toContainText(inventedCase.placeInWords);
      await expect(summary).toContainText(walk.words('answer.unknown'));
    },
  },
  {
    name: 'show the hidden names for a minute, and hide them again',
    picture: 'names-shown',
    async run(walk) {
      const { page, words } = walk;
      const all = [inventedCase.nameLao, inventedCase.nameLatin, inventedCase.otherNames];
      for (const name of all) await expect(page.getByText(name)).toHaveCount(0);
      await page.keyboard.press('Alt+V');
      for (const name of all) await expect(caseHeader(page)).toContainText(name);
      await expect(page.getByText(words('names.shown'))).toBeVisible();
      const summary = page.getByRole('region', { name: words('casePage.summary') });
      await expect(summary).toContainText(inventedCase.otherNames);
    },
  },
  {
    name: 'see the case on its timeline',
    picture: 'timeline',
    async run(walk) {
      await walk.page.keyboard.press('Alt+V');
      await expect(walk.page.getByText(inventedCase.nameLao)).toHaveCount(0);
      const entries = timelineEntries(walk.page, walk.words);
      await expect(entries).toHaveCount(2);
      await expect(
        entries.filter({
          hasText: labelOf(identificationAuthorities, inventedCase.authority, walk.language),
        }),
      ).toHaveCount(1);
    },
  },
  {
    name: 'add an event that lasted for months',
    picture: 'event',
    async run(walk) {
      await addEvent(walk.page, walk.words, inventedEvent);
      const entries = timelineEntries(walk.page, walk.words);
      await expect(entries).toHaveCount(3);
      await expect(
        entries
          .filter({ hasText: inventedEvent.what })
          .getByRole('img', { name: walk.words('timeline.interval') }),
      ).toBeVisible();
    },
  },
];
