import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { eventStandings } from '../../../shared/codes/event-standings.ts';
import { partnerCountries } from '../../../shared/codes/partner-countries.ts';
import { programmeEventKinds } from '../../../shared/codes/programme-event-kinds.ts';
import type { ProgrammeEventSummary } from '../../../shared/contract/programme-event.ts';
import { formatTotalAndWomen } from '../../../shared/text/total-and-women.ts';
import { placeDescriptionsQuery } from '../../queries/places.ts';
import { useText } from '../../text/use-text.ts';
import { Bilingual } from '../../ui/bilingual.tsx';
import { eventDates } from '../../ui/event-dates.ts';
import { wholePlace } from '../../ui/place-names.ts';
import { partyText } from './event-text.ts';

/** Events as lines: what, when, where, by whom and for how many. */
export function EventTable({ events }: { readonly events: readonly ProgrammeEventSummary[] }) {
  const text = useText();
  const { t, label, number } = text;
  const codes = [
    ...new Set(events.flatMap(({ places }) => places.flatMap(({ placeCode }) => placeCode ?? []))),
  ];
  const places = useQuery(placeDescriptionsQuery(codes));
  const placeText = ({ placeCode, freeText }: ProgrammeEventSummary['places'][number]) => {
    const found = places.data?.find(({ code }) => code === placeCode);
    return [freeText, found === undefined ? null : wholePlace(text, found)].filter(Boolean).join(', ');
  };
  return (
    <table className="record-table event-table" aria-label={t('programmeEvents.title')}>
      <thead>
        <tr>
          <th scope="col">{t('programmeEvents.what')}</th>
          <th scope="col">{t('programmeEvents.when')}</th>
          <th scope="col">{t('programmeEvents.places')}</th>
          <th scope="col">{t('programmeEvents.organiser')}</th>
          <th scope="col">{t('programmeEvents.participants')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.eventId} className="record-row">
            <th scope="row">
              <Link to="/events/$eventId" params={{ eventId: event.eventId }}>
                <Bilingual lao={event.titleLao} english={event.titleEnglish} />
              </Link>
              <span className="quiet small event-below">
                {label(programmeEventKinds, event.kind)}
                {event.countries.length > 0 &&
                  ` · ${event.countries.map((country) => label(partnerCountries, country)).join(', ')}`}
                {event.standing !== 'Held' && ` · ${label(eventStandings, event.standing)}`}
              </span>
            </th>
            <td data-label={t('programmeEvents.when')}>{eventDates(text, event)}</td>
            <td data-label={t('programmeEvents.places')}>{event.places.map(placeText).join(' · ') || '–'}</td>
            <td data-label={t('programmeEvents.organiser')}>
              {event.organiser === null
                ? '–'
                : partyText(
                    text,
                    event.organiser,
                    event.organiserCalled === null ? [] : [event.organiserCalled],
                  )}
            </td>
            <td data-label={t('programmeEvents.participants')}>
              {event.attendance.from === 'none' ? '–' : formatTotalAndWomen(event.attendance, text.language)}
              {event.audience !== null && (
                <span className="event-below">
                  {t('programmeEvents.audienceAbout', {
                    estimate: number(event.audience.estimate),
                    low: number(event.audience.low),
                    high: number(event.audience.high),
                  })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
