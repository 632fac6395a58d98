import type { ExaminedRestore } from '../../../shared/contract/restore.ts';

/** Whether a copy may take the store's place: every byte is as the office signed it, and it is no other office's. */
export const isSound = ({ faults, isSameOffice }: ExaminedRestore): boolean =>
  faults.length === 0 && isSameOffice !== false;
