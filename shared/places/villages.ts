import { z } from 'zod';
import { Place } from './place.ts';
import villages from './villages.json' with { type: 'json' };

const DISTRICT_DIGITS = 4;

/** Code, Lao name, Latin name or nothing, and the confidence where it is not medium. */
const VillageRow = z.tuple([z.string(), z.string(), z.string()]).rest(z.enum(['low']));

/** The villages known, 8,753 suggestions of some 500 kB: for the store only, never for the renderer. */
export function villageRows(): readonly Place[] {
  return villages.rows.map((row) => {
    const [code, nameLao, nameEnglish, confidence = 'medium'] = VillageRow.parse(row);
    const parentCode = code.slice(0, DISTRICT_DIGITS);
    return Place.parse({
      code,
      level: 'village',
      parentCode,
      nameLao,
      ...(nameEnglish === '' ? {} : { nameEnglish }),
      aliases: [],
      confidence,
    });
  });
}
