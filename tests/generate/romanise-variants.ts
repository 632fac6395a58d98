import type { Draw } from '../../db/training/draw.ts';
import { habits, type Habit, type NameElement, type NameWord } from '../../db/training/name-element.ts';

/**
 * How Lao names come to stand in Latin letters. There is no one transcription: passports keep French-era spellings
 * (Phommachanh), Thai employers and officers write by their own system (Phommachan), aid workers and social media by
 * an English ear (Pommajan), and one document mixes them. One Women's Union director stands in three English texts as
 * Thommaly Vongphachanh, Thoummlay Vongphachanh and Thoummaly Vongphachanch.
 */

/** The habit of whoever wrote a name down. Lao offices mostly write as passports do. */
export const habitOf = (draw: Draw): Habit => draw.pickByShare({ french: 0.55, english: 0.23, thai: 0.22 });

/** In this share of elements a writer falls into another habit. */
const ANOTHER_HABIT = 0.12;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

/** One word of a name as a writer of that habit puts it down. */
export function romaniseWord(word: NameWord, habit: Habit, draw: Draw): string {
  const written = word.map((element) => element[draw.chance(ANOTHER_HABIT) ? draw.pick(habits) : habit]);
  return capitalised(written.join(''));
}

/** A change of Latin letters; nothing where the text has no place for it. */
export type LatinVariant = {
  readonly name: string;
  readonly apply: (text: string, draw: Draw) => string | undefined;
};

/** Replaces one of the places that a pattern finds. */
function replaceOne(pattern: RegExp, replace: (found: string) => string): LatinVariant['apply'] {
  return (text, draw) => {
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) return undefined;
    const place = draw.pick(places);
    return text.slice(0, place.index) + replace(place[0]) + text.slice(place.index + place[0].length);
  };
}

/** Letters that writers exchange; the sound stays. */
export const latinVariants = [
  // Phone and Phon, Sone and Son: the mute e of French spelling.
  { name: 'mute e dropped', apply: replaceOne(/(?<=on|an|un)e(?![a-z])/gu, () => '') },
  { name: 'mute e added', apply: replaceOne(/(?<=o)n(?![a-z])/gu, () => 'ne') },
  // Phanh and Phan: the h that keeps a final n from being nasal.
  { name: 'final h dropped', apply: replaceOne(/(?<=an)h(?![a-z])/gu, () => '') },
  { name: 'final h added', apply: replaceOne(/an(?![a-z])/gu, () => 'anh') },
  // Kham and Kam: English ears drop the breath.
  { name: 'breath dropped', apply: replaceOne(/[pkt]h(?=[aeiouy])/giu, (found) => found.charAt(0)) },
  { name: 'ou and u', apply: replaceOne(/ou|u(?![aeo])/gu, (found) => (found === 'u' ? 'ou' : 'u')) },
  {
    name: 'y and i at the end',
    apply: replaceOne(/[yi](?![a-z])/gu, (found) => (found === 'y' ? 'i' : 'y')),
  },
  { name: 'x and s', apply: replaceOne(/x/giu, (found) => (found === 'X' ? 'S' : 's')) },
  { name: 'v and w', apply: replaceOne(/[vw]/giu, (found) => ({ v: 'w', w: 'v', V: 'W' })[found] ?? 'V') },
  { name: 'doubled letter single', apply: replaceOne(/([nmlpst])\1/gu, (found) => found.charAt(0)) },
  {
    name: 'single letter doubled',
    apply: replaceOne(/(?<=[aiou])[nml](?=[aiou])/gu, (found) => found + found),
  },
  { name: 'r and l', apply: replaceOne(/[rl]/gu, (found) => (found === 'r' ? 'l' : 'r')) },
] as const satisfies readonly LatinVariant[];

const spellings = new WeakMap<NameElement, readonly string[]>();

/** Every spelling of an element that some habit knows, in small letters. */
export function spellingsOf(element: NameElement): readonly string[] {
  const known = spellings.get(element);
  if (known !== undefined) return known;
  const found = [...new Set(habits.map((habit) => element[habit].toLowerCase()))];
  spellings.set(element, found);
  return found;
}

/**
 * Whether some run of the word's elements, each in any habit, begins with what was typed or is it: what an officer means
 * who types the beginning of a name as it sounds. `typed`: small letters only.
 */
export function mayBeWritten(word: NameWord, typed: string): boolean {
  const goesOn = (place: number, rest: string): boolean => {
    const element = word[place];
    return (
      element !== undefined &&
      spellingsOf(element).some(
        (spelling) =>
          spelling.startsWith(rest) ||
          (rest.startsWith(spelling) && goesOn(place + 1, rest.slice(spelling.length))),
      )
    );
  };
  return typed !== '' && word.some((_, place) => goesOn(place, typed));
}
