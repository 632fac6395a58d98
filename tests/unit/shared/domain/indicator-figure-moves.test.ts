import { describe, expect, it } from 'vitest';
import {
  figureAfter,
  figureMoveNames,
  figureStates,
  isFigureOpen,
} from '../../../../shared/domain/indicator-figure-moves.ts';
import { indicators } from '../../../../db/migrations/programme/0004-indicators.ts';

/** The table once more, by hand, after issue A8 point 2: from, move, to. Everything else is illegal. */
const legal = new Set([
  'none draft draft',
  'draft amend draft',
  'draft submit submitted',
  'draft drop dropped',
  'submitted withdraw draft',
  'submitted return returned',
  'submitted approve approved',
  'returned amend returned',
  'returned submit submitted',
  'returned drop dropped',
]);
const pairs = (['none', ...figureStates] as const).flatMap((state) =>
  figureMoveNames.map((move) => [state, move] as const),
);

describe('what may be done with a figure', () => {
  it.each(pairs)('in the state %s by %s is as the table says', (state, move) => {
    const to = figureAfter(state, move);
    const found = [...legal].filter((line) => line.startsWith(`${state} ${move} `));
    expect(to === undefined ? [] : [`${state} ${move} ${to}`]).toEqual(found);
  });

  it('is the very thing that the table of the store lets in', () => {
    const written: string[] = [];
    indicators.up({ exec: (sql: string) => written.push(sql) } as never);
    const inSql = [...written.join('').matchAll(/'([a-z]+)>([a-z]+)>([a-z]+)'/gu)].map(
      ([, from, move, to]) => `${from} ${move} ${to}`,
    );
    expect(new Set(inSql)).toEqual(legal);
    expect(inSql).toHaveLength(legal.size);
  });

  it('is nothing any more once it is approved or dropped', () => {
    expect(figureStates.filter((state) => !isFigureOpen(state))).toEqual(['approved', 'dropped']);
  });
});
