import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { project } from './project.ts';

/** Sizes of the freedesktop.org icon theme, and the one that the window itself shows. */
const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;
/** Sizes that Windows shows; an image of 256 pixels is the largest an .ico can hold. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;

/** A file of build/icons. */
export type Icon = { readonly name: string; readonly bytes: Buffer };

/**
 * Every icon, drawn from the one SVG. By resvg, which draws the same bytes everywhere and needs neither a display nor
 * a browser.
 */
export function drawIcons(): readonly Icon[] {
  const drawing = readFileSync(path.join(project, 'build', 'icons', 'pokpong.svg'), 'utf8');
  const draw = (size: number): Buffer =>
    new Resvg(drawing, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
      .render()
      .asPng();
  return [
    ...PNG_SIZES.map((size) => ({ name: `${size}x${size}.png`, bytes: draw(size) })),
    { name: 'icon.ico', bytes: icoOf(ICO_SIZES.map((size) => ({ size, png: draw(size) }))) },
  ];
}

/** An .ico of PNG images (Windows Vista and later): ICONDIR, one ICONDIRENTRY an image, the images. */
function icoOf(images: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length + images.length * 16;
  const entries = images.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    // One byte each for width and height, where 0 stands for 256.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.map(({ png }) => png)]);
}
