import type { Text } from '../../text/use-text.ts';

/** How often somebody was interviewed, as far as anybody knows. */
export const interviewedText = ({ t }: Pick<Text, 't'>, count: number): string =>
  count === 0 ? t('screening.notInterviewed') : t('screening.earlier', { count });
