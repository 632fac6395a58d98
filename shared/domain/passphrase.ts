import { z } from 'zod';

/** Fewest characters of a passphrase, after NFKC (NIST SP 800-63B-4: 15 where it is the only factor). */
export const PASSPHRASE_MINIMUM_CHARACTERS = 15;
/** Least guesses, as a power of ten, that zxcvbn must reckon with. */
export const PASSPHRASE_MINIMUM_GUESSES_LOG10 = 10;

/** UTF-8 of a passphrase as typed. Bytes, so that both sides can wipe them; normalised (NFKC) in the store process. */
export const PassphraseBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length > 0, { error: 'required' })
  .refine((bytes) => bytes.length <= 1024, { error: 'too-long' });

export const PassphraseJudgement = z.strictObject({
  isAcceptable: z.boolean(),
  /** Unicode characters after NFKC. */
  characters: z.int().min(0),
  /** log10 of the guesses that an attacker needs. */
  guessesLog10: z.number().min(0),
  /** Message keys, worst first. */
  problems: z.array(z.enum(['too-short', 'too-easy', 'common', 'contains-name'])),
});
export type PassphraseJudgement = z.infer<typeof PassphraseJudgement>;
