import type { Page } from '@playwright/test';
import { fillInAccount, letIn, makeAccount, readOwnKeyCode } from '../../screens/administration.ts';
import { assignOfficer, openSection } from '../../screens/case-access.ts';
import { findCases, openCase } from '../../screens/case-list.ts';
import { timelineEntries } from '../../screens/case-page.ts';
import { acceptConduct, chooseAccount, expectScreen, trySignIn } from '../../screens/entrance.ts';
import { expect } from '../../screens/expect.ts';
import { chooseLanguage, goTo } from '../../screens/frame.ts';
import {
  inventedCase,
  inventedColleagues,
  inventedEvent,
  inventedOffice,
  newPassphrase,
} from '../../screens/invented.ts';
import { lock } from '../../screens/steps.ts';
import type { Step, Walk } from '../walk.ts';

const { headOfSocialWork, administrator, investigator, socialWorker, statisticsOfficer } = inventedColleagues;

/** Locks, and signs another person in; `isFirst` when the code of conduct still comes before the work. */
async function changeTo(
  walk: Walk,
  who: { readonly name: string; readonly passphrase: string },
  isFirst: boolean,
): Promise<Page> {
  const page = await lock(walk.program);
  // It stands in the language of whoever left.
  await chooseLanguage(page, walk.language);
  await chooseAccount(page, walk.words, who.name);
  await trySignIn(page, walk.words, who.passphrase);
  if (isFirst) {
    await expectScreen(page, 'conduct');
    await acceptConduct(page, walk.words);
  }
  await expect(page.getByRole('navigation', { name: walk.words('frame.rail') })).toBeVisible({
    timeout: 20_000,
  });
  return page;
}

const founder = { name: inventedOffice.founderName, passphrase: newPassphrase };

/** What each new colleague read from their screen to whoever lets them in. */
const keyCodes = new Map<string, string>();

function keyCodeOf(name: string): string {
  const code = keyCodes.get(name);
  if (code === undefined) throw new Error('They have not signed in yet');
  return code;
}

/** The rail shows no way to cases, and none of the victim's names stands anywhere. */
async function expectNoCases(walk: Walk): Promise<void> {
  const rail = walk.page.getByRole('navigation', { name: walk.words('frame.rail') });
  await expect(rail.getByRole('link', { name: walk.words('frame.cases'), exact: true })).toHaveCount(0);
  for (const name of walk.names) await expect(walk.page.getByText(name)).toHaveCount(0);
}

/** Goes to the one case of the walk, in the list. */
async function openTheCase(walk: Walk): Promise<void> {
  await findCases(walk.page, walk.words, walk.caseNumber, [walk.caseNumber]);
  await openCase(walk.page, walk.caseNumber);
}

/** Several people on one PC: who makes accounts, who lets people in, and what each sees of the same case. */
export const roleSteps: readonly Step[] = [
  {
    name: 'admit the head of the social-work wing with two sheets; the founder gives that wing up',
    picture: 'admit-head',
    async run(walk) {
      await fillInAccount(walk.page, walk.words, headOfSocialWork, {
        ownPassphrase: newPassphrase,
        sheets: walk.sheets,
      });
      await makeAccount(walk.page, walk.words);
    },
  },
  {
    name: 'admit an administrator',
    picture: 'admit-administrator',
    async run(walk) {
      await fillInAccount(walk.page, walk.words, administrator, {
        ownPassphrase: newPassphrase,
        sheets: walk.sheets,
      });
      await makeAccount(walk.page, walk.words);
    },
  },
  {
    name: 'the administrator accepts the code of conduct and makes accounts',
    picture: 'new-account',
    async run(walk) {
      await changeTo(walk, administrator, true);
      for (const colleague of [investigator, socialWorker, statisticsOfficer]) {
        await fillInAccount(walk.page, walk.words, colleague, { ownPassphrase: administrator.passphrase });
        if (colleague !== statisticsOfficer) await makeAccount(walk.page, walk.words);
      }
    },
  },
  {
    name: 'the administrator sees accounts, and no case',
    picture: 'as-administrator',
    async run(walk) {
      await makeAccount(walk.page, walk.words);
      await goTo(walk.page, walk.words, 'administration');
      await expect(walk.page.getByRole('row')).toHaveCount(7);
      await expectNoCases(walk);
    },
  },
  {
    name: 'each of them signs in and reads the code of their keys',
    picture: 'key-code',
    async run(walk) {
      for (const colleague of [statisticsOfficer, socialWorker, investigator]) {
        const page = await changeTo(walk, colleague, true);
        keyCodes.set(colleague.name, await readOwnKeyCode(page, walk.words));
      }
    },
  },
  {
    name: 'the head lets the investigator and the statistics officer in',
    picture: 'let-in',
    async run(walk) {
      await changeTo(walk, founder, false);
      for (const { name } of [investigator, statisticsOfficer])
        await letIn(walk.page, walk.words, { name, keyCode: keyCodeOf(name) }, newPassphrase);
    },
  },
  {
    name: 'the head assigns the case to the investigator and the social worker',
    picture: 'assigned',
    async run(walk) {
      await openTheCase(walk);
      await openSection(walk.page, walk.words, 'officers');
      await assignOfficer(walk.page, walk.words, investigator.name);
      await assignOfficer(walk.page, walk.words, socialWorker.name);
    },
  },
  {
    name: 'the head of the social-work wing lets the social worker in',
    picture: 'social-work-wing',
    async run(walk) {
      await changeTo(walk, headOfSocialWork, true);
      const { name } = socialWorker;
      await letIn(walk.page, walk.words, { name, keyCode: keyCodeOf(name) }, headOfSocialWork.passphrase);
    },
  },
  {
    name: 'the investigator reads the case with the notes of the police wing',
    picture: 'as-investigator',
    async run(walk) {
      await changeTo(walk, investigator, false);
      await openTheCase(walk);
      await expect(
        timelineEntries(walk.page, walk.words).filter({ hasText: inventedEvent.what }),
      ).toBeVisible();
    },
  },
  {
    name: 'the social worker reads the same case without them, and sees whom to phone',
    picture: 'as-social-worker',
    async run(walk) {
      await changeTo(walk, socialWorker, false);
      await openTheCase(walk);
      await expect(walk.page.getByText(inventedEvent.what)).toHaveCount(0);
      await openSection(walk.page, walk.words, 'sides');
      await expect(walk.page.getByText(investigator.phone)).toBeVisible();
      await expect(walk.page.getByText(inventedEvent.what)).toHaveCount(0);
    },
  },
  {
    name: 'the statistics officer counts, and sees no person',
    picture: 'as-statistics-officer',
    async run(walk) {
      await changeTo(walk, statisticsOfficer, false);
      await goTo(walk.page, walk.words, 'statistics');
      await expectNoCases(walk);
      await expect(walk.page.getByText(inventedCase.placeInWords)).toHaveCount(0);
    },
  },
  {
    name: 'back to the head of the office',
    picture: 'as-head',
    async run(walk) {
      await changeTo(walk, founder, false);
      await goTo(walk.page, walk.words, 'home');
      await expect(walk.page.getByRole('link', { name: walk.caseNumber }).first()).toBeVisible();
      // The sheets stand proven, and nobody has let go of a key but the head: that wing's own head renews it.
      await expect(walk.page.locator('[data-reminder="keys"]')).toHaveCount(0);
    },
  },
];
