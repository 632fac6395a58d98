import { readCaseHistory, readCaseViews } from '../../../db/repositories/case-history.ts';
import type { Handler } from '../handler.ts';
import { requireCase, viewerOf } from './case-reach.ts';

export const historyOfCase: Handler<'case.history'> = async ({ caseId }, work) => {
  const { db, session, nameOf, note } = work;
  const file = await requireCase(work, caseId, 'case:history');
  const { classes } = session.store.powers;
  const held = session.eventCompartments;
  const entries = await readCaseHistory(db, file, { viewer: viewerOf(work), held, classes, nameOf });
  note({ record: caseId, detail: { entries: entries.length } });
  return entries;
};

export const viewsOfCase: Handler<'case.views'> = async ({ caseId }, work) => {
  const { db, session, nameOf, note } = work;
  const file = await requireCase(work, caseId, 'case:history');
  const views = await readCaseViews(db, file, { held: session.eventCompartments, nameOf });
  note({ record: caseId, detail: { shown: views.length } });
  return views;
};
