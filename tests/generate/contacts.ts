import type { Draw } from '../../db/training/draw.ts';

/**
 * Telephone numbers as people write them down. Lao mobiles are 020 and eight digits of which the first is 2, 5, 7 or 9,
 * or 030 and seven; a person held abroad has a number of that country (ITU E.164, numbering plan of the Lao PDR).
 */
export type Phone = { readonly country: string; readonly national: string };

export function phone(draw: Draw, country: string): Phone {
  if (country === 'TH' || (country === 'LA' && draw.chance(0.06)))
    return { country: '66', national: `${draw.pick(['6', '8', '9'])}${draw.digits(8)}` };
  if (country === 'VN') return { country: '84', national: `9${draw.digits(8)}` };
  if (country === 'CN') return { country: '86', national: `13${draw.digits(9)}` };
  if (country === 'MM') return { country: '95', national: `9${draw.digits(8)}` };
  if (draw.chance(0.08)) return { country: '856', national: `30${draw.digits(7)}` };
  return { country: '856', national: `20${draw.pick(['2', '5', '5', '7', '9'])}${draw.digits(7)}` };
}

const laoDigits = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCodePoint(0x0ed0 + Number(digit)));

const grouped = (digits: string, sizes: readonly number[], separator: string): string => {
  const groups: string[] = [];
  let place = 0;
  for (const size of sizes) {
    groups.push(digits.slice(place, place + size));
    place += size;
  }
  return [...groups, digits.slice(place)].filter((group) => group !== '').join(separator);
};

export const phoneFormats = [
  'E.164',
  'international',
  'national',
  'grouped',
  'dashes',
  'lao-digits',
] as const;
export type PhoneFormat = (typeof phoneFormats)[number];

/** In any way people write numbers here; those of other countries than the neighbour across the river with the country. */
export const phoneFormat = ({ country }: Phone, draw: Draw): PhoneFormat =>
  country === '856' || country === '66' ? draw.pick(phoneFormats) : draw.pick(['E.164', 'international']);

/** How a number is written: +8562055551234, +856 20 5555 1234, 02055551234, 020 55 551 234, 020-5555-1234, Lao digits. */
export function writePhone({ country, national }: Phone, format: PhoneFormat): string {
  switch (format) {
    case 'E.164':
      return `+${country}${national}`;
    case 'international':
      return `+${country} ${grouped(national, [2, 4], ' ')}`;
    case 'national':
      return `0${national}`;
    case 'grouped':
      return `0${grouped(national, [2, 2, 3], ' ')}`;
    case 'dashes':
      return `0${grouped(national, [2, 4], '-')}`;
    case 'lao-digits':
      return laoDigits(`0${national}`);
  }
}

export const documentTypes = ['id-card', 'family-book', 'passport', 'border-pass'] as const;
export type DocumentType = (typeof documentTypes)[number];
export type RecordedDocument = { readonly type: DocumentType; readonly number: string };

/**
 * A document with a number. The generations of Lao cards have different forms, so no strict one is kept: old cards
 * `01-1234567`, new ones twelve digits, family books a number and a year, passports a letter or two and seven digits.
 */
export function identityDocument(draw: Draw, country: string): RecordedDocument {
  if (country !== 'LA')
    return { type: 'passport', number: `${draw.pick(['A', 'AA', 'E', 'M', 'C'])}${draw.digits(8)}` };
  const type = draw.pickByShare({ 'id-card': 0.45, 'family-book': 0.25, 'border-pass': 0.1, passport: 0.2 });
  switch (type) {
    case 'id-card':
      return {
        type,
        number: draw.chance(0.7)
          ? `${String(draw.whole(1, 18)).padStart(2, '0')}-${draw.digits(7)}`
          : draw.digits(12),
      };
    case 'family-book':
      return { type, number: `${draw.digits(5)}/${draw.whole(1998, 2025)}` };
    case 'passport':
      return { type, number: `P${draw.pick(['', 'A', 'B'])}${draw.digits(7)}` };
    case 'border-pass':
      return { type, number: `BP ${draw.digits(6)}` };
  }
}

/** The same number as another officer writes it: with or without separators, small letters, Lao digits. */
export function rewriteDocument({ type, number }: RecordedDocument, draw: Draw): RecordedDocument {
  const bare = number.replaceAll(/[-/ ]/gu, '');
  const forms = [
    bare,
    grouped(bare, [2, 3, 3], ' '),
    number.toLowerCase(),
    laoDigits(number),
    number.replaceAll(/[-/]/gu, ' '),
  ];
  const others = forms.filter((form) => form !== number);
  return { type, number: others.length === 0 ? number : draw.pick(others) };
}
