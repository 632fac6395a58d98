import type Database from 'better-sqlite3';

/**
 * The given time, or the newest that the audit has seen where that is later (RFC 3339, UTC): an access that ends by a time
 * does not come back when the computer's clock is put back. A clock that once stood far ahead ends them all until that
 * time has come; what has no end is not touched by it.
 */
export function notBeforeAudit(sqlite: Database.Database, at: string): string {
  const latest: unknown = sqlite.prepare('select ts from main.latest_time').pluck().get();
  return typeof latest === 'string' && latest > at ? latest : at;
}
