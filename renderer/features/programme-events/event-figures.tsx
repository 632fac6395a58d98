import { useQuery } from '@tanstack/react-query';
import { outreachChannels } from '../../../shared/codes/outreach-channels.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import { formatTotalAndWomen } from '../../../shared/text/total-and-women.ts';
import { programmeEventFiguresQuery } from '../../queries/programme-events.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';

/** What was held in a time, each figure with how it is come by beside it. */
export function EventFigures({ filter }: { readonly filter: InputByOperation<'programmeEvent.count'> }) {
  const text = useText();
  const { t, label, number } = text;
  const figures = useQuery(programmeEventFiguresQuery(filter));
  if (figures.data === undefined)
    return <Loading screen="event-figures" failure={figures.error ?? undefined} />;
  const { events, attendances, people, audience } = figures.data;
  return (
    <section className="event-figures" aria-label={t('programmeEvents.views.figures')}>
      <dl className="event-figure-list">
        <div>
          <dt>{t('programmeEvents.figures.held')}</dt>
          <dd className="event-figure">{number(events)}</dd>
          <dd className="quiet small">{t('programmeEvents.figures.heldMethod')}</dd>
        </div>
        <div>
          <dt>{t('programmeEvents.figures.attendances')}</dt>
          <dd className="event-figure">{formatTotalAndWomen(attendances, text.language)}</dd>
          <dd className="quiet small">
            {t('programmeEvents.figures.attendancesMethod', {
              named: number(attendances.named),
              unnamed: number(attendances.unnamed),
            })}
          </dd>
          {attendances.sexUnknown > 0 && (
            <dd className="small event-remark">
              {t('programmeEvents.sexUnknown', { count: attendances.sexUnknown })}
            </dd>
          )}
          {attendances.shortLists > 0 && (
            <dd className="small event-remark">
              {t('programmeEvents.figures.shortLists', {
                count: attendances.shortLists,
                names: number(attendances.missingNames),
              })}
            </dd>
          )}
          {attendances.eventsWithout > 0 && (
            <dd className="small event-remark">
              {t('programmeEvents.figures.without', { count: attendances.eventsWithout })}
            </dd>
          )}
        </div>
        <div>
          <dt>{t('programmeEvents.figures.people')}</dt>
          <dd className="event-figure">{formatTotalAndWomen(people, text.language)}</dd>
          <dd className="quiet small">
            {t('programmeEvents.figures.peopleMethod', { attendances: number(people.attendances) })}
          </dd>
          {people.sexUnknown > 0 && (
            <dd className="small event-remark">
              {t('programmeEvents.sexUnknown', { count: people.sexUnknown })}
            </dd>
          )}
          {people.pairsWaiting > 0 && (
            <dd className="small event-remark">
              {t('programmeEvents.figures.peopleAtLeast', {
                count: people.pairsWaiting,
                least: number(people.atLeast),
              })}
            </dd>
          )}
        </div>
      </dl>
      <table className="record-table audience-table">
        <caption>{t('programmeEvents.figures.audience')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('programmeEvents.channel')}</th>
            <th scope="col">{t('programmeEvents.figures.times')}</th>
            <th scope="col">{t('programmeEvents.reachParts.estimate')}</th>
            <th scope="col">{t('programmeEvents.figures.range')}</th>
            <th scope="col">{t('programmeEvents.women')}</th>
          </tr>
        </thead>
        <tbody>
          {audience.length === 0 && (
            <tr>
              <td colSpan={5} className="quiet">
                {t('programmeEvents.figures.noAudience')}
              </td>
            </tr>
          )}
          {audience.map((of) => (
            <tr key={of.channel}>
              <th scope="row">{label(outreachChannels, of.channel)}</th>
              <td>{number(of.events)}</td>
              <td>{number(of.estimate)}</td>
              <td>
                {number(of.low)}–{number(of.high)}
              </td>
              <td>
                {of.estimateWithWomen === 0
                  ? '–'
                  : t('programmeEvents.figures.womenOf', {
                      women: number(of.women),
                      of: number(of.estimateWithWomen),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t('programmeEvents.figures.audienceMethod')}</p>
    </section>
  );
}
