import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { publicationStates } from '../../../shared/codes/publication-states.ts';
import type { KeptPublicationVersion } from '../../../shared/contract/publication.ts';
import type { PublicationVersion } from '../../../shared/domain/publication.ts';
import { call } from '../../bridge.ts';
import { DateField } from '../../forms/date-field.tsx';
import { DialogDraft, DraftedDialog } from '../../forms/drafted-form.tsx';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { noteSaved } from '../../forms/saved-at.ts';
import { type OpenedForm, useDraftedValues } from '../../forms/use-drafted-values.ts';
import { useToldProblems } from '../../forms/use-told-problems.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { LineField } from '../directory/organisation-fields.tsx';
import { newVersionValues, readVersionValues, versionValuesOf, VersionValues } from './publication-values.ts';

const stay = () => undefined;

/** One version of a publication: how far it has come, its number, who issued it and when. Its file is added on the page. */
export function VersionDialog({
  publicationId,
  versionId,
  onFile,
  onClose,
}: {
  readonly publicationId: string;
  readonly versionId: string;
  /** What is on file of it; undefined for a new one. */
  readonly onFile: KeptPublicationVersion | undefined;
  readonly onClose: () => void;
}) {
  return (
    <DraftedDialog
      subject="publication-version"
      recordId={versionId}
      belongsToId={publicationId}
      isOfThis={({ recordId, baseVersion }) =>
        onFile === undefined ? baseVersion === 0 : recordId === versionId
      }
      schema={VersionValues}
      onFile={onFile === undefined ? newVersionValues : versionValuesOf(onFile.publicationVersion)}
      version={onFile?.version ?? 0}
    >
      {(opened) => <VersionForm publicationId={publicationId} opened={opened} onClose={onClose} />}
    </DraftedDialog>
  );
}

function VersionForm({
  publicationId,
  opened,
  onClose,
}: {
  readonly publicationId: string;
  readonly opened: OpenedForm<VersionValues>;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const { values, set, file, draft } = useDraftedValues(opened);
  const [versionId] = useState(opened.drafted.recordId);
  const { problems, tryToRead, tellRefused } = useToldProblems(
    values,
    (typed) => readVersionValues(typed, today()),
    'publicationVersion',
  );
  const saving = useMutation({
    mutationFn: (publicationVersion: PublicationVersion) =>
      file((version) =>
        call('publication.saveVersion', { versionId, publicationId, version, publicationVersion }),
      ),
    onSuccess: async () => {
      noteSaved(new Date().toISOString());
      await client.invalidateQueries({ queryKey: ['plan-resources'] });
      onClose();
    },
    onError: tellRefused,
  });
  const send = (): boolean => {
    const reading = tryToRead();
    if (reading.ok) saving.mutate(reading.record);
    return reading.ok;
  };
  return (
    <FormDialog
      title={t(opened.version === 0 ? 'library.newVersion' : 'library.editVersion')}
      submit={t('action.save')}
      act={saving}
      onSubmit={send}
      onClose={onClose}
      leave={t('caseForm.leave')}
    >
      <DialogDraft draft={draft} />
      <CodeSelect
        label={t('library.state')}
        list={publicationStates}
        value={values.state}
        problem={problems['state']}
        onChange={(state) => set({ state })}
      />
      <DateField
        label={t('library.date')}
        raw={values.date}
        onRaw={(date) => set({ date })}
        problem={problems['date']}
      />
      <LineField
        label={t('library.number')}
        width="short"
        maxLength={60}
        value={values.number}
        problem={problems['number']}
        onChange={(number) => set({ number })}
      />
      <OrganisationQuestion
        name="issuedBy"
        raw={values.issuedBy}
        onRaw={(issuedBy) => set({ issuedBy })}
        onLeave={stay}
        problem={problems['issuedById']}
        label={t('library.issuedBy')}
        help={t('planRecord.organisationHelp')}
      />
      <TextField
        label={t('library.note')}
        rows={3}
        maxLength={2000}
        value={values.note}
        problem={problems['note']}
        onChange={(note) => set({ note })}
      />
    </FormDialog>
  );
}
