import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Award, ClipboardList, ListChecks, Pencil, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { v7 as newRecordId } from 'uuid';
import { audienceMethods } from '../../../shared/codes/audience-methods.ts';
import { eventStandings } from '../../../shared/codes/event-standings.ts';
import { followUpWays } from '../../../shared/codes/follow-up-ways.ts';
import { outreachChannels } from '../../../shared/codes/outreach-channels.ts';
import { participantAgeBands } from '../../../shared/codes/participant-age-bands.ts';
import { partnerCountries } from '../../../shared/codes/partner-countries.ts';
import { programmeEventKinds } from '../../../shared/codes/programme-event-kinds.ts';
import type { ProgrammeEventFile } from '../../../shared/contract/programme-event.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { formatTotalAndWomen } from '../../../shared/text/total-and-women.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useSession } from '../../app/session.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { programmeEventQuery } from '../../queries/programme-events.ts';
import { useText } from '../../text/use-text.ts';
import { Bilingual } from '../../ui/bilingual.tsx';
import { Button } from '../../ui/button.tsx';
import { eventDates } from '../../ui/event-dates.ts';
import { Loading } from '../../ui/loading.tsx';
import { moneyText } from '../../ui/money-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { averageText, partyText } from './event-text.ts';
import '../../ui/facts.css';
import '../../ui/record-table.css';
import './programme-events.css';

/** One training, meeting or outreach: what it was, who took part, what came of it, and the ways to its list and papers. */
export function EventScreen({ eventId }: { readonly eventId: string }) {
  const text = useText();
  const { t, moment } = text;
  const { may } = useSession();
  const navigate = useNavigate();
  const file = useQuery(programmeEventQuery(eventId));
  const mayWrite = may('plan:write');
  const edit = () => void navigate({ to: '/events/$eventId/edit', params: { eventId } });
  useShortcut('edit', edit, mayWrite && file.data !== undefined);
  if (file.data === undefined) return <Loading screen="event" failure={file.error ?? undefined} />;
  const { event, changedAt, changedByName } = file.data;
  return (
    <div className="screen event" data-screen="event">
      <header className="screen-title">
        <h1>
          <Bilingual lao={event.titleLao} english={event.titleEnglish} />
        </h1>
        {mayWrite && (
          <div className="push">
            <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={edit}>
              {t('action.edit')}
            </Button>
          </div>
        )}
      </header>
      <p className="quiet small event-line">
        <Link to="/events" search={{}}>
          {t('programmeEvents.title')}
        </Link>
        <span>{t('organisations.changed', { when: moment(changedAt), name: changedByName })}</span>
      </p>
      <Participants file={file.data} />
      {event.reach.length > 0 && <Reach file={file.data} />}
      {event.kind === 'Training' && <FollowUps file={file.data} mayWrite={mayWrite} />}
      <Facts file={file.data} />
    </div>
  );
}

