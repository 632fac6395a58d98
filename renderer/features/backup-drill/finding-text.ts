import type { DrillRecord } from '../../../shared/contract/backup-drill.ts';
import type { Text } from '../../text/use-text.ts';

/** Whether the copy would bring the office back: every check passed, and nobody missed the case that they knew. */
export const isGood = ({ isPassed, isRecognised }: DrillRecord): boolean =>
  isPassed && isRecognised !== false;

/** One check in plain words, and where it did not pass. */
export function findingText(
  { t }: Pick<Text, 't'>,
  { check, isPassed, at }: DrillRecord['findings'][number],
): string {
  return isPassed
    ? t(`backupDrill.passed.${check}`)
    : t(`backupDrill.failed.${check}`, { where: at.join(', ') });
}
