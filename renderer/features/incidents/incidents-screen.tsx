import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import type { IncidentSummary } from '../../../shared/contract/incident.ts';
import { useSession } from '../../app/session.ts';
import { incidentsQuery } from '../../queries/incidents.ts';
import { placeDescriptionsQuery } from '../../queries/places.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { wholePlace } from '../../ui/place-names.ts';
import { incidentName } from '../../ui/incident-text.ts';
import '../../ui/record-table.css';

/** By what several persons came to notice at once, newest change first. */
export function IncidentsScreen() {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const incidents = useQuery(incidentsQuery);
  if (incidents.data === undefined) return <Loading screen="incidents" failure={incidents.error} />;
  return (
    <div className="screen" data-screen="incidents">
      <header className="screen-title">
        <h1>{t('incidents.title')}</h1>
        <p className="quiet" role="status">
          {t('incidents.count', { count: incidents.data.length })}
        </p>
        {may('case:write') && (
          <div className="push">
            <Button
              look="main"
              icon={UsersRound}
              onClick={() =>
                void navigate({ to: '/new-incident/$incidentId', params: { incidentId: newRecordId() } })
              }
            >
              {t('incidents.new')}
            </Button>
          </div>
        )}
      </header>
      {incidents.data.length === 0 ? (
        <Notice kind="plain">
          <p>{t('incidents.empty')}</p>
        </Notice>
      ) : (
        <table className="record-table" aria-label={t('incidents.title')}>
          <thead>
            <tr>
              <th scope="col">{t('incidents.one')}</th>
              <th scope="col">{t('incidents.place')}</th>
              <th scope="col">{t('incidents.persons')}</th>
              <th scope="col">{t('cases.officer')}</th>
              <th scope="col">{t('incidents.changed')}</th>
            </tr>
          </thead>
          <tbody>
            {incidents.data.map((incident) => (
              <IncidentRow key={incident.incidentId} incident={incident} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function IncidentRow({ incident }: { readonly incident: IncidentSummary }) {
  const text = useText();
  const { t, moment, number } = text;
  return (
    <tr className="record-row">
      <th scope="row">
        <Link to="/incidents/$incidentId" params={{ incidentId: incident.incidentId }}>
          {incidentName(incident, text)}
        </Link>{' '}
        {incident.hasDraft && <span className="tag tag-draft">{t('cases.draft')}</span>}
      </th>
      <td data-label={t('incidents.place')}>
        <Division code={incident.placeCode ?? null} />
      </td>
      <td data-label={t('incidents.persons')}>{number(incident.cases)}</td>
      <td data-label={t('cases.officer')}>{incident.responsibleOfficerName}</td>
      <td data-label={t('incidents.changed')}>{moment(incident.changedAt)}</td>
    </tr>
  );
}

/** The division of a place; what else was said of it is read where the incident is opened. */
function Division({ code }: { readonly code: string | null }) {
  const text = useText();
  const described = useQuery(placeDescriptionsQuery(code === null ? [] : [code]));
  const found = described.data?.find((each) => each.code === code);
  return found === undefined ? '–' : wholePlace(text, found);
}
