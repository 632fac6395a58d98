import { isChild } from '../dates/age.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Answer } from '../domain/answer.ts';
import { birthInterval } from '../domain/birth-interval.ts';
import type { Birth } from '../domain/person.ts';

/** By which list somebody is screened; an uncertain age is read by both. */
export const screeningPaths = ['adult', 'child', 'uncertain'] as const;
export type ScreeningPath = (typeof screeningPaths)[number];

/** The path that a person's birth gives on the day of an interview. */
export function pathOf(birth: Answer<Birth> | undefined, on: PlainDate): ScreeningPath {
  return birth?.answer === 'given' ? isChild(birthInterval(birth.value), on) : 'uncertain';
}
