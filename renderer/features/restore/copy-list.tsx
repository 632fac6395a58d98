import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import type { FoundCopy } from '../../../shared/contract/restore.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';

const MEBIBYTE = 1024 * 1024;

/** The copies of a folder, newest first; one is chosen. */
export function CopyList({
  folder,
  copies,
  chosen,
  isDisabled,
  onChoose,
}: {
  readonly folder: string;
  readonly copies: readonly FoundCopy[];
  readonly chosen: string | null;
  readonly isDisabled: boolean;
  readonly onChoose: (name: string) => void;
}) {
  const { t, language } = useText();
  if (copies.length === 0)
    return (
      <Notice kind="warning">
        <p>{t('restore.noCopies', { folder })}</p>
      </Notice>
    );
  return (
    <fieldset className="restore-copies" disabled={isDisabled}>
      <legend className="field-label">{t('restore.copies', { folder })}</legend>
      {copies.map((copy, index) => (
        <label key={copy.name} className="choice">
          <input
            type="radio"
            name="copy"
            checked={copy.name === chosen}
            onChange={() => onChoose(copy.name)}
          />
          <span>
            <strong>{formatMoment(copy.madeAt, language)}</strong>
            {index === 0 && ` · ${t('restore.newest')}`}
            <span className="quiet small restore-copy-of">
              {language === 'lo' ? copy.nameLao : copy.nameEnglish} ·{' '}
              {t('restore.size', { mebibytes: Math.max(1, Math.round(copy.bytes / MEBIBYTE)) })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
