import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../bridge.ts';
import { trainingQuery } from '../../queries/training.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import './training.css';

/** How far the making of the office to practise in has come, and how to end it; nothing where none is being made. */
export function TrainingMaking() {
  const { t } = useText();
  const { making = null, hasFailed = false } = useQuery(trainingQuery).data ?? {};
  const cancel = useMutation({ mutationFn: () => call('training.cancel', {}) });
  if (making === null)
    return hasFailed ? (
      <Notice kind="problem">
        <p>{t('training.failed')}</p>
      </Notice>
    ) : null;
  return (
    <div className="training-making" role="status">
      <p>{t('training.making')}</p>
      <progress aria-label={t('training.making')} value={making.done} max={making.of} />
      <p className="quiet small">{t('training.makingHelp')}</p>
      <Button onClick={() => cancel.mutate()}>{t('training.cancel')}</Button>
    </div>
  );
}
