import type { Answer } from '../../shared/domain/answer.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import type { PlaceReference } from '../../shared/domain/place-reference.ts';
import type {
  AnswerColumns,
  PartialDateColumns,
  PlaceColumns,
  RequiredPartialDateColumns,
} from '../tables/columns.ts';

/** What a row gives back for one question, before its entity's schema has checked it. */
type StoredAnswer = { answer: string; value?: unknown };

/** The value of an answer, or null where it has none. */
export function valueOf<T>(answer: Answer<T>): T | null {
  return answer.answer === 'given' ? answer.value : null;
}

/** An answer as its two parts were stored; the entity's schema decides whether they fit together. */
export function storedAnswer(answer: string, value: unknown): StoredAnswer {
  return answer === 'given' ? { answer, value } : { answer };
}

/** Columns of an answer with one coded or textual value. */
export function answerColumns<P extends string>(prefix: P, answer: Answer<string>): AnswerColumns<P> {
  return { [prefix]: valueOf(answer), [`${prefix}_answer`]: answer.answer } as AnswerColumns<P>;
}

/** Columns of a date that is always there. */
export function requiredDateColumns<P extends string>(
  prefix: P,
  date: PartialDate,
): RequiredPartialDateColumns<P> {
  return {
    [`${prefix}_earliest`]: date.earliest,
    [`${prefix}_latest`]: date.latest,
    [`${prefix}_precision`]: date.precision,
    [`${prefix}_is_approximate`]: date.isApproximate ? 1 : 0,
    [`${prefix}_as_typed`]: date.asTyped,
  } as RequiredPartialDateColumns<P>;
}

/** Columns of a date that may be missing. */
export function dateColumns<P extends string>(prefix: P, date: PartialDate | null): PartialDateColumns<P> {
  if (date !== null) return requiredDateColumns(prefix, date) as PartialDateColumns<P>;
  return {
    [`${prefix}_earliest`]: null,
    [`${prefix}_latest`]: null,
    [`${prefix}_precision`]: null,
    [`${prefix}_is_approximate`]: null,
    [`${prefix}_as_typed`]: null,
  } as PartialDateColumns<P>;
}

/** The partial date that a row's columns spell, for the entity's schema to check. */
export function storedDate<P extends string>(prefix: P, row: PartialDateColumns<P>): unknown {
  const columns = row as Record<string, string | number | null>;
  return {
    earliest: columns[`${prefix}_earliest`],
    latest: columns[`${prefix}_latest`],
    precision: columns[`${prefix}_precision`],
    isApproximate: columns[`${prefix}_is_approximate`] === 1,
    asTyped: columns[`${prefix}_as_typed`],
  };
}

/** Columns of an answer whose value is a place. */
export function placeColumns<P extends string>(prefix: P, answer: Answer<PlaceReference>): PlaceColumns<P> {
  const place = valueOf(answer);
  return {
    [`${prefix}_place_code`]: place?.placeCode ?? null,
    [`${prefix}_free_text`]: place?.freeText ?? null,
    [`${prefix}_answer`]: answer.answer,
  } as PlaceColumns<P>;
}

/** The place answer that a row's columns spell, for the entity's schema to check. */
export function storedPlace<P extends string>(prefix: P, row: PlaceColumns<P>): StoredAnswer {
  const columns = row as Record<string, string | null>;
  return storedAnswer(columns[`${prefix}_answer`] ?? '', {
    placeCode: columns[`${prefix}_place_code`],
    freeText: columns[`${prefix}_free_text`],
  });
}
