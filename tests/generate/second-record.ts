import {
  ageAt,
  birthMonth,
  birthYear,
  dayBetween,
  exactBirth,
  firstOfJanuary,
  monthBeforeDay,
  type RecordedBirth,
} from './births.ts';
import { phone, phoneFormat, rewriteDocument, writePhone, type RecordedDocument } from './contacts.ts';
import { Draw } from '../../db/training/draw.ts';
import { homeInWords, homeTo, laoHome, type RecordedHome } from './homes.ts';
import type { Human } from './humans.ts';
import {
  laoName,
  laoNoise,
  latinNoise,
  ownLatinName,
  withLaoTitle,
  withLatinTitle,
} from './name-on-paper.ts';
import { laoOf, type NameWord } from '../../db/training/name-element.ts';
import { FIRST_DAY, invented7, LAST_DAY } from './persons.ts';
import { secondShares, type Noise } from './second-shares.ts';
import type { JudgedRecord, RecordedPerson } from './record.ts';
import { habitOf, romaniseWord } from './romanise-variants.ts';
import { digitSlip } from './typos.ts';

/** A record of a human by another officer, on another day, with the noises that it got and those it had a place for. */
export type SecondRecord = JudgedRecord & {
  readonly noise: readonly Noise[];
  readonly possible: readonly Noise[];
};

/** Draws noises by their shares, and keeps count of which could have come and which did. */
class NoiseDraw {
  readonly noise: Noise[] = [];
  readonly possible: Noise[] = [];
  readonly draw: Draw;

  constructor(draw: Draw) {
    this.draw = draw;
  }

  happens(name: Noise): boolean {
    this.possible.push(name);
    const happened = this.draw.chance(secondShares[name]);
    if (happened) this.noise.push(name);
    return happened;
  }

  /** Spoils a text in the share of those that have a place for it. */
  spoil(text: string, name: Noise, apply: (text: string, draw: Draw) => string | undefined): string {
    const spoilt = apply(text, this.draw);
    return spoilt !== undefined && this.happens(name) ? spoilt : text;
  }

  /** The first of these noises that happens, each in its share of the whole. */
  oneOf(names: readonly Noise[]): Noise | undefined {
    this.possible.push(...names);
    let left = this.draw.fraction();
    for (const name of names) {
      left -= secondShares[name];
      if (left < 0) {
        this.noise.push(name);
        return name;
      }
    }
    return undefined;
  }
}

type Names = Pick<RecordedPerson, 'nameLao' | 'nameLatin' | 'nickname' | 'usedName'> & {
  readonly words: readonly NameWord[];
};

/** The names that are put down: in both scripts or one, whole or in part. `isKnownOtherwise`: by a phone or document. */
function names(human: Human, isKnownOtherwise: boolean, noises: NoiseDraw): Names {
  const { draw } = noises;
  if (isKnownOtherwise && human.nickname !== undefined && noises.happens('nickname-only'))
    return {
      nameLao: null,
      nameLatin: null,
      nickname: laoOf(human.nickname),
      usedName: null,
      words: [human.nickname],
    };
  const form = human.family === undefined ? undefined : noises.oneOf(['no-family-name', 'other-word-order']);
  const words =
    form === 'no-family-name'
      ? [human.given]
      : form === 'other-word-order'
        ? human.words.toReversed()
        : human.words;
  const isLatinOnly = noises.happens('latin-only');
  const inLatin = isLatinOnly || draw.chance(human.country === 'LA' ? 0.3 : 0.7);
  const nickname = draw.chance(0.35) ? human.nickname : undefined;
  const usedName = draw.chance(0.3) ? human.usedName : undefined;
  return {
    nameLao: isLatinOnly ? null : laoOnPaper(human, words, noises),
    nameLatin: inLatin ? latinOnPaper(human, words, noises) : null,
    nickname: nickname === undefined ? null : laoOf(nickname),
    usedName: usedName === undefined ? null : laoOf(usedName),
    words: [...words, ...[nickname, usedName].filter((name) => name !== undefined)],
  };
}

function laoOnPaper(human: Human, words: readonly NameWord[], noises: NoiseDraw): string {
  let name = laoName(words);
  for (const [kind, apply] of laoNoise) name = noises.spoil(name, kind, apply);
  return noises.happens('title-in-front') ? withLaoTitle(name, human.sex, noises.draw) : name;
}

