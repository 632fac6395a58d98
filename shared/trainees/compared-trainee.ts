import type { Trainee } from '../domain/trainee.ts';
import type { ComparedName } from '../persons/compared-person.ts';
import { foldForSearch } from '../text/fold.ts';
import { nameWords } from '../text/name-code.ts';
import { splitTitle } from '../text/name-titles.ts';
import { searchWords } from '../text/search-words.ts';

/** What two trainees are compared by. What is not known is null or empty: it speaks neither for nor against. */
export type ComparedTrainee = {
  readonly name: ComparedName;
  /** The words of the name as they are written, folded: by them a name is found while it is typed. */
  readonly written: readonly string[];
  readonly sex: string | null;
  /** The years between which they were born. */
  readonly born: { readonly from: number; readonly to: number } | null;
  /** Folded: one spelling for letters that people exchange, no blanks. */
  readonly office: string;
  readonly position: string;
};

/** A trainee made ready to be compared. */
export function comparedTraineeOf({
  name,
  sex,
  bornFrom,
  bornTo,
  office,
  position,
}: Trainee): ComparedTrainee {
  return {
    name: nameWords(name),
    written: searchWords(splitTitle(name).name),
    sex,
    born: bornFrom === null || bornTo === null ? null : { from: bornFrom, to: bornTo },
    office: foldForSearch(office ?? ''),
    position: foldForSearch(position ?? ''),
  };
}
