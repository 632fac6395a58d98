import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { publicationKinds } from '../../../shared/codes/publication-kinds.ts';
import { call } from '../../bridge.ts';
import { DraftedForm } from '../../forms/drafted-form.tsx';
import { PlanNodesField } from '../../forms/plan-nodes-field.tsx';
import { PlanRecordForm } from '../../forms/plan-record-form.tsx';
import type { OpenedForm } from '../../forms/use-drafted-values.ts';
import { usePlanRecordForm } from '../../forms/use-plan-record-form.ts';
import { publicationQuery } from '../../queries/plan-resources.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LineField } from '../directory/organisation-fields.tsx';
import {
  newPublicationValues,
  publicationValuesOf,
  readPublicationValues,
  PublicationValues,
} from './publication-values.ts';

/** The form of legislation, a handbook or a curriculum; of one that is on file, it reads that first. */
export function PublicationFormScreen({
  publicationId,
  isNew,
}: {
  readonly publicationId: string;
  readonly isNew: boolean;
}) {
  const client = useQueryClient();
  const query = publicationQuery(publicationId);
  const file = useQuery({ ...query, enabled: !isNew, staleTime: Infinity });
  if (!isNew && file.data === undefined)
    return <Loading screen="publication-form" failure={file.error ?? undefined} />;
  return (
    <DraftedForm
      screen="publication-form"
      subject="publication"
      recordId={publicationId}
      belongsToId={publicationId}
      schema={PublicationValues}
      onFile={file.data === undefined ? newPublicationValues : publicationValuesOf(file.data.publication)}
      version={file.data?.version ?? 0}
      readAgain={() => client.fetchQuery({ ...query, staleTime: 0 })}
    >
      {(opened) => <PublicationForm publicationId={publicationId} opened={opened} />}
    </DraftedForm>
  );
}

function PublicationForm({
  publicationId,
  opened,
}: {
  readonly publicationId: string;
  readonly opened: OpenedForm<PublicationValues>;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const show = () =>
    navigate({ to: '/plan/library/$publicationId', params: { publicationId }, replace: true });
  const filed = usePlanRecordForm({
    opened,
    read: readPublicationValues,
    save: (publication, version) => call('publication.save', { publicationId, version, publication }),
    within: 'publication',
    saved: show,
  });
  const { values, set, problems } = filed;
  return (
    <PlanRecordForm
      screen="publication-form"
      title={t(opened.version === 0 ? 'library.new' : 'library.edit')}
      onLeave={() => void (opened.version === 0 ? navigate({ to: '/plan/library', search: {} }) : show())}
      filed={filed}
    >
      <fieldset className="case-form-section">
        <legend>{t('library.what')}</legend>
        <CodeSelect
          label={t('library.kind')}
          list={publicationKinds}
          value={values.kind}
          problem={problems['kind']}
          onChange={(kind) => set({ kind })}
        />
        <LineField
          label={t('planRecord.titleLao')}
          maxLength={300}
          value={values.titleLao}
          problem={problems['titleLao']}
          onChange={(titleLao) => set({ titleLao })}
        />
        <LineField
          label={t('planRecord.titleEnglish')}
          maxLength={300}
          value={values.titleEnglish}
          problem={problems['titleEnglish']}
          onChange={(titleEnglish) => set({ titleEnglish })}
        />
        <TextField
          label={t('library.subject')}
          rows={3}
          maxLength={2000}
          value={values.subject}
          problem={problems['subject']}
          onChange={(subject) => set({ subject })}
        />
        <PlanNodesField
          chosen={values.planNodeIds}
          onChange={(planNodeIds) => set({ planNodeIds })}
          problem={problems['planNodeIds']}
        />
      </fieldset>
    </PlanRecordForm>
  );
}
