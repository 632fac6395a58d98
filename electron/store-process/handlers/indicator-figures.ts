import {
  type Amount,
  figureFaults,
  type IndicatorFigure,
  isSameAmount,
  unbalancedDimensions,
} from '../../../shared/domain/indicator-figure.ts';
import { figureAfter, type FigureMove, isFigureOpen } from '../../../shared/domain/indicator-figure-moves.ts';
import type { Indicator } from '../../../shared/domain/indicator.ts';
import { Refusal } from '../../../shared/result.ts';
import { readEvidenceOf } from '../../../db/repositories/evidence-files.ts';
import { countInForce, readCounts, type StoredCount } from '../../../db/repositories/indicator-counts.ts';
import {
  insertFigure,
  isAuthor,
  moveFigure,
  readFigures,
  readFiguresById,
  readWaitingFigures,
  type StoredFigure,
} from '../../../db/repositories/indicator-figures.ts';
import {
  feedersOf,
  nameNodes,
  readIndicators,
  type StoredIndicator,
} from '../../../db/repositories/indicator-repository.ts';
import { discardProgrammeDraft } from '../../../db/repositories/programme-draft-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireVersion } from './domain-checks.ts';
import { countedLive, requireIndicator, today } from './indicator-checks.ts';
import { requireName } from './indicators.ts';

export const waitingFigures: Handler<'indicator.waiting'> = async (_input, work) => {
  const { db, session, stamp, nameOf } = work;
  const waiting = await readWaitingFigures(db);
  const ids = [...new Set(waiting.map(({ indicatorId }) => indicatorId))];
  const indicators = new Map((await readIndicators(db, ids)).map((each) => [each.indicatorId, each]));
  const nodes = await nameNodes(
    db,
    [...indicators.values()].map(({ indicator }) => indicator.nodeId),
  );
  const figures = await readFigures(db, ids);
  const counts = await readCounts(db, ids);
  const evidence = await readEvidenceOf(
    db,
    'indicator-figure',
    waiting.map(({ figureId }) => figureId),
  );
  const mayDecide = session.store.powers.permissions.has('plan:decide');
  const lines = [];
  for (const stored of waiting) {
    const { figureId, indicatorId, version, state, revision, figure, acts } = stored;
    const { indicator } = requireOf(indicators, indicatorId);
    const last = acts.findLast(({ act }) => act === (state === 'returned' ? 'return' : 'submit'));
    if (last === undefined || (state !== 'submitted' && state !== 'returned'))
      throw new Error('A figure that waits without having been submitted');
    lines.push({
      figureId,
      indicatorId,
      version,
      state,
      nameLao: indicator.nameLao,
      nameEnglish: indicator.nameEnglish,
      unit: indicator.unit,
      node: requireName(nodes, indicator.nodeId),
      kind: figure.kind,
      period: figure.period,
      revision,
      amount: figure.amount,
      inForce: inForceOf(figures, stored)?.figure.amount ?? null,
      counted: await countedOf(work, counts, indicators, stored),
      comment: figure.comment,
      differsBecause: figure.differsBecause,
      changedBecause: figure.changedBecause,
      because: last.because,
      evidence: evidence.filter(({ of }) => of.id === figureId).length,
      mayDecide: mayDecide && state === 'submitted' && !isAuthor(stored, stamp.by),
      at: last.stamp.at,
      byName: nameOf(last.stamp.by),
    });
  }
  return lines;
};

