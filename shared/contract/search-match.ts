import { z } from 'zod';

/** In which kind of field the words typed were found. */
export const foundIn = [
  'name',
  'other-name',
  'name-used-during-exploitation',
  'relationship',
  'phone',
  'document',
  'case-number',
  'place',
] as const;

/**
 * Why a person was found: the field, and how the words stand in it. `exact`: the whole field; `start`, `part`: letters as
 * typed; `spelling`: another spelling of the same Lao letters; `sound`: another romanisation or script, or a slip of the keys.
 */
export const SearchMatch = z.strictObject({
  field: z.enum(foundIn),
  how: z.enum(['exact', 'start', 'part', 'spelling', 'sound']),
});
export type SearchMatch = z.infer<typeof SearchMatch>;
