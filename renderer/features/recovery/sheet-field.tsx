import { Check, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { SHEET_ROWS } from '../../../shared/identity/recovery-sheet.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { setInGroups } from './sheet-words.ts';
import { asPrinted, checkCodeOf, rowStates, typedSheet, type RowState } from './sheet-typing.ts';
import './sheet-field.css';

interface SheetFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Message key of what is wrong. */
  readonly problem?: string | undefined;
  readonly isDisabled?: boolean;
}

/**
 * One sheet as it is typed from the paper, or scanned: the field parts it into the rows of the paper and says of each
 * row whether it is right as soon as it is whole.
 */
export function SheetField({ name, label, value, onChange, problem, isDisabled = false }: SheetFieldProps) {
  const { t } = useText();
  const id = useId();
  const states = rowStates(value);
  const wrong = states.indexOf('wrong');
  const right = states.filter((state) => state === 'right').length;
  const sheet = typedSheet(value);
  const checkCode = useCheckCode(value);
  const shownProblem = problem ?? (wrong < 0 ? undefined : `sheet-row-${wrong + 1}`);
  const isLao = /[\u0e80-\u0eff]/u.test(value);
  const change = (event: React.ChangeEvent<HTMLTextAreaElement>) => {
    const { value: typed, selectionEnd } = event.target;
    // Only behind the last character: in the middle, parting it anew would take the cursor away.
    onChange(selectionEnd === typed.length ? asPrinted(typed) : typed);
  };
  return (
    <div className="field sheet-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="sheet-field-rows">
        <ol aria-hidden>
          {states.map((state, row) => (
            // Rows are told apart by nothing but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={row} className={`sheet-row-${state}`}>
              <RowSign state={state} />
              {row + 1}
            </li>
          ))}
        </ol>
        <textarea
          id={id}
          className="input sheet-field-text"
          name={name}
          rows={SHEET_ROWS}
          value={value}
          wrap="off"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          disabled={isDisabled}
          aria-invalid={shownProblem === undefined ? undefined : true}
          aria-describedby={`${id}-state${shownProblem === undefined ? '' : ` ${id}-problem`}`}
          onChange={change}
          onBlur={() => onChange(asPrinted(value))}
        />
      </div>
      <p
        className={`field-help ${sheet === undefined ? '' : 'sheet-field-whole'}`}
        id={`${id}-state`}
        role="status"
      >
        {isLao
          ? t('recovery.switchKeyboard')
          : sheet === undefined
            ? t('recovery.rowsRight', { right, rows: SHEET_ROWS })
            : t('recovery.sheetRead', {
                number: sheet.number,
                set: setInGroups(sheet.set),
                checkCode,
              })}
      </p>
      {shownProblem !== undefined && (
        <p className="field-problem" id={`${id}-problem`}>
          {problemText(t, shownProblem)}
        </p>
      )}
    </div>
  );
}

function RowSign({ state }: { readonly state: RowState }) {
  if (state === 'right') return <Check className="icon" />;
  return state === 'wrong' ? <X className="icon" /> : null;
}

/** The check code of a whole sheet; empty until it is reckoned. */
function useCheckCode(value: string): string {
  const [reckoned, setReckoned] = useState({ value: '', checkCode: '' });
  useEffect(() => {
    let isCurrent = true;
    const reckon = async () => {
      const checkCode = await checkCodeOf(value);
      if (isCurrent && checkCode !== undefined) setReckoned({ value, checkCode });
    };
    void reckon();
    return () => {
      isCurrent = false;
    };
  }, [value]);
  return reckoned.value === value ? reckoned.checkCode : '';
}
