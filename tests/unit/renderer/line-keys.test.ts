import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineKeys } from '../../../renderer/ui/line-keys.ts';

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 });

describe('keys of the lines of a list', () => {
  it('writes the next page into the lines of the one before', () => {
    const first = lineKeys(['a', 'b', 'c'], new Map());
    expect([...lineKeys(['d', 'e', 'f'], first).values()]).toEqual([0, 1, 2]);
  });

  it('leaves a record that stays in its line, however the others move', () => {
    const first = lineKeys(['a', 'b', 'c'], new Map());
    expect([...lineKeys(['new', 'c', 'a'], first)]).toEqual([
      ['new', 1],
      ['c', 2],
      ['a', 0],
    ]);
  });

  it('gives each record one line, and never more lines than were in sight at once', () => {
    fc.assert(
      fc.property(fc.array(ids, { minLength: 1, maxLength: 6 }), (pages) => {
        let keys = lineKeys([], new Map());
        for (const page of pages) {
          const next = lineKeys(page, keys);
          expect([...next.keys()]).toEqual(page);
          expect(new Set(next.values()).size).toBe(page.length);
          for (const id of page) if (keys.has(id)) expect(next.get(id)).toBe(keys.get(id));
          keys = next;
        }
        const most = Math.max(...pages.map((page) => page.length));
        expect(Math.max(-1, ...keys.values())).toBeLessThan(most);
      }),
    );
  });
});
