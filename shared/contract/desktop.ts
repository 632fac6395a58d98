import { z } from 'zod';
import { RecordId } from '../domain/identifier.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});

/**
 * Where in the program somebody is: words of the program's own paths and ids of records. What a screen searches for or
 * counts from is left out, so that no name and nothing typed can be in it.
 */
export const ScreenAddress = z.strictObject({
  path: z
    .string()
    .max(200)
    .regex(
      /^\/(?:(?:[a-z]{1,20}(?:-[a-z]{1,20}){0,3}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/(?!$)|$))*$/u,
    ),
  /** The event that is open beside a case, and whether it is being written. */
  event: z.exactOptional(RecordId),
  isEditing: z.exactOptional(z.boolean()),
  /** The section of a page that is open, by the program's own word for it. */
  section: z.exactOptional(
    z
      .string()
      .max(30)
      .regex(/^[a-z]+(?:-[a-z]+)*$/u),
  ),
});
export type ScreenAddress = z.infer<typeof ScreenAddress>;

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
  /** The person came to a screen; kept for the time after a lock. Null: do not go back there. */
  'screen.keep': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({ address: z.nullable(ScreenAddress) }),
    output: nothing,
  },
  /** Where the account that has signed in was when it locked; whatever another account left is forgotten by it. */
  'screen.resume': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({ address: z.nullable(ScreenAddress) }),
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
