import type { ReactNode } from 'react';
import {
  readWhatHappenedValues,
  whatHappenedFieldOrder,
  type WhatHappenedFieldName,
  type WhatHappenedValues,
} from '../../forms/what-happened-values.ts';
import type { Text } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { recordTexts } from '../case-page/field-text.tsx';
import { whatHappenedTexts, whatHappenedWordsTexts } from './what-happened-texts.tsx';

/** The fields of a record on file in words, to be compared with what stands in the form. */
export function whatHappenedValuesText(
  values: WhatHappenedValues,
  text: Text,
): Readonly<Record<WhatHappenedFieldName, ReactNode>> {
  const reading = readWhatHappenedValues(values, today());
  const shown: Partial<Record<WhatHappenedFieldName, ReactNode>> = reading.ok
    ? {
        ...recordTexts(reading.value.record, whatHappenedTexts, text),
        ...recordTexts(reading.value.words, whatHappenedWordsTexts, text),
      }
    : {};
  // What is on file reads as it was written; nothing is missing but where that cannot be.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(whatHappenedFieldOrder.map((name) => [name, shown[name] ?? null])) as Record<
    WhatHappenedFieldName,
    ReactNode
  >;
}
