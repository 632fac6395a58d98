import type { Compartment } from '../../shared/compartment.ts';
import type { RenewalStep } from '../../shared/contract/keys.ts';
import type { AddonPath } from '../compartments/connection.ts';
import type { RenewalFiles } from './leftovers.ts';

/** What the worker is started with. The keys are its own copies, moved and not shared, and it wipes them. */
export type ReKeyTask = {
  readonly compartment: Compartment;
  readonly files: RenewalFiles;
  readonly present: Uint8Array;
  readonly next: Uint8Array;
  readonly addon: AddonPath;
};

/** What the worker says. An error's own message stays in the worker: it may quote data. */
export type ReKeyMessage =
  | { readonly kind: 'step'; readonly step: RenewalStep }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: string | null; readonly name: string };
