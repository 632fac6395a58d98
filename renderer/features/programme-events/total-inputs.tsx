import type { RawTotal } from '../../forms/programme-event-values.ts';
import type { FieldControl } from '../../ui/field.tsx';
import { useText } from '../../text/use-text.ts';

/** How many, and of whom women, side by side, as every report says them. */
export function TotalInputs({
  control,
  of,
  raw,
  onRaw,
}: {
  readonly control: FieldControl;
  /** Of whom, for whoever hears the fields read. */
  readonly of: string;
  readonly raw: RawTotal;
  readonly onRaw: (raw: RawTotal) => void;
}) {
  const { t } = useText();
  const { id, ...described } = control;
  return (
    <div className="total-inputs">
      {(['total', 'women'] as const).map((part) => (
        <label key={part} className="total-input">
          <span className="small-label">{t(`programmeEvents.${part}`)}</span>
          <input
            {...described}
            id={`${id}-${part}`}
            aria-label={`${of}: ${t(`programmeEvents.${part}`)}`}
            className="input"
            inputMode="numeric"
            autoComplete="off"
            value={raw[part]}
            onChange={({ target }) => onRaw({ ...raw, [part]: target.value })}
          />
        </label>
      ))}
    </div>
  );
}
