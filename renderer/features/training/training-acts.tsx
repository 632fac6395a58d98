import { useMutation, useQuery } from '@tanstack/react-query';
import { LogOut, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../bridge.ts';
import { trainingQuery } from '../../queries/training.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TrainingMaking } from './training-making.tsx';
import './training.css';

/** At the office to practise in, before anybody signs in: back to its beginning, or to the office for real work. */
export function TrainingActs() {
  const { t } = useText();
  const { making = null } = useQuery(trainingQuery).data ?? {};
  const [isAsking, setAsking] = useState(false);
  const beginAgain = useMutation({
    mutationFn: () => call('training.beginAgain', {}),
    onSuccess: () => setAsking(false),
  });
  const leave = useMutation({ mutationFn: () => call('training.leave', {}) });
  return (
    <div className="training-acts">
      <TrainingMaking />
      {making === null && (
        <Button icon={RotateCcw} onClick={() => setAsking(true)}>
          {t('training.beginAgain')}
        </Button>
      )}
      <Button icon={LogOut} disabled={leave.isPending} onClick={() => leave.mutate()}>
        {t('training.leave')}
      </Button>
      {isAsking && (
        <FormDialog
          title={t('training.beginAgainAsk')}
          submit={t('training.beginAgain')}
          look="danger"
          act={beginAgain}
          onSubmit={() => {
            beginAgain.mutate();
            return true;
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('training.beginAgainText')}</p>
        </FormDialog>
      )}
    </div>
  );
}
