import { ageInterval, isChild } from '../../shared/dates/age.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { birthInterval } from '../../shared/domain/birth-interval.ts';
import type { Birth } from '../../shared/domain/person.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import type { Text } from '../text/use-text.ts';

/** How old a person is on a day as far as it is known, and whether that is a child. */
export function ageText(
  { t, number }: Text,
  birth: Answer<Birth>,
  on: PlainDate,
): { readonly text: string; readonly child: 'child' | 'adult' | 'uncertain' } {
  if (birth.answer !== 'given') return { text: t('age.unknown'), child: 'adult' };
  const born = birthInterval(birth.value);
  const { least, most } = ageInterval(born, on);
  const about = born.isApproximate ? '~' : '';
  const from = Math.max(0, least);
  const text =
    from === most
      ? t('age.years', { count: most })
      : t('age.between', { from: number(from), to: number(Math.max(0, most)) });
  return { text: about + text, child: isChild(born, on) };
}

/** A value as `show` writes it, or the word for why there is none. */
export function answerText<T>({ t }: Text, answer: Answer<T>, show: (value: T) => string): string {
  return answer.answer === 'given' ? show(answer.value) : t(`answer.${answer.answer}`);
}
