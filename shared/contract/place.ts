import { z } from 'zod';
import { Version } from '../domain/identifier.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { PlaceCode, PlaceLevel, PlaceName } from '../places/place.ts';
import { defineOperations } from './operation.ts';

const Division = z.strictObject({
  code: PlaceCode,
  level: PlaceLevel,
  nameLao: z.string(),
  /** Empty where no Latin spelling is known. */
  nameEnglish: z.string(),
  /** Its last day, where it was closed. */
  closedOn: z.nullable(PlainDate),
});
export type Division = z.infer<typeof Division>;

/** A division with the larger ones that hold it, nearest first. */
export const PlaceSummary = Division.extend({ within: z.array(Division) });
export type PlaceSummary = z.infer<typeof PlaceSummary>;

/** A division that fits what was typed. */
export const PlaceSuggestion = PlaceSummary.extend({
  /** The name it had before, where only that fits. */
  earlierName: z.nullable(z.string()),
});
export type PlaceSuggestion = z.infer<typeof PlaceSuggestion>;

/** A division as the office keeps its list. */
export const PlaceEntry = Division.extend({
  parentCode: PlaceCode.nullable(),
  version: Version,
  /** Whether the office added it itself. */
  isOwn: z.boolean(),
  /** What it was called before; `until` is a day, or a year where no more is known. */
  earlierNames: z.array(z.strictObject({ text: z.string(), until: z.nullable(z.string()) })),
  successorCode: z.nullable(PlaceCode),
});
export type PlaceEntry = z.infer<typeof PlaceEntry>;

/** Levels of which an office adds divisions: no list of the sub-districts is public, and villages merge every year. */
export const ownLevels = ['subdistrict', 'village'] as const;

const names = {
  nameLao: PlaceName,
  /** Null where no Latin spelling is known. */
  nameEnglish: PlaceName.nullable(),
};
const change = {
  kind: 'command',
  host: 'store',
  needs: 'office:manage',
  audit: 'always',
  topics: ['places'],
} as const;
const nothing = z.strictObject({});

export const placeOperations = defineOperations({
  /**
   * Divisions of any level whose name, spelling or earlier name holds the words, in either script; further words may name
   * larger divisions. With no text the office's own province and its districts. Best first, closed ones last.
   */
  'place.suggest': {
    kind: 'query',
    host: 'store',
    needs: 'place:read',
    audit: 'never',
    topics: [],
    input: z.strictObject({ text: z.string().max(120), limit: z.int().min(1).max(200) }),
    output: z.array(PlaceSuggestion),
  },
  'place.describe': {
    kind: 'query',
    host: 'store',
    needs: 'place:read',
    audit: 'never',
    topics: [],
    input: z.strictObject({ codes: z.array(z.string().max(9)).max(500) }),
    output: z.array(PlaceSummary),
  },
  /** The divisions inside a province or district, at any depth, closed ones too; all provinces with no code. */
  'place.list': {
    kind: 'query',
    host: 'store',
    needs: 'office:manage',
    audit: 'never',
    topics: [],
    input: z.strictObject({ withinCode: PlaceCode.nullable() }),
    output: z.array(PlaceEntry),
  },
  /** Adds a sub-district to a district, or a village to a district or sub-district. */
  'place.add': {
    ...change,
    input: z.strictObject({
      level: z.enum(ownLevels),
      parentCode: PlaceCode,
      ...names,
      validFrom: PlainDate.nullable(),
    }),
    output: z.strictObject({ code: PlaceCode }),
  },
  /**
   * Gives a division other names, or a village another sub-district. Names that were right until then stay as earlier
   * ones with the day before; mistakes stay as spellings. Both are found for ever.
   */
  'place.revise': {
    ...change,
    input: z.strictObject({
      code: PlaceCode,
      version: Version,
      parentCode: PlaceCode.nullable(),
      ...names,
      /** The first day of the new names; null when the old ones were mistakes. */
      renamedOn: PlainDate.nullable(),
    }),
    output: nothing,
  },
  /** Closes a division that was dissolved or became part of another; what is on file keeps it. */
  'place.close': {
    ...change,
    input: z.strictObject({
      code: PlaceCode,
      version: Version,
      lastDay: PlainDate,
      successorCode: PlaceCode.nullable(),
    }),
    output: nothing,
  },
});
