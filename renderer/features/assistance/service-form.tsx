import { type Control, useWatch } from 'react-hook-form';
import { reasonsServiceDeclined } from '../../../shared/codes/reasons-service-declined.ts';
import { reasonsServiceEnded } from '../../../shared/codes/reasons-service-ended.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import { serviceOutcomes } from '../../../shared/codes/service-outcomes.ts';
import type { SeenNeed, SeenService } from '../../../shared/contract/assistance.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { Objective } from '../../../shared/domain/support-plan.ts';
import { isShelter, type Service } from '../../../shared/domain/service.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { MoneyQuestion } from '../../forms/money-input.tsx';
import { serviceLabels } from '../../forms/assistance-labels.ts';
import { Bound, type BoundTo } from '../../forms/bound.tsx';
import { ChooseOneQuestion } from '../../forms/choose-one-question.tsx';
import { codeChoices } from '../../forms/code-choices.ts';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { PlainTextQuestion } from '../../forms/plain-text-question.tsx';
import { Question } from '../../forms/question.tsx';
import type { RawDate } from '../../forms/raw-date.ts';
import {
  askedInState,
  newServiceValues,
  readServiceValues,
  serviceFieldOrder,
  ServiceValues,
  serviceValuesOf,
} from '../../forms/service-values.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import type { RecordFormEnds } from './record-form-ends.ts';

type Filed = { service: Service };
type OfForm = { readonly control: Control<ServiceValues, unknown, Filed> };

/** A service for the person; how it stands is changed beside the timeline, its days and reasons are corrected here. */
export function ServiceForm({
  caseId,
  recordId,
  onFile,
  needs,
  objectives,
  beginsWith,
  draft,
  ...ends
}: {
  readonly caseId: string;
  readonly recordId: string;
  readonly onFile: SeenService | undefined;
  readonly needs: readonly SeenNeed[];
  /** Those of the newest version of the plan. */
  readonly objectives: readonly Objective[];
  /** The need for which a new one is offered. */
  readonly beginsWith: string | undefined;
  readonly draft: SavedDraft | null;
} & RecordFormEnds) {
  const { t, label, language } = useText();
  const labels = serviceLabels(t);
  const state = onFile?.state ?? 'offered';
  const asked = askedInState(state);
  const start =
    onFile === undefined
      ? newServiceValues(
          today(),
          needs.find(({ needId }) => needId === beginsWith),
        )
      : serviceValuesOf(onFile);
  const version = onFile?.version ?? 0;
  const needChoices = needs.map(({ needId, kind, assessedOn }) => ({
    id: needId,
    label: `${label(serviceKinds, kind)} · ${formatDate(assessedOn, language, 'short')}`,
  }));
  const objectiveChoices = objectives.map(({ id, words }) => ({ id, label: words }));
  return (
    <RecordForm<ServiceValues, Filed>
      screen="service-form"
      title={t(version === 0 ? 'services.newTitle' : 'services.editTitle')}
      drafted={{ subject: 'service', recordId, caseId }}
      opened={openRecord(ServiceValues, { fields: serviceFieldOrder, onFile: start, version, draft })}
      fields={serviceFieldOrder}
      labels={labels}
      read={(values, on) => readServiceValues(state, values, on)}
      inWords={(values, text) => ({
        ...values,
        kind: text.label(serviceKinds, values.kind),
        needId: needChoices.find(({ id }) => id === values.needId)?.label ?? '',
        objectiveId: objectiveChoices.find(({ id }) => id === values.objectiveId)?.label ?? '',
        provider: text.t(values.provider === 'office' ? 'services.byOffice' : 'services.byOther'),
        offeredOn: values.offeredOn.text,
        dueOn: values.dueOn.text,
        decidedOn: values.decidedOn.text,
        startedOn: values.startedOn.text,
        endedOn: values.endedOn.text,
        declinedBecause: text.label(reasonsServiceDeclined, values.declinedBecause),
        endedBecause: text.label(reasonsServiceEnded, values.endedBecause),
        cost: `${values.cost.units} ${values.cost.currency}`,
        valueInKind: `${values.valueInKind.units} ${values.valueInKind.currency}`,
        outcome: text.label(serviceOutcomes, values.outcome),
      })}
      put={({ service }, over) =>
        call('service.save', { serviceId: recordId, caseId, version: over, service })
      }
      {...ends}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="kind">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.kind} list={serviceKinds} />}
          </Bound>
          {needChoices.length > 0 && (
            <Bound control={control} name="needId">
              {(bound) => (
                <ChooseOneQuestion
                  {...bound}
                  label={labels.needId}
                  choices={needChoices}
                  none={t('services.noNeed')}
                />
              )}
            </Bound>
          )}
          {objectiveChoices.length > 0 && (
            <Bound control={control} name="objectiveId">
              {(bound) => (
                <ChooseOneQuestion
                  {...bound}
                  label={labels.objectiveId}
                  choices={objectiveChoices}
                  none={t('services.noObjective')}
                />
              )}
            </Bound>
          )}
          <ProviderQuestions control={control} />
          <Bound control={control} name="offeredOn">
            {(bound) => (
              <NeededDateQuestion {...bound} label={labels.offeredOn} help={t('caseForm.openedOnHelp')} />
            )}
          </Bound>
          <Bound control={control} name="dueOn">
            {(bound) => <NeededDateQuestion {...bound} label={labels.dueOn} help={t('services.dueOnHelp')} />}
          </Bound>
          {asked.decidedOn && (
            <Bound control={control} name="decidedOn">
              {(bound) => (
                <NeededDateQuestion {...bound} label={labels.decidedOn} help={t('caseForm.openedOnHelp')} />
              )}
            </Bound>
          )}
          {asked.declinedBecause && (
            <Bound control={control} name="declinedBecause">
              {(bound) => (
                <NeededCodeQuestion {...bound} label={labels.declinedBecause} list={reasonsServiceDeclined} />
              )}
            </Bound>
          )}
          {asked.startedOn && (
            <Bound control={control} name="startedOn">
              {(bound) => <StartQuestion {...bound} control={control} />}
            </Bound>
          )}
          {asked.endedOn && (
            <Bound control={control} name="endedOn">
              {(bound) => (
                <NeededDateQuestion {...bound} label={labels.endedOn} help={t('caseForm.openedOnHelp')} />
              )}
            </Bound>
          )}
          {asked.endedBecause && (
            <Bound control={control} name="endedBecause">
              {(bound) => (
                <NeededCodeQuestion {...bound} label={labels.endedBecause} list={reasonsServiceEnded} />
              )}
            </Bound>
          )}
          <Bound control={control} name="sessions">
            {(bound) => <PlainTextQuestion {...bound} label={labels.sessions} inputMode="numeric" />}
          </Bound>
          <Bound control={control} name="cost">
            {(bound) => <MoneyQuestion {...bound} label={labels.cost} help={t('services.costHelp')} />}
          </Bound>
          <Bound control={control} name="valueInKind">
            {(bound) => (
              <MoneyQuestion {...bound} label={labels.valueInKind} help={t('services.valueInKindHelp')} />
            )}
          </Bound>
          {asked.result && (
            <>
              <Bound control={control} name="outcome">
                {(bound) => (
                  <ChooseOneQuestion
                    {...bound}
                    label={labels.outcome}
                    choices={codeChoices(serviceOutcomes, language)}
                    none={t('services.noOutcome')}
                  />
                )}
              </Bound>
              <Bound control={control} name="outcomeWords">
                {(bound) => <PlainTextQuestion {...bound} label={labels.outcomeWords} rows={3} />}
              </Bound>
            </>
          )}
          <Bound control={control} name="words">
            {(bound) => (
              <PlainTextQuestion {...bound} label={labels.words} help={t('services.wordsHelp')} rows={3} />
            )}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}

