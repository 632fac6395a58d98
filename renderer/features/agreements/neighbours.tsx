import { useQuery } from '@tanstack/react-query';
import { countries } from '../../../shared/codes/countries.ts';
import { standingOn } from '../../../shared/domain/agreement.ts';
import { neighboursQuery } from '../../queries/plan-resources.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { AgreementTable } from './agreement-table.tsx';
import { MeetingsWith } from './meetings-with.tsx';

/** Cooperation with each neighbour of the Lao PDR; one with which there is none says so. */
export function Neighbours() {
  const text = useText();
  const { t, label } = text;
  const overview = useQuery(neighboursQuery);
  if (overview.isError)
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, overview.error)}</p>
      </Notice>
    );
  if (overview.data === undefined) return <p className="quiet">{t('program.loading')}</p>;
  const { neighbours, organisations } = overview.data;
  return neighbours.map(({ country, agreements, meetings }) => {
    const inForce = agreements.filter(({ agreement }) => standingOn(agreement, today()) === 'in-force');
    return (
      <section
        key={country}
        className="plan-record-section"
        aria-label={label(countries, country)}
        data-testid={`neighbour-${country}`}
      >
        <h2>
          {label(countries, country)}
          {agreements.length > 0 && (
            <span className="quiet small">
              {t('agreements.neighbourCount', { count: agreements.length, inForce: inForce.length })}
            </span>
          )}
        </h2>
        {agreements.length === 0 ? (
          <p className="quiet">{t('agreements.noneWithNeighbour')}</p>
        ) : (
          <AgreementTable
            agreements={agreements}
            organisations={organisations}
            label={t('agreements.with', { country: label(countries, country) })}
          />
        )}
        <h3>{t('agreements.meetings')}</h3>
        {meetings.length === 0 ? (
          <p className="quiet">{t('agreements.noMeetingWithNeighbour')}</p>
        ) : (
          <MeetingsWith
            meetings={meetings}
            label={t('agreements.meetingsWith', { country: label(countries, country) })}
          />
        )}
      </section>
    );
  });
}
