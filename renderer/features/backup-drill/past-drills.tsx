import type { DrillRecord } from '../../../shared/contract/backup-drill.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { isGood } from './finding-text.ts';

/** Drills that were done, newest first; each is looked at again, and its certificate printed again. */
export function PastDrills({
  done,
  shown,
  onShow,
}: {
  readonly done: readonly DrillRecord[];
  readonly shown: string | null;
  readonly onShow: (record: DrillRecord) => void;
}) {
  const { t, moment } = useText();
  const others = done.filter(({ drillId }) => drillId !== shown);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="past-drills">
      <h2 id="past-drills">{t('backupDrill.past')}</h2>
      <ul className="backup-drill-past">
        {others.map((record) => (
          <li key={record.drillId}>
            <Button look="quiet" onClick={() => onShow(record)}>
              {t('backupDrill.pastLine', { when: moment(record.doneAt), who: record.doneBy })}
            </Button>
            <span className={isGood(record) ? 'quiet' : 'drill-failed'}>
              {t(isGood(record) ? 'backupDrill.pastGood' : 'backupDrill.pastBad')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
