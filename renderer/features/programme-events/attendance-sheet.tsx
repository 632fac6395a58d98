import { sexes } from '../../../shared/codes/sexes.ts';
import type { ProgrammeEventFile } from '../../../shared/contract/programme-event.ts';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import type { EventParticipant } from '../../../shared/domain/event-participant.ts';
import { daysOf } from '../../../shared/domain/programme-event.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useLaoText } from '../../text/use-text.ts';
import { Letter } from '../../ui/letter.tsx';
import { eventDates } from '../../ui/event-dates.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { partyText } from './event-text.ts';
import './event-papers.css';

/** The lines to sign, a sheet for each day, in Lao whatever the screen speaks; lines without a name are left to write on. */
export function AttendanceSheet({
  file,
  office,
  participants,
  freeLines,
  printedBy,
  printedAt,
}: {
  readonly file: ProgrammeEventFile;
  readonly office: { readonly nameLao: string };
  readonly participants: readonly EventParticipant[];
  readonly freeLines: number;
  readonly printedBy: string;
  readonly printedAt: string;
}) {
  const text = useLaoText();
  const { t, label, number } = text;
  const { event, organisations } = file;
  const days = daysOf(event);
  const rows = [...participants, ...Array.from({ length: freeLines }, () => null)];
  return (days.length === 0 ? [null] : days).map((day) => (
    <Letter
      key={day ?? 'one'}
      kind="attendance-sheet"
      mark={t('programmeEvents.sheet.mark', {
        name: printedBy,
        when: formatMoment(printedAt, 'lo', 'short'),
        total: number(participants.length),
      })}
    >
      <p>{event.organiser === null ? office.nameLao : partyText(text, event.organiser, organisations)}</p>
      <p className="letter-title">{t('programmeEvents.sheet.title')}</p>
      <p className="attendance-event">{event.titleLao}</p>
      <p>
        {day === null
          ? `${t('programmeEvents.when')}: ${eventDates(text, event)}`
          : `${t('letter.date')}: ${formatDate(day, 'lo', 'long')}`}
        {event.places.length > 0 && ` · ${t('programmeEvents.places')}: `}
        {event.places.map((place, at) => (
          <span key={`${place.placeCode} ${place.freeText}`}>
            {at > 0 && ' · '}
            <PlaceText place={{ answer: 'given', value: place }} />
          </span>
        ))}
      </p>
      <table className="attendance-lines">
        <thead>
          <tr>
            <th>{t('programmeEvents.columns.no')}</th>
            <th>{t('programmeEvents.columns.name')}</th>
            <th>{t('caseForm.sex')}</th>
            <th>{t('programmeEvents.columns.position')}</th>
            <th>{t('programmeEvents.columns.office')}</th>
            <th>{t('programmeEvents.sheet.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((participant, at) => (
            // A free line is known by its number alone.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <td>{number(at + 1)}</td>
              <td>{participant?.name}</td>
              <td>{participant?.sex.answer === 'given' ? label(sexes, participant.sex.value) : ''}</td>
              <td>{participant?.position}</td>
              <td>{participant?.office}</td>
              <td>{'\u00A0'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('programmeEvents.sheet.total')}</p>
    </Letter>
  ));
}
