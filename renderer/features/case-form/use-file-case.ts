import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { call } from '../../bridge.ts';
import type { FiledCase } from '../../forms/case-values.ts';
import type { DraftSaver } from '../../forms/draft-saver.ts';
import type { FilingOutcome } from '../../forms/use-filing-once.ts';
import type { PersonOfCase } from '../../forms/person-of-case.ts';
import { noteSaved } from '../../forms/saved-at.ts';

export interface Filing extends Pick<UseMutationResult<unknown, unknown, FiledCase>, 'isPending' | 'error'> {
  readonly file: (filed: FiledCase) => Promise<FilingOutcome>;
  /** From now on the form stands on a newer version: the person has seen that there is one. */
  readonly standOn: (versions: CaseFile['versions'] | null) => void;
}

/** Puts the form on file: a new case, or changes to one. The draft is held meanwhile, and ends when it worked. */
export function useFileCase({
  caseId,
  file,
  who,
  saver,
  onFailed,
}: {
  readonly caseId: string;
  readonly file: CaseFile | null;
  /** Whose case it is, where it is a new one. */
  readonly who: PersonOfCase;
  readonly saver: DraftSaver;
  /** Told before the outcome, so that what was refused can be shown at its question. */
  readonly onFailed: (failure: unknown) => void;
}): Filing {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [versions, setVersions] = useState(file?.versions ?? null);
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: async (filed: FiledCase) => {
      await saver.hold();
      if (versions !== null) {
        const status = file?.identification.status ?? filed.identification.status;
        const identification = { ...filed.identification, status };
        await call('case.revise', { caseId, versions, ...filed, identification });
        return;
      }
      const { personId, version } = who.onFile ?? { personId: newRecordId(), version: 0 };
      const { notTheSame, contactId } = who;
      await call('case.record', {
        caseId,
        personId,
        personVersion: version,
        ...filed,
        notTheSame: [...notTheSame],
        ...(contactId !== null && { contactId }),
      });
    },
    onError: (failure) => {
      saver.release();
      onFailed(failure);
    },
    onSuccess: async () => {
      saver.end();
      noteSaved(new Date().toISOString());
      await client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: ['persons'] });
      void client.invalidateQueries({ queryKey: ['advice-contacts'] });
      await navigate({ to: '/cases/$caseId', params: { caseId }, search: {}, replace: true });
    },
  });
  return {
    // What failed stands in `error`.
    file: (filed) =>
      mutateAsync(filed).then(
        () => 'filed',
        () => 'failed',
      ),
    isPending,
    error,
    standOn(newer) {
      setVersions(newer);
      reset();
    },
  };
}
