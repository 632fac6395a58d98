import { describeInterval } from '../../shared/dates/format-partial-date.ts';
import { understandDate, type DateRemark } from '../../shared/dates/understand-date.ts';
import { problemText } from '../text/problem-text.ts';
import { useText, type Text } from '../text/use-text.ts';
import type { FieldControl } from '../ui/field.tsx';
import { today } from '../ui/today.ts';
import { readDate, withFixedDay, type RawDate } from './raw-date.ts';
import './date-input.css';

interface DateInputProps {
  readonly control: FieldControl;
  readonly raw: RawDate;
  readonly onRaw: (raw: RawDate) => void;
  /** A name of its own, where the label names a group. */
  readonly label?: string;
  /** How a date may be written, shown until something is. */
  readonly help: string;
}

/** The one way to give a date: write it as it is known, and see below how it was understood. */
export function DateInput({ control, raw, onRaw, label, help }: DateInputProps) {
  const text = useText();
  const shownId = `${control.id}-understood`;
  return (
    <div className="date-input">
      <input
        id={control.id}
        aria-label={label}
        aria-describedby={[control['aria-describedby'], shownId].filter(Boolean).join(' ')}
        aria-invalid={control['aria-invalid']}
        className="input"
        value={raw.text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onRaw({ ...raw, text: event.target.value })}
        onBlur={() => {
          const fixed = withFixedDay(raw, today());
          if (fixed !== raw) onRaw(fixed);
        }}
      />
      <p className={raw.text.trim() === '' ? 'date-input-help' : 'date-input-understood'} id={shownId}>
        {raw.text.trim() === '' ? help : understandingOf(raw, text)}
      </p>
    </div>
  );
}

const remarkTexts = {
  'in-the-future': 'date.future',
  'more-than-120-years-ago': 'date.old',
  'buddhist-era-converted': 'date.buddhistEra',
} as const satisfies Record<DateRemark, string>;

function understandingOf(raw: RawDate, { t, language }: Text): string {
  const reading = readDate(raw, today());
  if (!reading.ok) return problemText(t, reading.problem);
  if (reading.value === undefined) return '';
  const fresh = understandDate(raw.text, today());
  const remarks = fresh.ok ? fresh.remarks.map((remark) => t(remarkTexts[remark])) : [];
  return [t('date.understood', { date: describeInterval(reading.value, language) }), ...remarks].join(' · ');
}
