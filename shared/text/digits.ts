const LAO_ZERO = 0x0ed0;

/** The same text with Lao digits (U+0ED0 to U+0ED9) as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0ED0-\u0ED9]/gu, (digit) => String(digit.charCodeAt(0) - LAO_ZERO));
}
