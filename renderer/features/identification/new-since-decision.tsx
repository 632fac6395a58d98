import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { isReopenable } from '../../../shared/domain/identification-steps.ts';
import { mayEdit } from '../../forms/whole-case.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';

/** Says that somebody who was found to be no victim, or who declined, is to be screened anew: what came since is told. */
export function NewSinceDecision({ file }: { readonly file: CaseFile }) {
  const { t } = useText();
  const [recordId] = useState(() => newRecordId());
  const { caseId, newSinceDecision: found, standing } = file;
  if (found === null || !isReopenable(standing.status)) return null;
  const { events, screenings, isWhatHappenedChanged } = found;
  const came = [
    events > 0 && t('identification.since.events', { count: events }),
    screenings.length > 0 && t('identification.since.screenings', { count: screenings.length }),
    isWhatHappenedChanged && t('identification.since.whatHappened'),
  ].filter((each) => each !== false);
  const [newest] = screenings;
  return (
    <Notice kind="plain" title={t(`identification.since.${standing.status}`)}>
      <p data-since={standing.status}>
        {came.join(' · ')}{' '}
        {mayEdit(file) &&
          (newest === undefined ? (
            <Link
              to="/cases/$caseId/screenings/$screeningId"
              params={{ caseId, screeningId: recordId }}
              search={{}}
            >
              {t('screening.again')}
            </Link>
          ) : (
            <Link
              to="/cases/$caseId/identification/$recordId"
              params={{ caseId, recordId }}
              search={{ screening: newest }}
            >
              {t('screening.takeStep')}
            </Link>
          ))}
      </p>
    </Notice>
  );
}
