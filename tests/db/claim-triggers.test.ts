import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  claimAfter,
  type ClaimMove,
  claimMoveAsks,
  claimMoveNames,
  claimStates,
} from '../../shared/domain/claim-moves.ts';
import { openInMemory } from '../../db/compartments/connection.ts';
import { claims } from '../../db/migrations/assistance/0019-claims.ts';

/** A file with the tables of claims alone, and one claim that stands as it is said. */
function claimThatIs(state: string): Database.Database {
  const sqlite = openInMemory(undefined);
  claims.up(sqlite);
  sqlite.exec('drop trigger claim_begins');
  sqlite
    .prepare(
      `insert into claim (id, case_id, state, kind, against_answer, way_answer, claimed_answer, court_answer,
        deadline_answer, hearing_on_answer, remark_answer, changed_at, created_at, created_by, version)
       values ('c', 'k', ?, 'Other', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 't', 't', 'a', 1)`,
    )
    .run(state);
  return sqlite;
}

const takes = (sqlite: Database.Database, statement: string, ...values: readonly unknown[]): boolean => {
  try {
    sqlite.prepare(statement).run(...values);
    return true;
  } catch (failure) {
    expect(String(failure)).toMatch(/a claim goes on by its moves|stays on record/u);
    return false;
  }
};

describe('the file of claims', () => {
  it('takes every step of the table of moves and no other', () => {
    for (const from of claimStates)
      for (const to of claimStates) {
        const isLegal = from === to || claimMoveNames.some((move) => claimAfter(from, move) === to);
        const sqlite = claimThatIs(from);
        expect(takes(sqlite, 'update claim set state = ?, version = 2', to), `${from} to ${to}`).toBe(
          isLegal,
        );
        sqlite.close();
      }
  });

  it('takes every act of the table of moves and no other', () => {
    for (const from of claimStates)
      for (const move of claimMoveNames) {
        const sqlite = claimThatIs(from);
        const add = (id: string, what: ClaimMove): boolean => {
          const asks = claimMoveAsks[what];
          return takes(
            sqlite,
            `insert into claim_act (id, claim_id, move, on_day, minor_units, currency, reason, created_at, created_by, version)
             values (?, 'c', ?, '2026-01-01', ?, ?, ?, 't', 'a', 1)`,
            id,
            what,
            asks === 'sum' ? 1 : null,
            asks === 'sum' ? 'LAK' : null,
            asks === 'reason' ? 'Other' : null,
          );
        };
        // A claim that nobody drafted goes on by nothing.
        if (move !== 'draft') {
          expect(add('before', move), `${move} without a draft`).toBe(false);
          sqlite.exec('drop trigger claim_goes_on');
          sqlite.exec(`update claim set state = 'drafted'`);
          expect(add('first', 'draft')).toBe(true);
          sqlite.prepare('update claim set state = ?').run(from);
          expect(add('second', move), `${move} of one that is ${from}`).toBe(
            claimAfter(from, move) !== undefined,
          );
        } else expect(add('first', 'draft'), `a draft of one that is ${from}`).toBe(from === 'drafted');
        sqlite.close();
      }
  });

  it('loses no claim and no act', () => {
    const sqlite = claimThatIs('drafted');
    expect(takes(sqlite, 'delete from claim')).toBe(false);
    expect(takes(sqlite, 'update claim set version = 3')).toBe(false);
    sqlite.close();
  });
});
