import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { agreementKinds } from '../../../shared/codes/agreement-kinds.ts';
import { agreementParts } from '../../../shared/codes/agreement-parts.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { call } from '../../bridge.ts';
import { DateField } from '../../forms/date-field.tsx';
import { MoneyQuestion } from '../../forms/money-input.tsx';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { DraftedForm } from '../../forms/drafted-form.tsx';
import { PlanNodesField } from '../../forms/plan-nodes-field.tsx';
import { AddRow, PlanRecordForm, RecordRow, replacedRow } from '../../forms/plan-record-form.tsx';
import type { OpenedForm } from '../../forms/use-drafted-values.ts';
import { usePlanRecordForm } from '../../forms/use-plan-record-form.ts';
import { agreementQuery } from '../../queries/plan-resources.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { LineField } from '../directory/organisation-fields.tsx';
import {
  agreementValuesOf,
  emptyParty,
  emptyValue,
  newAgreementValues,
  readAgreementValues,
  AgreementValues,
  type PartyValues,
} from './agreement-values.ts';

/** The form of an agreement; of one that is on file, it reads that first. */
export function AgreementFormScreen({
  agreementId,
  isNew,
}: {
  readonly agreementId: string;
  readonly isNew: boolean;
}) {
  const client = useQueryClient();
  const query = agreementQuery(agreementId);
  const file = useQuery({ ...query, enabled: !isNew, staleTime: Infinity });
  if (!isNew && file.data === undefined)
    return <Loading screen="agreement-form" failure={file.error ?? undefined} />;
  return (
    <DraftedForm
      screen="agreement-form"
      subject="agreement"
      recordId={agreementId}
      belongsToId={agreementId}
      schema={AgreementValues}
      onFile={file.data === undefined ? newAgreementValues : agreementValuesOf(file.data.agreement)}
      version={file.data?.version ?? 0}
      readAgain={() => client.fetchQuery({ ...query, staleTime: 0 })}
    >
      {(opened) => <AgreementForm agreementId={agreementId} opened={opened} />}
    </DraftedForm>
  );
}

const stay = () => undefined;

function AgreementForm({
  agreementId,
  opened,
}: {
  readonly agreementId: string;
  readonly opened: OpenedForm<AgreementValues>;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const show = () =>
    navigate({ to: '/plan/agreements/$agreementId', params: { agreementId }, replace: true });
  const filed = usePlanRecordForm({
    opened,
    read: (values) => readAgreementValues(values, today()),
    save: (agreement, version) => call('agreement.save', { agreementId, version, agreement }),
    within: 'agreement',
    saved: show,
  });
  const { values, set, problems } = filed;
  const { parties, values: sums } = values;
  return (
    <PlanRecordForm
      screen="agreement-form"
      title={t(opened.version === 0 ? 'agreements.new' : 'agreements.edit')}
      onLeave={() => void (opened.version === 0 ? navigate({ to: '/plan/agreements', search: {} }) : show())}
      filed={filed}
    >
      <fieldset className="case-form-section plan-record-pairs">
        <legend>{t('agreements.what')}</legend>
        <CodeSelect
          label={t('agreements.kind')}
          list={agreementKinds}
          value={values.kind}
          problem={problems['kind']}
          onChange={(kind) => set({ kind })}
        />
        <LineField
          label={t('agreements.number')}
          width="short"
          maxLength={60}
          value={values.number}
          problem={problems['number']}
          onChange={(number) => set({ number })}
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
      </fieldset>
      <fieldset className="case-form-section">
        <legend>{t('agreements.parties')}</legend>
        {parties.map((party, at) => (
          <RecordRow
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            label={t('agreements.removeParty')}
            {...(parties.length > 1 ? { onRemove: () => set({ parties: replacedRow(parties, at) }) } : {})}
          >
            <PartyFields
              party={party}
              at={at}
              problem={problems[`parties.${at}.organisationId`] ?? problems[`parties.${at}.country`]}
              onChange={(change) => set({ parties: replacedRow(parties, at, { ...party, ...change }) })}
            />
          </RecordRow>
        ))}
        <AddRow onAdd={() => set({ parties: [...parties, emptyParty] })}>{t('agreements.addParty')}</AddRow>
      </fieldset>
      <fieldset className="case-form-section plan-record-pairs">
        <legend>{t('agreements.when')}</legend>
        {(['signedOn', 'inForceFrom', 'inForceUntil'] as const).map((field) => (
          <DateField
            key={field}
            label={t(`agreements.${field}`)}
            raw={values[field]}
            onRaw={(raw) => set({ [field]: raw })}
            problem={problems[field]}
          />
        ))}
      </fieldset>
      <fieldset className="case-form-section">
        <legend>{t('agreements.values')}</legend>
        {sums.map((sum, at) => (
          <RecordRow
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            label={t('agreements.removeValue')}
            onRemove={() => set({ values: replacedRow(sums, at) })}
          >
            <MoneyQuestion
              name={`values.${at}`}
              raw={sum}
              onRaw={(raw) => set({ values: replacedRow(sums, at, raw) })}
              onLeave={stay}
              problem={problems[`values.${at}`]}
              label={t('agreements.value')}
              help=""
            />
          </RecordRow>
        ))}
        <AddRow onAdd={() => set({ values: [...sums, emptyValue] })}>{t('agreements.addValue')}</AddRow>
      </fieldset>
      <fieldset className="case-form-section">
        <TextField
          label={t('agreements.subject')}
          rows={4}
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
        <TextField
          label={t('planRecord.remarks')}
          rows={2}
          maxLength={1000}
          value={values.remarks}
          problem={problems['remarks']}
          onChange={(remarks) => set({ remarks })}
        />
      </fieldset>
    </PlanRecordForm>
  );
}

/** One who takes part: as what, and whether a country or an organisation. */
function PartyFields({
  party,
  at,
  problem,
  onChange,
}: {
  readonly party: PartyValues;
  readonly at: number;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<PartyValues>) => void;
}) {
  const { t } = useText();
  return (
    <>
      <CodeSelect
        label={t('agreements.part')}
        list={agreementParts}
        value={party.part}
        onChange={(part) => onChange({ part })}
      />
      <Field label={t('agreements.is')} width="medium">
        {(control) => (
          <select
            {...control}
            className="input"
            value={party.is}
            onChange={({ target }) =>
              onChange({ is: target.value === 'country' ? 'country' : 'organisation' })
            }
          >
            <option value="organisation">{t('agreements.isOrganisation')}</option>
            <option value="country">{t('agreements.isCountry')}</option>
          </select>
        )}
      </Field>
      {party.is === 'country' ? (
        <CodeSelect
          label={t('agreements.country')}
          list={countries}
          value={party.country}
          problem={problem}
          onChange={(country) => onChange({ country })}
        />
      ) : (
        <OrganisationQuestion
          name={`parties.${at}.organisation`}
          raw={party.organisation}
          onRaw={(organisation) => onChange({ organisation })}
          onLeave={stay}
          problem={problem}
          label={t('agreements.organisation')}
        />
      )}
    </>
  );
}
