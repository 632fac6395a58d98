import { birthDay, birthOfSibling } from './births.ts';
import { identityDocument, phone, type Phone, type RecordedDocument } from './contacts.ts';
import { Draw } from '../../db/training/draw.ts';
import { homeAbroad, laoHome, type TrueHome } from './homes.ts';
import { laoFamilyName, laoGivenName, type Sex } from '../../db/training/lao-names.ts';
import type { NameWord } from '../../db/training/name-element.ts';
import { nickname, usedName } from './nicknames.ts';
import {
  chineseName,
  hmongName,
  khmuGivenName,
  myanmarName,
  thaiName,
  vietnameseName,
} from './other-names.ts';
import { habitOf, romaniseWord } from './romanise-variants.ts';

/** Whom an office meets: about 80 % Lao citizens, of them one in ten Hmong and one in eight Khmu. */
export const peoples = {
  lao: 0.62,
  hmong: 0.08,
  khmu: 0.1,
  thai: 0.05,
  vietnamese: 0.05,
  chinese: 0.05,
  myanmar: 0.05,
};
export type People = keyof typeof peoples;

const countryOf = {
  lao: 'LA',
  hmong: 'LA',
  khmu: 'LA',
  thai: 'TH',
  vietnamese: 'VN',
  chinese: 'CN',
  myanmar: 'MM',
} as const;
export type Country = (typeof countryOf)[People];

/** A living person as they are, of whom any number of records may be made. */
export type Human = {
  readonly number: number;
  readonly people: People;
  readonly country: Country;
  readonly sex: Sex;
  /** The words of the name in the order that its people writes; `given` and `family` say which is which. */
  readonly words: readonly NameWord[];
  readonly given: NameWord;
  readonly family: NameWord | undefined;
  /** The spelling of the words that the person's own documents have. */
  readonly ownLatin: readonly string[];
  readonly nickname: NameWord | undefined;
  readonly usedName: NameWord | undefined;
  readonly born: string;
  readonly home: TrueHome;
  readonly phone: Phone | undefined;
  readonly documents: readonly RecordedDocument[];
};

/** Of so many, one is a brother or sister of somebody before: same family name and village, often the same telephone. */
const SIBLINGS = 0.05;
const SAME_PHONE_AS_SIBLING = 0.35;
const SAME_FAMILY_BOOK = 0.6;
/** Whose given names the parents let begin alike: ບຸນມີ, ບຸນມາ. */
const SAME_BEGINNING = 0.3;

type Name = {
  readonly words: readonly NameWord[];
  readonly given: NameWord;
  readonly family: NameWord | undefined;
};

const givenFirst = (given: NameWord, family: NameWord | undefined): Name => ({
  words: family === undefined ? [given] : [given, family],
  given,
  family,
});
const familyFirst = (given: NameWord, family: NameWord): Name => ({ words: [family, given], given, family });

function nameOf(people: People, draw: Draw, sex: Sex): Name {
  switch (people) {
    case 'lao':
      return givenFirst(laoGivenName(draw, sex), draw.chance(0.97) ? laoFamilyName(draw) : undefined);
    case 'khmu': {
      const given = draw.chance(0.7) ? khmuGivenName(draw) : laoGivenName(draw, sex);
      return givenFirst(given, draw.chance(0.6) ? laoFamilyName(draw) : undefined);
    }
    case 'hmong': {
      const { given, family } = hmongName(draw);
      return draw.chance(0.7) ? givenFirst(given, family) : familyFirst(given, family);
    }
    case 'thai': {
      const { given, family } = thaiName(draw, sex);
      return givenFirst(given, family);
    }
    case 'vietnamese': {
      const { given, family } = vietnameseName(draw);
      return familyFirst(given, family);
    }
    case 'chinese': {
      const { given, family } = chineseName(draw);
      return familyFirst(given, family);
    }
    case 'myanmar': {
      const words = myanmarName(draw);
      return { words, given: words[0] ?? [], family: undefined };
    }
  }
}

function human(number: number, seed: number, before: readonly Human[]): Human {
  const draw = new Draw(seed, `human ${number}`);
  const sibling = before.length > 0 && draw.chance(SIBLINGS) ? draw.pick(before) : undefined;
  const people = sibling?.people ?? draw.pickByShare(peoples);
  const country = countryOf[people];
  const sex = draw.chance(0.72) ? 'Female' : 'Male';
  const own = nameOf(people, draw, sex);
  const name = sibling === undefined ? own : siblingName(own, sibling, draw);
  const habit = people === 'thai' ? 'thai' : habitOf(draw);
  const documents = [0.38, 0.08].flatMap((share) =>
    draw.chance(share) ? [identityDocument(draw, country)] : [],
  );
  const familyBook = sibling?.documents.find(({ type }) => type === 'family-book');
  return {
    number,
    people,
    country,
    sex,
    ...name,
    ownLatin: name.words.map((word) => romaniseWord(word, habit, draw)),
    nickname: draw.chance(country === 'LA' ? 0.95 : 0.3) ? nickname(draw) : undefined,
    usedName: draw.chance(0.25) ? usedName(draw) : undefined,
    born: sibling === undefined ? birthDay(draw) : birthOfSibling(draw, sibling.born),
    home: sibling?.home ?? (country === 'LA' ? laoHome(draw) : homeAbroad(draw, country)),
    phone:
      sibling?.phone !== undefined && draw.chance(SAME_PHONE_AS_SIBLING)
        ? sibling.phone
        : draw.chance(0.6)
          ? phone(draw, country)
          : undefined,
    documents:
      familyBook !== undefined && draw.chance(SAME_FAMILY_BOOK) ? [familyBook, ...documents] : documents,
  };
}

function siblingName(own: Name, sibling: Human, draw: Draw): Name {
  const [beginning] = sibling.given;
  const ending = own.given.at(-1);
  const alike =
    beginning !== undefined && ending !== undefined && beginning !== ending && draw.chance(SAME_BEGINNING);
  const given = alike ? [beginning, ending] : own.given;
  const { family } = sibling;
  return family !== undefined && sibling.words[0] === family
    ? familyFirst(given, family)
    : givenFirst(given, family);
}

/** The first so many humans of a seed; a larger number begins with the same ones. */
export function population(count: number, seed: number): readonly Human[] {
  const humans: Human[] = [];
  for (let number = 0; number < count; number += 1) humans.push(human(number, seed, humans));
  return humans;
}
