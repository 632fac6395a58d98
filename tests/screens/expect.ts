import { expect as impatient } from '@playwright/test';

/** Playwright's `expect` with the patience that a busy office computer needs; what is there at once costs no time. */
export const expect = impatient.configure({ timeout: 30_000 });
