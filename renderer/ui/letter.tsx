import type { ReactNode } from 'react';
import { useLaoText } from '../text/use-text.ts';
import './letter.css';

/** A paper of the office, in Lao whatever the screen speaks: under the name and the motto of the country, as such papers begin. */
export function Letter({
  mark,
  kind,
  children,
}: {
  /** Who printed it and when, at the foot of each of its sheets. */
  readonly mark?: string;
  /** A class of its own, where it looks otherwise than a letter. */
  readonly kind?: string;
  readonly children: ReactNode;
}) {
  const { t } = useLaoText();
  return (
    <div className={kind === undefined ? 'letter' : `letter ${kind}`} lang="lo">
      <div className="letter-top" />
      {mark !== undefined && (
        <div className="letter-foot">
          <p className="letter-mark">{mark}</p>
        </div>
      )}
      <div className="letter-body">
        <p className="letter-country">
          {t('letter.country')}
          <br />
          {t('letter.motto')}
        </p>
        {children}
      </div>
    </div>
  );
}
