import { canonicalText } from './canonical.ts';
import { laoSyllables } from './lao-syllables.ts';

/**
 * Titles and ranks that stand before a name as a word of their own: words of address, monks, learned people, the ten
 * officers' ranks of the army and the police and their abbreviations as news texts have them (ພັທ is ພັນໂທ; the
 * others are formed like it, for review by a native speaker). Left out on purpose, because people bear them as names
 * or clan names too: ຈານ, ທິດ, ຊຽງ, ຈົວ (present and former monks), ພະ, ເຈົ້າ, words for kin (ອ້າຍ, ແມ່), Sao, Than.
 */
const TITLES = [
  'ທ້າວ ນາງ ນາງສາວ ທ່ານ ພະນະທ່ານ ຯພະນະທ່ານ ສະຫາຍ ເດັກຊາຍ ເດັກຍິງ',
  'ພຣະ ພຣະອາຈານ ພະອາຈານ ອາຈານ ອາຈານໃຫຍ່ ຄູບາ ຍາຄູ ມະຫາ ພຣະມະຫາ ສຳມະເນນ ສາມະເນນ',
  'ດຣ ດອກເຕີ ດັອກເຕີ ສາດສະດາຈານ ຮອງສາດສະດາຈານ ທ່ານໝໍ',
  'ພົນເອກ ພົນໂທ ພົນຕີ ພົນຈັດຕະວາ ພັນເອກ ພັນໂທ ພັນຕີ ຮ້ອຍເອກ ຮ້ອຍໂທ ຮ້ອຍຕີ',
  'ວ່າທີຮ້ອຍຕີ ສິບເອກ ສິບໂທ ສິບຕີ',
  'ພົອ ພົທ ພົຕ ພົຈ ພັອ ພັທ ພັຕ ພ້ອ ຮ້ອ ຮ້ທ ຮ້ຕ',
  'Mr Mrs Ms Miss Mister Madam Madame Mme Thao Nang Nangsao',
  'Dr Prof Professor Phra Ajarn Ajahn Achan Venerable',
  'General Colonel Lieutenant Captain Sergeant Brigadier Col Lt Capt Sgt',
].flatMap((group) => group.split(' '));

/** Abbreviations that are names when no point follows (Pol, Gen). */
const TITLES_WITH_POINT = ['Pol', 'Gen', 'Maj', 'Brig', 'Ven', 'Acad'];

/**
 * Titles that are also typed without a blank before the name, longest first, each with the syllables that must follow
 * for it to be cut: ນາງ begins names itself (ນາງຟ້າ), so it is a title only before two syllables and more (ນາງແສງດາວ).
 */
const ATTACHED: readonly (readonly [title: string, syllables: number])[] = [
  ['ນາງສາວ', 1],
  ['ທ້າວ', 1],
  ['ທ່ານ', 1],
  ['ນາງ', 2],
];

/** Titles are compared in small letters, with one spelling of the ho-conjuncts and of ຣ and ລ (ພຼະ, ພຣະ, ພລະ). */
const keyOf = (word: string): string =>
  word.toLowerCase().replaceAll('ໝ', 'ຫມ').replaceAll('ໜ', 'ຫນ').replaceAll('ຼ', 'ລ').replaceAll('ຣ', 'ລ');

const titles = new Set(TITLES.map(keyOf));
const titlesWithPoint = new Set([...TITLES, ...TITLES_WITH_POINT].map(keyOf));

/** ພ.ທ. (ພັນໂທ), ຮ.ອ. (ຮ້ອຍເອກ), ສ.ຕ. (ສິບຕີ), ປ.ອ. (a doctor's degree). */
const dottedAbbreviation = /^(?:[ພຮສ]\.\s?[ອທຕ]|ປ\.\s?ອ)(?:\.\s*|\s+)(?=\S)/u;
const firstWord = /^([\p{L}\p{M}ຯ]+)(\.\s*|\s+)(?=\S)/u;
const laoWord = /^[ເ-ໄກ-ຮໜໝ][\u0E80-\u0EFF]*/u;

export interface TitledName {
  /** Titles and ranks as typed, one blank between them; null when there are none. */
  readonly title: string | null;
  readonly name: string;
}

/**
 * Parts the titles and ranks before a name from the name, both in canonical form. A title counts only as a word of its
 * own, or as one of four Lao ones typed without a blank (see `ATTACHED`); a name is never left empty, so the single word
 * ນາງ is a name. When in doubt nothing is cut.
 */
export function splitTitle(typed: string): TitledName {
  let name = canonicalText(typed).trim();
  const cut: string[] = [];
  for (let length = titleLength(name); length > 0; length = titleLength(name)) {
    cut.push(name.slice(0, length).trim());
    name = name.slice(length).trim();
  }
  return { title: cut.length === 0 ? null : cut.join(' '), name };
}

/** How many characters of the name are the title before it, blanks after it included. */
function titleLength(name: string): number {
  const dotted = dottedAbbreviation.exec(name);
  if (dotted !== null) return dotted[0].length;
  const [whole = '', word = '', end = ''] = firstWord.exec(name) ?? [];
  const known = end.startsWith('.') ? titlesWithPoint : titles;
  if (whole !== '' && known.has(keyOf(word))) return whole.length;
  return attachedLength(name);
}

function attachedLength(name: string): number {
  const attached = ATTACHED.find(([title]) => name.startsWith(title));
  if (attached === undefined) return 0;
  const [title, syllables] = attached;
  const rest = laoWord.exec(name.slice(title.length));
  return rest !== null && laoSyllables(rest[0]).length >= syllables ? title.length : 0;
}
