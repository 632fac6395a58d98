import { useText } from '../../text/use-text.ts';
import { SheetField } from './sheet-field.tsx';
import type { SheetsProblems, TwoSheets } from './sheet-typing.ts';

/** Two sheets side by side, whichever two somebody has. */
export function TwoSheetFields({
  values,
  onChange,
  problems,
  onProblems,
  isDisabled = false,
}: {
  readonly values: TwoSheets;
  readonly onChange: (values: TwoSheets) => void;
  readonly problems: SheetsProblems;
  readonly onProblems: (problems: SheetsProblems) => void;
  readonly isDisabled?: boolean;
}) {
  const { t } = useText();
  const change = (name: keyof TwoSheets, typed: string) => {
    // Leaving a field parts it anew; what was found wrong with it still holds then.
    if (typed === values[name]) return;
    onChange({ ...values, [name]: typed });
    onProblems({ ...problems, [name]: undefined });
  };
  return (
    <>
      <p className="quiet small">{t('recovery.typingHelp')}</p>
      <div className="sheet-fields">
        {(['first', 'second'] as const).map((name) => (
          <SheetField
            key={name}
            name={name}
            label={t(`recovery.sheetField.${name}`)}
            value={values[name]}
            onChange={(typed) => change(name, typed)}
            problem={problems[name]}
            isDisabled={isDisabled}
          />
        ))}
      </div>
    </>
  );
}
