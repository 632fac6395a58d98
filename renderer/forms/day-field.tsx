import { DateInput } from './date-input.tsx';
import { readDate, type RawDate } from './raw-date.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { Field } from '../ui/field.tsx';
import { today } from '../ui/today.ts';

/** What a field for a day to come holds: the day, nothing, or what is wrong with it. */
export type ReadDay =
  | { readonly ok: true; readonly day: PlainDate | null }
  | { readonly ok: false; readonly problem: string };

/** Reads a day to come: a full date, today or later. */
export function readDay(raw: RawDate): ReadDay {
  const reading = readDate(raw, today());
  if (!reading.ok) return reading;
  if (reading.value === undefined) return { ok: true, day: null };
  if (reading.value.precision !== 'day') return { ok: false, problem: 'day-needed' };
  const day = reading.value.earliest;
  return day < today() ? { ok: false, problem: 'in-the-past' } : { ok: true, day };
}

/** A day to come, written as people write dates. */
export function DayField({
  label,
  help,
  raw,
  onRaw,
  problem,
}: {
  readonly label: string;
  readonly help: string;
  readonly raw: RawDate;
  readonly onRaw: (raw: RawDate) => void;
  readonly problem: string | undefined;
}) {
  return (
    <Field label={label} problem={problem} width="medium">
      {(control) => <DateInput control={control} help={help} raw={raw} onRaw={onRaw} isAhead />}
    </Field>
  );
}
