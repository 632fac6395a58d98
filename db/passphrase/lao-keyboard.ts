import type { OptionsGraph, OptionsGraphEntry } from '@zxcvbn-ts/core';

/**
 * The Lao layout of Windows (KBDLAO) and X11 (`la`), unshifted and shifted, one text a key; a key that types two
 * characters when shifted keeps its first only. The rows stand under each other as on the keyboard.
 */
const rows: readonly (readonly string[])[] = [
  ['ຢ໑', 'ຟ໒', 'ໂ໓', 'ຖ໔', 'ຸ໌', 'ູຼ', 'ຄ໕', 'ຕ໖', 'ຈ໗', 'ຂ໘', 'ຊ໙', 'ໍ'],
  ['ົ', 'ໄ໐', 'ຳ', 'ພ_', 'ະ+', 'ິ', 'ີ', 'ຮຣ', 'ນໜ', 'ຍຽ', 'ບ-', 'ລຫ'],
  ['ັ', 'ຫ;', 'ກ.', 'ດ,', 'ເ:', '້໊', '່໋', 'າ!', 'ສ?', 'ວ%', 'ງ='],
  ['ຜ₭', 'ປ(', 'ແຯ', 'ອ', 'ຶ', 'ື', 'ທໆ', 'ມໝ', 'ໃ$', 'ຝ)'],
];

/** The consonants in the order in which children learn them: walked through, they are no secret. */
const alphabet = Array.from('ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢລວຫອຮ');

/** The six neighbours of a key on slanted rows, in the order that zxcvbn counts turns by: left, above, above right, right, below, below left. */
const slanted = [
  [0, -1],
  [-1, 0],
  [-1, 1],
  [0, 1],
  [1, 0],
  [1, -1],
] as const;

function keyboardGraph(): OptionsGraphEntry {
  const graph: OptionsGraphEntry = {};
  for (const [line, keys] of rows.entries()) {
    for (const [place, key] of keys.entries()) {
      const neighbours = slanted.map(([down, right]) => rows[line + down]?.[place + right] ?? null);
      for (const character of key) graph[character] = neighbours;
    }
  }
  return graph;
}

function alphabetGraph(): OptionsGraphEntry {
  return Object.fromEntries(
    alphabet.map((letter, place) => [letter, [alphabet[place - 1] ?? null, alphabet[place + 1] ?? null]]),
  );
}

/** Walks over the Lao keyboard and along the Lao alphabet, for zxcvbn, which knows Latin layouts only. */
export const laoGraphs: OptionsGraph = { laoKeyboard: keyboardGraph(), laoAlphabet: alphabetGraph() };
