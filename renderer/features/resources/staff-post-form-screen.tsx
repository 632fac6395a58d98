import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../bridge.ts';
import { DateField } from '../../forms/date-field.tsx';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { DraftedForm } from '../../forms/drafted-form.tsx';
import { PlanNodesField } from '../../forms/plan-nodes-field.tsx';
import { AddRow, PlanRecordForm, RecordRow, replacedRow } from '../../forms/plan-record-form.tsx';
import type { OpenedForm } from '../../forms/use-drafted-values.ts';
import { usePlanRecordForm } from '../../forms/use-plan-record-form.ts';
import { staffPostQuery } from '../../queries/plan-resources.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { LineField } from '../directory/organisation-fields.tsx';
import {
  emptyCount,
  newStaffPostValues,
  readStaffPostValues,
  staffPostValuesOf,
  StaffPostValues,
} from './staff-post-values.ts';

/** The form of a position; of one that is on file, it reads that first. */
export function StaffPostFormScreen({
  staffPostId,
  isNew,
}: {
  readonly staffPostId: string;
  readonly isNew: boolean;
}) {
  const client = useQueryClient();
  const query = staffPostQuery(staffPostId);
  const file = useQuery({ ...query, enabled: !isNew, staleTime: Infinity });
  if (!isNew && file.data === undefined)
    return <Loading screen="staff-post-form" failure={file.error ?? undefined} />;
  return (
    <DraftedForm
      screen="staff-post-form"
      subject="staff-post"
      recordId={staffPostId}
      belongsToId={staffPostId}
      schema={StaffPostValues}
      onFile={file.data === undefined ? newStaffPostValues(today()) : staffPostValuesOf(file.data.staffPost)}
      version={file.data?.version ?? 0}
      readAgain={() => client.fetchQuery({ ...query, staleTime: 0 })}
    >
      {(opened) => <StaffPostForm staffPostId={staffPostId} opened={opened} />}
    </DraftedForm>
  );
}

const stay = () => undefined;

function StaffPostForm({
  staffPostId,
  opened,
}: {
  readonly staffPostId: string;
  readonly opened: OpenedForm<StaffPostValues>;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const show = () =>
    navigate({ to: '/plan/staff-posts/$staffPostId', params: { staffPostId }, replace: true });
  const filed = usePlanRecordForm({
    opened,
    read: (values) => readStaffPostValues(values, today()),
    save: (staffPost, version) => call('staffPost.save', { staffPostId, version, staffPost }),
    within: 'staffPost',
    saved: show,
  });
  const { values, set, problems } = filed;
  const { counts } = values;
  return (
    <PlanRecordForm
      screen="staff-post-form"
      title={t(opened.version === 0 ? 'staffPosts.new' : 'staffPosts.edit')}
      onLeave={() =>
        void (opened.version === 0 ? navigate({ to: '/plan/resources', search: { view: 'staff' } }) : show())
      }
      filed={filed}
    >
      <fieldset className="case-form-section">
        <legend>{t('staffPosts.position')}</legend>
        <OrganisationQuestion
          name="organisation"
          raw={values.organisation}
          onRaw={(organisation) => set({ organisation })}
          onLeave={stay}
          problem={problems['organisationId']}
          label={t('staffPosts.organisation')}
          help={t('planRecord.organisationHelp')}
        />
        <div className="plan-record-pairs">
          <LineField
            label={t('staffPosts.positionLao')}
            maxLength={200}
            value={values.positionLao}
            problem={problems['positionLao']}
            onChange={(positionLao) => set({ positionLao })}
          />
          <LineField
            label={t('staffPosts.positionEnglish')}
            maxLength={200}
            value={values.positionEnglish}
            problem={problems['positionEnglish']}
            onChange={(positionEnglish) => set({ positionEnglish })}
          />
        </div>
      </fieldset>
      <fieldset className="case-form-section">
        <legend>{t('staffPosts.counts')}</legend>
        <p className="quiet">{t('staffPosts.countsHelp')}</p>
        {counts.map((count, at) => (
          <RecordRow
            // Rows have no ids of their own; they only grow at the end.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            label={t('staffPosts.removeCount')}
            {...(counts.length > 1 ? { onRemove: () => set({ counts: replacedRow(counts, at) }) } : {})}
          >
            <DateField
              label={t('staffPosts.countedOn')}
              raw={count.on}
              onRaw={(on) => set({ counts: replacedRow(counts, at, { ...count, on }) })}
              problem={problems[`counts.${at}.on`]}
            />
            {(['foreseen', 'inPost', 'women'] as const).map((field) => (
              <LineField
                key={field}
                label={t(`staffPosts.${field}`)}
                width="short"
                maxLength={9}
                value={count[field]}
                problem={problems[`counts.${at}.${field}`]}
                onChange={(typed) => set({ counts: replacedRow(counts, at, { ...count, [field]: typed }) })}
              />
            ))}
          </RecordRow>
        ))}
        <AddRow onAdd={() => set({ counts: [...counts, emptyCount] })}>{t('staffPosts.addCount')}</AddRow>
      </fieldset>
      <fieldset className="case-form-section">
        <PlanNodesField
          chosen={values.planNodeIds}
          onChange={(planNodeIds) => set({ planNodeIds })}
          problem={problems['planNodeIds']}
        />
        <TextField
          label={t('planRecord.remarks')}
          rows={3}
          maxLength={1000}
          value={values.remarks}
          problem={problems['remarks']}
          onChange={(remarks) => set({ remarks })}
        />
      </fieldset>
    </PlanRecordForm>
  );
}
