import { Refusal } from '../../../shared/result.ts';
import { figureDimensions } from '../../../shared/domain/indicator.ts';
import type { SeenFigure } from '../../../shared/contract/indicator.ts';
import { asNeeded, problemText } from '../../text/problem-text.ts';
import type { Text } from '../../text/use-text.ts';
import { cellText } from './indicator-text.ts';

/**
 * What of a figure keeps it from being submitted, in words; undefined for any other failure. Of several figures that were
 * submitted at once, each line says of which it is.
 */
export function figureFailureText(
  failure: unknown,
  text: Text,
  submitted: readonly Pick<SeenFigure, 'kind' | 'period'>[] = [],
): string | undefined {
  if (!(failure instanceof Refusal) || failure.error.code !== 'invalid') return undefined;
  const { t } = text;
  const said = Object.entries(failure.error.fields).map(([path, [problem = 'other']]) => {
    const [, at, ...field] = path.split('.');
    const figure = submitted[Number(at)];
    const what = saidOf(field, asNeeded(problem), t);
    return figure === undefined ? what : `${cellText(figure.kind, figure.period, text)}: ${what}`;
  });
  return said.length === 0 ? undefined : [...new Set(said)].join('\n');
}

/** What is wrong with one part of a figure. */
function saidOf(field: readonly string[], problem: string, t: Text['t']): string {
  const dimension = figureDimensions.find((each) => field[0] === 'parts' && each === field[1]);
  if (dimension !== undefined)
    return `${t('indicators.dimensions')} ${t(`indicators.dimension.${dimension}`)}: ${problemText(t, problem)}`;
  if (field[0] === 'differsBecause') return `${t('indicators.differs')}: ${problemText(t, problem)}`;
  if (field[0] === 'changedBecause') return `${t('indicators.changed')}: ${problemText(t, problem)}`;
  return problemText(t, problem);
}
