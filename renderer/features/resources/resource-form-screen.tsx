import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { resourceConditions } from '../../../shared/codes/resource-conditions.ts';
import { resourceKinds } from '../../../shared/codes/resource-kinds.ts';
import { call } from '../../bridge.ts';
import { DateField } from '../../forms/date-field.tsx';
import { MoneyQuestion } from '../../forms/money-input.tsx';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { PlaceField } from '../../forms/place-field.tsx';
import { DraftedForm } from '../../forms/drafted-form.tsx';
import { PlanNodesField } from '../../forms/plan-nodes-field.tsx';
import { PlanRecordForm } from '../../forms/plan-record-form.tsx';
import type { OpenedForm } from '../../forms/use-drafted-values.ts';
import { usePlanRecordForm } from '../../forms/use-plan-record-form.ts';
import { resourceQuery } from '../../queries/plan-resources.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { LineField } from '../directory/organisation-fields.tsx';
import {
  newResourceValues,
  readResourceValues,
  resourceValuesOf,
  ResourceValues,
} from './resource-values.ts';

/** The form of premises, equipment or a vehicle; of what is on file, it reads that first. */
export function ResourceFormScreen({
  resourceId,
  isNew,
}: {
  readonly resourceId: string;
  readonly isNew: boolean;
}) {
  const client = useQueryClient();
  const query = resourceQuery(resourceId);
  const file = useQuery({ ...query, enabled: !isNew, staleTime: Infinity });
  if (!isNew && file.data === undefined)
    return <Loading screen="resource-form" failure={file.error ?? undefined} />;
  return (
    <DraftedForm
      screen="resource-form"
      subject="resource"
      recordId={resourceId}
      belongsToId={resourceId}
      schema={ResourceValues}
      onFile={file.data === undefined ? newResourceValues : resourceValuesOf(file.data.resource)}
      version={file.data?.version ?? 0}
      readAgain={() => client.fetchQuery({ ...query, staleTime: 0 })}
    >
      {(opened) => <ResourceForm resourceId={resourceId} opened={opened} />}
    </DraftedForm>
  );
}

const stay = () => undefined;

function ResourceForm({
  resourceId,
  opened,
}: {
  readonly resourceId: string;
  readonly opened: OpenedForm<ResourceValues>;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const show = () => navigate({ to: '/plan/resources/$resourceId', params: { resourceId }, replace: true });
  const filed = usePlanRecordForm({
    opened,
    read: (values) => readResourceValues(values, today()),
    save: (resource, version) => call('resource.save', { resourceId, version, resource }),
    within: 'resource',
    saved: show,
  });
  const { values, set, problems } = filed;
  const bound = <K extends 'holder' | 'funder' | 'cost'>(name: K, problem: string | undefined) => ({
    name,
    raw: values[name],
    onRaw: (raw: ResourceValues[K]) => set({ [name]: raw }),
    onLeave: stay,
    problem,
  });
  return (
    <PlanRecordForm
      screen="resource-form"
      title={t(opened.version === 0 ? 'resources.new' : 'resources.edit')}
      onLeave={() => void (opened.version === 0 ? navigate({ to: '/plan/resources', search: {} }) : show())}
      filed={filed}
    >
      <fieldset className="case-form-section plan-record-pairs">
        <legend>{t('resources.what')}</legend>
        <CodeSelect
          label={t('resources.kind')}
          list={resourceKinds}
          value={values.kind}
          problem={problems['kind']}
          onChange={(kind) => set({ kind })}
        />
        <LineField
          label={t('resources.quantity')}
          width="short"
          maxLength={9}
          value={values.quantity}
          problem={problems['quantity']}
          onChange={(quantity) => set({ quantity })}
        />
        <LineField
          label={t('planRecord.nameLao')}
          maxLength={200}
          value={values.nameLao}
          problem={problems['nameLao']}
          onChange={(nameLao) => set({ nameLao })}
        />
        <LineField
          label={t('planRecord.nameEnglish')}
          maxLength={200}
          value={values.nameEnglish}
          problem={problems['nameEnglish']}
          onChange={(nameEnglish) => set({ nameEnglish })}
        />
        <CodeSelect
          label={t('resources.condition')}
          list={resourceConditions}
          value={values.condition}
          problem={problems['condition']}
          onChange={(condition) => set({ condition })}
        />
      </fieldset>
      <fieldset className="case-form-section">
        <legend>{t('resources.where')}</legend>
        <OrganisationQuestion
          {...bound('holder', problems['holderId'])}
          label={t('resources.holder')}
          help={t('planRecord.organisationHelp')}
        />
        <PlaceField
          name="place"
          label={t('resources.place')}
          raw={values.place}
          onRaw={(place) => set({ place })}
          problem={problems['place'] ?? problems['place.value.placeCode']}
        />
      </fieldset>
      <fieldset className="case-form-section plan-record-pairs">
        <legend>{t('resources.from')}</legend>
        <DateField
          label={t('resources.acquiredOn')}
          raw={values.acquiredOn}
          onRaw={(acquiredOn) => set({ acquiredOn })}
          problem={problems['acquiredOn']}
        />
        <DateField
          label={t('resources.givenUpOn')}
          raw={values.givenUpOn}
          onRaw={(givenUpOn) => set({ givenUpOn })}
          problem={problems['givenUpOn']}
        />
        <OrganisationQuestion
          {...bound('funder', problems['funder.organisationId'] ?? problems['funder.name'])}
          label={t('resources.funder')}
          help={t('planRecord.partyHelp')}
        />
        <MoneyQuestion {...bound('cost', problems['cost'])} label={t('resources.cost')} help="" />
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
