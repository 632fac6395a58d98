import { Draw } from '../../db/training/draw.ts';
import type { Register } from './persons.ts';
import type { RecordedPerson } from './record.ts';
import { secondRecord, type SecondRecord } from './second-record.ts';

/** A person about to be put on file, and who that is among the persons on file: one of them, or nobody. */
export type DuplicateQuery = {
  readonly person: RecordedPerson;
  readonly sameHuman: string | undefined;
  readonly noise: SecondRecord['noise'];
  readonly possible: SecondRecord['possible'];
};

/**
 * As many questions as asked for: half of them second records of humans of the register, half records, made in the same way,
 * of humans whom it does not have, among them brothers, sisters and namesakes of those it has. The register needs
 * half as many strangers.
 */
export function duplicateQueries(register: Register, count: number): readonly DuplicateQuery[] {
  const { records, humans, seed } = register;
  const half = Math.floor(count / 2);
  const draw = new Draw(seed, 'whom to ask for');
  const known = draw.shuffled(records).slice(0, half);
  const strangers = humans.slice(records.length, records.length + count - half);
  if (known.length < half || strangers.length < count - half)
    throw new Error('Too few humans for so many questions');
  const asked = [
    ...known.map(({ meaning, person }) => ({ human: humans[meaning.human], sameHuman: person.id })),
    ...strangers.map((human) => ({ human, sameHuman: undefined })),
  ];
  return draw.shuffled(asked).map(({ human, sameHuman }) => {
    if (human === undefined) throw new Error('A record of nobody');
    const { person, noise, possible } = secondRecord(human, seed);
    return { person, sameHuman, noise, possible };
  });
}
