import { z } from 'zod';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});

/** What the main process does for whoever sits before the window, signed in or not. */
export const desktopOperations = defineOperations({
  /** Shows the neutral page at once and locks behind it (F12). */
  'window.hide': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: nothing,
  },
  /** The page copied something: the clipboard is emptied a minute later, and at lock and quit, if it still holds that. */
  'clipboard.copied': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: nothing,
  },
  /** What a diagnostic bundle would hold, to be read before it is given away. */
  'diagnostics.preview': {
    kind: 'query',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({ text: z.string().max(2_000_000) }),
  },
  /** Writes it where the person says. */
  'diagnostics.save': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({ isSaved: z.boolean() }),
  },
});
