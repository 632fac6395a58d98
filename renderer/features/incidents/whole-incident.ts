import type { IncidentFile } from '../../../shared/contract/incident.ts';
import { Incident } from '../../../shared/domain/incident.ts';

/** The incident, where its reader sees all of it and may write; null otherwise. */
export function writableIncident(file: IncidentFile): Incident | null {
  const whole = Incident.safeParse(file.incident);
  return file.mayWrite && whole.success ? whole.data : null;
}
