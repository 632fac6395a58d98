import { z } from 'zod';
import { readNumber } from '../../../shared/text/read-number.ts';
import type { Amount } from '../../../shared/domain/indicator-figure.ts';
import { Field } from '../../ui/field.tsx';

/** A figure as it is typed; of a share both its numbers. */
export const RawAmount = z.object({ numerator: z.string(), denominator: z.string() }).readonly();
export type RawAmount = z.infer<typeof RawAmount>;

export const emptyAmount: RawAmount = { numerator: '', denominator: '' };

/** A figure on file as somebody would type it. */
export const rawAmountOf = ({ numerator, denominator }: Amount): RawAmount => ({
  numerator: String(numerator),
  denominator: denominator === null ? '' : String(denominator),
});

/** What was read of typed numbers: nothing typed, a figure, or which of the two is wrong. */
export type AmountRead =
  | { readonly kind: 'empty' }
  | { readonly kind: 'read'; readonly amount: Amount }
  | { readonly kind: 'wrong'; readonly field: keyof RawAmount; readonly problem: string };

/** Reads one number: whole, in Lao or ASCII digits. 1.234 is a thousand and more, because nobody counts in thousandths. */
function readWhole(typed: string): number | undefined {
  const read = readNumber(typed);
  if (read.kind === 'ambiguous') return read.grouped;
  return read.kind === 'number' && Number.isInteger(read.value) && read.value >= 0 ? read.value : undefined;
}

/** Reads a figure of a number or of a share. */
export function readAmount(raw: RawAmount, isShare: boolean): AmountRead {
  const wrong = (field: keyof RawAmount, problem: string): AmountRead => ({ kind: 'wrong', field, problem });
  if (raw.numerator.trim() === '' && (!isShare || raw.denominator.trim() === '')) return { kind: 'empty' };
  if (raw.numerator.trim() === '') return wrong('numerator', 'needed');
  const numerator = readWhole(raw.numerator);
  if (numerator === undefined) return wrong('numerator', 'not-a-number');
  if (!isShare) return { kind: 'read', amount: { numerator, denominator: null } };
  if (raw.denominator.trim() === '') return wrong('denominator', 'needed');
  const denominator = readWhole(raw.denominator);
  if (denominator === undefined) return wrong('denominator', 'not-a-number');
  if (numerator > denominator) return wrong('numerator', 'part-larger-than-whole');
  return { kind: 'read', amount: { numerator, denominator } };
}

/** Where a figure is typed: one number, or the part and the whole of a share. */
export function AmountFields({
  label,
  labels,
  isShare,
  raw,
  problem,
  onRaw,
}: {
  /** Of the number. */
  readonly label: string;
  /** Of part and whole. */
  readonly labels: { readonly numerator: string; readonly denominator: string };
  readonly isShare: boolean;
  readonly raw: RawAmount;
  readonly problem: { readonly field: keyof RawAmount; readonly problem: string } | undefined;
  readonly onRaw: (raw: RawAmount) => void;
}) {
  const fields = isShare ? (['numerator', 'denominator'] as const) : (['numerator'] as const);
  return (
    <div className="amount-fields">
      {fields.map((field) => (
        <Field
          key={field}
          label={isShare ? labels[field] : label}
          width="short"
          problem={problem?.field === field ? problem.problem : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="input amount-input"
              inputMode="numeric"
              autoComplete="off"
              maxLength={20}
              value={raw[field]}
              onChange={(event) => onRaw({ ...raw, [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
