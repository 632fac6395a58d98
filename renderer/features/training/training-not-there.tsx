import { useQuery } from '@tanstack/react-query';
import { trainingQuery } from '../../queries/training.ts';
import { useText } from '../../text/use-text.ts';
import { Entrance } from '../../ui/entrance.tsx';
import { TrainingActs } from './training-acts.tsx';

/** The program begins at the office to practise in, and there is none yet: it is being made, or its making was ended. */
export function TrainingNotThere() {
  const { t } = useText();
  const training = useQuery(trainingQuery);
  return (
    <Entrance
      screen="training"
      title={t('training.title')}
      isDevelopmentRuntime={false}
      isDevelopmentOffice={false}
    >
      <p>{t('training.about')}</p>
      {training.data?.making === null && <p>{t('training.notThere')}</p>}
      <TrainingActs />
    </Entrance>
  );
}
