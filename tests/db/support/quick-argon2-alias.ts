import path from 'node:path';

/** Leads from the package of the slow hash to a quicker one; see there. */
export const quickArgon2 = {
  '@node-rs/argon2': path.join(import.meta.dirname, '..', '..', 'support', 'quick-argon2.ts'),
};