/** How many took part, where the number comes from, and the ways to the list of names and what is printed of it. */
function Participants({ file }: { readonly file: ProgrammeEventFile }) {
  const text = useText();
  const { t, label, number } = text;
  const navigate = useNavigate();
  const { eventId, event, attendance, test } = file;
  const toPaper = (paper: 'attendance' | 'certificate') =>
    void navigate({ to: '/events/$eventId/paper/$paper', params: { eventId, paper } });
  return (
    <section className="event-part" aria-labelledby="event-participants">
      <h2 id="event-participants">{t('programmeEvents.participants')}</h2>
      <p className="event-figure" data-testid="event-attendance">
        {attendance.from === 'none'
          ? t('programmeEvents.nobodyCounted')
          : formatTotalAndWomen(attendance, text.language)}
      </p>
      <p className="quiet small">{t(`programmeEvents.attendanceFrom.${attendance.from}`)}</p>
      {attendance.sexUnknown > 0 && (
        <p className="small event-remark">
          {t('programmeEvents.sexUnknown', { count: attendance.sexUnknown })}
        </p>
      )}
      {attendance.missing > 0 && attendance.listed > 0 && (
        <Notice kind="warning">
          <p>
            {t('programmeEvents.listShorter', {
              listed: number(attendance.listed),
              total: number(attendance.listed + attendance.missing),
              missing: number(attendance.missing),
            })}
          </p>
        </Notice>
      )}
      {event.counts !== null && event.counts.byAge.length > 0 && (
        <ul className="event-bands">
          {event.counts.byAge.map((count) => (
            <li key={count.band}>
              {label(participantAgeBands, count.band)}: {formatTotalAndWomen(count, text.language)}
            </li>
          ))}
        </ul>
      )}
      {test !== null && (
        <dl className="facts event-test">
          <div className="facts-pair">
            <dt>{t('programmeEvents.testBefore', { full: number(test.fullMarks) })}</dt>
            <dd>{averageText(text, test.before)}</dd>
          </div>
          <div className="facts-pair">
            <dt>{t('programmeEvents.testAfter', { full: number(test.fullMarks) })}</dt>
            <dd>{averageText(text, test.after)}</dd>
          </div>
        </dl>
      )}
      <div className="event-acts">
        <Button
          look="main"
          icon={Users}
          onClick={() => void navigate({ to: '/events/$eventId/list', params: { eventId } })}
        >
          {t('programmeEvents.toList')}
        </Button>
        <Button icon={ClipboardList} onClick={() => toPaper('attendance')}>
          {t('programmeEvents.papers.attendance')}
        </Button>
        {event.kind === 'Training' && attendance.listed > 0 && (
          <Button icon={Award} onClick={() => toPaper('certificate')}>
            {t('programmeEvents.papers.certificate')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Whom each channel reached, with its range and its method. */
function Reach({ file }: { readonly file: ProgrammeEventFile }) {
  const { t, label, number } = useText();
  return (
    <section className="event-part" aria-labelledby="event-reach">
      <h2 id="event-reach">{t('programmeEvents.reach')}</h2>
      <table className="record-table audience-table" aria-labelledby="event-reach">
        <thead>
          <tr>
            <th scope="col">{t('programmeEvents.channel')}</th>
            <th scope="col">{t('programmeEvents.reachParts.estimate')}</th>
            <th scope="col">{t('programmeEvents.figures.range')}</th>
            <th scope="col">{t('programmeEvents.women')}</th>
            <th scope="col">{t('programmeEvents.method')}</th>
            <th scope="col">{t('programmeEvents.reachRemark')}</th>
          </tr>
        </thead>
        <tbody>
          {file.event.reach.map((of) => (
            <tr key={of.channel}>
              <th scope="row">{label(outreachChannels, of.channel)}</th>
              <td>{number(of.estimate)}</td>
              <td>
                {number(of.low)}–{number(of.high)}
              </td>
              <td>{of.women === null ? '–' : number(of.women)}</td>
              <td>{label(audienceMethods, of.method)}</td>
              <td>{of.remark ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What came of a training, and from when on somebody is to ask. */
function FollowUps({ file, mayWrite }: { readonly file: ProgrammeEventFile; readonly mayWrite: boolean }) {
  const { t, label, number, language } = useText();
  const navigate = useNavigate();
  const { eventId, followUps, followUpDueOn } = file;
  return (
    <section className="event-part" aria-labelledby="event-follow-ups">
      <h2 id="event-follow-ups">{t('programmeEvents.followUps')}</h2>
      {followUpDueOn !== null && (
        <p>{t('programmeEvents.followUpFrom', { day: formatDate(followUpDueOn, language, 'long') })}</p>
      )}
      {followUps.map(({ followUpId, followUp }) => (
        <div key={followUpId} className="event-follow-up">
          <p>
            <Link to="/events/$eventId/follow-ups/$followUpId" params={{ eventId, followUpId }}>
              {formatDate(followUp.doneOn, language, 'long')}
            </Link>{' '}
            · {label(followUpWays, followUp.way)}
          </p>
          <p>
            {t('programmeEvents.followUpResult', {
              asked: number(followUp.asked),
              answered: number(followUp.answered),
              using: number(followUp.using),
            })}
            {followUp.stillInPost !== null &&
              ` · ${t('programmeEvents.stillInPostOf', { count: followUp.stillInPost })}`}
          </p>
          {followUp.findings !== null && <p className="event-written">{followUp.findings}</p>}
        </div>
      ))}
      {mayWrite && (
        <Button
          icon={ListChecks}
          onClick={() =>
            void navigate({
              to: '/events/$eventId/follow-ups/$followUpId',
              params: { eventId, followUpId: newRecordId() },
            })
          }
        >
          {t('programmeEvents.recordFollowUp')}
        </Button>
      )}
    </section>
  );
}

/** Everything else that was said; what nobody said is left out. */
function Facts({ file }: { readonly file: ProgrammeEventFile }) {
  const text = useText();
  const { t, label, language } = text;
  const { event, organisations, planNodes, trainers } = file;
  const parties = (all: readonly Parameters<typeof partyText>[1][]) =>
    all.map((party) => partyText(text, party, organisations)).join(' · ');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('programmeEvents.kind'), label(programmeEventKinds, event.kind)],
    [t('programmeEvents.standing'), label(eventStandings, event.standing)],
    [
      t('programmeEvents.otherTitle'),
      language === 'lo' ? (event.titleEnglish ?? '') : event.titleEnglish === null ? '' : event.titleLao,
    ],
    [t('programmeEvents.when'), eventDates(text, event)],
    [
      t('programmeEvents.places'),
      event.places.length === 0
        ? ''
        : event.places.map((place) => (
            <span key={`${place.placeCode} ${place.freeText}`} className="part">
              <PlaceText place={{ answer: 'given', value: place }} />
            </span>
          )),
    ],
    [t('programmeEvents.organiser'), event.organiser === null ? '' : parties([event.organiser])],
    [t('programmeEvents.funders'), parties(event.funders)],
    [t('programmeEvents.partners'), parties(event.partners)],
    [
      t('programmeEvents.countries'),
      event.countries.map((country) => label(partnerCountries, country)).join(' · '),
    ],
    [
      t('programmeEvents.chair'),
      event.chair === null ? '' : [event.chair.name, event.chair.position].filter(Boolean).join(', '),
    ],
    [
      t('programmeEvents.planNodes'),
      planNodes.length === 0
        ? ''
        : planNodes.map((node) => (
            <Link
              key={node.nodeId}
              className="part"
              to="/plan/nodes/$nodeId"
              params={{ nodeId: node.nodeId }}
            >
              {node.code} · <Bilingual lao={node.textLao} english={node.textEnglish} />
            </Link>
          )),
    ],
    [
      t('programmeEvents.subjects'),
      event.subjects.length === 0 ? (
        ''
      ) : (
        <ol className="event-subjects">
          {event.subjects.map(({ lao, english }) => (
            <li key={lao}>
              <Bilingual lao={lao} english={english} />
            </li>
          ))}
        </ol>
      ),
    ],
    [t('programmeEvents.trainers'), trainers.map(({ name }) => name).join(' · ')],
    [t('programmeEvents.materials'), event.materials ?? ''],
    [t('programmeEvents.cost'), event.cost === null ? '' : moneyText(event.cost, text)],
    [t('programmeEvents.remarks'), event.remarks ?? ''],
  ];
  return (
    <dl className="facts event-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className="facts-pair">
            <dt>{name}</dt>
            <dd className="event-written">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
