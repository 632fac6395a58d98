import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { Instant } from '../shared/domain/identifier.ts';
import { Refusal } from '../shared/result.ts';
import { readFileIfPresent, writeFileDurably } from './store/durable-file.ts';
import { canonicalBytes } from './vault/canonical-json.ts';

/**
 * `attempts.json`: failed sign-ins, readable and writable without a key. Deleting or altering it resets the delay and is
 * shown at the next sign-in; whoever can forge it can also copy the vault and guess elsewhere, so that Argon2id and the
 * passphrase's strength are the defence and this file only slows the hand at the keyboard.
 */
const Attempts = z.strictObject({
  format: z.literal('pokpong-attempts/1'),
  /** The office's file remembers it, and so notices when this file was replaced. */
  id: z.uuid({ version: 'v4' }),
  /** Failed attempts since the file was made: the office's file remembers it, so that a copy from before the last good sign-in is noticed. */
  total: z.int().min(0),
  /** Failed attempts since the last good sign-in. */
  count: z.int().min(0),
  first: Instant.nullable(),
  last: Instant.nullable(),
  /** Nothing is tried before this. */
  until: Instant.nullable(),
});
export type Attempts = z.infer<typeof Attempts>;
const AttemptsFile = Attempts.extend({ checksum: z.string().regex(/^[\da-f]{64}$/u) });

/**
 * The longest delay. A typing mistake must not shut an office out of its cases, and a prank at the sign-in screen must
 * not either; at one guess in five minutes a passphrase of 10^10 guesses lasts 95,000 years.
 */
const LONGEST_DELAY_SECONDS = 300;

/** Seconds to wait after so many failures in a row: two are free, then 1, 2, 4, … */
export function delayAfter(failures: number): number {
  return failures <= 2 ? 0 : Math.min(2 ** (failures - 3), LONGEST_DELAY_SECONDS);
}

/** A file with no failures under a new id. */
export function newAttempts(): Attempts {
  return {
    format: 'pokpong-attempts/1',
    id: randomUUID(),
    total: 0,
    count: 0,
    first: null,
    last: null,
    until: null,
  };
}

/** The attempts on file, or undefined when the file is missing or was altered. */
export function readAttempts(folder: string): Attempts | undefined {
  const bytes = readFileIfPresent(attemptsFile(folder));
  if (bytes === undefined) return undefined;
  try {
    const { checksum, ...attempts } = AttemptsFile.parse(JSON.parse(bytes.toString('utf8')));
    return checksum === checksumOf(attempts) && canonicalBytes({ ...attempts, checksum }).equals(bytes)
      ? attempts
      : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the attempts so that a kill right afterwards does not lose them. */
export function writeAttempts(folder: string, attempts: Attempts): void {
  writeFileDurably(attemptsFile(folder), canonicalBytes({ ...attempts, checksum: checksumOf(attempts) }));
}

/**
 * Whole seconds until a sign-in may be tried; never more than the delay itself, whatever was done to the clock. After it was
 * set back they do not count down before somebody tries: see {@link beginAttempt}.
 */
export function secondsToWait(attempts: Attempts | undefined, now: Date): number {
  if (attempts === undefined || attempts.until === null) return 0;
  const seconds = Math.ceil((Date.parse(attempts.until) - now.getTime()) / 1000);
  return Math.max(0, Math.min(seconds, delayAfter(attempts.count)));
}

/** An attempt that is on file as failed before the passphrase is tried, so that killing the program does not save it. */
export type Attempt = {
  /** What was on file before it. */
  readonly before: Attempts;
  /** The one answer to whatever failed. */
  readonly refusal: Refusal;
  /** The passphrase was right: the attempt is taken back and the delay starts anew. */
  succeed(): void;
  /** The passphrase was right and the sign-in failed for another reason: as if it had not been tried. */
  withdraw(): void;
};

/**
 * Puts a new attempt on file, or refuses it while the delay runs. Where the clock was set back, or stood still while the PC
 * was off, the end of the delay lies further ahead than the delay is long: left there, it would shut everybody out, sheets
 * and all, until the clock had come so far again. So the delay begins anew, by the clock as it is now.
 */
export function beginAttempt(folder: string, now: Date): Attempt {
  const before = readAttempts(folder) ?? newAttempts();
  const wait = secondsToWait(before, now);
  if (wait > 0) {
    const until = after(now, wait);
    if (before.until !== null && Date.parse(before.until) > Date.parse(until))
      writeAttempts(folder, { ...before, until });
    throw signInFailed(wait);
  }
  const at = now.toISOString();
  const count = before.count + 1;
  const delay = delayAfter(count);
  const until = after(now, delay);
  writeAttempts(folder, {
    ...before,
    total: before.total + 1,
    count,
    first: before.first ?? at,
    last: at,
    until,
  });
  return {
    before,
    refusal: signInFailed(delay),
    succeed() {
      writeAttempts(folder, { ...before, count: 0, first: null, last: null, until: null });
    },
    withdraw() {
      writeAttempts(folder, before);
    },
  };
}

const after = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();

function signInFailed(waitSeconds: number): Refusal {
  return new Refusal({ code: 'sign-in-failed', waitSeconds });
}

/** Tells accident and clumsy editing; no secret goes into it, because none is at hand before the sign-in. */
function checksumOf(attempts: Attempts): string {
  return createHash('sha256').update('pokpong/attempts/v1\0').update(canonicalBytes(attempts)).digest('hex');
}

function attemptsFile(folder: string): string {
  return path.join(folder, 'attempts.json');
}
