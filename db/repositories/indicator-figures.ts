import { v7 } from 'uuid';
import { type Amount, FigurePart, type IndicatorFigure } from '../../shared/domain/indicator-figure.ts';
import {
  authorMoves,
  type FigureMove,
  type FigureState,
} from '../../shared/domain/indicator-figure-moves.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { IndicatorFigureActTable, IndicatorFigureTable } from '../tables/indicator.ts';
import { recorded, type Stamp } from './stamp.ts';

/** One thing that was done with a figure. */
export type StoredFigureAct = {
  readonly act: FigureMove;
  readonly because: string | null;
  readonly stamp: Stamp;
};

/** One version of one figure, as stored. */
export type StoredFigure = {
  readonly figureId: string;
  readonly indicatorId: string;
  readonly revision: number;
  readonly state: FigureState;
  readonly version: number;
  readonly figure: IndicatorFigure;
  /** What the program had counted as it was submitted. */
  readonly compared: Amount | null;
  /** The first first. */
  readonly acts: readonly StoredFigureAct[];
};

/** Drafts a figure, the first act upon it. */
export async function insertFigure(
  db: StoreDatabase,
  {
    figureId,
    indicatorId,
    revision,
    figure,
  }: Pick<StoredFigure, 'figureId' | 'indicatorId' | 'revision' | 'figure'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.indicator_figure')
    .values({
      id: figureId,
      indicator_id: indicatorId,
      kind: figure.kind,
      period: figure.period,
      revision,
      state: 'draft',
      ...columnsOf(figure),
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
  await insertParts(db, figureId, figure.parts, stamp);
  await insertAct(
    db,
    figureId,
    { position: 1, act: 'draft', before: 'none', after: 'draft', because: null },
    stamp,
  );
}

/** Writes what was amended, or how a figure stands now, and the act that did so; the triggers say what may follow. */
export async function moveFigure(
  db: StoreDatabase,
  before: StoredFigure,
  {
    act,
    after,
    because,
    figure,
    compared,
  }: {
    readonly act: FigureMove;
    readonly after: FigureState;
    readonly because?: string;
    readonly figure?: IndicatorFigure;
    readonly compared?: Amount | null;
  },
  stamp: Stamp,
): Promise<void> {
  const { figureId, version } = before;
  if (figure !== undefined) {
    await db.deleteFrom('programme.indicator_figure_part').where('figure_id', '=', figureId).execute();
    await insertParts(db, figureId, figure.parts, stamp);
  }
  await db
    .updateTable('programme.indicator_figure')
    .set({
      state: after,
      ...(figure !== undefined && { period: figure.period, ...columnsOf(figure) }),
      ...(compared !== undefined && {
        compared_numerator: compared?.numerator ?? null,
        compared_denominator: compared?.denominator ?? null,
      }),
      changed_at: stamp.at,
      version: version + 1,
    })
    .where('id', '=', figureId)
    .execute();
  const position = version + 1;
  await insertAct(
    db,
    figureId,
    { position, act, before: before.state, after, because: because ?? null },
    stamp,
  );
}

/** Every version of the figures of these indicators, by kind and period, the newest version first. */
export async function readFigures(db: StoreReader, indicatorIds: readonly string[]): Promise<StoredFigure[]> {
  if (indicatorIds.length === 0) return [];
  const rows = await db
    .selectFrom('programme.indicator_figure')
    .selectAll()
    .where('indicator_id', 'in', [...indicatorIds])
    .orderBy('indicator_id')
    .orderBy('kind')
    .orderBy('period')
    .orderBy('revision', 'desc')
    .execute();
  return await wholeFigures(db, rows);
}

/** Those of these figures that are there. */
export async function readFiguresById(
  db: StoreReader,
  figureIds: readonly string[],
): Promise<ReadonlyMap<string, StoredFigure>> {
  if (figureIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('programme.indicator_figure')
    .selectAll()
    .where('id', 'in', [...new Set(figureIds)])
    .execute();
  return new Map((await wholeFigures(db, rows)).map((figure) => [figure.figureId, figure]));
}

/** Those that wait for a decision, and those that were returned, the longest first. */
export async function readWaitingFigures(db: StoreReader): Promise<StoredFigure[]> {
  const rows = await db
    .selectFrom('programme.indicator_figure')
    .selectAll()
    .where('state', 'in', ['submitted', 'returned'])
    .orderBy('changed_at')
    .orderBy('id')
    .execute();
  return await wholeFigures(db, rows);
}

/** Whether somebody wrote or submitted a figure, and so decides nothing about it. */
export const isAuthor = ({ acts }: StoredFigure, accountId: string): boolean =>
  acts.some(({ act, stamp }) => stamp.by === accountId && authorMoves.some((each) => each === act));

async function wholeFigures(db: StoreReader, rows: readonly IndicatorFigureTable[]): Promise<StoredFigure[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const parts = await db
    .selectFrom('programme.indicator_figure_part')
    .selectAll()
    .where('figure_id', 'in', ids)
    .orderBy('dimension')
    .orderBy('category')
    .execute();
  const acts = await db
    .selectFrom('programme.indicator_figure_act')
    .selectAll()
    .where('figure_id', 'in', ids)
    .orderBy('position')
    .execute();
  const partsOf = byFigure(parts);
  const actsOf = byFigure(acts);
  return rows.map((row) => ({
    figureId: row.id,
    indicatorId: row.indicator_id,
    revision: row.revision,
    state: row.state,
    version: row.version,
    figure: {
      kind: row.kind,
      period: row.period,
      amount: { numerator: row.numerator, denominator: row.denominator },
      parts: (partsOf.get(row.id) ?? []).map(({ dimension, category, numerator, denominator }) =>
        FigurePart.parse({ dimension, category, amount: { numerator, denominator } }),
      ),
      comment: row.comment,
      differsBecause: row.differs_because,
      changedBecause: row.changed_because,
    },
    compared:
      row.compared_numerator === null
        ? null
        : { numerator: row.compared_numerator, denominator: row.compared_denominator },
    acts: (actsOf.get(row.id) ?? []).map(actOf),
  }));
}

function byFigure<T extends { readonly figure_id: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.figure_id, [...(found.get(row.figure_id) ?? []), row]);
  return found;
}

const actOf = (row: IndicatorFigureActTable): StoredFigureAct => ({
  act: row.act,
  because: row.because,
  stamp: { at: row.created_at, by: row.created_by },
});

const columnsOf = ({ amount, comment, differsBecause, changedBecause }: IndicatorFigure) => ({
  numerator: amount.numerator,
  denominator: amount.denominator,
  comment,
  differs_because: differsBecause,
  changed_because: changedBecause,
});

async function insertParts(
  db: StoreDatabase,
  figureId: string,
  parts: readonly FigurePart[],
  stamp: Stamp,
): Promise<void> {
  if (parts.length === 0) return;
  await db
    .insertInto('programme.indicator_figure_part')
    .values(
      parts.map(({ dimension, category, amount }) => ({
        figure_id: figureId,
        dimension,
        category,
        ...amount,
        ...recorded(stamp),
      })),
    )
    .execute();
}

async function insertAct(
  db: StoreDatabase,
  figureId: string,
  {
    position,
    act,
    before,
    after,
    because,
  }: {
    readonly position: number;
    readonly act: FigureMove;
    readonly before: FigureState | 'none';
    readonly after: FigureState;
    readonly because: string | null;
  },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.indicator_figure_act')
    .values({
      id: v7(),
      figure_id: figureId,
      position,
      act,
      state_before: before,
      state_after: after,
      because,
      ...recorded(stamp),
    })
    .execute();
}
