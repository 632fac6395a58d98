/** What crosses the bridge: plain data, never an Error object (Electron keeps only its message). */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };

/**
 * Every failure that a caller can be asked to handle. Adding one makes every exhaustive switch fail to compile.
 * No member carries case data: `fields` holds message keys of the catalogues, `reference` a code to read out by phone.
 */
export type AppError =
  /** The input does not fit its schema: dotted field path → message keys (`problem.…` in the catalogues). */
  | { readonly code: 'invalid'; readonly fields: Readonly<Record<string, readonly string[]>> }
  /** Nobody is signed in. */
  | { readonly code: 'locked' }
  | { readonly code: 'forbidden' }
  | { readonly code: 'not-found' }
  /** Somebody, or another window, saved a newer version first. */
  | { readonly code: 'conflict'; readonly currentVersion: number }
  /** One answer for every failed sign-in, whatever was wrong. */
  | { readonly code: 'sign-in-failed'; readonly waitSeconds: number }
  /** A rule of the domain forbids it; `reason` is a message key. */
  | { readonly code: 'refused'; readonly reason: RefusalReason }
  /** The store cannot be used; `reason` is a message key that says what is safe and what to do. */
  | { readonly code: 'store'; readonly reason: StoreFault }
  | { readonly code: 'internal'; readonly reference: string };

export type AppErrorCode = AppError['code'];

export const refusalReasons = [
  'office-exists',
  'passphrase-too-weak',
  'passphrase-unchanged',
  'recipient-is-secret-key',
  'recipient-not-understood',
  'period-reversed',
  'record-exists',
  'wing-not-held',
  /** The stick or folder took no copy: full, pulled or write-protected. */
  'copy-failed',
  'copy-into-store',
  /** Nothing was prepared, or it was locked in between. */
  'sheets-not-prepared',
  /** The office has no sheets yet. */
  'sheets-missing',
  /** The sheets could not be printed: no printer, or it refused. */
  'printing-failed',
  'renewal-under-way',
  'backup-folder-missing',
  /** The copy did not come back as it was written. */
  'backup-not-verified',
  'backup-into-store',
  /** The records of another office stand where the copy would go. */
  'copy-of-another-office',
  'drill-under-way',
  'drill-stopped',
  'backup-needs-holder',
  /** The disk or stick took no copy, for a reason that it did not tell: pulled, or broken. */
  'backup-failed',
  /** No store is made where its files would not be safe, or would be somebody else's too. */
  'store-on-network',
  'store-in-cloud',
  'store-on-stick',
  'backup-full',
  'backup-read-only',
  /** A copy is being made already, or something that has to wait for it. */
  'backup-under-way',
  /** Somebody stopped it. */
  'backup-stopped',
  /** The holder's key belongs to somebody who opens copies already. */
  'backup-holder-exists',
  /** Before a newer program changes the records it copies them, and there is no room for that. */
  'no-room-before-migration',
  /** The file to be given away for help could not be written. */
  'diagnostics-not-saved',
  /** Nobody gives, takes or reviews their own rights. */
  'own-account',
  /** These roles do not go together in one account. */
  'roles-incompatible',
  /** Only the root certifies this role: two recovery sheets. */
  'role-needs-sheets',
  /** The account's roles do not open this compartment. */
  'compartment-not-for-role',
  /** Not the code of the keys that the account has now: another person may be behind them. */
  'key-code-wrong',
  /** Nobody else holds this compartment: its records would be lost to all but the recovery sheets. */
  'last-holder',
  /** Besides whoever shuts a head out of a case, another head must know of it. */
  'last-head-of-case',
  /** Nobody else heads the office: nobody could admit heads or keep the sheets. */
  'last-head',
  'account-disabled',
  'display-name-taken',
  'conduct-not-accepted',
  /** The account cannot work on this case: shut out of it, or of another kind. */
  'not-for-this-case',
  'custom-role-unknown',
  'already-decided',
  /** This side has closed the case: it is opened again first. */
  'case-closed',
  /** The table of tasks lets nothing of the kind be done with one that stands so. */
  'task-move-not-allowed',
  /** More than half a minute has passed. */
  'undo-too-late',
  /** More than thirty days have passed since it was deleted. */
  'restore-too-late',
  /** The table of closings lets no such move follow. */
  'move-not-allowed',
  /** The table of referrals lets nothing of the kind be done with one that stands so. */
  'referral-move-not-allowed',
  /** The table of the identification ledger lets no such step follow. */
  'step-not-allowed',
  /** The table of proposals lets nothing of the kind be done with one that stands so, or nobody is presumed a victim. */
  'proposal-act-not-allowed',
  /** The case has an open proposal; another one comes after it. */
  'proposal-already-open',
  /** Nobody approves a version of the national plan that they drafted themself. */
  'plan-own-draft',
  /** The version of the national plan waits for a decision: nothing in it is changed meanwhile. */
  'plan-under-decision',
  /** Something stands under it, or names it as its goal. */
  'plan-node-in-use',
  /** The version has nothing in it that could be decided. */
  'plan-empty',
  /** The table of the versions of a plan lets no such move follow. */
  'plan-move-not-allowed',
  /** Nothing goes without a consent: why there is none for this purpose and recipient. */
  'consent-not-asked',
  'consent-refused',
  'consent-withdrawn',
  'consent-not-able',
  'consent-expired',
  /** Given as by an adult, of somebody who was a child as their birth now stands. */
  'consent-guardian-needed',
  /** Agreed to, and not for all that would go. */
  'consent-category-withheld',
  /** Something else was decided since, or a consent that stands is withdrawn before less is put in its place. */
  'consent-stands',
  /** Who declined stays without a name until a new step says that they changed their mind. */
  'declined-to-be-named',
  /** The table of figures lets nothing of the kind be done with one that stands so: what is approved is locked. */
  'figure-move-not-allowed',
  'expenditure-taken-back',
  /** A version of the figure is under way already; another one comes after it. */
  'figure-under-way',
  /** Others are added into this indicator: it has no figures of its own. */
  'figure-added-up',
  /** It is not what the program counted, and nobody said why. */
  'figure-difference-unexplained',
  /** Figures rest on it: what they measure and how is fixed. */
  'indicator-fixed',
  /** Nothing of the work is counted for this indicator. */
  'indicator-not-counted',
  /** A later merge of the same record stands; it is undone first. */
  'merge-not-last',
  /** Another photo was put in the place of the one that comes back. */
  'merge-photo-added',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const storeFaults = [
  /** A file was changed, cut or damaged: its bytes no longer verify. */
  'damaged',
  /** A file is missing from the store's folder. */
  'missing-file',
  /** A file belongs to another office or another compartment. */
  'foreign-file',
  /** One file is older than the others: an old copy was put back. */
  'older-copy',
  /** The vault is older than the databases. */
  'older-vault',
  /** Written by a newer version of the program. */
  'newer-version',
  /** An office to practise in lies where real records should. */
  'training-office',
  /** Real records lie where an office to practise in should. */
  'not-training-office',
  /** Another process has the store open. */
  'in-use',
  'disk-full',
  /** The folder cannot be read or written. */
  'not-writable',
] as const;
export type StoreFault = (typeof storeFaults)[number];

/** Thrown inside the program for every expected failure; the gateway turns it into a {@link Result}. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly error: AppError;

  /** `cause`: the fault behind it, for the program's log alone. */
  constructor(error: AppError, options?: ErrorOptions) {
    super(error.code, options);
    this.error = error;
  }
}

/** Marks a branch that the types say cannot be reached. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable: ${String(value)}`);
}
