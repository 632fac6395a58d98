import type { SensitivityClass } from '../../shared/access.ts';
import type { CodeList } from '../../shared/codes/code-list.ts';
import type { Compartment } from '../../shared/compartment.ts';
import { dated } from '../support/cases.ts';

/** The cases of the matrix, by how they stand to the people of the office. */
export const caseNames = [
  'police-own',
  'police-team',
  'social-own',
  'social-team',
  'far',
  'shut-police',
  'shut-social',
] as const;
export type CaseName = (typeof caseNames)[number];

/** A text or code that stands in one field of one record and nowhere else in the store. */
export interface CanaryText {
  readonly text: string;
  /** Codes and days stand in counts as well, where statistics may be read. */
  readonly isCounted: boolean;
}

/** A canary of one case. */
export interface Canary extends CanaryText {
  readonly caseName: CaseName;
  readonly field: string;
  readonly classOf: SensitivityClass;
  readonly compartment: Compartment;
}

/** Makes texts, days and codes that stand in one field of one case, and keeps them as canaries. */
export function canariesOf(name: CaseName, canaries: Canary[]) {
  const at = caseNames.indexOf(name);
  const add = (text: string, field: string, classOf: SensitivityClass, isCounted = false): string => {
    canaries.push({ text, caseName: name, field, classOf, compartment: 'register', isCounted });
    return text;
  };
  const word = (field: string, classOf: SensitivityClass): string =>
    add(`Canary${field}${at}x`, field, classOf);
  const day = (field: string, year: number, classOf: SensitivityClass) => {
    const iso = add(`${year + at}-03-${String(11 + at)}`, field, classOf);
    const [y = '', m = '', d = ''] = iso.split('-');
    return dated(`${d}/${m}/${y}`);
  };
  const code = <C extends string>(
    list: CodeList & { readonly values: readonly { readonly code: C }[] },
    field: string,
    classOf: SensitivityClass,
    from: number,
    isCounted = true,
  ): C => {
    const value = list.values[from + at];
    if (value === undefined) throw new Error(`${list.name} is too short`);
    add(`"${value.code}"`, field, classOf, isCounted);
    return value.code;
  };
  return { add, word, day, code };
}
