/** How an objective of a plan stands. */
export const objectiveStates = ['open', 'reached', 'partly-reached', 'not-reached', 'dropped'] as const;
export type ObjectiveState = (typeof objectiveStates)[number];

/** How an objective may stand in the version of the plan after; what is not in the table is illegal. */
export const objectiveFollows: Readonly<Record<ObjectiveState | 'none', readonly ObjectiveState[]>> = {
  none: ['open'],
  open: ['open', 'reached', 'partly-reached', 'not-reached', 'dropped'],
  reached: ['reached', 'open'],
  'partly-reached': ['partly-reached', 'open'],
  'not-reached': ['not-reached', 'open'],
  dropped: ['dropped', 'open'],
};
