import { useQuery } from '@tanstack/react-query';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import { traineesOfTimeQuery } from '../../queries/programme-events.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberedPages } from '../../ui/numbered-pages.tsx';

const PER_PAGE = 50;

/** The people who took part in what was held in a time, each once: those whom the figures count. */
export function PeopleList({
  filter,
  page,
  onTurn,
}: {
  readonly filter: InputByOperation<'programmeEvent.count'>;
  /** From 0. */
  readonly page: number;
  readonly onTurn: (page: number) => void;
}) {
  const { t, label, number } = useText();
  const list = useQuery(traineesOfTimeQuery({ ...filter, offset: page * PER_PAGE, limit: PER_PAGE }));
  if (list.data === undefined) return <Loading screen="event-people" failure={list.error ?? undefined} />;
  const { people, total } = list.data;
  if (total === 0)
    return (
      <Notice kind="plain">
        <p>{t('programmeEvents.nobodyNamed')}</p>
      </Notice>
    );
  return (
    <section aria-label={t('programmeEvents.views.people')}>
      <p role="status">{t('programmeEvents.peopleOfTime', { count: total })}</p>
      <p className="quiet small">{t('programmeEvents.peopleOfTimeHelp')}</p>
      <table className="record-table event-table" aria-label={t('programmeEvents.views.people')}>
        <thead>
          <tr>
            <th scope="col">{t('programmeEvents.columns.name')}</th>
            <th scope="col">{t('caseForm.sex')}</th>
            <th scope="col">{t('programmeEvents.columns.position')}</th>
            <th scope="col">{t('programmeEvents.columns.office')}</th>
            <th scope="col">{t('programmeEvents.eventsOfPerson')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ traineeId, trainee, events }) => (
            <tr key={traineeId} className="record-row">
              <th scope="row">{trainee.name}</th>
              <td data-label={t('caseForm.sex')}>{trainee.sex === null ? '–' : label(sexes, trainee.sex)}</td>
              <td data-label={t('programmeEvents.columns.position')}>{trainee.position ?? '–'}</td>
              <td data-label={t('programmeEvents.columns.office')}>{trainee.office ?? '–'}</td>
              <td data-label={t('programmeEvents.eventsOfPerson')}>{number(events)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > PER_PAGE && <NumberedPages page={page} perPage={PER_PAGE} total={total} onTurn={onTurn} />}
    </section>
  );
}
