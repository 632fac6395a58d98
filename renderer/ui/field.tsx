import { useId, type ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { asNeeded, problemText } from '../text/problem-text.ts';
import './field.css';

/** What a control inside a field must carry so that label, help and problem belong to it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  /** Message key or nothing. */
  readonly problem?: string | undefined;
  /** How wide the answer is, so that no field is wider than it needs. */
  readonly width?: 'short' | 'medium' | 'wide';
  readonly children: (control: FieldControl) => ReactNode;
}

/** A control with its label above, quiet help below and its problem under both. */
export function Field({ label, help, problem, width = 'wide', children }: FieldProps) {
  const { t } = useText();
  const id = useId();
  const describedBy = [help === undefined ? '' : `${id}-help`, problem === undefined ? '' : `${id}-problem`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`field field-${width}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {help !== undefined && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem !== undefined && (
        <p className="field-problem" id={`${id}-problem`}>
          {problemText(t, asNeeded(problem))}
        </p>
      )}
    </div>
  );
}
