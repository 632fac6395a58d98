import type { TaskRepeat } from '../../../shared/domain/task-repeat.ts';
import type { Text } from '../../text/use-text.ts';

/** How often a task comes again: "every week", "every 3 months". */
export function repeatText({ unit, every }: TaskRepeat, { t }: Text): string {
  return t(`tasks.every.${unit}`, { count: every });
}
