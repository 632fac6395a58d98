import { createRequire } from 'node:module';
import type { hashRaw as realHash } from '@node-rs/argon2';

/** How many times less memory the slow hash takes than it is told to. */
const MEMORY_DIVISOR = 32;

/** Past the alias of the tests' configuration, which leads from the package's name to here. */
const real: { readonly hashRaw: typeof realHash } = createRequire(import.meta.url)('@node-rs/argon2');

/**
 * Argon2id with little memory, in the place of the package for tests of something else: a sign-in would cost them a tenth
 * of a second of processor time each. All that the program chooses and checks is as ever, parameters in the vault too;
 * every parameter still changes the outcome. The program knows nothing of this: only tests/vitest.config.ts does.
 */
export const hashRaw: typeof realHash = (password, options, signal) =>
  real.hashRaw(
    password,
    { ...options, memoryCost: Math.ceil((options?.memoryCost ?? 0) / MEMORY_DIVISOR) },
    signal,
  );
