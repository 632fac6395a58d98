/** The sign or signs that write a vowel, without the consonant: `ເົາ` as in ເຈົ້າ, `` for a consonant that carries none. */
export type LaoVowel =
  | ''
  | 'ະ'
  | 'າ'
  | 'ັ'
  | 'ິ'
  | 'ີ'
  | 'ຶ'
  | 'ື'
  | 'ຸ'
  | 'ູ'
  | 'ເ'
  | 'ແ'
  | 'ໂ'
  | 'ົ'
  | 'ໍ'
  | 'ເິ'
  | 'ເືອ'
  | 'ົວ'
  | 'ຽ'
  | 'ໄ'
  | 'ຳ'
  | 'ເົາ';

export interface LaoSyllable {
  /** The consonant that is heard: ນ for ໜ and ຫນ. */
  readonly initial: string;
  /** A second consonant before the vowel: ວ (ຂວັນ), ຣ (ພຣະ) or ລ (ພຼາ). */
  readonly second: '' | 'ວ' | 'ຣ' | 'ລ';
  readonly vowel: LaoVowel;
  readonly final: string;
}

const SIGNS_AFTER = new Set('ະັາຳິີຶືຸູົໍຽ');
const SONORANTS = new Set('ງຍນມລວຣຼ');
const FINALS = new Set('ກງຍດຕທສຈນລຣບປມວ');
/** Final only where a word ends, in spellings older than the reform (ເທພ); elsewhere a syllable of their own. */
const FINALS_OF_WORDS = new Set('ຂຄຊຖພຟ');

/** Letters that write one sound with another letter: ho-conjuncts, Khmu letters, and those for Pali and Sanskrit. */
const SAME_LETTERS: Readonly<Record<string, string>> = {
  ໜ: 'ຫນ',
  ໝ: 'ຫມ',
  ໞ: 'ກ',
  ໟ: 'ຍ',
  ຆ: 'ຄ',
  ຉ: 'ຊ',
  ຌ: 'ຊ',
  ຎ: 'ຍ',
  ຏ: 'ຕ',
  ຐ: 'ຖ',
  ຑ: 'ທ',
  ຒ: 'ທ',
  ຓ: 'ນ',
  ຘ: 'ທ',
  ຠ: 'ພ',
  ຨ: 'ສ',
  ຩ: 'ສ',
  ຬ: 'ລ',
};

/**
 * Parts a Lao word in canonical form into syllables by the spelling reform of 1975, in which every vowel is written: a consonant with no
 * vowel of its own closes the syllable before it. Where two readings are possible the closed syllable is taken
 * (ສຸກ|ວິໄລ). Tones are left out, and letters under the cancellation mark; signs that spell nothing are passed over.
 */
export function laoSyllables(word: string): readonly LaoSyllable[] {
  const letters = word
    .replace(/[\u0E81-\u0EAE]\u0ECC/gu, '')
    .replace(/[\u0EC8-\u0ECC]/gu, '')
    .replace(/[\u0E86\u0E89\u0E8C\u0E8E-\u0E93\u0E98\u0EA0\u0EA8\u0EA9\u0EAC\u0EDC-\u0EDF]/gu, sameLetter)
    .split('');
  const syllables: LaoSyllable[] = [];
  const reader = new SyllableReader(letters);
  while (!reader.atEnd()) {
    const syllable = reader.next();
    if (syllable !== null) syllables.push(syllable);
  }
  return syllables;
}

const sameLetter = (letter: string): string => SAME_LETTERS[letter] ?? letter;

const isConsonant = (letter: string): boolean => letter >= 'ກ' && letter <= 'ຮ' && letter !== '';

class SyllableReader {
  readonly #letters: readonly string[];
  #at = 0;

  constructor(letters: readonly string[]) {
    this.#letters = letters;
  }

  atEnd(): boolean {
    return this.#at >= this.#letters.length;
  }

  next(): LaoSyllable | null {
    const before = 'ເແໂໃໄ'.includes(this.#letter()) ? this.#letter() : '';
    if (before !== '') this.#at += 1;
    if (!isConsonant(this.#letter())) {
      if (before === '') this.#at += 1;
      return null;
    }
    const initial = this.#initial(before);
    const second = this.#second(before, initial);
    const [vowel, closable] = before === '' ? this.#vowelAfter() : this.#vowelAround(before);
    return { initial, second, vowel, final: closable ? this.#final() : '' };
  }

  #letter(offset = 0): string {
    return this.#letters[this.#at + offset] ?? '';
  }

  #signAfter(offset: number): boolean {
    return SIGNS_AFTER.has(this.#letter(offset));
  }

  /** Whether the consonant there closes a syllable rather than beginning the next one. */
  #closes(offset: number): boolean {
    const letter = this.#letter(offset);
    if (FINALS_OF_WORDS.has(letter)) return this.#letter(offset + 1) === '';
    return FINALS.has(letter) && !this.#begins(offset);
  }

  /** Whether the consonant there has a vowel after it: a sign, or ອ or ວ in the place of one. */
  #begins(offset: number): boolean {
    const next = this.#letter(offset + 1);
    if (SIGNS_AFTER.has(next) || next === 'ຼ') return true;
    if (next === 'ອ') return this.#writesO(offset + 1);
    return next === 'ວ' && this.#closes(offset + 2);
  }

