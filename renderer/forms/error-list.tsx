import { useText } from '../text/use-text.ts';
import { problemText } from '../text/problem-text.ts';
import { Notice } from '../ui/notice.tsx';
import { goToQuestion } from './question.tsx';

/** What must be mended before a form goes on file, each line a link to its question. */
export function ErrorList({
  problems,
}: {
  readonly problems: ReadonlyArray<{
    readonly name: string;
    readonly label: string;
    readonly message: string;
  }>;
}) {
  const { t } = useText();
  if (problems.length === 0) return null;
  return (
    <Notice kind="problem" title={t('form.errors', { count: problems.length })}>
      <ul className="error-list">
        {problems.map(({ name, label, message }) => (
          <li key={name}>
            <a
              href={`#question-${name}`}
              onClick={(event) => {
                event.preventDefault();
                goToQuestion(name);
              }}
            >
              {label}
            </a>
            <span>{` — ${problemText(t, message)}`}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
