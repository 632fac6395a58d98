import { readCalendar } from '../../../db/repositories/calendar.ts';
import type { Handler } from '../handler.ts';
import { viewerOf } from './case-reach.ts';

export const entriesOfCalendar: Handler<'calendar.entries'> = async ({ from, to, scope }, work) => {
  const viewer = viewerOf(work);
  const { classes } = work.session.store.powers;
  const entries = await readCalendar(work.db, { viewer, classes, from, to, scope });
  work.note({ record: null, detail: { from, to, shown: entries.length } });
  return entries;
};
