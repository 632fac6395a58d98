import type { CaseFile } from '../../../shared/contract/case.ts';
import { ProposalSection } from '../proposals/proposal-section.tsx';
import { ScreeningList } from '../screening/screening-list.tsx';
import { LedgerSection } from './ledger-section.tsx';

/** Where the person stands and how it was found out: the ledger of steps, what is proposed to the authority, and the screenings. */
export function IdentificationSection({ file }: { readonly file: CaseFile }) {
  return (
    <>
      <LedgerSection file={file} />
      <ProposalSection file={file} />
      <ScreeningList file={file} />
    </>
  );
}
