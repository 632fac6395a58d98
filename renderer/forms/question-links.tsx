import { goToQuestion } from './question.tsx';

/** Questions by name, each a link to itself. */
export function QuestionLinks<N extends string>({
  names,
  labels,
}: {
  readonly names: readonly N[];
  readonly labels: Readonly<Record<N, string>>;
}) {
  return (
    <ul className="question-links">
      {names.map((name) => (
        <li key={name}>
          <a
            href={`#question-${name}`}
            onClick={(event) => {
              event.preventDefault();
              goToQuestion(name);
            }}
          >
            {labels[name]}
          </a>
        </li>
      ))}
    </ul>
  );
}
