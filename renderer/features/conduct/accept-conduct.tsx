import { useId } from 'react';
import { useText } from '../../text/use-text.ts';

interface AcceptConductProps {
  readonly isAccepted: boolean;
  /** Whether somebody went on without it. */
  readonly isMissing: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isAccepted: boolean) => void;
}

/** The one box that is ticked to accept the code of conduct. */
export function AcceptConduct({ isAccepted, isMissing, isDisabled, onChange }: AcceptConductProps) {
  const { t } = useText();
  const problem = useId();
  return (
    <div>
      <label className="choice">
        <input
          type="checkbox"
          checked={isAccepted}
          disabled={isDisabled}
          aria-invalid={isMissing ? true : undefined}
          aria-describedby={isMissing ? problem : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {t('conduct.accept')}
      </label>
      {isMissing && (
        <p className="field-problem" id={problem}>
          {t('conduct.mustAccept')}
        </p>
      )}
    </div>
  );
}
