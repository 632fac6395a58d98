import { divisionRows } from '../../shared/places/divisions.ts';
import type { Place } from '../../shared/places/place.ts';
import { villageRows } from '../../shared/places/villages.ts';
import type { Draw } from '../../db/training/draw.ts';

/** A home as it is put down: a division that was recognised, or words. */
export type RecordedHome = { readonly placeCode: string | null; readonly freeText: string | null };

const places: ReadonlyMap<string, Place> = new Map(
  [...divisionRows(), ...villageRows()].map((place) => [place.code, place]),
);
const villages = villageRows().map(({ code }) => code);

const abroad: Readonly<Record<string, readonly string[]>> = {
  TH: ['ຊຽງຮາຍ ປະເທດໄທ', 'Chiang Rai, Thailand', 'ໜອງຄາຍ', 'Udon Thani', 'ອຸບົນ'],
  VN: ['Nghe An', 'ເງ້ອານ', 'Ha Tinh', 'Dien Bien', 'ຮ່າໂນ້ຍ'],
  CN: ['Yunnan', 'ຢຸນນານ', 'Guangxi', 'Hunan', 'ຈີນ'],
  MM: ['Shan State', 'ລັດສານ', 'Tachileik', 'ທ່າຂີ້ເຫຼັກ', 'Yangon'],
};

/** The village of a person at home in the Lao PDR, or words for a place abroad. */
export type TrueHome = { readonly village: string } | { readonly words: string };

export const laoHome = (draw: Draw): TrueHome => ({ village: draw.pick(villages) });
export const homeAbroad = (draw: Draw, country: string): TrueHome => ({
  words: draw.pick(abroad[country] ?? ['']),
});

export const DISTRICT_DIGITS = 4;
export const PROVINCE_DIGITS = 2;

export function placeOf(code: string): Place {
  const place = places.get(code);
  if (place === undefined) throw new Error(`No such place: ${code}`);
  return place;
}

/** Known by code, down to this level. */
export function homeTo(home: TrueHome, level: 'village' | 'district' | 'province'): RecordedHome {
  if ('words' in home) return { placeCode: null, freeText: home.words };
  const digits = { village: home.village.length, district: DISTRICT_DIGITS, province: PROVINCE_DIGITS }[
    level
  ];
  return { placeCode: home.village.slice(0, digits), freeText: null };
}

/**
 * In words, because the place was not recognised: a former or other spelling of its district where one is known
 * (ສາມະຄີໄຊ for ສາມັກຄີໄຊ), in Lao or Latin letters.
 */
export function homeInWords(home: TrueHome, draw: Draw): RecordedHome {
  if ('words' in home) return { placeCode: null, freeText: home.words };
  const village = placeOf(home.village);
  const district = placeOf(home.village.slice(0, DISTRICT_DIGITS));
  const { nameEnglish } = village;
  const spellings = [district.nameLao, ...district.aliases];
  const latin = spellings.filter((spelling) => /^[\x20-\x7E]+$/u.test(spelling));
  const lao = spellings.filter((spelling) => !latin.includes(spelling));
  return {
    placeCode: null,
    freeText:
      nameEnglish !== undefined && latin.length > 0 && draw.chance(0.3)
        ? `Ban ${nameEnglish}, ${draw.pick(latin)}`
        : `ບ້ານ ${village.nameLao}, ເມືອງ ${draw.pick(lao)}`,
  };
}
