import { encodeQR } from 'qr';

/** Light modules around a code, so that scanners find its edge (ISO/IEC 18004: four). */
export const QUIET_ZONE = 4;

export interface QrPath {
  /** Modules along one side, quiet zone included. */
  readonly size: number;
  /** The dark modules as one SVG path of unit squares. */
  readonly path: string;
}

/** A QR code of capital letters and digits (alphanumeric mode, error correction M), as one path. */
export function qrPath(text: string): QrPath {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: QUIET_ZONE });
  const path = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size: modules.length, path };
}
