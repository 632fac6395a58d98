import { adjacencyGraphs } from '@zxcvbn-ts/language-common';
import { laoGraphs } from '../passphrase/lao-keyboard.ts';

type Neighbours = Readonly<Record<string, readonly (string | null)[]>>;
const graphs: readonly Neighbours[] = [laoGraphs['laoKeyboard'] ?? {}, adjacencyGraphs.qwerty];

/** Whether two letters lie on keys side by side, on the Lao layout or on QWERTY. */
export function areNeighbouringKeys(one: string, other: string): boolean {
  return graphs.some((graph) => graph[one]?.some((key) => key?.includes(other)) ?? false);
}
