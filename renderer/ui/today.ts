import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';

/** Today in the Lao PDR. */
export const today = (): PlainDate => vientianeDay(new Date().toISOString());
