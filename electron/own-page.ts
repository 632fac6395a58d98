import { lookParameters, usualLook, type Look } from '../shared/look.ts';
import { trainingParameter } from '../shared/training/training-parameter.ts';

/** Scheme of the program's own pages: nothing else may be loaded (Electron's checklist, items 7, 13 and 18). */
export const APP_SCHEME = 'app';
/** The one origin of the program. */
export const APP_ORIGIN = 'app://pokpong';

/** Why a page was loaded; the page reads it from its address and tells the person. */
export type PageReason = 'start' | 'locked' | 'idle' | 'store-stopped' | 'page-stopped';

/**
 * The address of a fresh page. It holds a reason, how the page looks and whether it is at the office to practise in, and
 * nothing else: no record, no name.
 */
export function pageAddress(reason: PageReason, look: Look = usualLook, isTraining = false): string {
  const because = reason === 'start' ? [] : [['because', reason] as const];
  const place = isTraining ? [trainingParameter] : [];
  const parameters = new URLSearchParams(Object.fromEntries([...because, ...place, ...lookParameters(look)]));
  return parameters.size === 0 ? `${APP_ORIGIN}/` : `${APP_ORIGIN}/?${parameters.toString()}`;
}

/** The part of a frame that tells whose it is. */
export type CallingFrame = { readonly parent: unknown; readonly origin: string };

/**
 * Whether a call comes from the program's own page: the top frame, our origin, and the contents that the window shows
 * now (Electron's checklist, item 17). A frame that is already gone is nobody's.
 */
export function isOwnPage(
  event: { readonly sender: unknown; readonly senderFrame: CallingFrame | null },
  shownContents: unknown,
): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    shownContents !== undefined &&
    event.sender === shownContents &&
    frame.parent === null &&
    frame.origin === APP_ORIGIN
  );
}
