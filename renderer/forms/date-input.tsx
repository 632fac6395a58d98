import { describeInterval } from '../../shared/dates/format-partial-date.ts';
import { understandDate, type DateRemark } from '../../shared/dates/understand-date.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
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
  /** What an empty field means, where it means something. */
  readonly whenEmpty?: PartialDate;
  /** Whether a day to come is what is asked for. */
  readonly isAhead?: true;
}

/** The one way to give a date: write it as it is known, and see below how it was understood. */
export function DateInput(props: DateInputProps) {
  const { control, raw, onRaw, label } = props;
  const text = useText();
  const shownId = `${control.id}-understood`;
  const said = sayingOf(props, text);
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
      <p className={`date-input-${said.kind}`} id={shownId}>
        {said.text}
      </p>
    </div>
  );
}

const remarkTexts = {
  'in-the-future': 'date.future',
  'more-than-120-years-ago': 'date.old',
  'buddhist-era-converted': 'date.buddhistEra',
} as const satisfies Record<DateRemark, string>;

interface Said {
  readonly kind: 'help' | 'understood' | 'warning';
  readonly text: string;
}

/** What stands below the field. Once the question itself says what is wrong, this line only helps to write it better. */
function sayingOf({ control, raw, help, whenEmpty, isAhead }: DateInputProps, { t, language }: Text): Said {
  const showing = (date: PartialDate) => t('date.understood', { date: describeInterval(date, language) });
  if (raw.text.trim() === '')
    return whenEmpty === undefined
      ? { kind: 'help', text: help }
      : { kind: 'understood', text: showing(whenEmpty) };
  const reading = readDate(raw, today());
  const isToldByQuestion = control['aria-invalid'] === true;
  if (!reading.ok)
    return isToldByQuestion
      ? { kind: 'help', text: help }
      : { kind: 'warning', text: problemText(t, reading.problem) };
  if (reading.value === undefined) return { kind: 'help', text: help };
  const fresh = understandDate(raw.text, today());
  const remarks = (fresh.ok ? fresh.remarks : []).filter(
    (remark) => !((isToldByQuestion || isAhead === true) && remark === 'in-the-future'),
  );
  return {
    kind: remarks.some((remark) => remark !== 'buddhist-era-converted') ? 'warning' : 'understood',
    text: [showing(reading.value), ...remarks.map((remark) => t(remarkTexts[remark]))].join(' · '),
  };
}
