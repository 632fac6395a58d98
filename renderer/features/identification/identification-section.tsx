import type { CaseFile } from '../../../shared/contract/case.ts';
import { LedgerSection } from './ledger-section.tsx';

/** Where the person stands and how it was found out: the ledger of steps. */
export function IdentificationSection({ file }: { readonly file: CaseFile }) {
  return <LedgerSection file={file} />;
}
