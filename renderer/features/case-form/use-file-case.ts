import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { call } from '../../bridge.ts';
import type { FiledCase } from '../../forms/case-values.ts';
import type { DraftSaver } from '../../forms/draft-saver.ts';
import type { FilingOutcome } from '../../forms/use-filing-once.ts';
import { noteSaved } from '../../forms/saved-at.ts';

export interface Filing extends Pick<UseMutationResult<unknown, unknown, FiledCase>, 'isPending' | 'error'> {
  readonly file: (filed: FiledCase) => Promise<FilingOutcome>;
  /** From now on the form stands on a newer version: the person has seen that there is one. */
  readonly standOn: (versions: CaseFile['versions']) => void;
}

/** Puts the form on file: a new case, or changes to one. The draft is held meanwhile, and ends when it worked. */
export function useFileCase({
  caseId,
  file,
  saver,
  onFailed,
}: {
  readonly caseId: string;
  readonly file: CaseFile | null;
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
      return versions === null
        ? await call('case.record', { caseId, personId: newRecordId(), personVersion: 0, ...filed })
        : await call('case.revise', { caseId, versions, ...filed });
    },
    onError: (failure) => {
      saver.release();
      onFailed(failure);
    },
    onSuccess: async () => {
      saver.end();
      noteSaved(new Date().toISOString());
      await client.invalidateQueries({ queryKey: ['cases'] });
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
