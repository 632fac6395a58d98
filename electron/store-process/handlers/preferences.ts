import { readPreferences, writePreferences } from '../../../db/repositories/office-repository.ts';
import type { Handler } from '../handler.ts';

export const changePreferences: Handler<'preferences.change'> = async (change, { db, stamp }) => {
  const before = await readPreferences(db, stamp.by);
  const after = {
    language: change.language ?? before.language,
    idleLockMinutes: change.idleLockMinutes ?? before.idleLockMinutes,
    textSizePercent: change.textSizePercent ?? before.textSizePercent,
    contrast: change.contrast ?? before.contrast,
    hidesFromCapture: change.hidesFromCapture ?? before.hidesFromCapture,
    remindsOfTasks: change.remindsOfTasks ?? before.remindsOfTasks,
  };
  await writePreferences(db, stamp.by, after, stamp);
  return after;
};
