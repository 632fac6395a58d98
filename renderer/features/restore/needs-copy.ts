import type { StoreFault } from '../../../shared/result.ts';
import { isTraining } from '../../style/training.ts';

/** Faults that putting a whole copy back ends; the others pass by themselves or by other means. */
const ENDED_BY_COPY: readonly StoreFault[] = [
  'damaged',
  'missing-file',
  'foreign-file',
  'older-copy',
  'older-vault',
];

/** Whether the last good copy is what to offer first; an office to practise in is begun again instead. */
export const needsCopy = (fault: StoreFault | 'bridge'): boolean =>
  !isTraining && ENDED_BY_COPY.some((one) => one === fault);
