import type { Page } from '@playwright/test';
import { prepare } from '../../build/prepare.ts';
import { makeFolders, removeFolders } from '../program/folders.ts';
import { launchProgram } from '../program/launch.ts';
import { takeOwnDisplay } from '../program/own-display.ts';
import { expectSignedIn } from '../screens/entrance.ts';
import { words } from '../screens/words.ts';
import { PASSPHRASE, type TestOffice } from '../support/office.ts';

/** An office in the real window, its founder signed in. */
export interface OfficeInWindow {
  readonly page: Page;
  readonly end: () => Promise<void>;
}

/** Closes an office and opens it again in the program, for benches of what somebody at the screen waits for. */
export async function openInWindow(office: TestOffice): Promise<OfficeInWindow> {
  await office.restart();
  Object.assign(process.env, await prepare());
  const display = await takeOwnDisplay();
  const folders = makeFolders(undefined, office.storeFolder);
  const program = await launchProgram(folders);
  const end = async (): Promise<void> => {
    await program.reap();
    removeFolders(folders);
    display.end();
  };
  try {
    const lao = words('lo');
    const { page } = program;
    await page.getByLabel(lao('signIn.passphrase'), { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: lao('signIn.submit'), exact: true }).click();
    await expectSignedIn(page);
    return { page, end };
  } catch (cause) {
    await end();
    throw cause;
  }
}

/** Milliseconds from a click until the frame in which an element of the selector stands for the first time. */
export async function timeToShow(page: Page, act: () => Promise<void>, selector: string): Promise<number> {
  const shown = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const begin = (): void => {
          const began = performance.now();
          const look = (): void => {
            if (document.querySelector(wanted) === null) requestAnimationFrame(look);
            // The task after the frame: what the frame drew is on the screen.
            else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
          };
          look();
        };
        addEventListener('pointerup', begin, { capture: true, once: true });
      }),
    selector,
  );
  await act();
  return shown;
}
