import { useText } from '../text/use-text.ts';
import { Field } from '../ui/field.tsx';
import { DateInput } from './date-input.tsx';
import type { RawDate } from './raw-date.ts';

/** A date as exactly as it is known: a day, a month, a year. */
export function DateField({
  label,
  help,
  raw,
  onRaw,
  problem,
}: {
  readonly label: string;
  readonly help?: string;
  readonly raw: RawDate;
  readonly onRaw: (raw: RawDate) => void;
  readonly problem: string | undefined;
}) {
  const { t } = useText();
  return (
    <Field label={label} problem={problem} width="medium">
      {(control) => (
        <DateInput
          control={control}
          help={help ?? t('planRecord.dateHelp')}
          raw={raw}
          onRaw={onRaw}
          isAhead
        />
      )}
    </Field>
  );
}
