import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { InputByOperation } from '../../../shared/contract.ts';
import type { IndicatorFile, SeenFigure } from '../../../shared/contract/indicator.ts';
import type { FigureDimension } from '../../../shared/domain/indicator.ts';
import {
  categoriesOf,
  figureKinds,
  type FigurePart,
  sumOf,
} from '../../../shared/domain/indicator-figure.ts';
import { periodAfter } from '../../../shared/domain/indicator-period.ts';
import { call } from '../../bridge.ts';
import { restoreDraft } from '../../forms/draft-content.ts';
import { DialogDraft, DraftedDialog } from '../../forms/drafted-form.tsx';
import { type OpenedForm, useDraftedValues } from '../../forms/use-drafted-values.ts';
import { indicatorQuery } from '../../queries/indicators.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AmountFields, emptyAmount, RawAmount, rawAmountOf, readAmount } from './amount-input.tsx';
import { categoryText, cellText, figureText, inForce, periodText, versionsOf } from './indicator-text.ts';

type Problems = Readonly<Record<string, { readonly field: keyof RawAmount; readonly problem: string }>>;

/** Of which cell a figure is written. */
export interface FigureCell {
  readonly kind: SeenFigure['kind'];
  readonly period: string;
  /** The draft or the returned version that is amended; undefined for a new one, or a correction. */
  readonly amended: SeenFigure | undefined;
}

/** One figure as it stands in the dialog. */
const FigureValues = z.object({
  kind: z.enum(figureKinds),
  period: z.string(),
  amount: RawAmount,
  parts: z.record(z.string(), RawAmount).readonly(),
  comment: z.string(),
  differs: z.string(),
  changed: z.string(),
});
type FigureValues = z.infer<typeof FigureValues>;

/**
 * One figure with its breakdowns, its comment and its explanations. Where one is approved it is a correction: what is locked
 * stays as it was, and the new version says what changed.
 */
export function FigureDialog({
  file,
  cell,
  onClose,
}: {
  readonly file: IndicatorFile;
  readonly cell: FigureCell;
  readonly onClose: () => void;
}) {
  const { kind, period, amended } = cell;
  const held = inForce(versionsOf(file.figures, kind, kind === 'baseline' ? null : period));
  const from = amended ?? held;
  const onFile: FigureValues = {
    kind,
    period: from?.period ?? period,
    amount: from === undefined ? emptyAmount : rawAmountOf(from.amount),
    parts: Object.fromEntries((from?.parts ?? []).map((part) => [partKey(part), rawAmountOf(part.amount)])),
    comment: from?.comment ?? '',
    differs: amended?.differsBecause ?? '',
    changed: amended?.changedBecause ?? '',
  };
  return (
    <DraftedDialog
      subject="indicator-figure"
      recordId={amended?.figureId}
      belongsToId={file.indicatorId}
      isOfThis={({ content }) => {
        const typed = restoreDraft(FigureValues, content, onFile);
        return typed.kind === kind && (kind === 'baseline' || typed.period === period);
      }}
      schema={FigureValues}
      onFile={onFile}
      version={amended?.version ?? 0}
    >
      {(opened) => <FigureForm file={file} cell={cell} held={held} opened={opened} onClose={onClose} />}
    </DraftedDialog>
  );
}

function FigureForm({
  file,
  cell: { kind, amended },
  held,
  opened,
  onClose,
}: {
  readonly file: IndicatorFile;
  readonly cell: FigureCell;
  readonly held: SeenFigure | undefined;
  readonly opened: OpenedForm<FigureValues>;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const client = useQueryClient();
  const { indicatorId, indicator } = file;
  const isShare = indicator.measure === 'share';
  const isCorrection = held !== undefined;
  const { values, set, file: putOnFile, draft } = useDraftedValues(opened);
  const { period, amount: raw, parts, comment, differs, changed } = values;
  const [draftId] = useState(opened.drafted.recordId);
  const figureId = amended?.figureId ?? draftId;
  const [told, setTold] = useState<Problems>({});
  const [isTried, setTried] = useState(false);
  const dimensions = kind === 'actual' ? indicator.dimensions : [];
  const put = useMutation({
    mutationFn: (figure: Omit<InputByOperation<'indicator.saveFigures'>['figures'][number], 'version'>) =>
      putOnFile((version) =>
        call('indicator.saveFigures', { indicatorId, figures: [{ ...figure, version }] }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries(indicatorQuery(indicatorId));
      onClose();
      // Begun for a cell that was filled meanwhile: the figure there has an id of its own.
      if (figureId !== draftId) await call('draft.discard', { recordId: draftId });
    },
  });
  const { whole, read, found } = readFigure({ amount: raw, parts }, dimensions, isShare);
  const isChangeSaid = !isCorrection || changed.trim() !== '';
  // Told from a try to save on, and gone as soon as it is mended.
  const problems = problemsLeft(told, found);
  const submit = () => {
    setTold(found);
    setTried(true);
    if (Object.keys(found).length > 0 || whole.kind !== 'read' || !isChangeSaid) return false;
    put.mutate({
      figureId,
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
      leave={t('caseForm.leave')}
    >
      <DialogDraft draft={draft} />
      {held !== undefined && <p>{t('indicators.inForce', { amount: figureText(held.amount, text) })}</p>}
      {kind === 'baseline' && (
        <Field label={t('indicators.period')} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={period}
              onChange={(event) => set({ period: event.target.value })}
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
        onRaw={(amount) => set({ amount })}
      />
      {dimensions.map((dimension) => (
        <Breakdown
          key={dimension}
          dimension={dimension}
          isShare={isShare}
          parts={parts}
          problems={problems}
          onParts={(changedParts) => set({ parts: changedParts })}
        />
      ))}
      <TextField
        label={t('indicators.comment')}
        rows={2}
        maxLength={2000}
        value={comment}
        onChange={(typed) => set({ comment: typed })}
      />
      {kind === 'actual' && indicator.counts !== null && (
        <TextField
          label={t('indicators.differs')}
          rows={2}
          maxLength={1000}
          value={differs}
          onChange={(typed) => set({ differs: typed })}
        />
      )}
      {isCorrection && (
        <TextField
          label={t('indicators.changed')}
          rows={2}
          maxLength={1000}
          value={changed}
          onChange={(typed) => set({ changed: typed })}
          problem={isTried && !isChangeSaid ? 'needed' : undefined}
        />
      )}
    </FormDialog>
  );
}

/** Reads a figure and its parts; what is wrong with it by `amount` and by the key of each part. */
function readFigure(
  { amount, parts }: Pick<FigureValues, 'amount' | 'parts'>,
  dimensions: readonly FigureDimension[],
  isShare: boolean,
) {
  const found: Record<string, Problems[string]> = {};
  const whole = readAmount(amount, isShare);
  if (whole.kind === 'empty') found['amount'] = { field: 'numerator', problem: 'needed' };
  if (whole.kind === 'wrong') found['amount'] = whole;
  const read: FigurePart[] = [];
  for (const dimension of dimensions)
    for (const category of categoriesOf[dimension]) {
      const key = partKey({ dimension, category });
      const part = readAmount(parts[key] ?? emptyAmount, isShare);
      if (part.kind === 'wrong') found[key] = part;
      if (part.kind === 'read') read.push({ dimension, category, amount: part.amount });
    }
  return { whole, read, found };
}

/** Of the problems that were told, those that are still found. */
const problemsLeft = (told: Problems, found: Problems): Problems =>
  Object.fromEntries(
    Object.entries(told).filter(
      ([key, { field, problem }]) => found[key]?.field === field && found[key].problem === problem,
    ),
  );

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
