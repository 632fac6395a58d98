import type { Trainee } from '../../shared/domain/trainee.ts';
import { Draw } from '../../db/training/draw.ts';
import { population, type Human } from './humans.ts';
import { laoName, laoNoise, latinNoise, ownLatinName, withLaoTitle } from './name-on-paper.ts';
import { spoil } from './persons.ts';

/**
 * Lists of people who were trained, over several years, with what clerks do to names, and who is who. The shares below are
 * our estimates, stated here; the kinds of noise in spelling are those of `name-on-paper.ts`. People are officials: an
 * office and a position each, which some change between two years; the same people come again, some often. Nobody stands
 * twice on one list. Drawn from a seed: the same seed gives the same lists.
 */
export type Attendance = {
  /** Who it really is. */
  readonly human: number;
  /** The line as a list has it, as a trainee. */
  readonly trainee: Trainee;
};

/** One event and its list. */
export type TrainingList = { readonly heldOn: string; readonly lines: readonly Attendance[] };

/** How often somebody is trained in these years: most once or twice, a few very often. */
const attendancesShares = { 1: 0.42, 2: 0.25, 3: 0.15, 5: 0.12, 9: 0.06 };
/** In how many lines the name is in Latin letters. */
const IN_LATIN = 0.06;
const WITH_TITLE = 0.55;
/** How a clerk's name differs from how the person writes it. */
const noiseShares: Readonly<Record<string, number>> = {
  'lao-typing-order': 0.12,
  'lao-letter-variant': 0.16,
  'lao-as-heard': 0.08,
  'lao-slip': 0.02,
  'lao-blank-left-out': 0.03,
  'latin-letter-variant': 0.15,
  'latin-slip': 0.02,
  'latin-capitals': 0.1,
};
const SEX_KNOWN = 0.97;
const AGE_KNOWN = 0.7;
const OFFICE_KNOWN = 0.9;
const POSITION_KNOWN = 0.75;
/** Of so many, the office is another one at the next event: people are moved. */
const MOVED = 0.12;
const PROMOTED = 0.15;
/** An office is written short, or with the province behind it. */
const OFFICE_SHORT = 0.25;

const agencies = [
  'ກຳມະບານ',
  'ແມ່ຍິງ',
  'ຊາວໜຸ່ມ',
  'ປ້ອງກັນຄວາມສະຫງົບ',
  'ແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ',
  'ຍຸຕິທຳ',
  'ສຶກສາທິການ ແລະ ກິລາ',
  'ສາທາລະນະສຸກ',
  'ອົງການໄອຍະການປະຊາຊົນ',
  'ສານປະຊາຊົນ',
  'ຕຳຫຼວດຕ້ານການຄ້າມະນຸດ',
  'ກວດຄົນເຂົ້າເມືອງ',
] as const;
const positions = [
  'ວິຊາການ',
  'ຮອງຫົວໜ້າຂະແໜງ',
  'ຫົວໜ້າຂະແໜງ',
  'ຮອງຫົວໜ້າພະແນກ',
  'ຫົວໜ້າພະແນກ',
  'ນາຍບ້ານ',
  'ຄູສອນ',
  'ພະນັກງານ',
] as const;
/** About as many districts as the country has. */
const DISTRICTS = 148;
const FIRST_YEAR = 2019;
const YEARS = 7;
const LIST_LENGTHS = [15, 20, 25, 30, 40, 60] as const;

/** An office, as its people would write it in full, and short. */
type Post = { readonly full: string; readonly short: string; readonly position: string };

function postOf(draw: Draw): Post {
  const agency = draw.pick(agencies);
  const district = draw.whole(1, DISTRICTS);
  return {
    full: `${agency} ເມືອງທີ ${district}`,
    short: `${agency} ມ.${district}`,
    position: draw.pickCommon(positions),
  };
}

/** Lists with so many attendances in all, the oldest first. */
export function trainingLists(attendances: number, seed: number): readonly TrainingList[] {
  const draw = new Draw(seed, `training lists of ${attendances}`);
  // Most are of the peoples of the country; those of others are not officials.
  const humans = population(attendances, seed).filter(({ country }) => country === 'LA');
  const wanted: number[] = [];
  for (let at = 0; wanted.length < attendances; at += 1) {
    const times = Number(draw.pickByShare(attendancesShares));
    for (let time = 0; time < times && wanted.length < attendances; time += 1)
      wanted.push(at % humans.length);
  }
  const lists: TrainingList[] = [];
  const waiting = draw.shuffled(wanted);
  const posts = new Map<number, Post>();
  let rest: number[] = [...waiting];
  while (rest.length > 0) {
    const length = draw.pick(LIST_LENGTHS);
    const onList = new Set<number>();
    const later: number[] = [];
    let at = 0;
    for (; at < rest.length && onList.size < length; at += 1) {
      const human = rest[at] ?? 0;
      if (onList.has(human)) later.push(human);
      else onList.add(human);
    }
    rest = [...later, ...rest.slice(at)];
    const share = 1 - rest.length / attendances;
    const year = FIRST_YEAR + Math.min(YEARS - 1, Math.floor(share * YEARS));
    const heldOn = `${year}-${String(draw.whole(1, 12)).padStart(2, '0')}-15`;
    lists.push({
      heldOn,
      lines: [...onList].map((human) => lineOf(human, humans[human], posts, heldOn, draw)),
    });
  }
  return lists;
}

function lineOf(
  number: number,
  human: Human | undefined,
  posts: Map<number, Post>,
  heldOn: string,
  draw: Draw,
): Attendance {
  if (human === undefined) throw new Error('A line of nobody');
  const known = posts.get(number);
  const moved = known === undefined || draw.chance(MOVED) ? postOf(draw) : known;
  const post =
    known !== undefined && draw.chance(PROMOTED) ? { ...moved, position: draw.pick(positions) } : moved;
  posts.set(number, post);
  const inLatin = draw.chance(IN_LATIN);
  const written = inLatin
    ? spoil(ownLatinName(human, human.words), latinNoise, noiseShares, draw)
    : spoil(laoName(human.words), laoNoise, noiseShares, draw);
  const name = !inLatin && draw.chance(WITH_TITLE) ? withLaoTitle(written, human.sex, draw) : written;
  const born = draw.chance(AGE_KNOWN) ? bandAround(human, heldOn) : null;
  return {
    human: number,
    trainee: {
      name,
      sex: draw.chance(SEX_KNOWN) ? human.sex : null,
      bornFrom: born?.from ?? null,
      bornTo: born?.to ?? null,
      office: draw.chance(OFFICE_KNOWN) ? (draw.chance(OFFICE_SHORT) ? post.short : post.full) : null,
      position: draw.chance(POSITION_KNOWN) ? post.position : null,
    },
  };
}

/** The years of birth that the ten-year band of an age on a day allows: 25 to 34, 35 to 44, and so on. */
function bandAround({ born }: Human, heldOn: string): { readonly from: number; readonly to: number } {
  const year = Number(heldOn.slice(0, 4));
  const age = year - Number(born.slice(0, 4));
  const least = Math.floor((age - 5) / 10) * 10 + 5;
  return { from: year - least - 10, to: year - least };
}
