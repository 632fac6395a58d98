import type Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { z } from 'zod';
import { clockJump, type ClockJump } from '../../shared/domain/clock.ts';
import { appendAudit } from '../audit.ts';
import type { SignedAudit } from './checkpoint.ts';

/**
 * At sign-in: how far the clock jumped since the newest row of the audit. Not since the latest time that it ever saw: a
 * clock that stood far ahead once, and was put right, is right.
 */
export function clockJumpSinceLastRow(sqlite: Database.Database, now: Date): ClockJump | undefined {
  const row = sqlite.prepare('select ts from main.audit order by seq desc limit 1').get();
  const { data } = z.object({ ts: z.string() }).safeParse(row);
  return data === undefined ? undefined : clockJump((now.getTime() - Date.parse(data.ts)) / 1000);
}

/** Puts a jump of the clock on record, inside a transaction. The order of the audit is by number and stays. */
export function noteClockJump(
  store: SignedAudit,
  jump: ClockJump,
  by: { readonly actor: string; readonly session: string | null },
  now: Date,
): void {
  const { kind, seconds } = jump;
  store.sqlite
    .prepare(
      'insert into main.clock_jump (id, kind, seconds, created_at, created_by, version) values (?, ?, ?, ?, ?, 1)',
    )
    .run(v7(), kind, seconds, now.toISOString(), by.actor);
  appendAudit(store, { ...by, operation: 'clock.jumped', record: null, detail: { kind, seconds } }, [], now);
}
