import { currencyCodes } from '../../shared/codes/currency-codes.ts';
import { currencies, formatMinorUnits } from '../../shared/text/money.ts';
import { useText } from '../text/use-text.ts';
import type { BoundTo } from './bound.tsx';
import { Question } from './question.tsx';
import { readAmount, type RawAmount } from './raw-amount.ts';
import './amount-question.css';

/** A sum of money: the figures as people write them, the currency beside them, and below how both are understood. */
export function AmountQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
}: BoundTo<RawAmount> & { readonly label: string; readonly help?: string }) {
  const { t, label: labelOf, language } = useText();
  const read = readAmount(raw);
  const said =
    read.ok && read.value !== null
      ? `= ${formatMinorUnits(read.value.minorUnits, read.value.currency, language)}`
      : help;
  return (
    <Question name={name} label={label} help={said} problem={problem} isGroup onBlur={onLeave}>
      {({ id, labelId, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <div className="amount-question">
          <input
            id={id}
            aria-labelledby={labelId}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            value={raw.figures}
            onChange={(event) => onRaw({ ...raw, figures: event.target.value })}
          />
          <select
            aria-label={`${label}: ${t('moneyOwed.currency')}`}
            className="input"
            value={raw.currency}
            onChange={(event) => onRaw({ ...raw, currency: event.target.value })}
          >
            {currencies.map((code) => (
              <option key={code} value={code}>
                {labelOf(currencyCodes, code)}
              </option>
            ))}
          </select>
        </div>
      )}
    </Question>
  );
}
