import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { PartialDate } from './partial-date.ts';

/** Largest photo kept, in characters of base64 (256 KiB of bytes); the window makes a larger one smaller before. */
export const PHOTO_MAXIMUM_CHARACTERS = 349_528;

/** A picture by which a person is recognised. JPEG, drawn anew by the window, so that no place or device is left in it. */
export const PersonPhoto = livesIn(
  'register',
  z.strictObject({
    /** The JPEG's bytes (RFC 4648 §4). */
    jpegBase64: z
      .base64()
      .max(PHOTO_MAXIMUM_CHARACTERS, 'too-large')
      // Every JPEG begins with FF D8 FF (ITU-T T.81 B.1.1.3).
      .refine((text) => text.startsWith('/9j/'), { error: 'not-a-photo' }),
    takenOn: answered(PartialDate),
  }),
);
export type PersonPhoto = z.infer<typeof PersonPhoto>;
