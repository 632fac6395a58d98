import { z } from 'zod';
import { OfficeCode } from '../identity/office-code.ts';
import { livesIn } from '../compartment.ts';
import { contrasts, textSizes } from '../look.ts';
import { line } from './free-text.ts';
import { Language } from './language.ts';

/** The office that owns a store: its code begins every case number. */
export const Office = livesIn(
  'office',
  z.strictObject({
    code: OfficeCode,
    nameLao: line(160),
    nameEnglish: line(160),
    /** Code of the province in which the office sits. */
    provinceCode: z.string().regex(/^\d{2}$/u, 'required'),
  }),
);
export type Office = z.infer<typeof Office>;

/** Choices of one account that follow it to every start. */
export const Preferences = livesIn(
  'office',
  z.strictObject({
    language: Language,
    /** Minutes without a key or a movement before the store locks. */
    idleLockMinutes: z.int().min(1, 'too-small').max(60, 'too-large'),
    /** Size of all text, in percent of the usual. */
    textSizePercent: z.literal(textSizes),
    contrast: z.enum(contrasts),
    /** Whether screenshots and recordings of the window stay black, where the system can do that. */
    hidesFromCapture: z.boolean(),
    /** Whether the desktop tells how many tasks are due. */
    remindsOfTasks: z.boolean(),
  }),
);
export type Preferences = z.infer<typeof Preferences>;
