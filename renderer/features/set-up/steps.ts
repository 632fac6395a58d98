/** The steps of set-up, in their order. */
export const setUpSteps = ['language', 'office', 'founder', 'sheets', 'proof', 'backup', 'next'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** Steps that change nothing yet, so that one may go back and forth among them. */
const beforeFounding: readonly SetUpStep[] = ['language', 'office', 'founder'];

/** How a step stands in the list, seen from the one that is shown. */
export function stateOfStep(step: SetUpStep, shown: SetUpStep): 'done' | 'now' | 'open' {
  const place = setUpSteps.indexOf(step) - setUpSteps.indexOf(shown);
  if (place === 0) return 'now';
  return place < 0 ? 'done' : 'open';
}

/** Whether one may go back to a step: the office is made once, and nothing before it can be changed afterwards. */
export const mayGoBackTo = (step: SetUpStep, shown: SetUpStep): boolean =>
  stateOfStep(step, shown) === 'done' && beforeFounding.includes(shown);
