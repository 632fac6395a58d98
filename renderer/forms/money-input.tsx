import { currencyCodes } from '../../shared/codes/currency-codes.ts';
import { useText } from '../text/use-text.ts';
import type { FieldControl } from '../ui/field.tsx';
import { moneyText } from '../ui/money-text.ts';
import type { BoundTo } from './bound.tsx';
import { codeChoices } from './code-choices.ts';
import './money-input.css';
import { Question } from './question.tsx';
import type { RawAnswer } from './raw-answer.ts';
import { readMoney, type RawMoney } from './raw-money.ts';

/** How much, and in which currency. */
export function MoneyInput({
  control,
  labelId,
  raw,
  onRaw,
}: {
  readonly control: FieldControl;
  /** Where the label names a group of controls. */
  readonly labelId?: string;
  readonly raw: RawMoney;
  readonly onRaw: (raw: RawMoney) => void;
}) {
  const { t, language } = useText();
  return (
    <div className="money-input">
      <input
        {...control}
        aria-labelledby={labelId}
        className="input"
        inputMode="decimal"
        autoComplete="off"
        value={raw.units}
        onChange={(event) => onRaw({ ...raw, units: event.target.value })}
      />
      <select
        aria-label={t('moneyOwed.currency')}
        className="input"
        value={raw.currency}
        onChange={(event) => onRaw({ ...raw, currency: event.target.value })}
      >
        {raw.currency === '' && <option value="">{t('form.choose')}</option>}
        {codeChoices(currencyCodes, language).map(({ id, label }) => (
          <option key={id} value={id}>
            {id} · {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How a sum that is typed was understood; empty until it can be. */
export function useUnderstoodMoney(raw: RawMoney): string {
  const text = useText();
  const read = readMoney(raw);
  return read.ok && read.value !== undefined ? `= ${moneyText(read.value, text)}` : '';
}

/** A sum of money that may be left out; below the figures how they are understood. */
export function MoneyQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
}: BoundTo<RawMoney> & { readonly label: string; readonly help: string }) {
  const understood = useUnderstoodMoney(raw);
  return (
    <Question
      name={name}
      label={label}
      help={understood === '' ? help : understood}
      problem={problem}
      isGroup
      onBlur={onLeave}
    >
      {({ id, labelId, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <MoneyInput
          control={{ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }}
          labelId={labelId}
          raw={raw}
          onRaw={onRaw}
        />
      )}
    </Question>
  );
}

/** A sum of money, or why there is none. */
export function SumQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
}: BoundTo<RawAnswer<RawMoney>> & { readonly label: string }) {
  const understood = useUnderstoodMoney(raw.typed);
  return (
    <Question
      name={name}
      label={label}
      help={understood}
      problem={problem}
      isGroup
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }) }}
    >
      {({ id, labelId, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <MoneyInput
          control={{ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }}
          labelId={labelId}
          raw={raw.typed}
          onRaw={(typed) => onRaw({ typed, missing: null })}
        />
      )}
    </Question>
  );
}
