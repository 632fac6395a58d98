import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { IndicatorFile, SeenFigure } from '../../../shared/contract/indicator.ts';
import { isSameAmount } from '../../../shared/domain/indicator-figure.ts';
import { periodsFrom, spanOf } from '../../../shared/domain/indicator-period.ts';
import { call } from '../../bridge.ts';
import { takePartInSaving } from '../../forms/pending-drafts.ts';
import { indicatorQuery } from '../../queries/indicators.ts';
import { failureText } from '../../text/error-text.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { today } from '../../ui/today.ts';
import { emptyAmount, type RawAmount, rawAmountOf, readAmount } from './amount-input.tsx';
import { cellText, figureText, inForce, periodText, underWay, versionsOf } from './indicator-text.ts';
import '../../ui/record-table.css';
import './indicators.css';
import { Bilingual } from '../../ui/bilingual.tsx';

const kinds = ['target', 'actual'] as const;

/**
 * Targets and actual figures of all periods as a sheet: Enter and the arrows go from period to period, and each figure is on
 * file as a draft as soon as its field is left, so that nothing typed is lost.
 */
export function EnterFiguresScreen({ indicatorId }: { readonly indicatorId: string }) {
  const text = useText();
  const { t } = text;
  const file = useQuery(indicatorQuery(indicatorId));
  if (file.data === undefined) return <Loading screen="enter-figures" failure={file.error ?? undefined} />;
  const { indicator, node } = file.data;
  return (
    <div className="screen indicator" data-screen="enter-figures">
      <header className="screen-title">
        <div>
          <p className="quiet small">
            {node.code} <Bilingual lao={node.textLao} english={node.textEnglish} /> ·{' '}
            <Link to="/plan/indicators/$indicatorId" params={{ indicatorId }}>
              {t('indicators.backToIndicator')}
            </Link>
          </p>
          <h1 id="enter-figures">
            {t('indicators.enterTitle')}:{' '}
            <Bilingual lao={indicator.nameLao} english={indicator.nameEnglish} />
          </h1>
        </div>
      </header>
      <p className="quiet small">{t('indicators.enterHelp')}</p>
      <table className="record-table indicator-figures" aria-labelledby="enter-figures">
        <thead>
          <tr>
            <th scope="col">{t('indicators.period')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`indicators.kind.${kind}`)} ({indicator.unit})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periodsFrom(indicator.firstPeriod, indicator.lastPeriod).map((period) => (
            <tr key={period} data-period={period}>
              <th scope="row">{periodText(period, text)}</th>
              {kinds.map((kind) => (
                <Cell key={kind} file={file.data} kind={kind} period={period} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Enter and the arrows go to the same column of the period below or above, as in a sheet. */
function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  const field = event.currentTarget;
  const steps = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (steps === 0) return;
  event.preventDefault();
  const column = field.dataset['column'] ?? '';
  const sheet = field.closest('table');
  const fields = [...(sheet?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`) ?? [])];
  const next = fields[fields.indexOf(field) + steps];
  // The last one is left all the same, and so put on file.
  if (next === undefined) field.blur();
  else {
    next.focus();
    next.select();
  }
}

/** One figure of the sheet: fields where it may be written, else what stands. */
function Cell({
  file,
  kind,
  period,
}: {
  readonly file: IndicatorFile;
  readonly kind: (typeof kinds)[number];
  readonly period: string;
}) {
  const text = useText();
  const { t } = text;
  const versions = versionsOf(file.figures, kind, period);
  const [held, open] = [inForce(versions), underWay(versions)];
  const isReached = kind === 'target' || spanOf(period).first <= today();
  const isWritten = file.may.write && isReached && held === undefined && open?.state !== 'submitted';
  if (!isWritten || file.feeders.length > 0) {
    const shown = open ?? held;
    return (
      <td data-kind={kind}>
        {figureText(shown?.amount ?? null, text)}{' '}
        {shown !== undefined && <span className="quiet small">{t(`indicators.state.${shown.state}`)}</span>}
      </td>
    );
  }
  return <WrittenCell file={file} kind={kind} period={period} open={open} />;
}

function WrittenCell({
  file: { indicatorId, indicator },
  kind,
  period,
  open,
}: {
  readonly file: IndicatorFile;
  readonly kind: (typeof kinds)[number];
  readonly period: string;
  readonly open: SeenFigure | undefined;
}) {
  const text = useText();
  const { t } = text;
  const client = useQueryClient();
  const isShare = indicator.measure === 'share';
  const [newId] = useState(() => newRecordId());
  const [raw, setRaw] = useState(() => (open === undefined ? emptyAmount : rawAmountOf(open.amount)));
  const filing = useRef<Promise<unknown>>(undefined);
  const [problem, setProblem] = useState<{ readonly field: keyof RawAmount; readonly problem: string }>();
  const put = useMutation({
    // One after the other: a draft that is just being made is not made a second time.
    scope: { id: `figure ${newId}` },
    mutationFn: (amount: SeenFigure['amount']) => {
      const known = client.getQueryData(indicatorQuery(indicatorId).queryKey)?.figures;
      const now = known === undefined ? open : underWay(versionsOf(known, kind, period));
      return call('indicator.saveFigures', {
        indicatorId,
        keepsDrafts: true,
        figures: [
          {
            figureId: now?.figureId ?? newId,
            version: now?.version ?? 0,
            kind,
            period,
            amount,
            parts: [...(now?.parts ?? [])],
            comment: now?.comment ?? null,
            differsBecause: now?.differsBecause ?? null,
            changedBecause: null,
          },
        ],
      });
    },
    onSuccess: () => client.invalidateQueries(indicatorQuery(indicatorId)),
  });
  const leave = () => {
    const read = readAmount(raw, isShare);
    // A part whose whole is still to be typed is not wrong yet.
    const isHalf = read.kind === 'wrong' && read.problem === 'needed' && raw.denominator === '';
    // A field that was emptied takes nothing off the file, and must not look as if it did.
    const isEmptied = read.kind === 'empty' && open !== undefined;
    setProblem(
      isEmptied
        ? { field: 'numerator', problem: 'figure-emptied' }
        : read.kind === 'wrong' && !isHalf
          ? read
          : undefined,
    );
    if (read.kind !== 'read' || (open !== undefined && isSameAmount(read.amount, open.amount))) return;
    // What fails is told beside the field.
    filing.current = put.mutateAsync(read.amount).catch(() => undefined);
  };
  // Whoever locks leaves the field, and its figure goes on file before the store closes.
  useEffect(() => takePartInSaving(async () => void (await filing.current)), []);
  const name = cellText(kind, period, text);
  const fields = isShare ? (['numerator', 'denominator'] as const) : (['numerator'] as const);
  const said =
    problem === undefined
      ? put.error === null
        ? undefined
        : failureText(t, put.error)
      : problemText(t, problem.problem);
  const remarkId = `figure-${newId}`;
  return (
    <td data-kind={kind}>
      <span className="amount-fields">
        {fields.map((field) => (
          <input
            key={field}
            className="input amount-input"
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            data-column={`${kind}-${field}`}
            aria-label={
              isShare
                ? t(field === 'numerator' ? 'indicators.cellPart' : 'indicators.cellWhole', { cell: name })
                : name
            }
            aria-invalid={problem?.field === field || undefined}
            aria-describedby={remarkId}
            value={raw[field]}
            onChange={(event) => setRaw({ ...raw, [field]: event.target.value })}
            onBlur={leave}
            onKeyDown={goOn}
          />
        ))}
      </span>{' '}
      <span id={remarkId} role="status" className="small">
        {said === undefined ? (
          <span className="quiet">{open !== undefined && t(`indicators.state.${open.state}`)}</span>
        ) : (
          <span className="field-problem">{said}</span>
        )}
      </span>
    </td>
  );
}
