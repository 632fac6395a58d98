import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { returnAfter, returnMoveNames, returnStates } from '../../shared/domain/return-moves.ts';
import { visitAfter, visitMoveNames, visitStates } from '../../shared/domain/visit-moves.ts';
import { openInMemory } from '../../db/compartments/connection.ts';
import { insertAnything } from './support/insert-anything.ts';
import { returns } from '../../db/migrations/assistance/0033-returns.ts';

const takes = (sqlite: Database.Database, statement: string): boolean => {
  try {
    sqlite.exec(statement);
    return true;
  } catch (failure) {
    expect(String(failure)).toMatch(/goes on by its moves|stays on record/u);
    return false;
  }
};

/** What a state needs beside itself. */
const daysOf = (state: string) => ({
  agreed_on: state === 'agreed' || state === 'returned' ? '2026-01-01' : null,
  returned_on: state === 'returned' ? '2026-01-02' : null,
  reintegration_id: state === 'returned' ? 'g' : null,
  cancelled_on: state === 'cancelled' ? '2026-01-02' : null,
  cancelled_because: state === 'cancelled' ? 'Other' : null,
});
const asSql = (values: Readonly<Record<string, string | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} = ${value === null ? 'null' : `'${value}'`}`)
    .join(', ');

describe('the file of returns', () => {
  it('takes every step of the table of returns and no other', () => {
    for (const from of returnStates)
      for (const to of returnStates) {
        const sqlite = openInMemory(undefined);
        returns.up(sqlite);
        sqlite.exec('drop trigger case_return_begins');
        insertAnything(sqlite, 'case_return', { id: 'r', state: from, ...daysOf(from) });
        const isLegal = from === to || returnMoveNames.some((move) => returnAfter(from, move) === to);
        const agreed = to === 'planned' ? null : '2026-01-01';
        expect(
          takes(
            sqlite,
            `update case_return set version = 2, ${asSql({ ...daysOf(to), state: to, agreed_on: to === 'cancelled' ? daysOf(from).agreed_on : agreed })}`,
          ),
          `${from} to ${to}`,
        ).toBe(isLegal);
        expect(takes(sqlite, 'delete from case_return')).toBe(false);
        sqlite.close();
      }
  });

  it('takes every step of the table of visits and no other', () => {
    for (const from of visitStates)
      for (const to of visitStates) {
        const sqlite = openInMemory(undefined);
        returns.up(sqlite);
        sqlite.exec('drop trigger case_return_begins; drop trigger visit_begins');
        insertAnything(sqlite, 'case_return', { id: 'r', state: 'returned', ...daysOf('returned') });
        const closed = (state: string) => (state === 'planned' || state === 'moved' ? null : '2026-04-01');
        insertAnything(sqlite, 'visit', {
          id: 'v',
          return_id: 'r',
          months: 3,
          planned_on: '2026-04-02',
          state: from,
          closed_on: closed(from),
        });
        const isLegal =
          (from === to && from === 'planned') || visitMoveNames.some((move) => visitAfter(from, move) === to);
        expect(
          takes(sqlite, `update visit set version = 2, ${asSql({ state: to, closed_on: closed(to) })}`),
          `${from} to ${to}`,
        ).toBe(isLegal);
        expect(takes(sqlite, 'delete from visit')).toBe(false);
        sqlite.close();
      }
  });

  it('plans no visit before somebody returned', () => {
    const sqlite = openInMemory(undefined);
    returns.up(sqlite);
    insertAnything(sqlite, 'case_return', { id: 'r', state: 'planned' });
    expect(() =>
      insertAnything(sqlite, 'visit', {
        id: 'v',
        return_id: 'r',
        months: 3,
        planned_on: '2026-04-02',
        state: 'planned',
      }),
    ).toThrow('a visit begins with a return');
    sqlite.close();
  });
});
