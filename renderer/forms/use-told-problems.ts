import { useState } from 'react';
import { Refusal } from '../../shared/result.ts';
import { asNeeded } from '../text/problem-text.ts';
import {
  type PathProblems,
  problemsLeft,
  problemsOfUnchanged,
  type RecordReading,
} from './read-plan-record.ts';

/** What is told of a form from a try to save on: each problem until it is mended, and nothing that was not told then. */
export function useToldProblems<V extends object, R>(
  values: V,
  read: (values: V) => RecordReading<R>,
  /** What the store puts before the path of a field: `resource`. */
  within: string,
): {
  readonly problems: PathProblems;
  /** Whether everything that the store refused was changed since. */
  readonly isMended: boolean;
  /** Reads the form, and tells what is wrong with it. */
  readonly tryToRead: () => RecordReading<R>;
  /** Tells what the store found wrong with what was sent. */
  readonly tellRefused: (failure: unknown) => void;
} {
  const [told, setTold] = useState<PathProblems>({});
  const [refused, setRefused] = useState<PathProblems>({});
  const [sent, setSent] = useState(values);
  const problems = {
    ...problemsOfUnchanged(refused, sent, values),
    ...(isEmpty(told) ? told : problemsLeft(told, read(values))),
  };
  return {
    problems,
    isMended: !isEmpty(refused) && isEmpty(problems),
    tryToRead() {
      const reading = read(values);
      setTold(reading.ok ? {} : reading.problems);
      setRefused({});
      setSent(values);
      return reading;
    },
    tellRefused(failure) {
      if (failure instanceof Refusal && failure.error.code === 'invalid')
        setRefused(problemsOfRefusal(failure.error.fields, within));
    },
  };
}

const isEmpty = (problems: PathProblems): boolean => Object.keys(problems).length === 0;

/** What the store found wrong, by the paths that the form knows. */
export const problemsOfRefusal = (
  fields: Readonly<Record<string, readonly string[]>>,
  within: string,
): PathProblems =>
  Object.fromEntries(
    Object.entries(fields).map(([path, [message = 'other']]) => [
      path.startsWith(`${within}.`) ? path.slice(within.length + 1) : path,
      asNeeded(message),
    ]),
  );
