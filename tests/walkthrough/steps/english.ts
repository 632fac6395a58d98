import { expect } from '../../screens/expect.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import { labelOf } from '../../screens/case-form.ts';
import { findCases, openCase } from '../../screens/case-list.ts';
import { caseHeader, timelineEntries } from '../../screens/case-page.ts';
import { chooseLanguage, goTo } from '../../screens/frame.ts';
import { inventedCase } from '../../screens/invented.ts';
import type { Step } from '../walk.ts';
import { personInEnglish } from './person.ts';

/** The same case in the second language, and the end. */
export const englishSteps: readonly Step[] = [
  {
    name: 'switch to English',
    picture: 'english',
    async run(walk) {
      await goTo(walk.page, walk.words, 'home');
      walk.words = await chooseLanguage(walk.page, 'en');
      await expect(
        walk.page.getByRole('heading', { level: 1, name: walk.words('home.title') }),
      ).toBeVisible();
    },
  },
  {
    name: 'show the case in English',
    picture: 'case-in-english',
    async run(walk) {
      await findCases(walk.page, walk.words, walk.caseNumber, [walk.caseNumber]);
      await openCase(walk.page, walk.caseNumber);
      await expect(caseHeader(walk.page)).toContainText(labelOf(sexes, inventedCase.sex, 'en'));
      await expect(timelineEntries(walk.page, walk.words)).toHaveCount(3);
    },
  },
  personInEnglish,
  {
    name: 'quit at the end',
    picture: 'end',
    async run(walk) {
      await walk.quit();
    },
  },
];
