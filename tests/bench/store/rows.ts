import { seededRandom } from '../../faults/random.ts';

/** What the figures of the store's design were taken on (200,000 rows at 20,000 cases): three persons and six events a case. */
export type BenchRows = {
  readonly cases: readonly (readonly [
    id: string,
    number: string,
    opened: string,
    province: string,
    status: string,
  ])[];
  readonly persons: readonly (readonly [
    id: string,
    caseId: string,
    nameLao: string,
    nameLatin: string,
    born: string,
  ])[];
  readonly events: readonly (readonly [
    id: string,
    caseId: string,
    kind: string,
    happened: string,
    text: string,
  ])[];
};

const PERSONS_A_CASE = 3;
const EVENTS_A_CASE = 6;
const syllables = 'ບຸນ ມີ ຄຳ ຫຼ້າ ສົມ ພອນ ວິ ໄລ ແກ້ວ ຈັນ ທາ ດາວ ນ້ອຍ ທອງ ສີ ວົງ ສະ ຫວັນ ພົມ ໄຊ'.split(' ');
const stems =
  'bus border work phone money house woman promised river town agent police shelter doctor brother road paper night'.split(
    ' ',
  );

const words = stems.flatMap((stem) => Array.from({ length: 40 }, (_, ending) => `${stem}${ending + 10}`));
/** Words that a search finds in one row of thirty. */
export const searchable: readonly string[] = words.filter((_, index) => index % 7 === 0);

/** Invented rows, the same for the same number of cases. */
export function inventRows(count: number): BenchRows {
  const random = seededRandom(20_261_122);
  const whole = (below: number): number => Math.floor(random() * below);
  const pick = (from: readonly string[]): string => from[whole(from.length)] ?? '';
  const many = (times: number, from: readonly string[], between: string): string =>
    Array.from({ length: times }, () => pick(from)).join(between);
  // As scattered as hashes, so that reading by id is random access, and the same in every run.
  const id = (): string =>
    Array.from({ length: 4 }, () =>
      whole(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
  const day = (): string =>
    new Date(Date.UTC(2018, 0, 1) + whole(3200) * 86_400_000).toISOString().slice(0, 10);
  const cases: [string, string, string, string, string][] = [];
  const persons: [string, string, string, string, string][] = [];
  const events: [string, string, string, string, string][] = [];
  for (let number = 0; number < count; number += 1) {
    const caseId = id();
    cases.push([
      caseId,
      `KT-${number}`,
      day(),
      String(1 + whole(18)).padStart(2, '0'),
      pick(['open', 'closed']),
    ]);
    for (let person = 0; person < PERSONS_A_CASE; person += 1)
      persons.push([id(), caseId, many(4, syllables, ''), many(2, words, ' '), day()]);
    for (let event = 0; event < EVENTS_A_CASE; event += 1)
      events.push([id(), caseId, pick(stems), day(), `${many(12, syllables, '')} ${many(25, words, ' ')}`]);
  }
  return { cases, persons, events };
}