  /** Whether the ອ there is a vowel (ສອນ) and not the consonant of a syllable (ບຸນອຸ້ມ, ບຸນອ່ອນ). */
  #writesO(offset: number): boolean {
    return !this.#signAfter(offset + 1) && this.#letter(offset + 1) !== 'ອ';
  }

  /** ຫ before a sonorant only raises the tone (ຫນູ), but ວ with a final after it is the vowel of ຫ (ຫ້ວຍ). */
  #initial(before: string): string {
    const letter = this.#letter();
    const next = this.#letter(1);
    this.#at += 1;
    if (letter !== 'ຫ' || !SONORANTS.has(next)) return letter;
    if (next === 'ວ' && before === '' && this.#closes(1)) return letter;
    this.#at += 1;
    return next === 'ຼ' ? 'ລ' : next;
  }

  #second(before: string, initial: string): LaoSyllable['second'] {
    const letter = this.#letter();
    if (letter === 'ຼ') return this.#take('ລ');
    const vowelFollows = this.#signAfter(1) || (before !== '' && this.#closes(1));
    if (letter === 'ວ' && 'ກຂຄ'.includes(initial)) {
      // ແກ້ວ is by far commoner in names than ແກວ່ງ.
      if (before === 'ແ' && initial === 'ກ') return '';
      if (vowelFollows || before === 'ໄ' || before === 'ໃ') return this.#take('ວ');
    }
    return letter === 'ຣ' && vowelFollows && 'ກຂຄຈສຊດຕຖທບປຜຝພຟ'.includes(initial) ? this.#take('ຣ') : '';
  }

  #take<Taken>(taken: Taken, letters = 1): Taken {
    this.#at += letters;
    return taken;
  }

  /** The vowel of a consonant that has ເ ແ ໂ ໃ or ໄ before it, and whether a final may follow. */
  #vowelAround(before: string): readonly [LaoVowel, boolean] {
    const letter = this.#letter();
    if (before === 'ໄ' || before === 'ໃ') {
      return this.#take(['ໄ', false], letter === 'ຍ' && this.#closes(0) ? 1 : 0);
    }
    if (letter === 'ະ') return this.#take([before === 'ເ' ? 'ເ' : before === 'ແ' ? 'ແ' : 'ໂ', false]);
    if (before === 'ແ' || before === 'ໂ') return this.#take([before, true], letter === 'ັ' ? 1 : 0);
    switch (letter) {
      case 'ົ':
        return this.#letter(1) === 'າ' ? this.#take(['ເົາ', false], 2) : this.#take(['ເ', true]);
      case 'າ':
        return this.#letter(1) === 'ະ' ? this.#take(['ໍ', false], 2) : ['ເ', true];
      case 'ຶ':
      case 'ື':
        return this.#take(['ເືອ', true], this.#letter(1) === 'ອ' && this.#writesO(1) ? 2 : 1);
      case 'ິ':
      case 'ີ':
        return this.#take(['ເິ', true]);
      case 'ັ':
        return this.#letter(1) === 'ຍ' && this.#closes(1)
          ? this.#take(['ຽ', false], 2)
          : this.#take(['ເ', true]);
      case 'ຽ':
        return this.#take(['ຽ', true]);
      case 'ຍ':
        return this.#closes(0) ? this.#take(['ຽ', false]) : ['ເ', true];
      case 'ອ':
        return this.#writesO(0) ? this.#take(['ເິ', true]) : ['ເ', true];
      default:
        return ['ເ', true];
    }
  }

  /** The vowel of a consonant with nothing before it, and whether a final may follow. */
  #vowelAfter(): readonly [LaoVowel, boolean] {
    const letter = this.#letter();
    switch (letter) {
      case 'ັ':
      case 'ົ':
        if (this.#letter(1) === 'ວ') {
          if (this.#letter(2) === 'ະ') return this.#take(['ົວ', false], 3);
          if (!this.#begins(1)) return this.#take(['ົວ', true], 2);
        }
        return this.#take([letter, true]);
      case 'ຶ':
      case 'ື':
        return this.#take([letter, true], this.#letter(1) === 'ອ' && this.#writesO(1) ? 2 : 1);
      case 'ະ':
      case 'ຳ':
        return this.#take([letter, false]);
      case 'າ':
      case 'ິ':
      case 'ີ':
      case 'ຸ':
      case 'ູ':
      case 'ຽ':
      case 'ໍ':
        return this.#take([letter, true]);
      case 'ອ':
        return this.#writesO(0) ? this.#take(['ໍ', true]) : ['', false];
      case 'ວ':
        return this.#closes(1) ? this.#take(['ົວ', true]) : ['', false];
      default:
        return ['', false];
    }
  }

  #final(): string {
    if (this.#letter() === 'ຽ') return this.#take('ຍ');
    return this.#closes(0) ? this.#take(this.#letter()) : '';
  }
}
