import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { healthFindings, worstOf } from '../../shared/domain/health.ts';
import { healthStateQuery } from '../queries/health.ts';
import { useText } from '../text/use-text.ts';
import { HealthMark } from '../ui/health-mark.tsx';
import { usePainted } from './once-painted.ts';

/** How the program stands, in the status line, and the way to its page; asked for once the first screen stands. */
export function HealthLine() {
  const { t, number } = useText();
  const isPainted = usePainted();
  const health = useQuery({ ...healthStateQuery, enabled: isPainted });
  if (health.data === undefined) return null;
  const { findings } = health.data;
  const worst = worstOf(findings);
  const count = findings.filter((finding) => healthFindings[finding].state === worst).length;
  return (
    <Link className="status-health" to="/health">
      <HealthMark state={worst} />
      {t(`health.status.${worst}`, { count, number: number(count) })}
    </Link>
  );
}
