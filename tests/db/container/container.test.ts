import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encryptToRecipient } from '../../../db/container/age.ts';
import { openContainer, sealContainer, usualLimits, type Opening } from '../../../db/container/container.ts';
import { ContainerRefusal } from '../../../db/container/container-refusal.ts';
import { containerKinds } from '../../../db/container/manifest.ts';
import type { TarEntry } from '../../../db/container/tar.ts';
import {
  containerOf,
  entriesOf,
  inside,
  office,
  opening,
  recipient,
  sealing,
  signed,
  signedBytes,
  stranger,
  strangerIdentity,
  strangerRecipient,
  tarOf,
} from './hostile-containers.ts';

const { parts: partNames } = containerKinds.statistics;

async function reasonFor(bytes: Uint8Array, changes: Partial<Opening> = {}): Promise<string> {
  const outcome: unknown = await openContainer(bytes, { ...opening, ...changes }).catch(
    (fault: unknown) => fault,
  );
  if (outcome instanceof ContainerRefusal) return outcome.reason;
  if (outcome instanceof Error) throw outcome;
  return 'opened';
}

describe('a container', () => {
  it('gives back exactly what was sealed, whatever the bytes', async () => {
    const sizes = fc.array(fc.uint8Array({ maxLength: 3000 }), {
      minLength: partNames.length,
      maxLength: partNames.length,
    });
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.integer({ min: 1, max: 9999 }),
        fc.nat(1_000_000),
        async (contents, sequence, cases) => {
          const parts = contents.map((bytes, index) => ({ name: partNames[index] ?? '', bytes }));
          const previousManifestSha256 = sequence === 1 ? null : 'cd'.repeat(32);
          const packet = sealing({
            parts,
            sequence,
            previousManifestSha256,
            content: { period: { fromMonth: '2026-01', toMonth: '2026-12' }, cases },
          });
          const sealed = await sealContainer(packet, office.privateKey);
          const opened = await openContainer(sealed.bytes, opening);
          expect(opened.manifest).toEqual(sealed.manifest);
          expect(opened.manifestSha256).toBe(sealed.manifestSha256);
          expect([...opened.parts].map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual(
            parts.map(({ name, bytes }) => [name, Buffer.from(bytes)]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same inside for the same input, and never the same outside', async () => {
    const [first, second] = await Promise.all([
      sealContainer(sealing(), office.privateKey),
      sealContainer(sealing(), office.privateKey),
    ]);
    expect(first.manifestSha256).toBe(second.manifestSha256);
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(false);
    expect(await tarOf(entriesOf(await inside()))).toEqual(await tarOf(entriesOf(await inside())));
  });

  it('orders its parts itself and is not made with one missing, doubled or unknown', async () => {
    const { parts } = sealing();
    expect(
      await reasonFor(
        (await sealContainer(sealing({ parts: [...parts].reverse() }), office.privateKey)).bytes,
      ),
    ).toBe('opened');
    const wrong: TarEntry[][] = [
      parts.slice(1),
      [...parts, ...parts.slice(0, 1)],
      [...parts.slice(1), { name: 'notes.txt', bytes: Buffer.of(1) }],
    ];
    for (const list of wrong)
      await expect(sealContainer(sealing({ parts: list }), office.privateKey)).rejects.toThrow(
        'each of its parts once',
      );
  });

  it('can still be made after the 32-bit clock of tar has ended', async () => {
    const { bytes } = await sealContainer(
      sealing({ createdAt: '2040-01-01T00:00:00.000Z' }),
      office.privateKey,
    );
    expect(await reasonFor(bytes)).toBe('opened');
  });
});

describe('opening a container', () => {
  it('refuses 300 containers cut or with one bit flipped', async () => {
    const { bytes } = await sealContainer(sealing(), office.privateKey);
    const outcomes = new Map<string, number>();
    for (let tried = 0; tried < 300; tried += 1) {
      // A fixed walk over the whole file: 200 flips, 100 cuts.
      const place = Math.floor((tried * 7919 + 13) % bytes.length);
      const changed =
        tried % 3 === 2
          ? bytes.slice(0, place)
          : bytes.map((byte, index) => (index === place ? byte ^ (1 << (tried % 8)) : byte));
      const reason = await reasonFor(changed);
      outcomes.set(reason, (outcomes.get(reason) ?? 0) + 1);
    }
    process.stdout.write(`tampering: 300 tried, ${outcomes.get('opened') ?? 0} missed\n`);
    expect([...outcomes.keys()].filter((reason) => reason !== 'damaged' && reason !== 'not-for-us')).toEqual(
      [],
    );
  }, 60_000);

  it('refuses bytes after the end and a file that is no age file', async () => {
    const { bytes } = await sealContainer(sealing(), office.privateKey);
    expect(await reasonFor(Buffer.concat([bytes, Buffer.of(0)]))).toBe('damaged');
    expect(await reasonFor(Buffer.from('SQLite format 3\0'))).toBe('damaged');
    expect(await reasonFor(new Uint8Array())).toBe('damaged');
  });

  it('refuses what is too large before decrypting it', async () => {
    const { bytes } = await sealContainer(sealing(), office.privateKey);
    expect(await reasonFor(bytes, { limits: { ...usualLimits, maximumBytes: bytes.length - 1 } })).toBe(
      'too-large',
    );
    expect(await reasonFor(bytes, { limits: { ...usualLimits, maximumPartBytes: 10 } })).toBe(
      'part-too-large',
    );
  });

  it('refuses a packet for somebody else, also one passed on to us', async () => {
    const { bytes } = await sealContainer(sealing({ recipient: strangerRecipient }), office.privateKey);
    expect(await reasonFor(bytes)).toBe('not-for-us');
    const passedOn = await containerOf(entriesOf(await inside({ recipient: strangerRecipient })));
    expect(await reasonFor(passedOn)).toBe('recipient');
    expect(await reasonFor(passedOn, { identity: strangerIdentity })).toBe('not-for-us');
  });

  it('refuses a packet that the trusted office did not sign for this purpose', async () => {
    expect(await reasonFor((await sealContainer(sealing(), stranger.privateKey)).bytes)).toBe(
      'signature-key',
    );
    const { manifest } = await sealContainer(sealing(), office.privateKey);
    const { parts } = sealing();
    expect(
      await reasonFor(
        await containerOf(entriesOf(signed(manifest, parts, office.privateKey, 'backup@pokpong.la'))),
      ),
    ).toBe('signature-namespace');
    expect(
      await reasonFor(
        await containerOf(entriesOf({ ...(await inside()), signature: Buffer.from('signed, honestly') })),
      ),
    ).toBe('signature-malformed');
    const other = await inside({ sequence: 2 });
    expect(
      await reasonFor(await containerOf(entriesOf({ ...(await inside()), manifest: other.manifest }))),
    ).toBe('signature-signature');
  });

  it('refuses a manifest that names another sender than the signer', async () => {
    const { manifest } = await sealContainer(sealing(), stranger.privateKey);
    expect(
      await reasonFor(await containerOf(entriesOf(signed(manifest, sealing().parts, office.privateKey)))),
    ).toBe('sender');
  });

  it('refuses a signed manifest of a newer version, another kind, another spelling', async () => {
    const { manifest } = await inside();
    const { parts } = sealing();
    const text = manifest.toString('utf8');
    const packed = (changed: string) =>
      containerOf(entriesOf(signedBytes(Buffer.from(changed), parts, office.privateKey)));
    expect(await reasonFor(await packed(text.replace('"schemaVersion":1', '"schemaVersion":2')))).toBe(
      'newer-version',
    );
    expect(await reasonFor(await packed(text.replace('"kind":"statistics"', '"kind":"backup"')))).toBe(
      'manifest',
    );
    expect(await reasonFor(await packed(text.replace('{', '{"name":"ນາງ",')))).toBe('manifest');
    expect(await reasonFor(await packed(text.replace('{', '{ ')))).toBe('manifest');
    expect(await reasonFor(await packed('null'))).toBe('manifest');
    expect(await reasonFor(await packed(`{"a":"${'x'.repeat(70_000)}"}`))).toBe('part-too-large');
  });

  it('refuses parts that are changed, missing, doubled, added or out of order', async () => {
    const whole = await inside();
    const [first, second, ...rest] = whole.parts;
    if (first === undefined || second === undefined) throw new Error('a packet has parts');
    const packed = (parts: TarEntry[]) => containerOf(entriesOf({ ...whole, parts }));
    expect(await reasonFor(await packed([{ ...first, bytes: Buffer.from('other') }, second, ...rest]))).toBe(
      'part-changed',
    );
    expect(
      await reasonFor(
        await packed([{ ...first, bytes: second.bytes }, { ...second, bytes: first.bytes }, ...rest]),
      ),
    ).toBe('part-changed');
    expect(await reasonFor(await packed([second, first, ...rest]))).toBe('part-changed');
    expect(await reasonFor(await packed([second, ...rest]))).toBe('missing-part');
    expect(await reasonFor(await packed([first, first, ...rest]))).toBe('duplicate-part');
    expect(await reasonFor(await packed([{ ...first, name: 'notes.txt' }, second, ...rest]))).toBe(
      'unknown-part',
    );
    const added = (...names: string[]) =>
      packed([first, second, ...rest, ...names.map((name) => ({ name, bytes: Buffer.of(1) }))]);
    expect(await reasonFor(await added('notes.txt'))).toBe('unknown-part');
    // Rows of single cases, of which the signed manifest says nothing.
    expect(await reasonFor(await added('cases.csv'))).toBe('unknown-part');
    expect(await reasonFor(await added('cases.csv', 'notes.txt'))).toBe('too-many-parts');
    const entries = entriesOf(whole);
    expect(await reasonFor(await containerOf(entries.slice(1)))).toBe('missing-part');
    expect(
      await reasonFor(
        await containerOf([...entries.slice(1, 2), ...entries.slice(0, 1), ...entries.slice(2)]),
      ),
    ).toBe('missing-part');
    expect(await reasonFor(await containerOf([]))).toBe('missing-part');
  });

  it.each([
    '../vault.json',
    '/etc/passwd',
    'a/b.csv',
    'C:\\a.csv',
    '..',
    '.hidden',
    'COLUMNS.CSV',
    'ຊື່.csv',
    'a b.csv',
    '',
  ])('refuses the name %j inside', async (name) => {
    const whole = await inside();
    const entries = entriesOf({ ...whole, parts: [{ name, bytes: Buffer.of(1) }, ...whole.parts.slice(1)] });
    expect(await reasonFor(await containerOf(entries))).toBe('unsafe-name');
  });

  it('reads no extension of tar, no link, no folder, no forged size, nothing between or after', async () => {
    const archive = Buffer.from(await tarOf(entriesOf(await inside())));
    const forged = async (change: (bytes: Buffer) => Buffer | undefined): Promise<string> => {
      const copy = Buffer.from(archive);
      return reasonFor(await encryptToRecipient(change(copy) ?? copy, recipient));
    };
    const reheader = (bytes: Buffer, offset: number, text: string): undefined => {
      bytes.write(text, offset, 'latin1');
      const sum = bytes
        .subarray(0, 512)
        .reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
      bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
      return undefined;
    };
    expect(await forged(() => undefined)).toBe('opened');
    for (const type of ['x', 'g', 'L', 'K', '1', '2', '3', '5', '6', '7', '\0'])
      expect(await forged((bytes) => reheader(bytes, 156, type))).toBe('unsafe-name');
    expect(await forged((bytes) => reheader(bytes, 345, '../../etc'))).toBe('unsafe-name');
    expect(await forged((bytes) => reheader(bytes, 157, 'vault.json'))).toBe('unsafe-name');
    expect(await forged((bytes) => reheader(bytes, 257, 'ustar  \0'))).toBe('unsafe-name');
    expect(await forged((bytes) => reheader(bytes, 124, '77777777777 '))).toBe('part-too-large');
    expect(await forged((bytes) => reheader(bytes, 124, '\u0080\0\0\0\0\0\0\0\0\0\x04\0'))).toBe('damaged');
    expect(await forged((bytes) => reheader(bytes, 124, '00000777777 '))).toBe('damaged');
    expect(await forged((bytes) => reheader(bytes, 124, '-0000000001 '))).toBe('damaged');
    expect(await forged((bytes) => void bytes.write('X', 0))).toBe('damaged');
    expect(await forged((bytes) => Buffer.concat([bytes, Buffer.alloc(512)]))).toBe('damaged');
    expect(await forged((bytes) => Buffer.concat([bytes, Buffer.from('after')]))).toBe('damaged');
    expect(await forged((bytes) => bytes.subarray(0, -512))).toBe('damaged');
    expect(await forged((bytes) => bytes.subarray(0, 700))).toBe('damaged');
    expect(await forged((bytes) => void bytes.write('hidden', bytes.length - 1024 - 8))).toBe('damaged');
    expect(await forged(() => Buffer.alloc(0))).toBe('damaged');
  });
});
