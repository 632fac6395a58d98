import { describe, expect, it } from 'vitest';
import { failureFrom } from '../../../build/install/say.mjs';

describe('a failed install', () => {
  it.each([
    ['npm error code ENOSPC\nnpm error syscall write', 'The disk is full'],
    ["E: You don't have enough free space in /var/cache/apt/archives/.", 'The disk is full'],
    ['tar: write error: No space left on device', 'The disk is full'],
    ['npm error code ECONNREFUSED\nnpm error errno -111', 'could not be reached'],
    ["Temporary failure resolving 'deb.example'", 'could not be reached'],
    ['E: Failed to fetch x  Could not connect to 127.0.0.1:9 (127.0.0.1).', 'could not be reached'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'may not write'],
  ])('says in plain words what %j means', (output, meaning) => {
    const failure = failureFrom('installing', output);
    expect(failure.message).toContain(meaning);
    expect(failure.next).not.toBe('');
  });

  it('quotes the telling line of anything else', () => {
    const output =
      'npm error code EINTEGRITY\nnpm error sha512-x integrity checksum failed\nnpm error A complete log of this run can be found in: /x';
    expect(failureFrom('installing', output).message).toBe(
      'Something failed while installing: npm: sha512-x integrity checksum failed',
    );
  });
});