function latinOnPaper(human: Human, words: readonly NameWord[], noises: NoiseDraw): string {
  const { draw } = noises;
  const habit = habitOf(draw);
  let name = noises.happens('latin-by-another-hand')
    ? words.map((word) => romaniseWord(word, habit, draw)).join(' ')
    : ownLatinName(human, words);
  for (const [kind, apply] of latinNoise) name = noises.spoil(name, kind, apply);
  return noises.happens('title-in-front') ? withLatinTitle(name, human.sex, draw) : name;
}

const ERRORS_OF_AGE = { 'age-off-by-one': [-1, 1], 'age-off-by-two': [-2, 2] } as const;

function birth({ born }: Human, recordedOn: string, noises: NoiseDraw): RecordedBirth | null {
  const { draw } = noises;
  switch (
    noises.oneOf([
      'age-for-birth',
      'birth-year-only',
      'birth-month-only',
      'first-of-january',
      'month-before-day',
      'birth-missing',
    ])
  ) {
    case 'age-for-birth': {
      const off = noises.oneOf(['age-off-by-one', 'age-off-by-two']);
      const error = off === 'age-off-by-one' || off === 'age-off-by-two' ? draw.pick(ERRORS_OF_AGE[off]) : 0;
      return ageAt(born, recordedOn, error, draw.chance(0.3));
    }
    case 'birth-year-only':
      return birthYear(born);
    case 'birth-month-only':
      return birthMonth(born);
    case 'first-of-january':
      return firstOfJanuary(born);
    case 'month-before-day':
      return monthBeforeDay(born) ?? exactBirth(born);
    case 'birth-missing':
      return null;
    default:
      return exactBirth(born);
  }
}

function home({ home: truth, country }: Human, noises: NoiseDraw): RecordedHome | null {
  if (country !== 'LA') return noises.happens('home-missing') ? null : homeTo(truth, 'village');
  switch (
    noises.oneOf([
      'home-district-only',
      'home-province-only',
      'home-in-words',
      'home-elsewhere',
      'home-missing',
    ])
  ) {
    case 'home-district-only':
      return homeTo(truth, 'district');
    case 'home-province-only':
      return homeTo(truth, 'province');
    case 'home-in-words':
      return homeInWords(truth, noises.draw);
    case 'home-elsewhere':
      return homeTo(laoHome(noises.draw), 'village');
    case 'home-missing':
      return null;
    default:
      return homeTo(truth, 'village');
  }
}

function phones(human: Human, noises: NoiseDraw): string[] {
  if (human.phone === undefined) return [];
  const form = noises.oneOf(['phone-new', 'phone-missing']);
  if (form === 'phone-missing') return [];
  const number = form === 'phone-new' ? phone(noises.draw, human.country) : human.phone;
  const written = writePhone(number, phoneFormat(number, noises.draw));
  return [
    form === undefined && noises.happens('phone-digit-wrong') ? digitSlip(written, noises.draw) : written,
  ];
}

const documents = (human: Human, noises: NoiseDraw): RecordedDocument[] =>
  human.documents.flatMap((document) => {
    if (noises.happens('document-missing')) return [];
    const written = noises.happens('document-rewritten') ? rewriteDocument(document, noises.draw) : document;
    return noises.happens('document-digit-wrong')
      ? [{ ...written, number: digitSlip(written.number, noises.draw) }]
      : [written];
  });

/** What another officer puts on file of a human whom somebody has, or has not, put on file before. */
export function secondRecord(human: Human, seed: number): SecondRecord {
  const noises = new NoiseDraw(new Draw(seed, `second record ${human.number}`));
  const { draw } = noises;
  const recordedOn = dayBetween(draw, FIRST_DAY, LAST_DAY);
  const contacts = { phones: phones(human, noises), documents: documents(human, noises) };
  const isKnownOtherwise =
    contacts.documents.length > 0 || (contacts.phones.length > 0 && !noises.noise.includes('phone-new'));
  const { words, ...typed } = names(human, isKnownOtherwise, noises);
  const otherSex = human.sex === 'Female' ? 'Male' : 'Female';
  return {
    person: {
      id: invented7(seed, `second ${human.number}`, recordedOn),
      recordedOn,
      ...typed,
      sex: noises.happens('sex-wrong') ? otherSex : noises.happens('sex-missing') ? null : human.sex,
      birth: birth(human, recordedOn, noises),
      nationality: draw.chance(0.97) ? human.country : null,
      home: home(human, noises),
      ...contacts,
    },
    meaning: { human: human.number, names: words },
    noise: noises.noise,
    possible: noises.possible,
  };
}
