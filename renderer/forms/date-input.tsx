import { describeInterval } from '../../shared/dates/format-partial-date.ts';
import { understandDate } from '../../shared/dates/understand-date.ts';
import { useText, type Text } from '../text/use-text.ts';
import type { FieldControl } from '../ui/field.tsx';
import { today } from '../ui/today.ts';
import { understoodWithRemarks } from './date-remarks.ts';
import { readDate, withFixedDay, type RawDate } from './raw-date.ts';
import { sayingOf, UnderstoodInput, type Said } from './understood-input.tsx';

interface DateInputProps {
  readonly control: FieldControl;
  readonly raw: RawDate;
  readonly onRaw: (raw: RawDate) => void;
  /** A name of its own, where the label names a group. */
  readonly label?: string;
  /** How a date may be written, shown until something is. */
  readonly help: string;
  /** Whether a day to come is what is asked for. */
  readonly isAhead?: true;
}

/** The one way to give a date: write it as it is known, and see below how it was understood. */
export function DateInput(props: DateInputProps) {
  const { control, raw, onRaw, label } = props;
  const text = useText();
  return (
    <UnderstoodInput
      control={control}
      label={label}
      value={raw.text}
      said={saidOfDate(props, text)}
      onText={(typed) => onRaw({ ...raw, text: typed })}
      onLeave={() => {
        const fixed = withFixedDay(raw, today());
        if (fixed !== raw) onRaw(fixed);
      }}
    />
  );
}

function saidOfDate({ control, raw, help, isAhead }: DateInputProps, text: Text): Said {
  const isToldByQuestion = control['aria-invalid'] === true;
  return sayingOf(readDate(raw, today()), text, {
    help,
    isToldByQuestion,
    show: (date) => {
      const fresh = understandDate(raw.text, today());
      const remarks = (fresh.ok ? fresh.remarks : []).filter(
        (remark) => !((isToldByQuestion || isAhead === true) && remark === 'in-the-future'),
      );
      return understoodWithRemarks(text, describeInterval(date, text.language), remarks);
    },
  });
}
