import type { RecordedBirth } from './births.ts';
import type { RecordedDocument } from './contacts.ts';
import type { RecordedHome } from './homes.ts';
import type { Sex } from '../../db/training/lao-names.ts';
import type { NameWord } from '../../db/training/name-element.ts';

/** A person as an officer puts them on file: what was known, as it was typed. Null is what was not known or asked. */
export type RecordedPerson = {
  readonly id: string;
  readonly recordedOn: string;
  readonly nameLao: string | null;
  readonly nameLatin: string | null;
  readonly nickname: string | null;
  /** The name used during exploitation. */
  readonly usedName: string | null;
  readonly sex: Sex | null;
  readonly birth: RecordedBirth | null;
  /** ISO 3166-1 alpha-2. */
  readonly nationality: string | null;
  readonly home: RecordedHome | null;
  readonly phones: readonly string[];
  readonly documents: readonly RecordedDocument[];
};

/** What the typed names of a record mean: for the judge only, never for what is judged. */
export type Meaning = { readonly human: number; readonly names: readonly NameWord[] };

export type JudgedRecord = { readonly person: RecordedPerson; readonly meaning: Meaning };
