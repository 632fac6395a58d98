import { Link } from '@tanstack/react-router';
import { eventStandings } from '../../../shared/codes/event-standings.ts';
import type { MeetingWithNeighbour } from '../../../shared/contract/agreement.ts';
import { useText } from '../../text/use-text.ts';
import { Bilingual } from '../../ui/bilingual.tsx';
import { eventDates } from '../../ui/event-dates.ts';

/** Meetings with a country as lines: what and when; of one that did not take place, how it stands. */
export function MeetingsWith({
  meetings,
  label: name,
}: {
  readonly meetings: readonly MeetingWithNeighbour[];
  readonly label: string;
}) {
  const text = useText();
  return (
    <ul className="plan-record-nodes" aria-label={name}>
      {meetings.map(({ eventId, titleLao, titleEnglish, standing, ...dates }) => (
        <li key={eventId}>
          <Link to="/events/$eventId" params={{ eventId }}>
            <Bilingual lao={titleLao} english={titleEnglish} />
          </Link>{' '}
          <span className="quiet small">{eventDates(text, dates)}</span>
          {standing !== 'Held' && <span className="tag">{text.label(eventStandings, standing)}</span>}
        </li>
      ))}
    </ul>
  );
}
