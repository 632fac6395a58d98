import { adjacencyGraphs } from '@zxcvbn-ts/language-common';
import { laoGraphs } from '../../db/passphrase/lao-keyboard.ts';
import type { Draw } from '../../db/training/draw.ts';

type Neighbours = Readonly<Record<string, readonly (string | null)[]>>;

/** Both keyboards of a Lao office PC: the Lao layout and QWERTY, each key with the keys around it. */
const keyboards: readonly Neighbours[] = [laoGraphs['laoKeyboard'] ?? {}, adjacencyGraphs.qwerty];

const isLetter = (character: string): boolean => /[\p{L}\p{M}]/u.test(character);

/** A key beside the one meant, struck without shift; only such as type a letter or a mark. */
function neighbour(character: string, draw: Draw): string | undefined {
  const keys = keyboards
    .flatMap((keyboard) => keyboard[character.toLowerCase()] ?? [])
    .flatMap((key) => (key === null ? [] : [Array.from(key)[0] ?? '']))
    .filter(isLetter);
  return keys.length === 0 ? undefined : draw.pick(keys);
}

/**
 * A slip of the fingers, after Damerau's four kinds (F. Damerau, "A technique for computer detection and correction of
 * spelling errors", CACM 7, 1964): a key beside the right one 45 %, a letter left out 25 %, two letters exchanged 18 %,
 * a letter struck twice 12 %. The first letter is mostly right (Pollock and Zamora, CACM 27, 1984), so slips
 * fall on the others; digits stay as they are. Nothing for texts of fewer than three letters.
 */
export function slip(text: string, draw: Draw): string | undefined {
  const characters = Array.from(text);
  const places = characters.flatMap((character, place) => (place > 0 && isLetter(character) ? [place] : []));
  if (places.length < 2) return undefined;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const place = draw.pick(places);
    const changed = slipAt(characters, place, draw);
    if (changed !== undefined && changed !== text) return changed;
  }
  return undefined;
}

function slipAt(characters: readonly string[], place: number, draw: Draw): string | undefined {
  const character = characters[place] ?? '';
  const kind = draw.pickByShare({ substitute: 0.45, omit: 0.25, exchange: 0.18, repeat: 0.12 });
  switch (kind) {
    case 'substitute': {
      const other = neighbour(character, draw);
      return other === undefined ? undefined : characters.with(place, other).join('');
    }
    case 'omit':
      return characters.toSpliced(place, 1).join('');
    case 'exchange': {
      const next = characters[place + 1];
      if (next === undefined || !isLetter(next)) return undefined;
      return characters
        .with(place, next)
        .with(place + 1, character)
        .join('');
    }
    case 'repeat':
      return characters.toSpliced(place, 0, character).join('');
  }
}

/** One digit misread or struck beside the right one. */
export function digitSlip(text: string, draw: Draw): string {
  const places = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  if (places.length === 0) return text;
  const place = draw.pick(places);
  const digit = Number(text.charAt(place));
  return text.slice(0, place) + String((digit + (draw.chance(0.5) ? 1 : 9)) % 10) + text.slice(place + 1);
}
