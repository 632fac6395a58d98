import { describe, expect, it } from 'vitest';
import {
  bestInterestsAfter,
  bestInterestsMoveNames,
  bestInterestsStates,
} from '../../shared/domain/best-interests-moves.ts';
import { openInMemory } from '../../db/compartments/connection.ts';
import { bestInterests } from '../../db/migrations/assistance/0034-best-interests.ts';
import { insertAnything } from './support/insert-anything.ts';

describe('the file of steps for a child', () => {
  it('takes every step of the table of moves and no other', () => {
    for (const from of bestInterestsStates)
      for (const to of bestInterestsStates) {
        const sqlite = openInMemory(undefined);
        bestInterests.up(sqlite);
        sqlite.exec('drop trigger best_interests_begin');
        insertAnything(sqlite, 'best_interests', {
          id: 'b',
          state: from,
          decision: 'stays',
          decision_answer: 'given',
        });
        const isLegal =
          from === to || bestInterestsMoveNames.some((move) => bestInterestsAfter(from, move) === to);
        const change = () => sqlite.prepare('update best_interests set state = ?, version = 2').run(to);
        if (isLegal) expect(change, `${from} to ${to}`).not.toThrow();
        else expect(change, `${from} to ${to}`).toThrow('goes on by its moves');
        expect(() => sqlite.exec('delete from best_interests')).toThrow('stays on record');
        sqlite.close();
      }
  });

  it('keeps no decision without one, and none before the child was heard', () => {
    for (const [decision, views, isKept] of [
      ['stays', 'refused', true],
      [null, 'refused', false],
      ['stays', 'not-asked', false],
    ] as const) {
      const sqlite = openInMemory(undefined);
      bestInterests.up(sqlite);
      insertAnything(sqlite, 'best_interests', {
        id: 'b',
        state: 'begun',
        views_answer: views,
        decision,
        decision_answer: decision === null ? 'unknown' : 'given',
      });
      const decide = () => sqlite.exec(`update best_interests set state = 'decided', version = 2`);
      if (isKept) expect(decide).not.toThrow();
      else expect(decide).toThrow('best_interests_decided');
      sqlite.close();
    }
  });
});
