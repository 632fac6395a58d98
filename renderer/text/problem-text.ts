import type { TFunction } from 'i18next';
import en from './en.json' with { type: 'json' };

/** The message keys that a schema may give (`problem.…` of the catalogues). */
export type ProblemKey = keyof typeof en.problem;

/** Whether a message of a schema is a key of the catalogues. */
export function isProblemKey(message: string): message is ProblemKey {
  return Object.hasOwn(en.problem, message);
}

/** What is wrong with a field and what to do; a message that no catalogue knows says to check the field. */
export function problemText(t: TFunction, message: string): string {
  return t(`problem.${isProblemKey(message) ? message : 'other'}`);
}

/** At a plain field, which has no key of other answers: whoever leaves it empty is not sent to choose one. */
export const asNeeded = (message: string): string => (message === 'required' ? 'needed' : message);
