import { expect } from '../../screens/expect.ts';
import { expectDraftSaved, fillInCase, labelOf, putCaseOnFile } from '../../screens/case-form.ts';
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
      await expect(caseHeader(walk.page)).toContainText(inventedCase.nameLao);
      await expect(caseHeader(walk.page)).toContainText(inventedCase.nameLatin);
      const summary = walk.page.getByRole('region', { name: walk.words('casePage.summary') });
      await expect(summary).toContainText(inventedCase.otherNames);
      await expect(summary).toContainText('2010');
      await expect(summary).toContainText(inventedCase.placeInWords);
      await expect(summary).toContainText(walk.words('answer.unknown'));
    },
  },
  {
    name: 'see the case on its timeline',
    picture: 'timeline',
    async run(walk) {
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
