import { hash } from '@node-rs/argon2';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { passphrase } from '../support/office.ts';
import type { Bench } from './bench.ts';
import { compare } from './measure.ts';

/** Sign-in against the passphrase's slow hash alone, with the store's own parameters. */
export const signIn: Bench = async (input) => {
  const { office } = await input.office();
  return compare(
    'sign-in',
    'sign-in',
    7,
    async () => {
      await office.restart();
      await office.signIn();
    },
    () => hash(passphrase(), { memoryCost: 65_536, timeCost: 3, parallelism: 1 }),
  );
};

/** Counting, sealing and writing an export against counting alone. */
export const exporting: Bench = async (input) => {
  const { office } = await input.office();
  const period = { fromMonth: '2022-01', toMonth: '2026-12' };
  const recipient = await identityToRecipient(await generateX25519Identity());
  return compare(
    'export',
    'whole export',
    10,
    () => office.get('export.make', { period, recipient }),
    () => office.get('export.preview', { period }),
  );
};
