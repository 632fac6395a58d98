import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawIcons } from '../../../build/icons.ts';
import { project } from './sources.ts';

const fileOf = (name: string): Buffer => readFileSync(path.join(project, 'build', 'icons', name));
const PNG_SIGNATURE = '89504e470d0a1a0a';

describe('the icons', () => {
  it('are those that the SVG gives', () => {
    // Otherwise: node build/draw-icons.ts
    for (const { name, bytes } of drawIcons()) expect(fileOf(name).equals(bytes), name).toBe(true);
  });

  it.each([16, 24, 32, 48, 64, 128, 256, 512])('have %i pixels where their name says so', (size) => {
    const png = fileOf(`${size}x${size}.png`);
    expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
    // IHDR: width and height follow the length and the name of the first chunk (PNG, section 11.2.2).
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('are all in the one file that Windows reads', () => {
    const ico = fileOf('icon.ico');
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const images = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = ico.subarray(6 + index * 16);
      const image = ico.subarray(entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8));
      expect(image.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
      expect(image.readUInt32BE(16)).toBe(entry.readUInt8(0) === 0 ? 256 : entry.readUInt8(0));
      return image.readUInt32BE(16);
    });
    expect(images).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });
});
