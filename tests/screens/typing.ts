import type { Locator, Page } from '@playwright/test';

/** Between two letters, as a quick typist: every letter is a key press of its own. */
const BETWEEN_LETTERS_MILLISECONDS = 8;

/** Clicks a field, empties it and types, letter by letter. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press('ControlOrMeta+A');
  await field.press('Delete');
  await field.pressSequentially(text, { delay: BETWEEN_LETTERS_MILLISECONDS });
}

/** Presses a combination by the places of its keys while the keyboard is switched to Lao, which changes every `key`. */
export async function pressOnLaoLayout(
  page: Page,
  press: { readonly code: string; readonly laoKey: string; readonly modifier: 'ctrl' | 'alt' },
): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const event = { code: press.code, key: press.laoKey, modifiers: press.modifier === 'ctrl' ? 2 : 1 };
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await client.detach();
}

/** Lao without a blank, as an officer types a whole story. */
export const longLao = (letters: number): string => 'ຖືກຂັງຢູ່ໃນເຮືອນຂອງນາຍຈ້າງ'.repeat(30).slice(0, letters);
