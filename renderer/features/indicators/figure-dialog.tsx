import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { InputByOperation } from '../../../shared/contract.ts';
import type { IndicatorFile, SeenFigure } from '../../../shared/contract/indicator.ts';
import type { FigureDimension } from '../../../shared/domain/indicator.ts';
import { categoriesOf, type FigurePart, sumOf } from '../../../shared/domain/indicator-figure.ts';
import { periodAfter } from '../../../shared/domain/indicator-period.ts';
import { call } from '../../bridge.ts';
import { indicatorQuery } from '../../queries/indicators.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AmountFields, emptyAmount, type RawAmount, rawAmountOf, readAmount } from './amount-input.tsx';
import { categoryText, cellText, figureText, inForce, periodText, versionsOf } from './indicator-text.ts';

type Problems = Readonly<Record<string, { readonly field: keyof RawAmount; readonly problem: string }>>;

/** Of which cell a figure is written. */
export interface FigureCell {
  readonly kind: SeenFigure['kind'];
  readonly period: string;
  /** The draft or the returned version that is amended; undefined for a new one, or a correction. */
  readonly amended: SeenFigure | undefined;
}

/**
 * One figure with its breakdowns, its comment and its explanations. Where one is approved it is a correction: what is locked
 * stays as it was, and the new version says what changed.
 */
