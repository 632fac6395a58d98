import type { Office } from '../../../shared/domain/office.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { HandOutSheets } from '../recovery/hand-out-sheets.tsx';
import type { PreparedSheets } from '../recovery/paper-sheets.tsx';
import { PrepareFirstSheets } from '../recovery/prepare-sheets.tsx';

/** The three sheets of the new office; where making them failed, once more with the passphrase. */
export function SheetsStep({
  prepared,
  office,
  failure,
  onPrepared,
  onNext,
}: {
  readonly prepared: PreparedSheets | null;
  readonly office: Office;
  readonly failure: unknown;
  readonly onPrepared: (prepared: PreparedSheets) => void;
  readonly onNext: () => void;
}) {
  const { t } = useText();
  if (prepared !== null)
    return (
      <div className="set-up-step">
        <HandOutSheets prepared={prepared} office={office} heading="h3" onNext={onNext} />
      </div>
    );
  return (
    <div className="set-up-step">
      {failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      <PrepareFirstSheets onPrepared={onPrepared} />
    </div>
  );
}
