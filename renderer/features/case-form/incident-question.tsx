import { useQuery } from '@tanstack/react-query';
import type { BoundTo } from '../../forms/bound.tsx';
import { Question } from '../../forms/question.tsx';
import { incidentQuery, incidentsQuery } from '../../queries/incidents.ts';
import { placeDescriptionsQuery } from '../../queries/places.ts';
import { useText } from '../../text/use-text.ts';
import { incidentName } from '../../ui/incident-text.ts';
import { wholePlace } from '../../ui/place-names.ts';

/** Which incident within reach the case is part of, or that it is a case of its own. */
export function IncidentQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
}: BoundTo<string> & { readonly label: string }) {
  const text = useText();
  const { t } = text;
  const all = useQuery(incidentsQuery);
  const mayBeChosen = (all.data ?? []).filter(({ incidentId, mayWrite }) => mayWrite || incidentId === raw);
  // One of long ago stands in no list any more.
  const isListed =
    raw === '' || all.data === undefined || mayBeChosen.some((each) => each.incidentId === raw);
  const chosen = useQuery({ ...incidentQuery(raw), enabled: !isListed });
  const places = useQuery(placeDescriptionsQuery(mayBeChosen.flatMap(({ placeCode }) => placeCode ?? [])));
  const placeOf = (code: string | null | undefined): string => {
    const found = places.data?.find((place) => place.code === code);
    return found === undefined ? '' : ` · ${wholePlace(text, found)}`;
  };
  return (
    <Question name={name} label={label} help={t('caseForm.incidentHelp')} problem={problem} onBlur={onLeave}>
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          className="input"
          value={raw}
          onChange={(event) => onRaw(event.target.value)}
        >
          <option value="">{t('caseForm.ownCase')}</option>
          {mayBeChosen.map((incident) => (
            <option key={incident.incidentId} value={incident.incidentId}>
              {incidentName(incident, text)}
              {placeOf(incident.placeCode)}
            </option>
          ))}
          {!isListed && <option value={raw}>{incidentName(chosen.data?.incident ?? {}, text)}</option>}
        </select>
      )}
    </Question>
  );
}