/** Drafts and amends; a draft in a cell that has an approved figure is a correction of it, and says what changed. */
export const saveFigures: Handler<'indicator.saveFigures'> = async (
  { indicatorId, figures, keepsDrafts },
  work,
) => {
  const { db, stamp, note } = work;
  const { indicator } = await requireIndicator(work, indicatorId);
  if ((await feedersOf(db, indicatorId)).length > 0)
    throw new Refusal({ code: 'refused', reason: 'figure-added-up' });
  const faults: Record<string, string[]> = {};
  const day = today(work);
  for (const [at, { figureId: _id, version: _version, ...figure }] of figures.entries())
    for (const [path, problem] of figureFaults(indicator, figure, day))
      faults[`figures.${at}.${path}`] = [problem];
  if (Object.keys(faults).length > 0) throw new Refusal({ code: 'invalid', fields: faults });
  for (const [at, { figureId, version, ...figure }] of figures.entries()) {
    if (keepsDrafts !== true) await discardProgrammeDraft(db, stamp.by, figureId);
    // Read anew for each: one call may name a cell twice, and the second is then too late.
    const onFile = await readFigures(db, [indicatorId]);
    const before = onFile.find((each) => each.figureId === figureId);
    const ofCell = onFile.filter((each) => isSameCell(each.figure, figure));
    const isCorrection = ofCell.some(({ state }) => state === 'approved');
    if (isCorrection !== (figure.changedBecause !== null))
      throw new Refusal({
        code: 'invalid',
        fields: { [`figures.${at}.changedBecause`]: [isCorrection ? 'required' : 'not-understood'] },
      });
    if (before === undefined) {
      if (version !== 0 || (await readFiguresById(db, [figureId])).size > 0)
        throw new Refusal({ code: 'not-found' });
      if (ofCell.some(({ state }) => isFigureOpen(state)))
        throw new Refusal({ code: 'refused', reason: 'figure-under-way' });
      const revision = Math.max(0, ...ofCell.map((each) => each.revision)) + 1;
      await insertFigure(db, { figureId, indicatorId, revision, figure }, stamp);
      continue;
    }
    if (version === 0) throw new Refusal({ code: 'refused', reason: 'record-exists' });
    requireVersion(before.version, version);
    const after = requireMove(before, 'amend');
    if (!isSameCell(before.figure, figure)) throw new Refusal({ code: 'not-found' });
    await moveFigure(db, before, { act: 'amend', after, figure }, stamp);
  }
  note({
    record: indicatorId,
    detail: { figures: figures.length },
    touched: ['programme'],
  });
  return {};
};

/** Submits, takes back or drops figures, all or none. */
export const moveFigures: Handler<'indicator.moveFigures'> = async ({ move, figures }, work) => {
  const { db, stamp, note } = work;
  const stored = await requireFigures(work, figures);
  const indicators = await indicatorsOf(work, stored);
  const counts = await readCounts(db, [...indicators.keys()]);
  const faults: Record<string, string[]> = {};
  for (const [at, figure] of stored.entries()) {
    const after = requireMove(figure, move);
    const compared = await countedOf(work, counts, indicators, figure);
    if (move === 'submit') {
      const { indicator } = requireOf(indicators, figure.indicatorId);
      for (const problem of submissionFaults(indicator, figure, compared))
        faults[`figures.${at}.${problem.field}`] = [problem.problem];
    }
    if (Object.keys(faults).length === 0) {
      await moveFigure(db, figure, { act: move, after, ...(move === 'submit' && { compared }) }, stamp);
      if (move === 'drop') await discardProgrammeDraft(db, stamp.by, figure.figureId);
    }
  }
  if (Object.keys(faults).length > 0) throw new Refusal({ code: 'invalid', fields: faults });
  noteMoved(note, move, stored);
  return {};
};

/** Approves or returns, all or none. What is approved is locked. */
export const decideFigures: Handler<'indicator.decideFigures'> = async (input, work) => {
  const { db, stamp, note } = work;
  const stored = await requireFigures(work, input.figures);
  const indicators = await indicatorsOf(work, stored);
  const counts = await readCounts(db, [...indicators.keys()]);
  for (const figure of stored) {
    const after = requireMove(figure, input.decision);
    if (isAuthor(figure, stamp.by)) throw new Refusal({ code: 'refused', reason: 'own-account' });
    // A count may have been taken since it was submitted.
    const counted = await countedOf(work, counts, indicators, figure);
    if (input.decision === 'approve' && isUnexplained(figure, counted))
      throw new Refusal({ code: 'refused', reason: 'figure-difference-unexplained' });
    await moveFigure(
      db,
      figure,
      {
        act: input.decision,
        after,
        ...(input.decision === 'return' && { because: input.because }),
      },
      stamp,
    );
  }
  noteMoved(note, input.decision, stored);
  return {};
};

