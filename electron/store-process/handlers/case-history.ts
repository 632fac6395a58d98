import { readCaseHistory, readCaseViews } from '../../../db/repositories/case-history.ts';
import type { Handler } from '../handler.ts';
import { requireCase } from './case-reach.ts';

export const historyOfCase: Handler<'case.history'> = async ({ caseId }, work) => {
  const { db, session, nameOf, note } = work;
  const file = await requireCase(work, caseId, 'case:history');
  const { classes } = session.store.powers;
  const entries = await readCaseHistory(db, file, { held: session.eventCompartments, classes, nameOf });
  note({ record: caseId, detail: { entries: entries.length } });
  return entries;
};

export const viewsOfCase: Handler<'case.views'> = async ({ caseId }, work) => {
  const { db, session, nameOf, note } = work;
  await requireCase(work, caseId, 'case:history');
  const views = await readCaseViews(db, caseId, { held: session.eventCompartments, nameOf });
  note({ record: caseId, detail: { shown: views.length } });
  return views;
};
