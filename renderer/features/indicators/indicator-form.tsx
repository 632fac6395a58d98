import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IndicatorFile, NamedIndicator } from '../../../shared/contract/indicator.ts';
import {
  figureDimensions,
  Indicator,
  indicatorAccruals,
  indicatorMeasures,
} from '../../../shared/domain/indicator.ts';
import { countedThings, countingRules } from '../../../shared/domain/indicator-binding.ts';
import {
  periodAfter,
  type PeriodLength,
  periodLengths,
  periodOfDay,
} from '../../../shared/domain/indicator-period.ts';
import { asciiDigits } from '../../../shared/text/digits.ts';
import { Refusal } from '../../../shared/result.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { nameText, nodeText, periodText, ruleText } from './indicator-text.ts';

/** The answers of the form as they are typed. */
type Raw = {
  readonly nameLao: string;
  readonly nameEnglish: string;
  readonly definition: string;
  readonly unit: string;
  readonly measure: Indicator['measure'];
  readonly numerator: string;
  readonly denominator: string;
  readonly dimensions: readonly Indicator['dimensions'][number][];
  readonly accrual: Indicator['accrual'];
  readonly periodLength: PeriodLength;
  readonly firstPeriod: string;
  readonly lastPeriod: string;
  readonly feedsId: string;
  readonly thing: '' | NonNullable<Indicator['counts']>['thing'];
  readonly withinDays: string;
};

/** What a new one begins with: quarters of this year and the next four. */
function newRaw(): Raw {
  const first = `${today().slice(0, 4)}-Q1`;
  return {
    nameLao: '',
    nameEnglish: '',
    definition: '',
    unit: '',
    measure: 'count',
    numerator: '',
    denominator: '',
    dimensions: [],
    accrual: 'per-period',
    periodLength: 'quarter',
    firstPeriod: first,
    lastPeriod: periodAfter(first, 19),
    feedsId: '',
    thing: '',
    withinDays: '',
  };
}

const rawOf = (indicator: Indicator): Raw => ({
  ...indicator,
  nameEnglish: indicator.nameEnglish ?? '',
  denominator: indicator.denominator ?? '',
  feedsId: indicator.feedsId ?? '',
  thing: indicator.counts?.thing ?? '',
  withinDays: indicator.counts?.withinDays?.toString() ?? '',
});

/** What is measured for a node, and how. */
export function IndicatorForm({
  nodeId,
  indicatorId,
  kept,
  above,
  onFiled,
  onLeave,
}: {
  readonly nodeId: string;
  readonly indicatorId: string;
  readonly kept: IndicatorFile | undefined;
  readonly above: readonly NamedIndicator[];
  readonly onFiled: () => void;
  readonly onLeave: () => void;
}) {
  const text = useText();
  const { t } = text;
  const client = useQueryClient();
  const [raw, setRaw] = useState<Raw>(() => (kept === undefined ? newRaw() : rawOf(kept.indicator)));
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const put = useMutation({
    mutationFn: (indicator: Indicator) =>
      call('indicator.save', { indicatorId, version: kept?.version ?? 0, indicator }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['indicators'] });
      onFiled();
    },
    onError: (failure) => {
      if (failure instanceof Refusal && failure.error.code === 'invalid')
        setProblems(firstOfEach(failure.error.fields));
    },
  });
  const { form, goToFirstProblem } = useFirstProblem(put.isPending);
  const set = <K extends keyof Raw>(field: K, value: Raw[K]) => setRaw({ ...raw, [field]: value });
  const isShare = raw.measure === 'share';
  const rule = raw.thing === '' ? undefined : countingRules[raw.thing];
  const send = () => {
    if (put.isPending) return;
    const read = Indicator.safeParse({
      nodeId,
      nameLao: raw.nameLao,
      nameEnglish: orNull(raw.nameEnglish),
      definition: raw.definition,
      unit: raw.unit,
      measure: raw.measure,
      numerator: raw.numerator,
      denominator: isShare ? raw.denominator : null,
      dimensions: [...raw.dimensions],
      accrual: raw.accrual,
      periodLength: raw.periodLength,
      firstPeriod: raw.firstPeriod,
      lastPeriod: raw.lastPeriod,
      feedsId: orNull(raw.feedsId),
      counts:
        raw.thing === ''
          ? null
          : {
              thing: raw.thing,
              withinDays:
                rule?.asksDays === true && raw.withinDays.trim() !== ''
                  ? Number(asciiDigits(raw.withinDays))
                  : null,
            },
    });
    const found: Record<string, string> = {};
    for (const { path, message } of read.success ? [] : read.error.issues) found[path.join('.')] ??= message;
    setProblems(found);
    if (read.success) put.mutate(read.data);
    else goToFirstProblem();
  };
  useShortcut('file', send);
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
    <div className="screen indicator" data-screen="indicator-form">
      <header className="screen-title">
        <h1>{t(kept === undefined ? 'indicators.newTitle' : 'indicators.editTitle')}</h1>
      </header>
      <form
        className="indicator-form"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        noValidate
      >
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
        {line('unit', t('indicators.unit'), t('indicators.unitHelp'))}
        <Choice
          label={t('indicators.measure')}
          value={raw.measure}
          options={indicatorMeasures.map((each) => [each, t(`indicators.measures.${each}`)])}
          onChoose={(measure) => set('measure', measure)}
        />
        {line('numerator', t(isShare ? 'indicators.numeratorPart' : 'indicators.numerator'))}
        {isShare && line('denominator', t('indicators.denominator'))}
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
        <Choice
          label={t('indicators.accrual')}
          value={raw.accrual}
          options={indicatorAccruals.map((each) => [each, t(`indicators.accruals.${each}`)])}
          onChoose={(accrual) => set('accrual', accrual)}
        />
        <Choice
          label={t('indicators.periodLength')}
          value={raw.periodLength}
          options={periodLengths.map((each) => [each, t(`indicators.lengths.${each}`)])}
          // The periods stand for the same time in the other length.
          onChoose={(periodLength) =>
            setRaw({
              ...raw,
              periodLength,
              firstPeriod: periodOfDay(periodLength, `${raw.firstPeriod.slice(0, 4)}-01-01`),
              lastPeriod: periodOfDay(periodLength, `${raw.lastPeriod.slice(0, 4)}-12-31`),
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
        {put.error !== null && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, put.error)}</p>
          </Notice>
        )}
        <div className="figure-choices">
          <Button type="submit" look="main" keys={shortcuts.file.keys} disabled={put.isPending}>
            {t('indicators.save')}
          </Button>
          <Button onClick={onLeave}>{t('action.cancel')}</Button>
        </div>
      </form>
    </div>
  );
}

/** The first thing wrong with each field that the store refused. */
function firstOfEach(fields: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [path, [problem = 'other']] of Object.entries(fields))
    found[path.replace(/^indicator\./u, '')] = problem;
  return found;
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

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);
