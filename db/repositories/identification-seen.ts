import type { SensitivityClass } from '../../shared/access.ts';
import type { CaseSummary } from '../../shared/contract/case.ts';
import { identificationClasses } from '../../shared/domain/sensitivity.ts';
import type { StoredCase } from './case-repository.ts';

/** Where somebody stands, as far as the reader may know it: since when belongs to another class than the status. */
export function standingSeen(
  { standing: { status, presumedOn } }: Pick<StoredCase, 'standing'>,
  classes: ReadonlySet<SensitivityClass>,
): Pick<CaseSummary, 'status' | 'presumedOn'> {
  return classes.has(identificationClasses.decidedOn) ? { status, presumedOn } : { status };
}
