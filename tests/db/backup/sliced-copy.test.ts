import { createHash, randomBytes } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SlicedCopy } from '../../../db/backup/sliced-copy.ts';
import { SLICE_BYTES } from '../../../db/store/copy-file-whole.ts';
import { refusalOf, temporaryFolder } from '../support/store-fixture.ts';

const nothing = (): void => undefined;

/** What is done to the file between two looks: some bytes written somewhere, or its end moved. */
type Change =
  | { readonly kind: 'write'; readonly position: number; readonly length: number }
  | { readonly kind: 'resize'; readonly size: number };

const LARGEST = 4 * SLICE_BYTES + 5000;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    position: fc.integer({ min: 0, max: LARGEST }),
    length: fc.integer({ min: 1, max: 9000 }),
  }),
  fc.record({ kind: fc.constant('resize' as const), size: fc.integer({ min: 1, max: LARGEST }) }),
);

function apply(file: string, changes: readonly Change[]): void {
  const handle = openSync(file, 'r+');
  for (const each of changes)
    if (each.kind === 'resize') ftruncateSync(handle, each.size);
    else writeSync(handle, randomBytes(each.length), 0, each.length, each.position);
  closeSync(handle);
}

describe('a copy in slices', () => {
  it('is the file as it was at the last look, whatever was written before, during and between looks', async () => {
    const rounds = fc.array(fc.array(change, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rounds, fc.array(change, { maxLength: 4 }), async (between, during) => {
        const folder = temporaryFolder();
        const [source, target] = [path.join(folder, 'source'), path.join(folder, 'target')];
        writeFileSync(source, randomBytes(3 * SLICE_BYTES + 1234));
        const copy = await SlicedCopy.to(target, source);
        // While the first look is under way: what it finds is of no moment.
        let isChanged = false;
        await copy.catchUp(() => {
          if (!isChanged) apply(source, during);
          isChanged = true;
        });
        for (const [round, changes] of between.entries()) {
          apply(source, changes);
          await copy.catchUp(nothing, round === between.length - 1);
        }
        await copy.writeHeld();
        const expected = readFileSync(source);
        const found = await copy.readBack(nothing);
        await copy.close();
        expect(readFileSync(target).equals(expected)).toBe(true);
        expect(found).toEqual({
          size: expected.length,
          sha256: createHash('sha256').update(expected).digest('hex'),
        });
      }),
      { numRuns: 25 },
    );
  });

  it('writes nothing where nothing changed, and while others wait keeps what did in memory', async () => {
    const folder = temporaryFolder();
    const [source, target] = [path.join(folder, 'source'), path.join(folder, 'target')];
    writeFileSync(source, randomBytes(3 * SLICE_BYTES));
    const copy = await SlicedCopy.to(target, source);
    expect(await copy.catchUp(nothing)).toBe(3);
    expect(await copy.catchUp(nothing)).toBe(0);
    const before = readFileSync(target);
    apply(source, [{ kind: 'write', position: SLICE_BYTES + 7, length: 10 }]);
    expect(await copy.catchUp(nothing, true)).toBe(1);
    expect(readFileSync(target).equals(before)).toBe(true);
    await copy.writeHeld();
    expect(readFileSync(target).equals(readFileSync(source))).toBe(true);
    await copy.close();
  });

  it('is not taken for good when a bit comes back changed, or the end is missing', async () => {
    const folder = temporaryFolder();
    const [source, target] = [path.join(folder, 'source'), path.join(folder, 'target')];
    writeFileSync(source, randomBytes(2 * SLICE_BYTES + 10));
    const copy = await SlicedCopy.to(target, source);
    await copy.catchUp(nothing);
    await copy.writeHeld();
    const bytes = readFileSync(target);
    const notVerified = { code: 'refused', reason: 'backup-not-verified' };
    for (const position of [0, SLICE_BYTES, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      writeFileSync(target, changed);
      expect(await refusalOf(() => copy.readBack(nothing))).toEqual(notVerified);
    }
    writeFileSync(target, bytes.subarray(0, -1));
    expect(await refusalOf(() => copy.readBack(nothing))).toEqual(notVerified);
    writeFileSync(target, bytes);
    await expect(copy.readBack(nothing)).resolves.toBeDefined();
    await copy.close();
  });
});
