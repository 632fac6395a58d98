import type { ProgrammeEventFile } from '../../../shared/contract/programme-event.ts';
import type { EventParticipant } from '../../../shared/domain/event-participant.ts';
import { lastDayOf } from '../../../shared/domain/programme-event.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useLaoText } from '../../text/use-text.ts';
import { Letter } from '../../ui/letter.tsx';
import { eventDates } from '../../ui/event-dates.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { partyText } from './event-text.ts';
import './event-papers.css';

/** That somebody took part in a training, in Lao whatever the screen speaks. */
export function Certificate({
  file,
  office,
  participant,
}: {
  readonly file: ProgrammeEventFile;
  readonly office: { readonly nameLao: string };
  readonly participant: EventParticipant;
}) {
  const text = useLaoText();
  const { t } = text;
  const { event, organisations } = file;
  const by = event.organiser === null ? office.nameLao : partyText(text, event.organiser, organisations);
  const work = [participant.position, participant.office].filter(Boolean).join(', ');
  return (
    <Letter kind="event-certificate">
      <p>{by}</p>
      <p className="letter-title">{t('programmeEvents.certificate.title')}</p>
      <p className="certificate-words">{t('programmeEvents.certificate.certifies')}</p>
      <p className="certificate-name">{participant.name}</p>
      {work !== '' && <p className="certificate-words">{work}</p>}
      <p className="certificate-words">{t('programmeEvents.certificate.tookPart')}</p>
      <p className="certificate-event">{event.titleLao}</p>
      <p className="certificate-words">
        {t('programmeEvents.certificate.when', { dates: eventDates(text, event) })}
        {event.places.map((place, at) => (
          <span key={`${place.placeCode} ${place.freeText}`}>
            {at === 0 ? ` ${t('programmeEvents.certificate.at')} ` : ' · '}
            <PlaceText place={{ answer: 'given', value: place }} />
          </span>
        ))}
      </p>
      <div className="letter-signatures">
        <div />
        <div className="letter-signature">
          <p>
            {t('programmeEvents.certificate.issued', { day: formatDate(lastDayOf(event), 'lo', 'long') })}
          </p>
          <p>{event.chair?.position ?? by}</p>
          <p className="letter-sign-here">{event.chair?.name ?? t('programmeEvents.sheet.signature')}</p>
        </div>
      </div>
    </Letter>
  );
}
