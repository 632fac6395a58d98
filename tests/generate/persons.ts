import { createHash } from 'node:crypto';
import { formatCaseNumber } from '../../shared/identity/case-number.ts';
import { ageAt, birthMonth, birthYear, dayBetween, exactBirth, type RecordedBirth } from './births.ts';
import { phoneFormat, writePhone } from './contacts.ts';
import { Draw } from '../../db/training/draw.ts';
import { homeInWords, homeTo, type RecordedHome } from './homes.ts';
import { population, type Human } from './humans.ts';
import {
  laoNoise,
  latinNoise,
  laoName,
  ownLatinName,
  withLaoTitle,
  type SpellingNoise,
} from './name-on-paper.ts';
import { laoOf } from '../../db/training/name-element.ts';
import type { JudgedRecord, RecordedPerson } from './record.ts';

/**
 * Invented persons of an office's register: every human one record, taken down by some officer. The shares of what
 * officers know and how well they type are our estimates, stated here; what kinds of noise there are comes from the
 * sources named in the parts. Built on nothing of the program but its list of places and its form of case numbers.
 */
export type StoredRecord = JudgedRecord & { readonly caseNumber: string };

export type Register = {
  readonly seed: number;
  readonly records: readonly StoredRecord[];
  /** The humans of the records, in their order, and after them as many as were asked for who have no record. */
  readonly humans: readonly Human[];
};

/** How the birth of a person stands in a first record. */
export const firstBirthShares = { day: 0.46, month: 0.06, year: 0.2, age: 0.22, missing: 0.06 };
/** To which level the home is known. */
export const firstHomeShares = { village: 0.52, district: 0.24, province: 0.12, words: 0.05, missing: 0.07 };
/** Noise that stays in first records, because nobody noticed. */
export const firstNoiseShares: Readonly<Record<string, number>> = {
  'lao-typing-order': 0.1,
  'lao-letter-variant': 0.08,
  'lao-as-heard': 0.02,
  'lao-slip': 0.01,
  'lao-blank-left-out': 0.02,
  'latin-letter-variant': 0.06,
  'latin-slip': 0.01,
  'latin-capitals': 0.08,
};
const ONE_NAME_ONLY = 0.05;
const TITLE_IN_NAME = 0.03;
const NICKNAME_KNOWN = 0.35;
const USED_NAME_KNOWN = 0.4;

export const FIRST_DAY = '2022-01-01';
export const LAST_DAY = '2026-11-20';

/** An id in the form of UUID version 7 (RFC 9562), the same for the same seed and purpose. */
export function invented7(seed: number, purpose: string, day: string): string {
  const random = createHash('sha256').update(`id ${seed} ${purpose}`).digest('hex');
  const time = Date.parse(`${day}T03:00:00Z`).toString(16).padStart(12, '0');
  const variant = '89ab'.charAt(Number.parseInt(random.charAt(0), 16) % 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
}

/** Spoils a text by each noise in its share. */
export function spoil(
  text: string,
  noises: readonly SpellingNoise[],
  shares: Readonly<Record<string, number>>,
  draw: Draw,
): string {
  let spoilt = text;
  for (const [name, apply] of noises)
    if (draw.chance(shares[name] ?? 0)) spoilt = apply(spoilt, draw) ?? spoilt;
  return spoilt;
}

function firstBirth({ born }: Human, recordedOn: string, draw: Draw): RecordedBirth | null {
  switch (draw.pickByShare(firstBirthShares)) {
    case 'day':
      return exactBirth(born);
    case 'month':
      return birthMonth(born);
    case 'year':
      return birthYear(born);
    case 'age':
      return ageAt(born, recordedOn, 0, draw.chance(0.3));
    case 'missing':
      return null;
  }
}

function firstHome({ home }: Human, draw: Draw): RecordedHome | null {
  const form = draw.pickByShare(firstHomeShares);
  if (form === 'missing') return null;
  return form === 'words' ? homeInWords(home, draw) : homeTo(home, form);
}

function firstRecord(human: Human, seed: number): JudgedRecord {
  const draw = new Draw(seed, `first record ${human.number}`);
  const recordedOn = dayBetween(draw, FIRST_DAY, LAST_DAY);
  const isLao = human.country === 'LA';
  const words = draw.chance(ONE_NAME_ONLY) ? [human.given] : human.words;
  const inLao = draw.chance(isLao ? 0.95 : 0.65);
  const inLatin = !inLao || draw.chance(isLao ? 0.38 : 0.85);
  const lao = spoil(laoName(words), laoNoise, firstNoiseShares, draw);
  const nickname = draw.chance(NICKNAME_KNOWN) ? human.nickname : undefined;
  const usedName = draw.chance(USED_NAME_KNOWN) ? human.usedName : undefined;
  return {
    person: {
      id: invented7(seed, `first ${human.number}`, recordedOn),
      recordedOn,
      nameLao: inLao ? (draw.chance(TITLE_IN_NAME) ? withLaoTitle(lao, human.sex, draw) : lao) : null,
      nameLatin: inLatin ? spoil(ownLatinName(human, words), latinNoise, firstNoiseShares, draw) : null,
      nickname: nickname === undefined ? null : laoOf(nickname),
      usedName:
        usedName === undefined ? null : draw.chance(0.5) ? laoOf(usedName) : (usedName[0]?.french ?? null),
      sex: draw.chance(0.99) ? human.sex : null,
      birth: firstBirth(human, recordedOn, draw),
      nationality: draw.chance(0.97) ? human.country : null,
      home: firstHome(human, draw),
      phones: human.phone === undefined ? [] : [writePhone(human.phone, phoneFormat(human.phone, draw))],
      documents: human.documents,
    },
    meaning: {
      human: human.number,
      names: [
        ...words,
        ...(nickname === undefined ? [] : [nickname]),
        ...(usedName === undefined ? [] : [usedName]),
      ],
    },
  };
}

const officeCodes = [
  'VT',
  'VC',
  'PS',
  'LN',
  'OD',
  'BK',
  'LP',
  'HP',
  'XY',
  'XK',
  'BX',
  'KM',
  'SV',
  'SL',
  'SK',
  'CS',
  'AP',
  'XS',
];

/** Numbers cases by office and year in the order of the register. */
function caseNumbers(records: readonly JudgedRecord[], seed: number): string[] {
  const draw = new Draw(seed, 'offices');
  const counters = new Map<string, number>();
  return records.map(({ person }) => {
    const officeCode = draw.pick(officeCodes);
    const year = Number(person.recordedOn.slice(0, 4));
    const counter = (counters.get(`${officeCode}${year}`) ?? 0) + 1;
    counters.set(`${officeCode}${year}`, counter);
    return formatCaseNumber({ officeCode, year, counter });
  });
}

/** A register of so many persons, all different humans, and some humans more who are not in it. */
export function makeRegister(count: number, seed: number, strangers = 0): Register {
  const humans = population(count + strangers, seed);
  const records = humans.slice(0, count).map((one) => firstRecord(one, seed));
  const numbers = caseNumbers(records, seed);
  return {
    seed,
    humans,
    records: records.map((record, place) => ({ ...record, caseNumber: numbers[place] ?? '' })),
  };
}

export type { RecordedPerson };
