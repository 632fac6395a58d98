import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, FilePlus, Trash2 } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import type { SeenFigure } from '../../../shared/contract/indicator.ts';
import { call } from '../../bridge.ts';
import { indicatorQuery } from '../../queries/indicators.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { figureFailureText } from './figure-failure.ts';

/** The files that a version of a figure rests on. They come and go as long as it is not submitted. */
export function EvidenceList({
  indicatorId,
  figure: { figureId, state, evidence },
  mayWrite,
}: {
  readonly indicatorId: string;
  readonly figure: SeenFigure;
  readonly mayWrite: boolean;
}) {
  const text = useText();
  const { t, number, moment } = text;
  const client = useQueryClient();
  const again = () => client.invalidateQueries(indicatorQuery(indicatorId));
  const add = useMutation({
    mutationFn: () => call('indicator.chooseEvidence', { evidenceId: newRecordId(), figureId }),
    onSuccess: again,
  });
  const remove = useMutation({
    mutationFn: (one: { readonly evidenceId: string; readonly version: number }) =>
      call('indicator.removeEvidence', one),
    onSuccess: again,
  });
  const save = useMutation({
    mutationFn: (evidenceId: string) => call('indicator.saveEvidence', { evidenceId }),
  });
  const isOpen = mayWrite && (state === 'draft' || state === 'returned');
  const failure = add.error ?? remove.error ?? save.error;
  if (evidence.length === 0 && !isOpen) return null;
  return (
    <div className="evidence">
      <h4>{t('indicators.evidence')}</h4>
      <ul>
        {evidence.map(({ evidenceId, name, size, version, at, byName }) => (
          <li key={evidenceId}>
            <span>{name}</span>{' '}
            <span className="quiet small">
              {t('indicators.kilobytes', { size: number(Math.ceil(size / 1000)) })} ·{' '}
              {`${byName}, ${moment(at)}`}
            </span>
            <Button
              look="quiet"
              icon={Download}
              aria-label={t('indicators.saveEvidence', { name })}
              onClick={() => save.mutate(evidenceId)}
            >
              {t('action.save')}
            </Button>
            {isOpen && (
              <Button
                look="quiet"
                icon={Trash2}
                aria-label={t('indicators.removeEvidence', { name })}
                onClick={() => remove.mutate({ evidenceId, version })}
              >
                {t('action.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isOpen && (
        <p>
          <Button icon={FilePlus} disabled={add.isPending} onClick={() => add.mutate()}>
            {t('indicators.addEvidence')}
          </Button>{' '}
          <span className="quiet small">{t('indicators.evidenceHelp')}</span>
        </p>
      )}
      <p role="status" className="small">
        {save.data?.isSaved === true && failure === null && t('indicators.evidenceSaved')}
        {failure !== null && (
          <span className="field-problem">{figureFailureText(failure, text) ?? failureText(t, failure)}</span>
        )}
      </p>
    </div>
  );
}
