import type { Agreement, ComparedField, MatchReason } from '../../../shared/domain/duplicate.ts';
import type { Person } from '../../../shared/domain/person.ts';

type Field = keyof Person;

/** By which comparison of the whole record a field is spoken of. */
const comparedAs: { readonly [F in Field]?: ComparedField } = {
  nameLao: 'name',
  nameLatin: 'name',
  otherNames: 'name',
  sex: 'sex',
  birth: 'birth',
  nationalities: 'nationality',
  home: 'home',
};

/** Whether a field stands the same in both records; what is withheld from the reader is not known to be. */
export function isSameField(field: Field, one: Partial<Person>, other: Partial<Person>): boolean {
  const [left, right] = [one[field], other[field]];
  return left !== undefined && right !== undefined && JSON.stringify(left) === JSON.stringify(right);
}

/** Whether anybody told something of a field in either record. */
export const isGivenIn = (field: Field, ...records: ReadonlyArray<Partial<Person>>): boolean =>
  records.some((record) => record[field]?.answer === 'given');

/**
 * How far a field of two records agrees: as the comparison of the records says, where it speaks of this field. Null where
 * one of them says nothing, because what is empty speaks neither for nor against.
 */
export function agreementOf(
  field: Field,
  one: Partial<Person>,
  other: Partial<Person>,
  reasons: readonly MatchReason[],
): Agreement | null {
  if (!isGivenIn(field, one) || !isGivenIn(field, other)) return null;
  if (isSameField(field, one, other)) return 'same';
  return reasons.find((reason) => reason.field === comparedAs[field])?.agreement ?? 'differs';
}
