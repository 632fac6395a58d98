import { expect } from '../../screens/expect.ts';
import { isRunning } from '../../program/processes.ts';
import { findCases, openCase } from '../../screens/case-list.ts';
import { expectScreen, signIn } from '../../screens/entrance.ts';
import { lockButton } from '../../screens/frame.ts';
import { inventedCase, inventedEvent, inventedOffice } from '../../screens/invented.ts';
import { caseHeader, timelineEntries } from '../../screens/case-page.ts';
import type { Step } from '../walk.ts';

/** Going away and coming back: lock, unlock, quit, start again, and everything is found. */
export const returnSteps: readonly Step[] = [
  {
    name: 'lock: the store process ends and the window is empty',
    picture: 'locked',
    async run(walk) {
      const store = await walk.program.storePid();
      const old = walk.page;
      const page = await walk.timed('lock', () =>
        walk.program.untilNewPage(() => lockButton(old, walk.words).click()),
      );
      await expectScreen(page, 'sign-in');
      if (store === undefined || isRunning(store))
        throw new Error('the store process of the locked session still runs');
      await expect(page.getByText(inventedCase.nameLao)).toHaveCount(0);
    },
  },
  {
    name: 'unlock: the case is there where it was left',
    picture: 'unlocked',
    async run(walk) {
      await walk.timed('unlock', () => signIn(walk.page, walk.words, inventedOffice.passphrase));
      await expectScreen(walk.page, 'case-page');
      await expect(caseHeader(walk.page)).toContainText(walk.caseNumber);
      await expect(walk.page.getByText(inventedCase.nameLao)).toHaveCount(0);
    },
  },
  {
    name: 'quit',
    picture: 'before-quitting',
    async run(walk) {
      const { pid } = walk.program;
      await walk.quit();
      if (isRunning(pid)) throw new Error('the program still runs');
    },
  },
  {
    name: 'start again and sign in',
    picture: 'started-again',
    async run(walk) {
      await walk.start('secondStart');
      await expectScreen(walk.page, 'sign-in');
      await signIn(walk.page, walk.words, inventedOffice.passphrase);
    },
  },
  {
    name: 'find the person by part of the Lao name',
    picture: 'found-in-lao',
    async run(walk) {
      await walk.timed('typeAndFindLao', () => findCases(walk.page, walk.words, 'ແກ້ວວິໄລ', [walk.caseNumber]));
      // The line says that a name fits, and does not say the name.
      const line = walk.page.getByRole('row').filter({ hasText: walk.caseNumber });
      await expect(line).toContainText(walk.words('match.field.name'));
      await expect(walk.page.getByText(inventedCase.nameLao)).toHaveCount(0);
    },
  },
  {
    name: 'find the person by the Latin spelling',
    picture: 'found-in-latin',
    async run(walk) {
      await walk.timed('typeAndFindLatin', () =>
        findCases(walk.page, walk.words, 'keovilay', [walk.caseNumber]),
      );
    },
  },
  {
    name: 'open the case: everything typed before is there',
    picture: 'case-found-again',
    async run(walk) {
      await openCase(walk.page, walk.caseNumber);
      await expect(timelineEntries(walk.page, walk.words)).toHaveCount(3);
      await expect(
        timelineEntries(walk.page, walk.words).filter({ hasText: inventedEvent.what }),
      ).toBeVisible();
    },
  },
];
