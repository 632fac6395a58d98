import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { budgetSources } from '../../../shared/codes/budget-sources.ts';
import type { SeenExpenditure } from '../../../shared/contract/expenditure.ts';
import type { PlanMoney } from '../../../shared/contract/plan-report.ts';
import { Expenditure } from '../../../shared/domain/expenditure.ts';
import { planText } from '../../../shared/national-plan/report-text.ts';
import { call } from '../../bridge.ts';
import { codeChoices } from '../../forms/code-choices.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { MoneyInput, useUnderstoodMoney } from '../../forms/money-input.tsx';
import { noteSaved } from '../../forms/saved-at.ts';
import { emptyDate, rawDay } from '../../forms/raw-date.ts';
import { readPastDay } from '../../forms/raw-day.ts';
import { noKip, rawMoneyOf, readMoney } from '../../forms/raw-money.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';

type Problems = Partial<Record<'nodeId' | 'spentOn' | 'source' | 'money', string>>;

/** Writes down that money was spent for an entry of the plan, or amends what was written. */
export function ExpenditureDialog({
  money,
  amended,
  onClose,
}: {
  readonly money: PlanMoney;
  readonly amended: SeenExpenditure | undefined;
  readonly onClose: () => void;
}) {
  const { t, language } = useText();
  const before = amended?.expenditure;
  const [expenditureId] = useState(() => amended?.expenditureId ?? newRecordId());
  const [nodeId, setNodeId] = useState(before?.nodeId ?? '');
  const [spentOn, setSpentOn] = useState(before === undefined ? emptyDate : rawDay(before.spentOn));
  const [source, setSource] = useState<string>(before?.source ?? '');
  const [giver, setGiver] = useState(before?.giver ?? '');
  const [raw, setRaw] = useState(before === undefined ? noKip : rawMoneyOf(before.money));
  const [words, setWords] = useState(before?.words ?? '');
  const [isTried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (expenditure: Expenditure) =>
      call('expenditure.save', { expenditureId, version: amended?.version ?? 0, expenditure }),
    onSuccess: () => {
      noteSaved(new Date().toISOString());
      onClose();
    },
  });
  const day = readPastDay(spentOn, today());
  const sum = readMoney(raw);
  const read = Expenditure.shape.source.safeParse(source);
  const found: Problems = {
    ...(nodeId === '' && { nodeId: 'choose-one' }),
    ...(!day.ok && { spentOn: day.problem }),
    ...(!read.success && { source: 'choose-one' }),
    ...((!sum.ok || sum.value === undefined) && { money: sum.ok ? 'required' : sum.problem }),
  };
  // Told from the first try on, and gone as soon as it is mended.
  const problems = isTried ? found : {};
  const onSubmit = (): boolean => {
    setTried(true);
    if (!day.ok || !sum.ok || sum.value === undefined || !read.success || nodeId === '') return false;
    save.mutate({
      nodeId,
      spentOn: day.value,
      source: read.data,
      giver: giver.trim() === '' ? null : giver,
      money: sum.value,
      words: words.trim() === '' ? null : words,
    });
    return true;
  };
  return (
    <FormDialog
      title={t(amended === undefined ? 'planReports.money.addTitle' : 'planReports.money.amendTitle')}
      submit={t('planReports.money.save')}
      act={save}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p className="quiet">{t('planReports.money.notEvents')}</p>
      <Field label={t('planReports.money.entry')} problem={problems.nodeId}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={nodeId}
            onChange={({ target }) => setNodeId(target.value)}
          >
            <option value="">{t('form.choose')}</option>
            {money.nodes.map((node) => (
              <option key={node.nodeId} value={node.nodeId}>
                {'\u00a0'.repeat(node.depth * 2)}
                {node.code} {planText(node, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('planReports.money.spentOn')} problem={problems.spentOn} width="medium">
        {(control) => (
          <DateInput
            control={control}
            help={t('planReports.money.dayHelp')}
            raw={spentOn}
            onRaw={setSpentOn}
          />
        )}
      </Field>
      <SumField raw={raw} onRaw={setRaw} problem={problems.money} />
      <Field label={t('planReports.money.source')} problem={problems.source} width="medium">
        {(control) => (
          <select
            {...control}
            className="input"
            value={source}
            onChange={({ target }) => setSource(target.value)}
          >
            <option value="">{t('form.choose')}</option>
            {codeChoices(budgetSources, language).map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <LineField label={t('planReports.money.giver')} maxLength={120} value={giver} onChange={setGiver} />
      <LineField label={t('planReports.money.words')} maxLength={300} value={words} onChange={setWords} />
    </FormDialog>
  );
}

/** How much, with how it was understood below. */
function SumField({
  raw,
  onRaw,
  problem,
}: {
  readonly raw: Parameters<typeof MoneyInput>[0]['raw'];
  readonly onRaw: Parameters<typeof MoneyInput>[0]['onRaw'];
  readonly problem: string | undefined;
}) {
  const { t } = useText();
  const id = useId();
  const understood = useUnderstoodMoney(raw);
  return (
    <div className="field field-medium">
      <span className="field-label" id={`${id}-label`}>
        {t('planReports.money.amount')}
      </span>
      <MoneyInput
        control={{
          id,
          'aria-describedby': `${id}-help`,
          'aria-invalid': problem === undefined ? undefined : true,
        }}
        labelId={`${id}-label`}
        raw={raw}
        onRaw={onRaw}
      />
      <p className={problem === undefined ? 'field-help' : 'field-problem'} id={`${id}-help`}>
        {problem === undefined ? understood : problemText(t, problem)}
      </p>
    </div>
  );
}

const LineField = ({
  label,
  maxLength,
  value,
  onChange,
}: {
  readonly label: string;
  readonly maxLength: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => (
  <Field label={label}>
    {(control) => (
      <input
        {...control}
        className="input"
        maxLength={maxLength}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
);
