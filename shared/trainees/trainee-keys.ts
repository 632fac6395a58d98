import { nameSkeleton } from '../text/name-code.ts';
import type { ComparedTrainee } from './compared-trainee.ts';

/** So many folded letters of an office begin alike however it goes on. */
const OFFICE_LETTERS = 8;

/** A key under which a word of a name stands, for counting how rare it is and for finding it while somebody types. */
export const wordKey = (word: string): string => `w${word}`;

/** A key under which a word stands as it is written. */
export const writtenKey = (word: string): string => `t${word}`;

/** The keys under which a trainee lies: their words, as they sound and as they are written, and those of {@link pairKeys}. */
export const traineeKeys = (trainee: ComparedTrainee): readonly string[] => [
  ...new Set([...trainee.name.map(wordKey), ...trainee.written.map(writtenKey), ...pairKeys(trainee)]),
];

/**
 * Keys that two spellings of one trainee have in common nearly always, so that whoever may be the same is found without
 * comparing with everybody: the whole name by its consonants, in either order of two words; any two of its words; one word
 * with the beginning of the office.
 */
export function pairKeys({ name, office }: ComparedTrainee): readonly string[] {
  if (name.length === 0) return [];
  const skeletons = name.map(nameSkeleton);
  const beginning = office.slice(0, OFFICE_LETTERS);
  return [
    ...new Set([
      `n${nameSkeleton(name.join(''))}`,
      ...(name.length === 2 ? [`n${nameSkeleton(name.toReversed().join(''))}`] : []),
      ...skeletons.flatMap((one, at) =>
        skeletons.slice(at + 1).map((other) => (one < other ? `p${one}|${other}` : `p${other}|${one}`)),
      ),
      ...(beginning === '' ? [] : skeletons.map((word) => `o${word}|${beginning}`)),
    ]),
  ];
}
