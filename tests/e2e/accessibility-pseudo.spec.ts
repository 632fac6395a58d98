import path from 'node:path';
import { buildPseudoProgram } from '../program/pseudo-build.ts';
import { launchProgram } from '../program/launch.ts';
import { OFFICE_SCREEN } from '../screens/accessibility.ts';
import { chooseLanguage } from '../screens/frame.ts';
import { layoutFaults, showLook } from '../screens/layout.ts';
import { hardCodedTexts } from '../screens/pseudo-locale.ts';
import { foundingScreens } from '../screens/entrance-tour.ts';
import type { SheetRows } from '../screens/sheets.ts';
import { signedInScreens, type Stop } from '../screens/tour.ts';
import { expect, test } from './fixture.ts';

/** Nobody writes hints of that length; that they are shortened visibly is enough. */
const hints = { mayShortenHints: true } as const;

test('with every text longer by two fifths nothing is cut off, and every text is from the catalogue', async ({
  folders,
}) => {
  test.setTimeout(1_800_000);
  const project = path.join(folders.root, 'pseudo');
  await buildPseudoProgram(project);
  const program = await launchProgram(folders, undefined, project);
  try {
    const { page } = program;
    await page.setViewportSize(OFFICE_SCREEN);
    const faults: string[] = [];
    let screens = 0;
    const look = async ({ screen, open, close }: Stop) => {
      screens += 1;
      // In the place of English stands the pseudo-locale.
      await chooseLanguage(page, 'en');
      await open?.();
      const isPseudo = (await page.locator('body').innerText()).includes('⟦');
      if (!isPseudo) faults.push(`${screen}: is not in the pseudo-locale`);
      faults.push(...(await hardCodedTexts(page, screen)), ...(await layoutFaults(page, screen, hints)));
      await close?.();
      await showLook(page, { textSizePercent: 200, contrast: 'normal' });
      await open?.();
      faults.push(...(await layoutFaults(page, `${screen}, 200 %`, hints)));
      await close?.();
      await showLook(page, { textSizePercent: 100, contrast: 'normal' });
      await chooseLanguage(page, 'lo');
    };
    const sheets = new Map<number, SheetRows>();
    for await (const stop of foundingScreens(page, sheets)) await look(stop);
    for await (const stop of signedInScreens(page, sheets)) await look(stop);
    console.log(`pseudo-locale: ${screens} screens, ${faults.length} faults`);
    expect(faults).toEqual([]);
  } finally {
    await program.reap();
  }
});
