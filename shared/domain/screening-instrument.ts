import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { line, paragraphs } from './free-text.ts';

/** The six dimensions of the ILO operational indicators; the rule knows these and no others. */
export const iloDimensions = ['DR', 'CR', 'VR', 'EX', 'CD', 'VD'] as const;
export const IloDimension = z.enum(iloDimensions);
export type IloDimension = z.infer<typeof IloDimension>;

/** How much an item counts in a list: by the Delphi survey, not at all (a prompt), or the list does not have it. */
export const itemStrengths = ['strong', 'medium', 'weak', 'unweighted', 'not-in-list'] as const;
export const ItemStrength = z.enum(itemStrengths);
export type ItemStrength = z.infer<typeof ItemStrength>;

const inBoth = (maximum: number) => z.strictObject({ lo: line(maximum), en: line(maximum) });
const confidence = z.enum(['high', 'medium', 'low']);
/** A code inside an instrument: stored with the answers. */
const itemCode = z
  .string()
  .min(1, 'required')
  .max(60, 'too-long')
  .regex(/^[A-Za-z][\w.-]*$/u, 'not-understood');

const Dimension = z.strictObject({
  code: itemCode,
  title: inBoth(160),
  /** What to think of while asking. */
  help: z.exactOptional(inBoth(400)),
});

const Item = z.strictObject({
  code: itemCode,
  dimension: itemCode,
  text: inBoth(400),
  help: z.exactOptional(inBoth(600)),
  adult: ItemStrength,
  child: ItemStrength,
  /** How sure it is that the item says what its source says. */
  confidence,
  /** Which of the ILO's eleven indicators of forced labour (2012, 2025) it belongs to. */
  forcedLabour: z.array(z.int().min(1).max(11)).max(11, 'too-many'),
});

const repeats = (codes: readonly string[]) => codes.findIndex((code, at) => codes.indexOf(code) < at);

/**
 * A list of indicators to screen by, as data: shipped with the program or imported by the office. A version never
 * changes, because answers stand under it.
 */
export const ScreeningInstrument = livesIn(
  'office',
  z
    .strictObject({
      id: z
        .string()
        .min(1, 'required')
        .max(60, 'too-long')
        .regex(/^[a-z][a-z\d-]*$/u, 'not-understood'),
      version: z.int().min(1).max(9999),
      title: inBoth(160),
      source: line(600),
      licence: line(300),
      /** `not-obtained`: named here so that it can be imported; it has no items. */
      status: z.enum(['standard', 'national', 'proposal', 'not-obtained']),
      confidence,
      /** How sure the Lao wording is. */
      translation: z.strictObject({ confidence, source: z.enum(['official', 'own']) }),
      /** How its answers are read: by the ILO's rule of dimensions, or not at all. */
      rule: z.enum(['ilo-dimensions', 'none']),
      remark: z.exactOptional(z.strictObject({ lo: paragraphs(1000), en: paragraphs(1000) })),
      dimensions: z.array(Dimension).min(1, 'required').max(30, 'too-many'),
      items: z.array(Item).max(300, 'too-many'),
    })
    .superRefine((instrument, context) => {
      const add = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path, message, input: instrument });
      const dimensions = instrument.dimensions.map(({ code }) => code);
      const twice = repeats(dimensions);
      if (twice >= 0) add(['dimensions', twice, 'code'], 'repeated');
      const itemTwice = repeats(instrument.items.map(({ code }) => code));
      if (itemTwice >= 0) add(['items', itemTwice, 'code'], 'repeated');
      if (instrument.items.length === 0 && instrument.status !== 'not-obtained') add(['items'], 'required');
      for (const [at, { code }] of instrument.dimensions.entries()) {
        if (instrument.rule === 'ilo-dimensions' && !IloDimension.safeParse(code).success)
          add(['dimensions', at, 'code'], 'not-understood');
      }
      for (const [at, item] of instrument.items.entries()) {
        if (!dimensions.includes(item.dimension)) add(['items', at, 'dimension'], 'not-understood');
        for (const list of ['adult', 'child'] as const) {
          const isWeighted = item[list] !== 'unweighted';
          if (isWeighted !== (instrument.rule === 'ilo-dimensions') && item[list] !== 'not-in-list')
            add(['items', at, list], 'not-understood');
        }
      }
    }),
);
export type ScreeningInstrument = z.infer<typeof ScreeningInstrument>;
export type ScreeningItem = ScreeningInstrument['items'][number];
