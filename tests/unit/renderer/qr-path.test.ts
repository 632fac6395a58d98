import fc from 'fast-check';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrPath, QUIET_ZONE } from '../../../renderer/features/recovery/qr-path.ts';
import { scannedText } from '../../../renderer/features/recovery/sheet-words.ts';
import { writeSheet } from '../../../shared/identity/recovery-sheet.ts';

const SCALE = 4;

/** The picture that a viewer of SVG draws of the path: unit squares `M x y h1v1h-1z`, enlarged, black on white. */
function drawn({ size, path }: ReturnType<typeof qrPath>) {
  const width = size * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  const squares = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)];
  expect(squares.map(([whole]) => whole).join('')).toBe(path);
  for (const [, x, y] of squares)
    for (let row = 0; row < SCALE; row += 1)
      for (let column = 0; column < SCALE; column += 1) {
        const at = ((Number(y) * SCALE + row) * width + Number(x) * SCALE + column) * 4;
        data.fill(0, at, at + 3);
      }
  return { squares, picture: { width, height: width, data } };
}

describe('the QR code of a sheet', () => {
  it('reads as the 72 characters of the sheet, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 33, maxLength: 33 }),
        fc.integer({ min: 1, max: 3 }),
        (share, number) => {
          const text = scannedText(writeSheet({ number, set: '0123456789ab', share }));
          expect(text).toMatch(/^[0-9A-Z]{72}$/u);
          expect(decodeQR(drawn(qrPath(text)).picture, { timeLimit: Infinity })).toBe(text);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is a version 4 symbol (33 modules, ISO/IEC 18004) inside a quiet zone of four', () => {
    const code = qrPath('0'.repeat(72));
    expect(code.size).toBe(33 + 2 * QUIET_ZONE);
    expect(QUIET_ZONE).toBe(4);
    for (const [, x, y] of drawn(code).squares)
      for (const place of [Number(x), Number(y)]) {
        expect(place).toBeGreaterThanOrEqual(4);
        expect(place).toBeLessThan(4 + 33);
      }
  });
});
