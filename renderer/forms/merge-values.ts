/** Whether two states of a form, or of one field, are the same. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What becomes of a form when somebody else saved a newer version of its record meanwhile. */
export interface MergedValues<V> {
  readonly values: V;
  /** Changed by the other alone: the newer value is taken. */
  readonly taken: ReadonlyArray<keyof V>;
  /** Changed by both, differently: what is typed here stands, and must be compared. */
  readonly disputed: ReadonlyArray<keyof V>;
}

/** Joins what was typed (`mine`) with a newer version (`theirs`), field by field; `base` is what the form was opened on. */
export function mergeValues<V extends object>({
  base,
  mine,
  theirs,
  fields,
}: {
  readonly base: V;
  readonly mine: V;
  readonly theirs: V;
  readonly fields: ReadonlyArray<keyof V>;
}): MergedValues<V> {
  const changed = fields.filter(
    (name) => !isSame(theirs[name], base[name]) && !isSame(theirs[name], mine[name]),
  );
  const taken = changed.filter((name) => isSame(mine[name], base[name]));
  const values = { ...mine };
  for (const name of taken) values[name] = theirs[name];
  return { values, taken, disputed: changed.filter((name) => !taken.includes(name)) };
}

/** The fields in which two states of a form differ. */
export const differingFields = <V extends object>(
  one: V,
  other: V,
  fields: ReadonlyArray<keyof V>,
): ReadonlyArray<keyof V> => fields.filter((name) => !isSame(one[name], other[name]));
