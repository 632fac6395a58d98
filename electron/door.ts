import { ipcMain } from 'electron';
import type { WebContents } from 'electron';
import { CALL_CHANNEL } from '../shared/bridge.ts';
import type { Result } from '../shared/result.ts';
import { isOwnPage } from './own-page.ts';
import { isAcceptablePayload } from './payload.ts';

/** Answers a call of our own page; rejects with the one word `refused` for a name that it does not know. */
export type Gateway = (name: unknown, input: unknown) => Promise<Result<unknown>>;

/**
 * The one door of the program, open before the rest of it is read. A stranger, or an input that is no plain data of a
 * bearable size, is refused here with one word, whatever was wrong; which name may be asked is for the gateway behind.
 */
export function openDoor(shownContents: () => WebContents | undefined, gateway: Promise<Gateway>): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown, ...more: unknown[]) => {
    if (!isOwnPage(event, shownContents()) || more.length > 0 || !isAcceptablePayload(input)) {
      throw new Error('refused');
    }
    return (await gateway)(name, input);
  });
}
