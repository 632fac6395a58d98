import { useQueryClient } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { Refusal } from '../../../shared/result.ts';
import { caseValuesOf, type CaseValues, type FiledCase } from '../../forms/case-values.ts';
import type { PersonOfCase } from '../../forms/person-of-case.ts';
import { personValuesOf } from '../../forms/person-values.ts';
import type { DraftBase } from '../../forms/use-draft-saving.ts';
import { wholeCase, type WholeCase } from '../../forms/whole-case.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { personFileQuery } from '../../queries/persons.ts';
import { stateOf } from '../../ui/case-version.ts';
import { wholePersonFile } from './whole-person-file.ts';

/** Reads what somebody else has put on file meanwhile, the case or the person of a new one, and lets the form stand on it. */
export function useNewerCase({
  caseId,
  file,
  who,
  form,
  onCase,
  onPerson,
  standOn,
}: {
  readonly caseId: string;
  readonly file: WholeCase | null;
  readonly who: PersonOfCase;
  readonly form: UseFormReturn<CaseValues, unknown, FiledCase>;
  readonly onCase: (versions: CaseFile['versions']) => void;
  readonly onPerson: (onFile: NonNullable<PersonOfCase['onFile']>) => void;
  readonly standOn: (newer: DraftBase<CaseValues>) => void;
}): () => Promise<CaseValues> {
  const client = useQueryClient();
  return async () => {
    if (file === null && who.onFile !== null) {
      const newer = wholePersonFile(
        await client.fetchQuery({ ...personFileQuery(who.onFile.personId), staleTime: 0 }),
      );
      // The role was narrowed meanwhile.
      if (newer === null) throw new Refusal({ code: 'forbidden' });
      const values = { ...form.getValues(), ...personValuesOf(newer.person) };
      onPerson({ personId: newer.personId, version: newer.version });
      standOn({ version: 0, values });
      return values;
    }
    const newer = wholeCase(await client.fetchQuery({ ...caseFileQuery(caseId), staleTime: 0 }));
    if (newer === null) throw new Refusal({ code: 'forbidden' });
    const values = caseValuesOf(newer);
    onCase(newer.versions);
    standOn({ version: stateOf(newer), values });
    return values;
  };
}
