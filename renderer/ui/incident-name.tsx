import { useQuery } from '@tanstack/react-query';
import { incidentQuery } from '../queries/incidents.ts';
import { useText } from '../text/use-text.ts';
import { incidentName } from './incident-text.ts';

/** What an incident is called; no more than that it is one while it is read, or where it is out of reach. */
export function IncidentName({ incidentId }: { readonly incidentId: string }) {
  const text = useText();
  const file = useQuery(incidentQuery(incidentId));
  return incidentName(file.data?.incident ?? {}, text);
}
