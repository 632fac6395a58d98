import { readdirSync } from 'node:fs';
import { expect } from '../../screens/expect.ts';
import { expectScreen, fillInOffice, makeOffice } from '../../screens/entrance.ts';
import { inventedOffice } from '../../screens/invented.ts';
import type { Step } from '../walk.ts';

/** First start: the set-up of a new office in Lao, and the office that comes of it. */
export const officeSteps: readonly Step[] = [
  {
    name: 'start with no store: the set-up of a new office stands',
    picture: 'set-up',
    async run(walk) {
      await walk.start('firstStart');
      await expectScreen(walk.page, 'set-up');
      await expect(walk.page.locator('html')).toHaveAttribute('lang', 'lo');
    },
  },
  {
    name: 'name the office and its founder',
    picture: 'office-and-founder',
    async run(walk) {
      await fillInOffice(walk.page, walk.words, inventedOffice);
      await expect(walk.page.getByLabel(walk.words('setUp.nameLao'), { exact: true })).toHaveValue(
        inventedOffice.nameLao,
      );
      await expect(walk.page.getByText(walk.words('passphrase.strong'))).toBeVisible();
    },
  },
  {
    name: 'make the encrypted store',
    picture: 'home',
    async run(walk) {
      await walk.timed('makeOffice', () => makeOffice(walk.page, walk.words));
      await expect(walk.page.getByRole('banner')).toContainText(inventedOffice.founderName);
      await expect(walk.page.getByRole('navigation')).toContainText(inventedOffice.nameLao);
      const files = readdirSync(walk.folders.store);
      for (const file of [
        'vault.json',
        'office.db',
        'register.db',
        'investigation.db',
        'assistance.db',
        'statistics.db',
      ])
        expect(files).toContain(file);
    },
  },
];
