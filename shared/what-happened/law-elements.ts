import { isChild } from '../dates/age.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Answer } from '../domain/answer.ts';
import { birthInterval } from '../domain/birth-interval.ts';
import { givenValue } from '../domain/answer.ts';
import type { Birth } from '../domain/person.ts';
import type { WhatHappened } from '../domain/what-happened.ts';

/** The elements of trafficking in persons (Palermo Protocol, art. 3; Law on Anti-Trafficking in Persons, art. 2). */
export const lawElements = ['acts', 'means', 'purposes'] as const;
export type LawElement = (typeof lawElements)[number];

/** Whether somebody was a child when it happened; what allows both is uncertain. */
export type AgeThen = 'child' | 'adult' | 'uncertain';

/**
 * What the elements are judged by: the first day that the route knows of, or, where it knows none, the day the case was
 * opened. Somebody who may have been a child is treated as one.
 */
export function ageThen(
  birth: Answer<Birth> | undefined,
  route: WhatHappened['route'],
  openedOn: PlainDate,
): AgeThen {
  if (birth?.answer !== 'given') return 'uncertain';
  const days = (givenValue(route) ?? []).flatMap(({ when }) => givenValue(when)?.earliest ?? []);
  const first = days.toSorted((one, other) => (one < other ? -1 : 1))[0] ?? openedOn;
  return isChild(birthInterval(birth.value), first);
}

/** The elements that must be there: for an adult all three, below eighteen act and purpose (Palermo Protocol, art. 3(c)). */
export const neededElements = (age: AgeThen): readonly LawElement[] =>
  age === 'adult' ? lawElements : ['acts', 'purposes'];

/** The elements that are not answered yet, to be shown as missing and never to stop anybody (standards §9.4). */
export const missingElements = (
  record: Pick<WhatHappened, LawElement>,
  age: AgeThen,
): readonly LawElement[] => neededElements(age).filter((element) => record[element].answer !== 'given');
