import { makeInventedOffice } from './made-office.ts';

/** Once before all specifications: the invented office, for every worker to copy. */
export default function globalSetup(): () => void {
  const { remove } = makeInventedOffice();
  return remove;
}
