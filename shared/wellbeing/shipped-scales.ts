import { WellbeingScale } from '../domain/wellbeing.ts';
import officeWellbeing from './scales/office-wellbeing.1.json' with { type: 'json' };

/** Every version of every scale that the program brings; the newest version of a scale stands last. */
export const shippedScales: readonly WellbeingScale[] = [WellbeingScale.parse(officeWellbeing)];

/** One version of a scale. */
export const scaleOf = (scaleId: string, version: number): WellbeingScale | undefined =>
  shippedScales.find((scale) => scale.scaleId === scaleId && scale.version === version);

/** The scale with which a new scoring is made. */
export function newestScale(): WellbeingScale {
  const scale = shippedScales.at(-1);
  if (scale === undefined) throw new Error('The program brings a scale');
  return scale;
}
