import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { z } from 'zod';
import { budgetSources } from '../../../shared/codes/budget-sources.ts';
import type { SeenExpenditure } from '../../../shared/contract/expenditure.ts';
import type { PlanMoney } from '../../../shared/contract/plan-report.ts';
import { Expenditure } from '../../../shared/domain/expenditure.ts';
import { planText } from '../../../shared/national-plan/report-text.ts';
import { call } from '../../bridge.ts';
import { codeChoices } from '../../forms/code-choices.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { MoneyInput, useUnderstoodMoney } from '../../forms/money-input.tsx';
import { DialogDraft, DraftedDialog } from '../../forms/drafted-form.tsx';
import { noteSaved } from '../../forms/saved-at.ts';
import { emptyDate, RawDate, rawDay } from '../../forms/raw-date.ts';
import { readPastDay } from '../../forms/raw-day.ts';
import { noKip, RawMoney, rawMoneyOf, readMoney } from '../../forms/raw-money.ts';
import { type OpenedForm, useDraftedValues } from '../../forms/use-drafted-values.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/today.ts';

type Problems = Partial<Record<'nodeId' | 'spentOn' | 'source' | 'money', string>>;

/** An expenditure as it stands in the dialog. */
const ExpenditureValues = z.object({
  nodeId: z.string(),
  spentOn: RawDate,
  source: z.string(),
  giver: z.string(),
  money: RawMoney,
  words: z.string(),
});
type ExpenditureValues = z.infer<typeof ExpenditureValues>;

const newExpenditure: ExpenditureValues = {
  nodeId: '',
  spentOn: emptyDate,
  source: '',
  giver: '',
  money: noKip,
  words: '',
};

const expenditureValuesOf = (expenditure: Expenditure): ExpenditureValues => ({
  nodeId: expenditure.nodeId,
  spentOn: rawDay(expenditure.spentOn),
  source: expenditure.source,
  giver: expenditure.giver ?? '',
  money: rawMoneyOf(expenditure.money),
  words: expenditure.words ?? '',
});

/** Writes down that money was spent for an entry of the plan, or amends what was written. */
export function ExpenditureDialog({
  planId,
  money,
  amended,
  onClose,
}: {
  readonly planId: string;
  readonly money: PlanMoney;
  readonly amended: SeenExpenditure | undefined;
  readonly onClose: () => void;
}) {
  return (
    <DraftedDialog
      subject="expenditure"
      recordId={amended?.expenditureId}
      belongsToId={planId}
      isOfThis={({ recordId, baseVersion }) =>
        amended === undefined ? baseVersion === 0 : recordId === amended.expenditureId
      }
      schema={ExpenditureValues}
      onFile={amended === undefined ? newExpenditure : expenditureValuesOf(amended.expenditure)}
      version={amended?.version ?? 0}
    >
      {(opened) => <ExpenditureForm money={money} opened={opened} onClose={onClose} />}
    </DraftedDialog>
  );
}

function ExpenditureForm({
  money,
  opened,
  onClose,
}: {
  readonly money: PlanMoney;
  readonly opened: OpenedForm<ExpenditureValues>;
  readonly onClose: () => void;
}) {
  const { t, language } = useText();
  const { values, set, file, draft } = useDraftedValues(opened);
  const { nodeId, spentOn, source, giver, money: raw, words } = values;
  const [expenditureId] = useState(opened.drafted.recordId);
  const [isTried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (expenditure: Expenditure) =>
      file((version) => call('expenditure.save', { expenditureId, version, expenditure })),
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
    ...((!sum.ok || sum.value === undefined) && { money: sum.ok ? 'needed' : sum.problem }),
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
      title={t(opened.version === 0 ? 'planReports.money.addTitle' : 'planReports.money.amendTitle')}
      submit={t('planReports.money.save')}
      act={save}
      onSubmit={onSubmit}
      onClose={onClose}
      leave={t('caseForm.leave')}
    >
      <DialogDraft draft={draft} />
      <p className="quiet">{t('planReports.money.notEvents')}</p>
      <Field label={t('planReports.money.entry')} problem={problems.nodeId}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={nodeId}
            onChange={({ target }) => set({ nodeId: target.value })}
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
            onRaw={(day) => set({ spentOn: day })}
          />
        )}
      </Field>
      <SumField raw={raw} onRaw={(sum) => set({ money: sum })} problem={problems.money} />
      <Field label={t('planReports.money.source')} problem={problems.source} width="medium">
        {(control) => (
          <select
            {...control}
            className="input"
            value={source}
            onChange={({ target }) => set({ source: target.value })}
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
      <LineField
        label={t('planReports.money.giver')}
        maxLength={120}
        value={giver}
        onChange={(typed) => set({ giver: typed })}
      />
      <LineField
        label={t('planReports.money.words')}
        maxLength={300}
        value={words}
        onChange={(typed) => set({ words: typed })}
      />
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
