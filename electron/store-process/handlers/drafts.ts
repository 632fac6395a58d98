import { wingOfDraft } from '../../../shared/domain/draft.ts';
import { discardDraft, readDraft, readDrafts, saveDraft } from '../../../db/repositories/draft-repository.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Handler } from '../handler.ts';
import { viewerOf } from './case-reach.ts';
import { ownWing } from './own-wing.ts';

export const save: Handler<'draft.save'> = async (draft, { db, session, stamp }) => {
  const wing = wingOfDraft(draft.subject) ?? ownWing(session);
  if (!session.wings.includes(wing)) throw new Refusal({ code: 'refused', reason: 'wing-not-held' });
  await saveDraft(db, wing, draft, stamp);
  return { savedAt: stamp.at };
};

export const draftsOfMine: Handler<'draft.list'> = (_input, work) => readDrafts(work.db, viewerOf(work));

export const openDraft: Handler<'draft.open'> = ({ recordId }, work) =>
  readDraft(work.db, viewerOf(work), recordId);

export const discard: Handler<'draft.discard'> = async ({ recordId }, { db, session, stamp, note }) => {
  await discardDraft(db, session.wings, stamp.by, recordId);
  note({ record: recordId, detail: {}, touched: session.wings });
  return {};
};
