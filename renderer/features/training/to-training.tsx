import { useMutation, useQuery } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import { call } from '../../bridge.ts';
import { trainingQuery } from '../../queries/training.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TrainingMaking } from './training-making.tsx';
import './training.css';

/** The way from the entrance of an office for real work to the one to practise in, which is made at the first time. */
export function ToTraining() {
  const { t } = useText();
  const { making = null } = useQuery(trainingQuery).data ?? {};
  const enter = useMutation({ mutationFn: () => call('training.enter', {}) });
  return (
    <section className="to-training" aria-labelledby="to-training">
      <h2 id="to-training">{t('training.title')}</h2>
      <p className="quiet small">{t('training.about')}</p>
      <TrainingMaking />
      {making === null && (
        <Button icon={GraduationCap} disabled={enter.isPending} onClick={() => enter.mutate()}>
          {t('training.enter')}
        </Button>
      )}
      {enter.isError && <Notice kind="problem" title={failureText(t, enter.error)} />}
    </section>
  );
}
