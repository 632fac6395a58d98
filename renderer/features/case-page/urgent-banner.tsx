import { useQuery } from '@tanstack/react-query';
import { Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSession } from '../../app/session.ts';
import { urgentAccessesQuery } from '../../queries/case-access.ts';
import { useText, type Text } from '../../text/use-text.ts';

const MINUTE = 60_000;

/** Says that the case stands open for a while only, how long still, and the reason that is on record. */
export function UrgentBanner({ caseId, until }: { readonly caseId: string; readonly until: string }) {
  const text = useText();
  const { t, moment } = text;
  const { account } = useSession();
  const accesses = useQuery(urgentAccessesQuery);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), MINUTE / 2);
    return () => clearInterval(clock);
  }, []);
  const mine = accesses.data?.find(
    (access) => access.caseId === caseId && access.accountId === account.id && access.until === until,
  );
  return (
    <div className="urgent-banner">
      <Timer className="icon" aria-hidden />
      <p>
        <strong>{t('urgent.banner', { until: moment(until) })}</strong> ·{' '}
        {leftText(text, Date.parse(until) - now)}
        {mine !== undefined && <> · {t('urgent.bannerReason', { reason: mine.reason })}</>}
      </p>
    </div>
  );
}

/** Hours, to the nearest, while there are two or more; minutes after that. */
function leftText({ t }: Text, milliseconds: number): string {
  const minutes = Math.max(0, Math.ceil(milliseconds / MINUTE));
  return minutes >= 120
    ? t('urgent.leftHours', { count: Math.round(minutes / 60) })
    : t('urgent.leftMinutes', { count: minutes });
}
