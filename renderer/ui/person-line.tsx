import type { ReactNode } from 'react';
import type { PersonSummary } from '../../shared/contract/person.ts';
import { useText } from '../text/use-text.ts';
import { personCodeName, unidentifiedLabel } from './person-label.ts';
import { SexAndAge } from './sex-and-age.tsx';
import './person-line.css';

/** Case numbers that a line shows; the others are counted. */
const NUMBERS = 2;

/** One person in a list: the code name, or the names that somebody asked for; sex, age and cases; what else is said of them. */
export function PersonLine({
  person,
  names,
  children,
}: {
  readonly person: PersonSummary;
  /** Undefined while they are hidden. */
  readonly names: readonly string[] | undefined;
  readonly children?: ReactNode;
}) {
  const text = useText();
  const { number, language } = text;
  const { cases } = person;
  const codeName = personCodeName(person, language);
  const called =
    person.isUnidentified === true ? unidentifiedLabel(text, person) : names?.join(' · ') || undefined;
  return (
    <span className="person-line">
      <span className="person-line-name">
        <strong>{called ?? codeName}</strong>
        {called !== undefined && <span className="quiet small"> {codeName}</span>}
      </span>
      <span className="quiet small">
        <SexAndAge sex={person.sex} birth={person.birth} />
        {cases.length > 0 &&
          ` · ${cases
            .slice(0, NUMBERS)
            .map((each) => each.number)
            .join(', ')}`}
        {cases.length > NUMBERS && ` +${number(cases.length - NUMBERS)}`}
      </span>
      {children}
    </span>
  );
}
