import type { CaseFile } from '../../shared/contract/case.ts';
import { CaseFacts } from '../../shared/domain/case.ts';
import { Identification } from '../../shared/domain/identification.ts';
import { Person } from '../../shared/domain/person.ts';

/** A case of which its reader sees every field; only such a one can be written. */
export interface WholeCase extends Omit<CaseFile, 'person' | 'facts' | 'identification'> {
  readonly person: Person;
  readonly facts: CaseFacts;
  readonly identification: Identification;
}

/** The parts of a case with the fields that each has when nothing is withheld. */
const parts = [
  ['person', Person],
  ['facts', CaseFacts],
  ['identification', Identification],
] as const;

/** How many fields of a case are withheld from its reader. */
export function countWithheld(file: CaseFile): number {
  return parts.flatMap(([part, { shape }]) => Object.keys(shape).filter((field) => !(field in file[part])))
    .length;
}

/** The case, where its reader sees all of it; null where something is withheld. */
export const wholeCase = (file: CaseFile): WholeCase | null => (isWhole(file) ? file : null);

/** The contract lets fields be absent and nothing else, so a case without an absent one is whole. */
const isWhole = (file: CaseFile): file is CaseFile & WholeCase => countWithheld(file) === 0;

/** Whether the reader may change the records of this case. */
export const mayEdit = (file: CaseFile): boolean =>
  file.may.includes('case:write') && countWithheld(file) === 0;