const isSameCell = (one: IndicatorFigure, other: IndicatorFigure): boolean =>
  one.kind === other.kind && (one.kind === 'baseline' || one.period === other.period);

/** The approved version that holds in the cell of a figure. */
const inForceOf = (figures: readonly StoredFigure[], of: StoredFigure): StoredFigure | undefined =>
  figures
    .filter(
      (each) =>
        each.indicatorId === of.indicatorId &&
        isSameCell(each.figure, of.figure) &&
        each.state === 'approved',
    )
    .toSorted((one, other) => other.revision - one.revision)[0];

/** What the program counted beside an actual figure: of cases as it was taken, of what was held for the plan now. */
async function countedOf(
  work: Work,
  counts: readonly StoredCount[],
  indicators: ReadonlyMap<string, StoredIndicator>,
  { indicatorId, figure: { kind, period } }: StoredFigure,
): Promise<Amount | null> {
  if (kind !== 'actual') return null;
  const { indicator } = requireOf(indicators, indicatorId);
  const live = await countedLive(work, indicator, period);
  return live ?? countInForce(counts, { indicatorId, period, counting: indicator.counts })?.amount ?? null;
}

const isUnexplained = (
  { figure: { amount, differsBecause } }: StoredFigure,
  counted: Amount | null,
): boolean => counted !== null && !isSameAmount(amount, counted) && differsBecause === null;

function submissionFaults(
  indicator: Indicator,
  stored: StoredFigure,
  counted: Amount | null,
): { readonly field: string; readonly problem: string }[] {
  const unbalanced = unbalancedDimensions(indicator, stored.figure);
  return [
    ...unbalanced.map((dimension) => ({ field: `parts.${dimension}`, problem: 'does-not-add-up' })),
    ...(isUnexplained(stored, counted) ? [{ field: 'differsBecause', problem: 'required' }] : []),
  ];
}

/** These figures in the versions that were seen, each once. */
async function requireFigures(
  { db }: Work,
  asked: readonly { readonly figureId: string; readonly version: number }[],
): Promise<StoredFigure[]> {
  const onFile = await readFiguresById(
    db,
    asked.map(({ figureId }) => figureId),
  );
  if (onFile.size !== asked.length) throw new Refusal({ code: 'not-found' });
  return asked.map(({ figureId, version }) => {
    const figure = requireOf(onFile, figureId);
    requireVersion(figure.version, version);
    return figure;
  });
}

async function indicatorsOf(
  { db }: Work,
  figures: readonly StoredFigure[],
): Promise<ReadonlyMap<string, StoredIndicator>> {
  const ids = figures.map(({ indicatorId }) => indicatorId);
  return new Map((await readIndicators(db, ids)).map((each) => [each.indicatorId, each]));
}

function requireMove({ state }: StoredFigure, move: FigureMove) {
  const after = figureAfter(state, move);
  if (after === undefined) throw new Refusal({ code: 'refused', reason: 'figure-move-not-allowed' });
  return after;
}

function requireOf<T>(all: ReadonlyMap<string, T>, id: string): T {
  const found = all.get(id);
  if (found === undefined) throw new Error('A figure without its indicator');
  return found;
}

function noteMoved(note: Work['note'], move: FigureMove, stored: readonly StoredFigure[]): void {
  const [first] = stored;
  const isOfOne = stored.every(({ indicatorId }) => indicatorId === first?.indicatorId);
  note({
    record: isOfOne ? (first?.indicatorId ?? null) : null,
    detail: { move, figures: stored.length, ...(stored.length === 1 && { figure: first?.figureId ?? '' }) },
    touched: ['programme'],
  });
}
