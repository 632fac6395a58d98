/** What the names of files begin with that leave an office to practise in. */
export const TRAINING_PREFIX = 'TRAINING-';

/** {@link TRAINING_PREFIX} for what leaves such an office, and nothing before the names of another. */
export const trainingPrefix = (isTraining: boolean): string => (isTraining ? TRAINING_PREFIX : '');