/** The first day; of a shelter, how its nights are counted. */
function StartQuestion({ control, ...bound }: BoundTo<RawDate> & OfForm) {
  const { t } = useText();
  const kind = useWatch({ control, name: 'kind' });
  return (
    <NeededDateQuestion
      {...bound}
      label={serviceLabels(t).startedOn}
      help={isShelter(kind) ? t('services.nightsHelp') : t('caseForm.openedOnHelp')}
    />
  );
}

/** The office itself, or who else. */
function ProviderQuestions({ control }: OfForm) {
  const { t } = useText();
  const labels = serviceLabels(t);
  const provider = useWatch({ control, name: 'provider' });
  const kind = useWatch({ control, name: 'kind' });
  return (
    <>
      <Bound control={control} name="provider">
        {({ name, raw, onRaw, onLeave, problem }) => (
          <Question name={name} label={labels.provider} problem={problem} isGroup onBlur={onLeave}>
            {({ id }) => (
              <div className="choices">
                {(['office', 'other'] as const).map((each) => (
                  <label key={each} className="choice">
                    <input type="radio" name={id} checked={raw === each} onChange={() => onRaw(each)} />
                    {t(each === 'office' ? 'services.byOffice' : 'services.byOther')}
                  </label>
                ))}
              </div>
            )}
          </Question>
        )}
      </Bound>
      {provider === 'other' && (
        <Bound control={control} name="providerName">
          {(bound) => (
            <OrganisationQuestion
              {...bound}
              label={labels.providerName}
              help={t('services.providerHelp')}
              wanted={{ serviceKind: serviceKinds.values.find(({ code }) => code === kind)?.code ?? null }}
            />
          )}
        </Bound>
      )}
    </>
  );
}
