import { useText } from '../../text/use-text.ts';
import { TextField } from '../../ui/text-field.tsx';

/** Why what was approved is changed: asked where a change begins the next version. */
export function ReasonField({
  value,
  problem,
  onChange,
}: {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (reason: string) => void;
}) {
  const { t } = useText();
  return (
    <TextField
      label={t('plan.reasonAsked')}
      help={t('plan.reasonHelp')}
      rows={2}
      maxLength={1000}
      value={value}
      problem={problem}
      onChange={onChange}
    />
  );
}
