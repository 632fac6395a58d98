import { describe, expect, it } from 'vitest';
import type { LitEntry } from '../../../../shared/domain/plan-light.ts';
import { rollUpLights } from '../../../../shared/domain/plan-light.ts';
import { chosenEntries, type FilteredEntry, lateFirst } from '../../../../shared/domain/plan-view.ts';

type Entry = LitEntry & FilteredEntry;
const entry = (nodeId: string, parentId: string | null, change: Partial<Entry> = {}): Entry => ({
  nodeId,
  parentId,
  level: 'activity',
  goalIds: [],
  own: 'grey',
  late: 0,
  provinceCodes: [],
  responsible: [],
  ...change,
});

// Two goals; a project under the first, one beside that serves the second.
const entries: readonly Entry[] = [
  entry('G1', null, { level: 'goal' }),
  entry('P1', 'G1', { level: 'project', responsible: [{ key: 'union' }] }),
  entry('A1', 'P1', { own: 'green', provinceCodes: ['08'] }),
  entry('A2', 'P1', { own: 'amber', late: 12, provinceCodes: ['01', '08'] }),
  entry('G2', null, { level: 'goal' }),
  entry('P2', null, { level: 'project', goalIds: ['G2'] }),
  entry('A3', 'P2', { own: 'red', late: 3, responsible: [{ key: 'police' }] }),
  entry('A4', 'P2', { own: 'red', late: 40 }),
];
const idsOf = (kept: readonly { readonly nodeId: string }[]) => kept.map(({ nodeId }) => nodeId).join(' ');

describe('a filter', () => {
  it('leaves everything where nothing is chosen', () => {
    expect(chosenEntries(entries, {})).toEqual(entries);
  });

  it('leaves what stands under a goal or serves it, with what that stands under', () => {
    expect(idsOf(chosenEntries(entries, { goalId: 'G1' }))).toBe('G1 P1 A1 A2');
    expect(idsOf(chosenEntries(entries, { goalId: 'G2' }))).toBe('G2 P2 A3 A4');
  });

  it('leaves what was in a province, and what a body answers for with all below', () => {
    expect(idsOf(chosenEntries(entries, { provinceCode: '01' }))).toBe('G1 P1 A2');
    expect(idsOf(chosenEntries(entries, { agencyKey: 'union' }))).toBe('G1 P1 A1 A2');
    expect(idsOf(chosenEntries(entries, { agencyKey: 'police' }))).toBe('P2 A3');
    expect(idsOf(chosenEntries(entries, { agencyKey: 'union', provinceCode: '01' }))).toBe('G1 P1 A2');
    expect(idsOf(chosenEntries(entries, { agencyKey: 'police', provinceCode: '01' }))).toBe('');
  });
});

describe('late first', () => {
  it('puts the worst light before, then the latest, and keeps each under what it stands under', () => {
    const ordered = lateFirst(entries, rollUpLights(entries));
    expect(ordered.map(({ nodeId, depth }) => `${depth}${nodeId}`).join(' ')).toBe(
      '0G2 0P2 1A4 1A3 0G1 1P1 2A2 2A1',
    );
  });

  it('shows under the plan what stands under something that is not shown', () => {
    const some = entries.filter(({ nodeId }) => nodeId === 'A1' || nodeId === 'A2');
    expect(lateFirst(some, rollUpLights(some)).map(({ nodeId, depth }) => `${depth}${nodeId}`)).toEqual([
      '0A2',
      '0A1',
    ]);
  });
});
