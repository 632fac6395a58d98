import type { StoreReader } from '../database.ts';

/** From which provinces the approved actual figures of indicators are, where they are broken down by province. */
export async function provincesOfFigures(
  db: StoreReader,
  indicatorIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (indicatorIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('programme.indicator_figure_part as part')
    .innerJoin('programme.indicator_figure as figure', 'figure.id', 'part.figure_id')
    .select(['figure.indicator_id', 'part.category'])
    .distinct()
    .where('figure.indicator_id', 'in', [...indicatorIds])
    .where('figure.kind', '=', 'actual')
    .where('figure.state', '=', 'approved')
    .where('part.dimension', '=', 'province')
    .where('part.numerator', '>', 0)
    .execute();
  const found = new Map<string, string[]>();
  // `abroad` and `unknown` are no provinces.
  for (const { indicator_id: indicatorId, category } of rows.filter((row) => /^\d{2}$/u.test(row.category)))
    found.set(indicatorId, [...(found.get(indicatorId) ?? []), category]);
  return found;
}