export function FigureDialog({
  file,
  cell: { kind, period: periodAsked, amended },
  onClose,
}: {
  readonly file: IndicatorFile;
  readonly cell: FigureCell;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const client = useQueryClient();
  const { indicatorId, indicator, figures } = file;
  const isShare = indicator.measure === 'share';
  const held = inForce(versionsOf(figures, kind, kind === 'baseline' ? null : periodAsked));
  const isCorrection = held !== undefined;
  const from = amended ?? held;
  const [figureId] = useState(() => amended?.figureId ?? newRecordId());
  const [period, setPeriod] = useState(from?.period ?? periodAsked);
  const [raw, setRaw] = useState(() => (from === undefined ? emptyAmount : rawAmountOf(from.amount)));
  const [parts, setParts] = useState<Readonly<Record<string, RawAmount>>>(() =>
    Object.fromEntries((from?.parts ?? []).map((part) => [partKey(part), rawAmountOf(part.amount)])),
  );
  const [comment, setComment] = useState(from?.comment ?? '');
  const [differs, setDiffers] = useState(amended?.differsBecause ?? '');
  const [changed, setChanged] = useState(amended?.changedBecause ?? '');
  const [problems, setProblems] = useState<Problems>({});
  const [changedProblem, setChangedProblem] = useState<string>();
  const dimensions = kind === 'actual' ? indicator.dimensions : [];
  const put = useMutation({
    mutationFn: (figure: InputByOperation<'indicator.saveFigures'>['figures'][number]) =>
      call('indicator.saveFigures', { indicatorId, figures: [figure] }),
    onSuccess: async () => {
      await client.invalidateQueries(indicatorQuery(indicatorId));
      onClose();
    },
  });
  const submit = () => {
    const found: Record<string, { readonly field: keyof RawAmount; readonly problem: string }> = {};
    const whole = readAmount(raw, isShare);
    if (whole.kind === 'empty') found['amount'] = { field: 'numerator', problem: 'required' };
    if (whole.kind === 'wrong') found['amount'] = whole;
    const read: FigurePart[] = [];
    for (const dimension of dimensions)
      for (const category of categoriesOf[dimension]) {
        const key = partKey({ dimension, category });
        const part = readAmount(parts[key] ?? emptyAmount, isShare);
        if (part.kind === 'wrong') found[key] = part;
        if (part.kind === 'read') read.push({ dimension, category, amount: part.amount });
      }
    const isChangeSaid = !isCorrection || changed.trim() !== '';
    setProblems(found);
    setChangedProblem(isChangeSaid ? undefined : 'required');
    if (Object.keys(found).length > 0 || whole.kind !== 'read' || !isChangeSaid) return false;
    put.mutate({
      figureId,
      version: amended?.version ?? 0,
      kind,
      period,
      amount: whole.amount,
      parts: read,
      comment: orNull(comment),
      differsBecause: orNull(differs),
      changedBecause: isCorrection ? changed : null,
    });
    return true;
  };
  return (
    <FormDialog
      title={`${t(isCorrection ? 'indicators.correctTitle' : 'indicators.draftTitle')}: ${cellText(kind, period, text)}`}
      submit={t('indicators.saveDraft')}
      act={put}
      onSubmit={submit}
      onClose={onClose}
    >
      {held !== undefined && <p>{t('indicators.inForce', { amount: figureText(held.amount, text) })}</p>}
      {kind === 'baseline' && (
        <Field label={t('indicators.period')} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={period}
              onChange={(event) => setPeriod(event.target.value)}
            >
              {periodsBefore(indicator.firstPeriod).map((each) => (
                <option key={each} value={each}>
                  {periodText(each, text)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <AmountFields
        label={`${t('indicators.value')} (${indicator.unit})`}
        labels={{ numerator: indicator.numerator, denominator: indicator.denominator ?? '' }}
        isShare={isShare}
        raw={raw}
        problem={problems['amount']}
        onRaw={setRaw}
      />
      {dimensions.map((dimension) => (
        <Breakdown
          key={dimension}
          dimension={dimension}
          isShare={isShare}
          parts={parts}
          problems={problems}
          onParts={setParts}
        />
      ))}
      <TextField
        label={t('indicators.comment')}
        rows={2}
        maxLength={2000}
        value={comment}
        onChange={setComment}
      />
      {kind === 'actual' && indicator.counts !== null && (
        <TextField
          label={t('indicators.differs')}
          rows={2}
          maxLength={1000}
          value={differs}
          onChange={setDiffers}
        />
      )}
      {isCorrection && (
        <TextField
          label={t('indicators.changed')}
          rows={2}
          maxLength={1000}
          value={changed}
          onChange={setChanged}
          problem={changedProblem}
        />
      )}
    </FormDialog>
  );
}

/** The parts of one breakdown, with what they come to so far. */
function Breakdown({
  dimension,
  isShare,
  parts,
  problems,
  onParts,
}: {
  readonly dimension: FigureDimension;
  readonly isShare: boolean;
  readonly parts: Readonly<Record<string, RawAmount>>;
  readonly problems: Problems;
  readonly onParts: (parts: Readonly<Record<string, RawAmount>>) => void;
}) {
  const text = useText();
  const { t } = text;
  const read = categoriesOf[dimension].flatMap((category) => {
    const part = readAmount(parts[partKey({ dimension, category })] ?? emptyAmount, isShare);
    return part.kind === 'read' ? [part.amount] : [];
  });
  return (
    <fieldset className="figure-breakdown" data-dimension={dimension}>
      <legend>
        {t('indicators.dimensions')} {t(`indicators.dimension.${dimension}`)}{' '}
        <span className="quiet small" role="status">
          {t('indicators.sumOf')}: {figureText(sumOf(read), text)}
        </span>
      </legend>
      <div className="figure-parts">
        {categoriesOf[dimension].map((category) => {
          const key = partKey({ dimension, category });
          const label = categoryText(dimension, category, text);
          return (
            <AmountFields
              key={key}
              label={label}
              labels={{
                numerator: label,
                denominator: `${label}: ${t('indicators.denominator')}`,
              }}
              isShare={isShare}
              raw={parts[key] ?? emptyAmount}
              problem={problems[key]}
              onRaw={(raw) => onParts({ ...parts, [key]: raw })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** Ten periods are as far back as a baseline is looked for. */
const periodsBefore = (first: string): readonly string[] =>
  Array.from({ length: 10 }, (_, at) => periodAfter(first, -1 - at));

const partKey = ({ dimension, category }: Pick<FigurePart, 'dimension' | 'category'>): string =>
  `${dimension}/${category}`;

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);
