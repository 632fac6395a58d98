import { call } from '../bridge.ts';

/** Tells the main process of everything that is copied or cut in the page, so that it empties the clipboard in time. */
export function followCopies(): void {
  for (const kind of ['copy', 'cut'] as const) {
    document.addEventListener(kind, () => {
      // The system has it when this event is over; that it could not be told changes nothing that the page could do.
      setTimeout(() => void call('clipboard.copied', {}).catch(() => undefined));
    });
  }
}

/**
 * Copies a text; answers whether it could. The command of the editing API (W3C execCommand) asks for no permission,
 * while the asynchronous clipboard needs one, and the program grants none.
 */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return isCopied;
}
