import districts from './districts.json' with { type: 'json' };
import { Place } from './place.ts';
import provinces from './provinces.json' with { type: 'json' };

/** The 18 provinces and 148 districts, each after the one that holds it. Small enough for the renderer. */
export function divisionRows(): readonly Place[] {
  return [
    ...provinces.rows.map((row) => Place.parse({ ...row, level: 'province', parentCode: null })),
    ...districts.rows.map((row) => Place.parse({ ...row, level: 'district' })),
  ];
}
