import type { NamedIndicator } from '../../../shared/contract/indicator.ts';
import { figureDimensions, indicatorAccruals, indicatorMeasures } from '../../../shared/domain/indicator.ts';
import { countedThings, countingRules } from '../../../shared/domain/indicator-binding.ts';
import { periodAfter, periodLengths, periodOfDay, spanOf } from '../../../shared/domain/indicator-period.ts';
import { call } from '../../bridge.ts';
import { PlanRecordForm } from '../../forms/plan-record-form.tsx';
import type { OpenedForm } from '../../forms/use-drafted-values.ts';
import { usePlanRecordForm } from '../../forms/use-plan-record-form.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { nameText, nodeText, periodText, ruleText } from './indicator-text.ts';
import { type IndicatorValues, readIndicatorValues } from './indicator-values.ts';

/** What is measured for a node, and how. */
export function IndicatorForm({
  nodeId,
  indicatorId,
  opened,
  above,
  onFiled,
  onLeave,
}: {
  readonly nodeId: string;
  readonly indicatorId: string;
  readonly opened: OpenedForm<IndicatorValues>;
  readonly above: readonly NamedIndicator[];
  readonly onFiled: () => void;
  readonly onLeave: () => void;
}) {
  const text = useText();
  const { t } = text;
  const filed = usePlanRecordForm({
    opened,
    read: (typed) => readIndicatorValues(typed, nodeId),
    save: (indicator, version) => call('indicator.save', { indicatorId, version, indicator }),
    within: 'indicator',
    saved: onFiled,
  });
  const { values: raw, set: setRaw, problems } = filed;
  const set = <K extends keyof IndicatorValues>(field: K, value: IndicatorValues[K]) =>
    setRaw({ [field]: value });
  const isShare = raw.measure === 'share';
  const rule = raw.thing === '' ? undefined : countingRules[raw.thing];
  const line = (
    field: 'nameLao' | 'nameEnglish' | 'unit' | 'numerator' | 'denominator',
    label: string,
    help?: string,
  ) => (
    <Field label={label} help={help} problem={problems[field]}>
      {(control) => (
        <input
          {...control}
          className="input"
          maxLength={300}
          autoComplete="off"
          value={raw[field]}
          onChange={(event) => set(field, event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <PlanRecordForm
      screen="indicator-form"
      title={t(opened.version === 0 ? 'indicators.newTitle' : 'indicators.editTitle')}
      filed={filed}
      onLeave={onLeave}
    >
      <fieldset className="case-form-section">
        {line('nameLao', t('indicators.nameLao'))}
        {line('nameEnglish', t('indicators.nameEnglish'))}
        <TextField
          label={t('indicators.definition')}
          help={t('indicators.definitionHelp')}
          rows={4}
          maxLength={2000}
          value={raw.definition}
          onChange={(typed) => set('definition', typed)}
          problem={problems['definition']}
        />
      </fieldset>
      <fieldset className="case-form-section plan-record-pairs">
        {line('unit', t('indicators.unit'), t('indicators.unitHelp'))}
        <Choice
          label={t('indicators.measure')}
          value={raw.measure}
          options={indicatorMeasures.map((each) => [each, t(`indicators.measures.${each}`)])}
          onChoose={(measure) => set('measure', measure)}
        />
        {line('numerator', t(isShare ? 'indicators.numeratorPart' : 'indicators.numerator'))}
        {isShare && line('denominator', t('indicators.denominator'))}
        <Choice
          label={t('indicators.accrual')}
          value={raw.accrual}
          options={indicatorAccruals.map((each) => [each, t(`indicators.accruals.${each}`)])}
          onChoose={(accrual) => set('accrual', accrual)}
        />
      </fieldset>
      <fieldset className="case-form-section">
        <fieldset className="indicator-dimensions">
          <legend className="field-label">{t('indicators.dimensions')}</legend>
          {figureDimensions.map((dimension) => (
            <label key={dimension} className="check">
              <input
                type="checkbox"
                checked={raw.dimensions.includes(dimension)}
                onChange={({ target }) =>
                  set(
                    'dimensions',
                    figureDimensions.filter((each) =>
                      each === dimension ? target.checked : raw.dimensions.includes(each),
                    ),
                  )
                }
              />
              {t(`indicators.dimension.${dimension}`)}
            </label>
          ))}
        </fieldset>
      </fieldset>
      <fieldset className="case-form-section plan-record-pairs">
        <Choice
          label={t('indicators.periodLength')}
          value={raw.periodLength}
          options={periodLengths.map((each) => [each, t(`indicators.lengths.${each}`)])}
          // The periods stand for the same time in the other length.
          onChoose={(periodLength) =>
            setRaw({
              periodLength,
              firstPeriod: periodOfDay(periodLength, spanOf(raw.firstPeriod).first),
              lastPeriod: periodOfDay(periodLength, spanOf(raw.lastPeriod).last),
            })
          }
        />
        {(['firstPeriod', 'lastPeriod'] as const).map((field) => (
          <Choice
            key={`${field} ${raw.periodLength}`}
            label={t(`indicators.${field}`)}
            problem={problems[field]}
            value={raw[field]}
            options={periodsAround(raw[field]).map((each) => [each, periodText(each, text)])}
            onChoose={(period) => set(field, period)}
          />
        ))}
      </fieldset>
      <fieldset className="case-form-section">
        <Choice
          label={t('indicators.feeds')}
          help={t('indicators.feedsHelp')}
          problem={problems['feedsId']}
          value={raw.feedsId}
          options={[
            ['', t('indicators.feedsNothing')],
            ...above.map((each): [string, string] => [
              each.indicatorId,
              `${nameText(each, text)} (${nodeText(each.node, text)})`,
            ]),
          ]}
          onChoose={(feedsId) => set('feedsId', feedsId)}
        />
        <Choice
          label={t('indicators.counts')}
          help={raw.thing === '' ? undefined : ruleText(raw.thing, text)}
          problem={problems['counts.thing']}
          value={raw.thing}
          options={[
            ['', t('indicators.countsNothing')],
            ...countedThings.map((each): [typeof each, string] => [each, t(`indicators.thing.${each}`)]),
          ]}
          onChoose={(thing) => set('thing', thing)}
        />
        {rule?.asksDays === true && (
          <Field label={t('indicators.withinDays')} problem={problems['counts.withinDays']} width="short">
            {(control) => (
              <input
                {...control}
                className="input amount-input"
                inputMode="numeric"
                maxLength={4}
                autoComplete="off"
                value={raw.withinDays}
                onChange={(event) => set('withinDays', event.target.value)}
              />
            )}
          </Field>
        )}
      </fieldset>
    </PlanRecordForm>
  );
}

/** One of a few, in words. */
function Choice<T extends string>({
  label,
  help,
  problem,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}) {
  return (
    <Field label={label} help={help} problem={problem}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => {
            const chosen = options.find(([each]) => each === event.target.value);
            if (chosen !== undefined) onChoose(chosen[0]);
          }}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Five years before and after: a plan is no longer. */
function periodsAround(period: string): readonly string[] {
  const perYear = { 4: 1, 7: period[5] === 'Q' ? 4 : period[5] === 'H' ? 2 : 12 }[period.length] ?? 1;
  return Array.from({ length: 10 * perYear + 1 }, (_, at) => periodAfter(period, at - 5 * perYear));
}
