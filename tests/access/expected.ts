import { readFileSync } from 'node:fs';
import { roles, type Role, type Scope } from '../../shared/access.ts';

/** What a cell of the hand-written tables says. */
export type Cell = '-' | 'yes' | Scope;

const isCell = (text: string): text is Cell => ['-', 'yes', 'own', 'team', 'office'].includes(text);

/** A table written by hand: its first column names the lines, the others are roles. */
export function readExpected(name: string): ReadonlyMap<string, Readonly<Record<Role, Cell>>> {
  const text = readFileSync(new URL(`./${name}.csv`, import.meta.url), 'utf8');
  const [header = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const columns = header.slice(1);
  if (columns.length !== roles.length || !roles.every((role) => columns.includes(role)))
    throw new Error(`${name}.csv does not name every role once`);
  return new Map(
    lines.map(([line = '', ...cells]) => {
      const entries = columns.map((role, at): [string, Cell] => {
        const cell = cells[at] ?? '';
        if (!isCell(cell)) throw new Error(`${name}.csv: ${line}, ${role}: "${cell}"`);
        return [role, cell];
      });
      // Every role stands in the header once, as was just seen.
      return [line, Object.fromEntries(entries) as Record<Role, Cell>];
    }),
  );
}
