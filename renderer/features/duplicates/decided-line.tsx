import type { z } from 'zod';
import type { DecidedDuplicate } from '../../../shared/contract/duplicate.ts';
import { useText } from '../../text/use-text.ts';

/** What somebody found about a pair, when, and why. */
export function DecidedLine({ decision }: { readonly decision: z.infer<typeof DecidedDuplicate> }) {
  const { t, moment } = useText();
  const { finding, reason, decidedAt, decidedByName } = decision;
  return (
    <p className="quiet small">
      {t('duplicates.decided', {
        finding: t(`duplicates.finding.${finding}`),
        name: decidedByName,
        when: moment(decidedAt),
      })}
      {reason !== null && ` ${reason}`}
    </p>
  );
}
