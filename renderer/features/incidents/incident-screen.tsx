import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useSession } from '../../app/session.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { call } from '../../bridge.ts';
import { incidentQuery } from '../../queries/incidents.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { incidentName } from '../../ui/incident-text.ts';
import { AddCaseOnFile } from './add-case-on-file.tsx';
import { RosterEntryTable } from './roster-entry-table.tsx';
import { RosterTable } from './roster-table.tsx';
import { RosterDraft, isEmptyRow } from './roster-values.ts';
import { writableIncident } from './whole-incident.ts';
import './incidents.css';

/** Rows that were typed and are not on file yet, in the order in which they were begun; read when the screen opens. */
const rosterDraftsQuery = (incidentId: string) => ({
  queryKey: ['opened-roster', incidentId],
  queryFn: async () =>
    (await call('draft.list', {}))
      .flatMap((draft) => {
        if (draft.subject !== 'roster-row' || draft.incidentId !== incidentId) return [];
        const kept = RosterDraft.safeParse(readJson(draft.content));
        return kept.success && !isEmptyRow(kept.data.values)
          ? [{ ...kept.data, caseId: draft.recordId }]
          : [];
      })
      .toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1)),
  gcTime: 0,
  staleTime: 0,
});

/** One incident: what the group shares, the rows in which its persons are typed, and who of them still lacks what. */
export function IncidentScreen({ incidentId }: { readonly incidentId: string }) {
  const text = useText();
  const { t, label } = text;
  const navigate = useNavigate();
  const mayDraft = useSession().may('draft:own');
  const file = useQuery(incidentQuery(incidentId));
  const drafts = useQuery({ ...rosterDraftsQuery(incidentId), enabled: mayDraft });
  const whole = file.data === undefined ? null : writableIncident(file.data);
  const edit = () => void navigate({ to: '/incidents/$incidentId/edit', params: { incidentId } });
  useShortcut('edit', edit, whole !== null);
  const failure = file.error ?? drafts.error;
  if (failure !== null) return <Loading screen="incident" failure={failure} />;
  if (file.data === undefined || (mayDraft && drafts.data === undefined))
    return <Loading screen="incident" />;
  const { incident, roster, responsibleOfficerName } = file.data;
  const source = incident.sourceOfDetection && givenValue(incident.sourceOfDetection);
  const forms = incident.formsOfExploitation && givenValue(incident.formsOfExploitation);
  return (
    <div className="screen incident" data-screen="incident">
      <header className="screen-title">
        <h1>{incidentName(incident, text)}</h1>
        <div className="push">
          {whole !== null && (
            <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={edit}>
              {t('incidents.edit')}
            </Button>
          )}
        </div>
      </header>
      <p className="quiet small incident-facts">
        <Link to="/incidents">{t('incidents.title')}</Link>
        {incident.place !== undefined && (
          <span>
            {t('incidents.place')}: <PlaceText place={incident.place} />
          </span>
        )}
        {source !== undefined && <span>{label(sourcesOfDetection, source)}</span>}
        {forms !== undefined && (
          <span>{forms.map((code) => label(formsOfExploitation, code)).join(', ')}</span>
        )}
        <span>{t('casePage.officer', { name: responsibleOfficerName })}</span>
      </p>
      {whole !== null && drafts.data !== undefined && (
        <RosterEntryTable
          incidentId={incidentId}
          incident={whole}
          restored={drafts.data}
          onFile={roster.map(({ caseId }) => caseId)}
        />
      )}
      <RosterTable roster={roster} />
      {file.data.mayWrite && (
        <AddCaseOnFile incidentId={incidentId} onFile={roster.map(({ caseId }) => caseId)} />
      )}
    </div>
  );
}

function readJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
