import { Eye, EyeOff } from 'lucide-react';
import { useText } from '../text/use-text.ts';
import { RecordButton } from './record-table.tsx';
import type { NameSwitch } from './use-revealed-names.ts';

/** In a line of a list: what the case or person is called, and the names while somebody wants them in sight. */
export function RecordNames({
  id,
  codeName,
  calledBy,
  shown,
  names,
}: {
  readonly id: string;
  readonly codeName: string;
  /** By what the button that shows the names calls the record. */
  readonly calledBy: string;
  /** Undefined while they are hidden. */
  readonly shown: readonly string[] | undefined;
  /** Null where the reader may ask for none. */
  readonly names: NameSwitch | null;
}) {
  const { t } = useText();
  const isShown = shown !== undefined;
  const Icon = isShown ? EyeOff : Eye;
  return (
    <>
      {names !== null && (
        <RecordButton
          className="record-row-eye"
          label={t(isShown ? 'names.hideOne' : 'names.showOne', { number: calledBy })}
          onPress={() => (isShown ? names.hide([id]) : names.reveal([id]))}
        >
          <Icon className="icon" aria-hidden />
        </RecordButton>
      )}
      <span className={isShown ? 'quiet small' : ''}>{codeName}</span>
      {isShown && <span className="record-row-name"> {shown.join(' · ') || t('cases.noName')}</span>}
    </>
  );
}
