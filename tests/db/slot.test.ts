import { argon2Sync } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { KdfParameters, newKdfParameters, openSlot, sealSlot } from '../../db/vault/slot.ts';
import { typed } from './support/store-fixture.ts';

const owner = {
  vaultId: '11111111-1111-4111-8111-111111111111',
  accountId: '22222222-2222-4222-8222-222222222222',
  ageRecipient: `age1${'q'.repeat(58)}`,
  signingPublicKey: 'A'.repeat(43),
};

describe('a slot', () => {
  const secret = {
    ageIdentity: `AGE-SECRET-KEY-1${'Q'.repeat(58)}`,
    signingKey: Buffer.alloc(48, 1).toString('base64url'),
    rootPublicKey: 'A'.repeat(43),
  };

  it('opens with its passphrase, for its owner, and with nothing else', async () => {
    const slot = await sealSlot(secret, typed(), owner);
    expect(await openSlot(slot, typed(), owner)).toEqual(secret);
    expect(await openSlot(slot, typed('another one entirely'), owner)).toBeUndefined();
    expect(
      await openSlot(slot, typed(), { ...owner, accountId: '33333333-3333-4333-8333-333333333333' }),
    ).toBeUndefined();
    expect(await openSlot({ ...slot, kdf: { ...slot.kdf, passes: 4 } }, typed(), owner)).toBeUndefined();
    const bytes = Buffer.from(slot.sealed, 'base64url');
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(
        await openSlot({ ...slot, sealed: altered.toString('base64url') }, typed(), owner),
      ).toBeUndefined();
    }
  });

  it('is never derived with parameters outside the bounds', async () => {
    const kdf = newKdfParameters();
    expect(KdfParameters.safeParse(kdf).success).toBe(true);
    const outside = [
      { memoryKibibytes: 32 * 1024 - 1 },
      { memoryKibibytes: 1024 * 1024 + 1 },
      { passes: 1 },
      { passes: 1000 },
      { lanes: 2 },
      { salt: 'short' },
      { algorithm: 'argon2d' },
    ];
    const slot = await sealSlot(secret, typed(), owner);
    for (const change of outside) {
      expect(KdfParameters.safeParse({ ...kdf, ...change }).success, JSON.stringify(change)).toBe(false);
      const altered = { ...slot, kdf: { ...slot.kdf, ...change } } as typeof slot;
      await expect(openSlot(altered, typed(), owner), JSON.stringify(change)).rejects.toThrow();
    }
  });

  it('is derived as another implementation of Argon2id derives it', async () => {
    const salt = Buffer.from('0123456789abcdef');
    const ours = await hashRaw(typed(), {
      algorithm: 2,
      version: 1,
      memoryCost: 65_536,
      timeCost: 3,
      parallelism: 1,
      outputLen: 32,
      salt,
    });
    const theirs = argon2Sync('argon2id', {
      message: typed(),
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: 65_536,
      passes: 3,
    });
    expect(ours.equals(theirs)).toBe(true);
  });
});
