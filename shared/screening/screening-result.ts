import {
  iloDimensions,
  type IloDimension,
  type ScreeningInstrument,
} from '../domain/screening-instrument.ts';
import {
  type CaseReading,
  type DimensionReading,
  type ItemAnswer,
  readAdultCase,
  readChildCase,
  readDimension,
} from './ilo-rule.ts';
import type { ScreeningPath } from './screening-path.ts';

export type ItemAnswers = Readonly<Record<string, ItemAnswer>>;

/** How one list reads the answers. */
export type ListReading = {
  readonly list: 'adult' | 'child';
  readonly reading: CaseReading;
  readonly dimensions: readonly DimensionReading[];
};

/** What an instrument makes of the answers: the readings of its lists, or only what was seen. Never a decision. */
export type ScreeningResult =
  | { readonly rule: 'ilo-dimensions'; readonly readings: readonly ListReading[] }
  | { readonly rule: 'none'; readonly seen: readonly string[] };

/** An item that nobody answered was not asked. */
export const answerTo = (answers: ItemAnswers, code: string): ItemAnswer => answers[code] ?? 'not-asked';

/** Reads answers by the rule of their instrument; an uncertain age by both lists. */
export function resultOf(
  instrument: ScreeningInstrument,
  answers: ItemAnswers,
  { path, act }: { readonly path: ScreeningPath; readonly act: ItemAnswer },
): ScreeningResult {
  if (instrument.rule === 'none') {
    const seen = instrument.items.filter(({ code }) => answerTo(answers, code) === 'present');
    return { rule: 'none', seen: seen.map(({ code }) => code) };
  }
  const lists = path === 'uncertain' ? (['child', 'adult'] as const) : ([path] as const);
  return {
    rule: 'ilo-dimensions',
    readings: lists.map((list) => readList(instrument, answers, { list, act })),
  };
}

function readList(
  instrument: ScreeningInstrument,
  answers: ItemAnswers,
  { list, act }: { readonly list: 'adult' | 'child'; readonly act: ItemAnswer },
): ListReading {
  const items = instrument.items.map((item) => ({
    code: item.code,
    dimension: item.dimension,
    strength: item[list],
    answer: answerTo(answers, item.code),
  }));
  const dimensions = iloDimensions.map((dimension) => readDimension(dimension, items));
  const stateOf = (wanted: IloDimension) =>
    dimensions.find(({ dimension }) => dimension === wanted)?.state ?? 'negative';
  const reading =
    list === 'child'
      ? readChildCase(stateOf('EX'), act)
      : readAdultCase({
          DR: stateOf('DR'),
          CR: stateOf('CR'),
          VR: stateOf('VR'),
          EX: stateOf('EX'),
          CD: stateOf('CD'),
          VD: stateOf('VD'),
        });
  return { list, reading, dimensions };
}
