import { z } from 'zod';

/** A record's key: UUID version 7 (RFC 9562 §5.7), made where the record begins, so that a draft and its record share it. */
export const RecordId = z.uuid({ version: 'v7' });
export type RecordId = z.infer<typeof RecordId>;

/** An account's key: UUID version 4, random, so that it tells nothing about when the account was made. */
export const AccountId = z.uuid({ version: 'v4' });
export type AccountId = z.infer<typeof AccountId>;

/** Counts the saved states of one record, from 1. A command carries the version that it saw. */
export const Version = z.int().min(1).max(1_000_000_000);

/** An instant: RFC 3339 in UTC with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;
