import { z } from 'zod';
import { AccountId, Instant } from '../domain/identifier.ts';
import { PassphraseBytes } from '../domain/passphrase.ts';
import { SHEET_COUNT, SHEET_ROWS, SheetText } from '../identity/recovery-sheet.ts';
import { defineOperations } from './operation.ts';
import { AccountSummary, SessionDescription } from './session.ts';

/** Which set of sheets: twelve hexadecimal digits, printed on each. */
export const SheetSet = z.string().regex(/^[0-9a-f]{12}$/u);

/** Four characters, printed on a sheet and shown when it is typed back: whether paper and program mean the same. */
export const SheetCheckCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}$/u);

/** A sheet as it goes to the printer; it is nowhere else. */
export const PrintableSheet = z.strictObject({
  number: z.int().min(1).max(SHEET_COUNT),
  rows: z.array(z.string()).length(SHEET_ROWS),
  checkCode: SheetCheckCode,
});
export type PrintableSheet = z.infer<typeof PrintableSheet>;

/** What is known of the sheets of an office. */
export const SheetsStatus = z.strictObject({
  /** Null until two sheets of the first set were typed back: until then a lost passphrase loses everything. */
  proven: z.nullable(
    z.strictObject({
      set: SheetSet,
      madeAt: Instant,
      /** When two of them were last typed in: at set-up, in a drill. */
      lastProvenAt: Instant,
      /** A year after that. */
      isDrillDue: z.boolean(),
    }),
  ),
});
export type SheetsStatus = z.infer<typeof SheetsStatus>;

const twoSheets = { first: SheetText, second: SheetText };

/** Recovery by two of three printed sheets (design §3). */
export const recoveryOperations = defineOperations({
  /** What the page before signing in must know: whether there are sheets, and whose passphrase may be replaced. */
  'recovery.describe': {
    kind: 'query',
    host: 'store',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({}),
    output: z.strictObject({ set: z.nullable(SheetSet), accounts: z.array(AccountSummary) }),
  },
  'recovery.status': {
    kind: 'query',
    host: 'store',
    needs: 'recovery:keep',
    audit: 'never',
    topics: [],
    input: z.strictObject({}),
    output: SheetsStatus,
  },
  /**
   * Makes a new set of three sheets. It counts only from {@link recovery.proveSheets} on; until then the old set holds.
   * The first set takes the founder's passphrase, every later one two sheets of the set before.
   */
  'recovery.prepareSheets': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'recovery:keep',
    audit: 'always',
    topics: [],
    input: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('passphrase'), passphrase: PassphraseBytes }),
      z.strictObject({ from: z.literal('sheets'), ...twoSheets }),
    ]),
    output: z.strictObject({
      set: SheetSet,
      madeAt: Instant,
      sheets: z.array(PrintableSheet).length(SHEET_COUNT),
    }),
  },
  /**
   * Two sheets of the prepared set typed back: from now on they hold. Who has two sheets of the set before and a copy of
   * the vault of that time still has the keys of that time: where sheets were lost, the keys are renewed too.
   */
  'recovery.proveSheets': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'recovery:keep',
    audit: 'always',
    topics: ['recovery'],
    input: z.strictObject(twoSheets),
    output: SheetsStatus,
  },
  /** The yearly drill: proves that two sheets would open the store, and changes nothing but the date. */
  'recovery.drill': {
    kind: 'command',
    inSteps: true,
    host: 'store',
    needs: 'recovery:keep',
    audit: 'always',
    topics: ['recovery'],
    input: z.strictObject(twoSheets),
    output: SheetsStatus,
  },
  /** A lost passphrase: two sheets, and a new passphrase for one account, which is signed in by it. */
  'recovery.recover': {
    kind: 'command',
    host: 'store',
    needs: 'public',
    audit: 'always',
    topics: ['session'],
    input: z.strictObject({ ...twoSheets, accountId: AccountId, passphrase: PassphraseBytes }),
    output: SessionDescription,
  },
  /** Prints the sheets that the page shows; permission and audit are `recovery.recordPrinting`'s. */
  'recovery.print': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({}),
    output: z.strictObject({ isDone: z.boolean() }),
  },
  /** Writes the sheets that the page shows as a PDF where the person says; likewise. */
  'recovery.savePdf': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject({}),
    output: z.strictObject({ isDone: z.boolean() }),
  },
  /** Asked by the main process before it prints or writes the sheets: the person may, a set is prepared, and it is on record. */
  'recovery.recordPrinting': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'recovery:keep',
    audit: 'always',
    topics: [],
    input: z.strictObject({ as: z.enum(['paper', 'file']) }),
    output: z.strictObject({}),
  },
});
