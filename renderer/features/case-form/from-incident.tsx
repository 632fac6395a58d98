import { useQuery } from '@tanstack/react-query';
import { ClipboardPaste } from 'lucide-react';
import type { ReactNode } from 'react';
import { useController, useWatch, type Control } from 'react-hook-form';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import type { CaseFieldName, CaseValues, FiledCase } from '../../forms/case-values.ts';
import { isAnswered } from '../../forms/case-sections.ts';
import { untouched } from '../../forms/raw-answer.ts';
import { rawDateOf } from '../../forms/raw-date.ts';
import { rawPlaceOf } from '../../forms/raw-place.ts';
import { incidentQuery } from '../../queries/incidents.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { PlaceText } from '../../ui/place-text.tsx';

/** What the persons of a group often have in common, of what the case form asks. */
const shared = ['sourceOfDetection', 'foundOn', 'foundAt'] as const satisfies readonly CaseFieldName[];

interface Offered {
  readonly name: CaseFieldName;
  readonly said: ReactNode;
  readonly take: () => void;
}

/** What the incident says and the case does not yet, to be taken over by whoever fills in the form, and by nobody else. */
export function FromIncident({
  control,
  labels,
}: {
  readonly control: Control<CaseValues, unknown, FiledCase>;
  readonly labels: Readonly<Record<CaseFieldName, string>>;
}) {
  const { t, label, language } = useText();
  const { incidentId, unanswered } = useWatch({
    control,
    compute: (now: CaseValues) => ({
      incidentId: now.incidentId,
      unanswered: shared.filter((name) => !isAnswered(name, now)),
    }),
  });
  const file = useQuery({ ...incidentQuery(incidentId), enabled: incidentId !== '' });
  const { field: source } = useController({ control, name: 'sourceOfDetection' });
  const { field: foundOn } = useController({ control, name: 'foundOn' });
  const { field: foundAt } = useController({ control, name: 'foundAt' });
  if (incidentId === '' || file.data === undefined) return null;
  const { incident } = file.data;
  const code = incident.sourceOfDetection && givenValue(incident.sourceOfDetection);
  const date = incident.when && givenValue(incident.when);
  const place = incident.place && givenValue(incident.place);
  const offered: Offered[] = [];
  if (code !== undefined && unanswered.includes('sourceOfDetection'))
    offered.push({
      name: 'sourceOfDetection',
      said: label(sourcesOfDetection, code),
      take: () => source.onChange(untouched(code)),
    });
  if (date !== undefined && unanswered.includes('foundOn'))
    offered.push({
      name: 'foundOn',
      said: formatPartialDate(date, language),
      take: () => foundOn.onChange(untouched(rawDateOf(date))),
    });
  if (place !== undefined && unanswered.includes('foundAt'))
    offered.push({
      name: 'foundAt',
      said: <PlaceText place={{ answer: 'given', value: place }} />,
      take: () => foundAt.onChange(untouched(rawPlaceOf(place))),
    });
  if (offered.length === 0) return null;
  return (
    <div className="from-incident" role="group" aria-label={t('fromIncident.title')}>
      <p className="small">{t('fromIncident.title')}</p>
      <ul>
        {offered.map(({ name, said, take }) => (
          <li key={name}>
            <span>
              {labels[name]}: <strong>{said}</strong>
            </span>
            <Button
              icon={ClipboardPaste}
              aria-label={t('fromIncident.takeOne', { question: labels[name] })}
              onClick={take}
            >
              {t('fromIncident.take')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
