import { z } from 'zod';
import type { StartMessage } from '../store-process/protocol.ts';

/** Main process → the process that makes the office to practise in: where, and with which addon. */
export type BuildMessage = Pick<StartMessage, 'isDevelopmentRuntime' | 'storeAddon'> & {
  /** Empty; the office is made whole in it. */
  readonly folder: string;
};

/** And what it answers. Nothing in it is about a person; there is none. */
export const FromBuilder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.int().min(0), of: z.int().min(1) }),
  z.strictObject({ kind: z.literal('built') }),
  z.strictObject({ kind: z.literal('failed'), message: z.string() }),
]);
export type FromBuilder = z.infer<typeof FromBuilder>;
