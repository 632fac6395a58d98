import type { OutputByOperation } from '../../../shared/contract.ts';

type View = OutputByOperation<'case.views'>[number];

/** What somebody did within one minute. */
export interface Look extends Pick<View, 'at' | 'byName'> {
  readonly operations: readonly string[];
}

/** Opening a case is several acts at once: those of one person in one minute are one line, each act once. */
export function looksOf(views: readonly View[]): readonly Look[] {
  const looks: (Omit<Look, 'operations'> & { readonly operations: string[] })[] = [];
  for (const { at, byName, operation } of views) {
    const last = looks.at(-1);
    if (last?.byName !== byName || last.at.slice(0, 16) !== at.slice(0, 16))
      looks.push({ at, byName, operations: [operation] });
    else if (!last.operations.includes(operation)) last.operations.push(operation);
  }
  return looks;
}
