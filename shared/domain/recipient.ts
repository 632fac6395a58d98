import { z } from 'zod';

/**
 * An age recipient: `age1…` for X25519, `age1pq1…` for the post-quantum hybrid (C2SP age specification, §3).
 * The store checks the Bech32 checksum; this is its shape.
 */
export const Recipient = z
  .string()
  .regex(/^age1(?:pq1)?[02-9ac-hj-np-z]{58,1960}$/u, 'recipient-not-understood');
export type Recipient = z.infer<typeof Recipient>;

/** A recipient for X25519 alone: what shares a file with the recovery identity, which is one. */
export const ClassicRecipient = Recipient.refine(
  (recipient) => !recipient.startsWith('age1pq1'),
  'recipient-post-quantum',
);
