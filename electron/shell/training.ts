import { Refusal } from '../../shared/result.ts';
import type { ShellHandlers } from '../gateway.ts';
import type { Lock } from '../lock.ts';
import type { TrainingOffice } from '../training/training-office.ts';
import type { WhichOffice } from '../which-office.ts';

type Offices = {
  readonly office: WhichOffice;
  readonly training: TrainingOffice;
  readonly lock: Pick<Lock, 'leave'>;
};

/** The way to the office to practise in, and back. Going is a lock: nobody stays signed in where they came from. */
export function trainingHandlers(
  offices: Offices,
): Pick<
  ShellHandlers,
  'training.state' | 'training.enter' | 'training.cancel' | 'training.beginAgain' | 'training.leave'
> {
  const { office, training, lock } = offices;
  /** The page that asks is thrown away on the way, so nobody waits for the end. */
  const turnTo = (isTraining: boolean): void => void lock.leave(() => office.turnTo(isTraining));
  const assertAt = (isTraining: boolean): void => {
    if (office.settings.isTraining !== isTraining) throw new Refusal({ code: 'forbidden' });
  };
  return {
    'training.state': async () => training.state,
    'training.enter': async () => {
      assertAt(false);
      if (training.isThere) turnTo(true);
      else beginTraining(offices);
      return {};
    },
    'training.cancel': async () => {
      training.cancel();
      return {};
    },
    'training.beginAgain': async () => {
      assertAt(true);
      beginTraining(offices);
      return {};
    },
    'training.leave': async () => {
      assertAt(true);
      training.cancel();
      turnTo(false);
      return {};
    },
  };
}

/** Makes an office to practise in from its beginning, and goes there when it is whole. */
export function beginTraining({ office, training, lock }: Offices): void {
  training.make(
    () =>
      void lock.leave(() => {
        training.putInPlace();
        office.turnTo(true);
      }),
  );
}
