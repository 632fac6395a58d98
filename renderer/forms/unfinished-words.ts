import { createContext } from 'react';

/**
 * What is being typed into the lists of a form right now, by the question it stands in. The form itself learns it only
 * when the field is left, because a judgement in mid-word would be in the way; the draft holds it at once, so that a
 * power cut does not take the word.
 */
export interface UnfinishedWords {
  /** Says how a question would be answered if it were left now; `undefined` when nothing is unfinished there any more. */
  readonly tell: (question: string, answer: unknown) => void;
  /** A form's values with the unfinished answers in their places. */
  readonly over: (values: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Begins with nothing unfinished; `changed` is called whenever that changes. */
export function createUnfinishedWords(changed: () => void): UnfinishedWords {
  const answers = new Map<string, unknown>();
  return {
    tell(question, answer) {
      if (answer === undefined ? !answers.delete(question) : answers.get(question) === answer) return;
      if (answer !== undefined) answers.set(question, answer);
      changed();
    },
    over: (values) => ({ ...values, ...Object.fromEntries(answers) }),
  };
}

/** The unfinished words of the form that a question stands in. */
export const UnfinishedWordsContext = createContext<UnfinishedWords>(createUnfinishedWords(() => undefined));
