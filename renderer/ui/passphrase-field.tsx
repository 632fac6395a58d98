import { Eye, EyeOff } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { Field } from './field.tsx';
import './passphrase-field.css';

type Script = 'lao' | 'latin' | 'unknown';

/** Which keyboard layout wrote a character; signs and digits stand on both. */
function scriptOf(text: string): Script {
  if (/[\u0e80-\u0eff]/u.test(text)) return 'lao';
  return /[A-Za-z]/u.test(text) ? 'latin' : 'unknown';
}

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly help?: ReactNode;
  readonly problem?: string | undefined;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly inputRef?: React.Ref<HTMLInputElement>;
  readonly isDisabled?: boolean;
  /** Seconds until it is looked at again, after failed tries. */
  readonly wait?: number;
}

/** A passphrase with what usually spoils it in sight: caps lock and the keyboard's language. */
export function PassphraseField({
  label,
  value,
  onChange,
  onBlur,
  help,
  problem,
  autoComplete,
  inputRef,
  isDisabled = false,
  wait = 0,
}: PassphraseFieldProps) {
  const { t } = useText();
  const [isShown, setShown] = useState(false);
  const [script, setScript] = useState<Script>('unknown');
  const [hasCapsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => {
    setCapsLock(event.getModifierState('CapsLock'));
    const typed = event.key.length === 1 ? scriptOf(event.key) : 'unknown';
    if (typed !== 'unknown') setScript(typed);
  };
  return (
    <Field label={label} help={help} problem={problem} width="medium">
      {(control) => (
        <>
          <div className="passphrase">
            <input
              {...control}
              ref={inputRef}
              className="input"
              type={isShown ? 'text' : 'password'}
              value={value}
              autoComplete={autoComplete}
              autoCapitalize="none"
              spellCheck={false}
              disabled={isDisabled}
              onChange={(event) => {
                onChange(event.target.value);
                const last = scriptOf(event.target.value.at(-1) ?? '');
                if (last !== 'unknown') setScript(last);
              }}
              onBlur={onBlur}
              onKeyDown={watch}
              onKeyUp={watch}
            />
            <button
              type="button"
              className="passphrase-eye"
              aria-label={isShown ? t('signIn.hide') : t('signIn.show')}
              onClick={() => setShown(!isShown)}
            >
              {isShown ? <EyeOff className="icon" aria-hidden /> : <Eye className="icon" aria-hidden />}
            </button>
          </div>
          <p className="passphrase-signs">
            <span>
              {script === 'unknown'
                ? t('signIn.keyboardUnknown')
                : t('signIn.keyboard', {
                    language: t(script === 'lao' ? 'signIn.keyboardLao' : 'signIn.keyboardLatin'),
                  })}
            </span>
            <strong role="status">{hasCapsLock ? t('signIn.capsLockOn') : ''}</strong>
          </p>
          {wait > 0 && (
            <p className="passphrase-wait" role="timer">
              {t('signIn.wait', { count: wait })}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
