import { asciiDigits } from './digits.ts';

/** The digits and letters alone of a number of a document or case, small, Lao digits as others. */
export const bareNumber = (typed: string): string =>
  asciiDigits(typed)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
