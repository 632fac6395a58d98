import { foldForSearch } from '../text/fold.ts';
import { nameCode } from '../text/name-code.ts';
import { searchWords } from '../text/search-words.ts';

/** A word that names a division: its letters, folded, and its phonetic code. */
export type PlaceWord = { readonly folded: string; readonly sound: string };

/** Words for the levels, which stand before or after the name and name nothing by themselves. */
const LEVEL_WORDS = new Set(
  'ບ້ານ ເມືອງ ແຂວງ ຕາແສງ ນະຄອນ village ban district muang province khoueng khwaeng subdistrict sub tasaeng'
    .split(' ')
    .map(foldForSearch),
);

/** A word for a level, written without blanks before a name: ບ້ານດອນແດງເມືອງໂພນໂຮງ. */
const levelBeforeName = /(^ບ້ານ|ເມືອງ|ແຂວງ|ຕາແສງ)(?=[\u0E80-\u0EFF]{2})/gu;

/**
 * The words by which somebody names a place, smallest or largest first, with or without the words for the levels. A word
 * for a level alone is a name (ເມືອງ is the beginning of ເມືອງສິງ).
 */
export function placeWords(text: string): readonly PlaceWord[] {
  const parted = text
    .split(/(\s+)/u)
    .map((word) => word.replace(levelBeforeName, ' $1 '))
    .join('');
  const words = searchWords(parted);
  const named = words.filter((word) => !LEVEL_WORDS.has(word));
  return (named.length === 0 ? words : named).map((folded) => ({ folded, sound: nameCode(folded) }));
}
