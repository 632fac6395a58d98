import { isOfProgramme, type SavedDraft, wingOfDraft } from '../../../shared/domain/draft.ts';
import { discardDraft, readDraft, readDrafts, saveDraft } from '../../../db/repositories/draft-repository.ts';
import {
  discardProgrammeDraft,
  readProgrammeDraft,
  readProgrammeDrafts,
  saveProgrammeDraft,
} from '../../../db/repositories/programme-draft-repository.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Handler, Work } from '../handler.ts';
import { requireKeys, viewerOf } from './case-reach.ts';
import { ownWing } from './own-wing.ts';

export const save: Handler<'draft.save'> = async (draft, work) => {
  const { db, session, stamp } = work;
  if (isOfProgramme(draft)) {
    requireKeys(work, 'programme');
    await saveProgrammeDraft(db, draft, stamp);
    return { savedAt: stamp.at };
  }
  const wing = wingOfDraft(draft.subject) ?? ownWing(session);
  if (!session.wings.includes(wing)) throw new Refusal({ code: 'refused', reason: 'wing-not-held' });
  await saveDraft(db, wing, draft, stamp);
  return { savedAt: stamp.at };
};

export const draftsOfMine: Handler<'draft.list'> = async (_input, work) => {
  const ofWings = worksForPlanAlone(work) ? [] : await readDrafts(work.db, viewerOf(work));
  const ofProgramme = holdsProgramme(work) ? await readProgrammeDrafts(work.db, work.stamp.by) : [];
  return [...ofWings, ...ofProgramme].toSorted(newestFirst);
};

export const openDraft: Handler<'draft.open'> = async ({ recordId }, work) => {
  const ofProgramme = holdsProgramme(work)
    ? await readProgrammeDraft(work.db, work.stamp.by, recordId)
    : null;
  if (ofProgramme !== null || worksForPlanAlone(work)) return ofProgramme;
  return readDraft(work.db, viewerOf(work), recordId);
};

export const discard: Handler<'draft.discard'> = async ({ recordId }, work) => {
  const { db, session, stamp, note } = work;
  await discardDraft(db, session.wings, stamp.by, recordId);
  const held = holdsProgramme(work) ? (['programme'] as const) : [];
  if (held.length > 0) await discardProgrammeDraft(db, stamp.by, recordId);
  note({ record: recordId, detail: {}, touched: [...session.wings, ...held] });
  return {};
};

const holdsProgramme = ({ session }: Work): boolean => session.store.compartments.has('programme');

/** Who holds the plan's file and no case: their drafts lie there alone. */
const worksForPlanAlone = (work: Work): boolean =>
  holdsProgramme(work) && !work.session.store.compartments.has('register');

const newestFirst = (one: SavedDraft, other: SavedDraft): number =>
  one.savedAt < other.savedAt ? 1 : one.savedAt > other.savedAt ? -1 : 0;
