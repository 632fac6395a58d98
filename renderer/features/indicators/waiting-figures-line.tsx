import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChartNoAxesColumnIncreasing } from 'lucide-react';
import { useSession } from '../../app/session.ts';
import { waitingFiguresQuery } from '../../queries/indicators.ts';
import { useText } from '../../text/use-text.ts';

/** How many figures of the plan wait for this reader, and the way to them; nothing where none does. */
export function WaitingFiguresLine() {
  const { t } = useText();
  const { may } = useSession();
  const waiting = useQuery(waitingFiguresQuery);
  const lines = waiting.data ?? [];
  const toDecide = lines.filter(({ mayDecide }) => mayDecide).length;
  const returned = may('plan:write') ? lines.filter(({ state }) => state === 'returned').length : 0;
  if (toDecide + returned === 0) return null;
  return (
    <ul className="home-list" data-home="figures">
      {toDecide > 0 && <Line words={t('indicators.waitForDecision', { count: toDecide })} />}
      {returned > 0 && <Line words={t('indicators.returnedToYou', { count: returned })} />}
    </ul>
  );
}

function Line({ words }: { readonly words: string }) {
  return (
    <li>
      <Link className="home-line" to="/plan/waiting-figures">
        <ChartNoAxesColumnIncreasing className="icon" aria-hidden />
        <span className="home-line-main">
          <span className="home-line-name">{words}</span>
        </span>
      </Link>
    </li>
  );
}
