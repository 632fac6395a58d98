import { discardDraft, readDraft, readDrafts, saveDraft } from '../../../db/repositories/draft-repository.ts';
import type { Handler } from '../handler.ts';
import { viewerOf } from './case-reach.ts';
import { ownWing } from './own-wing.ts';

export const save: Handler<'draft.save'> = async (draft, { db, session, stamp }) => {
  await saveDraft(db, ownWing(session), draft, stamp);
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
