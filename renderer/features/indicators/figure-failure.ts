import { Refusal } from '../../../shared/result.ts';
import { figureDimensions } from '../../../shared/domain/indicator.ts';
import { problemText } from '../../text/problem-text.ts';
import type { Text } from '../../text/use-text.ts';

/** What of a figure keeps it from being submitted, in words; undefined for any other failure. */
export function figureFailureText(failure: unknown, { t }: Pick<Text, 't'>): string | undefined {
  if (!(failure instanceof Refusal) || failure.error.code !== 'invalid') return undefined;
  const said = Object.entries(failure.error.fields).flatMap(([path, [problem = 'other']]) => {
    const field = path.split('.').slice(2);
    const dimension = figureDimensions.find((each) => field[0] === 'parts' && each === field[1]);
    if (dimension !== undefined)
      return `${t('indicators.dimensions')} ${t(`indicators.dimension.${dimension}`)}: ${problemText(t, problem)}`;
    if (field[0] === 'differsBecause') return `${t('indicators.differs')}: ${problemText(t, problem)}`;
    if (field[0] === 'changedBecause') return `${t('indicators.changed')}: ${problemText(t, problem)}`;
    return problemText(t, problem);
  });
  return said.length === 0 ? undefined : [...new Set(said)].join(' ');
}
