import type { SeenFigure } from '../../../shared/contract/indicator.ts';
import type { StoredEvidence } from '../../../db/repositories/evidence-files.ts';
import type { StoredFigure } from '../../../db/repositories/indicator-figures.ts';
import type { Work } from '../handler.ts';

/** A figure as whoever reads the plan sees it, with what was done with it and what it rests on. */
export const seenFigure = (
  { figureId, revision, state, version, figure, compared, acts }: StoredFigure,
  evidence: readonly StoredEvidence[],
  nameOf: Work['nameOf'],
  mayDecide: boolean,
): SeenFigure => ({
  figureId,
  revision,
  state,
  version,
  ...figure,
  compared,
  acts: acts.map(({ act, because, stamp: { at, by } }) => ({ act, because, at, byName: nameOf(by) })),
  evidence: evidence
    .filter(({ of }) => of.id === figureId)
    .map(({ evidenceId, version: evidenceVersion, file, added: { at, by } }) => ({
      evidenceId,
      version: evidenceVersion,
      ...file,
      at,
      byName: nameOf(by),
    })),
  mayDecide,
});
