import { useText } from '../text/use-text.ts';
import { DivisionBox } from './place-question.tsx';
import { Question } from './question.tsx';
import type { RawPlace } from './raw-place.ts';

/** A place that may be left open: a division of any level, and words for what no list knows. */
export function PlaceField({
  name,
  label,
  raw,
  onRaw,
  problem,
}: {
  readonly name: string;
  readonly label: string;
  readonly raw: RawPlace;
  readonly onRaw: (raw: RawPlace) => void;
  readonly problem: string | undefined;
}) {
  const { t } = useText();
  return (
    <Question name={name} label={label} problem={problem} isGroup>
      {(control) => (
        <div className="place-parts">
          <DivisionBox
            control={control}
            raw={{ typed: raw, missing: null }}
            onChange={(change) => onRaw({ ...raw, ...change })}
          />
          <div>
            <label className="small-label" htmlFor={`${control.id}-other`}>
              {t('place.other')}
            </label>
            <input
              id={`${control.id}-other`}
              className="input"
              value={raw.other}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onRaw({ ...raw, other: event.target.value })}
            />
          </div>
        </div>
      )}
    </Question>
  );
}
