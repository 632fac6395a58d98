import { TRAINING_PREFIX } from '../../shared/training/training-prefix.ts';
import type { Desktop } from '../desktop.ts';

/** The desktop for an office to practise in: every file that it offers to write is named for what it is. */
export const desktopForTraining = (desktop: Desktop): Desktop => ({
  ...desktop,
  askForFile: (name) =>
    desktop.askForFile(name.startsWith(TRAINING_PREFIX) ? name : `${TRAINING_PREFIX}${name}`),
});
