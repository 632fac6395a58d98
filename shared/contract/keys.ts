import { z } from 'zod';
import { Compartment } from '../compartment.ts';
import { Instant } from '../domain/identifier.ts';
import { PassphraseBytes } from '../domain/passphrase.ts';
import { defineOperations } from './operation.ts';

/** What is being done to one compartment while its key is renewed. */
export const renewalSteps = ['copying', 're-keying', 'verifying', 'replacing'] as const;
export type RenewalStep = (typeof renewalSteps)[number];

/** How far a renewal of keys has come. */
export const RenewalProgress = z.strictObject({
  compartment: Compartment,
  step: z.enum(renewalSteps),
  /** Compartments that are finished, of all that were asked for. */
  finished: z.int().min(0),
  total: z.int().min(1),
  isStopping: z.boolean(),
});
export type RenewalProgress = z.infer<typeof RenewalProgress>;

/** Keys of the compartments' files: how often each was renewed, and renewing them (design §2 and §3). */
export const keyOperations = defineOperations({
  'keys.describe': {
    kind: 'query',
    host: 'store',
    needs: 'keys:renew',
    audit: 'never',
    topics: [],
    input: z.strictObject({}),
    output: z.strictObject({
      compartments: z.array(
        z.strictObject({
          compartment: Compartment,
          /** Counts the keys that the file has had. */
          epoch: z.int().min(1),
          mebibytes: z.int().min(0),
          /** Since when somebody holds its key no more who may have kept it; null once it is renewed. */
          givenUpSince: z.nullable(Instant),
        }),
      ),
      progress: z.nullable(RenewalProgress),
    }),
  },
  /**
   * Gives compartments new keys, one after another, in the background; answers when all are done or it was stopped.
   * Who held only an old key opens nothing that is written from then on.
   */
  'keys.renew': {
    kind: 'command',
    inSteps: 'aside',
    host: 'store',
    needs: 'keys:renew',
    audit: 'always',
    topics: ['keys'],
    input: z.strictObject({ passphrase: PassphraseBytes, compartments: z.array(Compartment).min(1).max(8) }),
    output: z.strictObject({ renewed: z.array(Compartment), isStopped: z.boolean() }),
  },
  /** Stops a renewal before the next file is replaced. What is done stays done. */
  'keys.stopRenewal': {
    kind: 'command',
    inSteps: 'aside',
    host: 'store',
    needs: 'keys:renew',
    audit: 'always',
    topics: ['keys'],
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
});
