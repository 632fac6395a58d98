import { sexes } from '../../../shared/codes/sexes.ts';
import { openSection } from '../../screens/case-access.ts';
import { beginNewCase, labelOf, putCaseOnFile, questionGroup } from '../../screens/case-form.ts';
import { findCases, openCase } from '../../screens/case-list.ts';
import { openCaseNumber } from '../../screens/case-page.ts';
import { expectScreen } from '../../screens/entrance.ts';
import { expect } from '../../screens/expect.ts';
import { goTo } from '../../screens/frame.ts';
import { inventedCase, inventedTwin } from '../../screens/invented.ts';
import { mergePair, undoMerge } from '../../screens/matching.ts';
import { openPersonOfCase, personPart } from '../../screens/persons.ts';
import { answerText } from '../../screens/questions.ts';
import type { Step, Walk } from '../walk.ts';

let twinsNumber = '';

const pairsInRail = ({ page, words }: Walk) =>
  page
    .getByRole('navigation', { name: words('frame.rail') })
    .getByRole('link', { name: words('home.duplicatesToDecide', { count: 1 }) });

/** The person of a case as their own page says it: this name, and none of the other record's. */
async function expectPersonOf(walk: Walk, number: string, name: string, others: string): Promise<void> {
  const { page, words } = walk;
  await findCases(page, words, number, [number]);
  await openCase(page, number);
  await openPersonOfCase(page, words);
  await page.keyboard.press('Alt+V');
  const person = page.locator('[data-screen="person-page"]');
  await expect(person).toContainText(name);
  await expect(person).not.toContainText(others);
  await expect(person).toContainText(number);
}

/** The victim entered a second time: noticed, compared, merged, and parted again. */
export const samePersonSteps: readonly Step[] = [
  {
    name: 'enter the same person again, spelt otherwise: who is alike is shown beside the form',
    picture: 'same-person-beside-the-form',
    async run(walk) {
      const { page, words } = walk;
      walk.names.push(inventedTwin.nameLatin);
      await beginNewCase(page);
      await answerText(page, words('caseForm.nameLatin'), inventedTwin.nameLatin);
      await questionGroup(page, words('caseForm.sex'))
        .getByLabel(labelOf(sexes, inventedCase.sex, words.language), { exact: true })
        .check();
      await answerText(page, words('caseForm.birth'), inventedTwin.birth);
      const near = page.locator('.near-duplicate');
      await expect(near).toHaveCount(1);
      await expect(near).toContainText(walk.caseNumber);
      await expect(near).toContainText(words('match.compared.name'));
      await expect(page.getByText(inventedCase.nameLao)).toHaveCount(0);
    },
  },
  {
    name: 'put the second record on file all the same; the rail counts one pair to look at',
    picture: 'pair-in-the-rail',
    async run(walk) {
      await putCaseOnFile(walk.page);
      twinsNumber = await openCaseNumber(walk.page);
      await expect(pairsInRail(walk)).toHaveText('1');
    },
  },
  {
    name: 'find the pair on the duty list, with what speaks for it and against it',
    picture: 'pairs-to-decide',
    async run(walk) {
      const { page, words } = walk;
      await pairsInRail(walk).click();
      await expectScreen(page, 'duplicates');
      const pair = page.locator('[data-pair="likely"]');
      await expect(pair).toHaveCount(1);
      for (const number of [walk.caseNumber, twinsNumber]) await expect(pair).toContainText(number);
      for (const field of ['name', 'birth', 'sex'] as const)
        await expect(pair).toContainText(words(`match.compared.${field}`));
      await expect(page.getByText(inventedTwin.nameLatin)).toHaveCount(0);
    },
  },
  {
    name: 'compare the two records field by field',
    picture: 'two-records-compared',
    async run({ page, words }) {
      await page.getByRole('link', { name: words('duplicates.compare') }).click();
      await expectScreen(page, 'compare');
      const table = page.getByRole('table', { name: words('duplicates.comparison') });
      for (const name of [inventedCase.nameLao, inventedCase.nameLatin, inventedTwin.nameLatin])
        await expect(table).toContainText(name);
      await expect(table.getByRole('row').filter({ hasText: words('caseForm.birth') })).toContainText(
        words('match.agreement.compatible'),
      );
    },
  },
  {
    name: 'answer "the same person", choose answers and merge',
    picture: 'merged',
    async run({ page, words }) {
      await mergePair(page, words);
      await expect(page.getByText(words('merge.canBeUndone'))).toBeVisible();
    },
  },
  {
    name: 'see one person with both cases',
    picture: 'merged-person',
    async run(walk) {
      const { page, words } = walk;
      await page.getByRole('link', { name: words('merge.openPerson') }).click();
      await expectScreen(page, 'person-page');
      await page.keyboard.press('Alt+V');
      const person = page.locator('[data-screen="person-page"]');
      for (const said of [walk.caseNumber, twinsNumber, inventedCase.nameLao, inventedTwin.nameLatin])
        await expect(person).toContainText(said);
      await expect(pairsInRail(walk)).toHaveCount(0);
    },
  },
  {
    name: 'read back that both histories are kept, and the merge with them',
    picture: 'both-histories',
    async run({ page, words }) {
      await personPart(page, words, 'cases').getByRole('link', { name: twinsNumber, exact: true }).click();
      await expectScreen(page, 'case-page');
      await openSection(page, words, 'history');
      const history = page.getByRole('region', { name: words('history.title') });
      await expect(history).toContainText(words('history.merged'));
      await expect(
        history
          .getByRole('listitem')
          .filter({ hasText: words('history.entity.person') })
          .filter({
            hasText: words('history.filed'),
          }),
      ).toHaveCount(2);
    },
  },
  {
    name: 'take the merge back',
    picture: 'merge-undone',
    async run({ page, words, caseNumber }) {
      await openPersonOfCase(page, words);
      await undoMerge(page, words);
      const person = page.locator('[data-screen="person-page"]');
      await expect(person).toContainText(caseNumber);
      await expect(person).not.toContainText(twinsNumber);
    },
  },
  {
    name: 'read back that both records are as before',
    picture: 'two-records-again',
    async run(walk) {
      const { page, words } = walk;
      await goTo(page, words, 'people');
      await expect(page.getByRole('rowheader')).toHaveCount(2);
      await expectPersonOf(walk, twinsNumber, inventedTwin.nameLatin, inventedCase.nameLao);
      await expectPersonOf(walk, walk.caseNumber, inventedCase.nameLao, inventedTwin.nameLatin);
      await page.keyboard.press('Alt+V');
    },
  },
];
