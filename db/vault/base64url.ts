import { z } from 'zod';

/**
 * So many bytes in base64url without padding (RFC 4648 §5), in the one spelling that encoding gives: the spare bits of
 * the last character are zero, so that no other text stands for the same bytes.
 */
export function base64url(minimum: number, maximum: number = minimum): z.ZodString {
  return z
    .string()
    .max(Math.ceil((maximum * 4) / 3))
    .regex(/^[\w-]*$/u)
    .refine((text) => {
      const bytes = Buffer.from(text, 'base64url');
      return bytes.length >= minimum && bytes.length <= maximum && bytes.toString('base64url') === text;
    });
}
