import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { daysFromTo, type DayInterval, daysUntilToday } from '../../shared/domain/identification-standing.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { type Viewer, withinReach } from '../access/reach.ts';
import type { StoreReader } from '../database.ts';

type Interval = { readonly earliest: string; readonly latest: string; readonly isApproximate: boolean };

/** The presumption that stands, or that was decided on, over rows of `register.case_file as file`. */
const presumption = (column: string): RawBuilder<string | null> => sql<string | null>`(
  select ${sql.ref(`step.decided_on_${column}`)} from register.identification as step
  where step.case_id = file.id and step.state_after = 'presumed' and step.state_before <> 'presumed'
  order by step.position desc limit 1)`;

const state = sql<string>`(
  select step.state_after from register.identification as step where step.case_id = file.id
  order by step.position desc limit 1)`;

/** After every day since which somebody waits. */
const NEVER = '9999-12-31';

/** Since when a case waits, over the same rows; who waits since nobody knows when, and who waits for nothing, come last. */
export const waitingSince: RawBuilder<string> = sql<string>`(
  case when ${state} = 'presumed' then coalesce(${presumption('earliest')}, ${NEVER}) else ${NEVER} end)`;

/** The cases within reach that wait, the longest first, those without a date last; and how long all of them have waited. */
export async function readWaiting(
  db: StoreReader,
  viewer: Viewer,
  on: PlainDate,
  limit: number,
): Promise<{ readonly cases: string[]; readonly total: number; readonly waits: DayInterval[] }> {
  const rows = await db
    .selectFrom('register.case_file as file')
    .select(['file.id', ...interval()])
    .where(withinReach(viewer, 'case:read'))
    .where(state, '=', 'presumed')
    .orderBy(sql`${presumption('earliest')} is null`)
    .orderBy(presumption('earliest'))
    .orderBy('file.id')
    .execute();
  return {
    cases: rows.slice(0, limit).map(({ id }) => id),
    total: rows.length,
    waits: rows.flatMap((row) => {
      const since = intervalOf(row);
      return since === undefined ? [] : [daysUntilToday(asDate(since), on)];
    }),
  };
}

/** How long the identified victims within reach had waited for it, where both dates are known. */
export async function readWaitsOfIdentified(db: StoreReader, viewer: Viewer): Promise<DayInterval[]> {
  const rows = await db
    .selectFrom('register.case_file as file')
    .innerJoin('register.identification as found', (join) =>
      join.onRef('found.case_id', '=', 'file.id').on('found.state_after', '=', 'identified'),
    )
    .select([
      ...interval(),
      'found.decided_on_earliest as foundEarliest',
      'found.decided_on_latest as foundLatest',
      'found.decided_on_is_approximate as isFoundApproximate',
    ])
    .where(withinReach(viewer, 'case:read'))
    .execute();
  return rows.flatMap((row) => {
    const since = intervalOf(row);
    const found = intervalOf({
      earliest: row.foundEarliest,
      latest: row.foundLatest,
      isApproximate: row.isFoundApproximate,
    });
    return since === undefined || found === undefined ? [] : [daysFromTo(asDate(since), asDate(found))];
  });
}

const interval = () =>
  [
    presumption('earliest').as('earliest'),
    presumption('latest').as('latest'),
    presumption('is_approximate').as('isApproximate'),
  ] as const;

function intervalOf(row: {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isApproximate: string | number | null;
}): Interval | undefined {
  if (row.earliest === null || row.latest === null) return undefined;
  return { earliest: row.earliest, latest: row.latest, isApproximate: Number(row.isApproximate) === 1 };
}

const asDate = ({ earliest, latest, isApproximate }: Interval): PartialDate => ({
  earliest,
  latest,
  isApproximate,
  precision: 'interval',
  asTyped: '',
});
