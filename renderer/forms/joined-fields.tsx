import { useText } from '../text/use-text.ts';
import type { MergedValues } from './merge-values.ts';
import { QuestionLinks } from './question-links.tsx';

/** What came of joining a form with a newer version of its record: what was taken over, and what must be compared. */
export function JoinedFields<V extends object>({
  joined,
  labels,
}: {
  readonly joined: Pick<MergedValues<V>, 'taken' | 'disputed'>;
  readonly labels: Readonly<Record<keyof V & string, string>>;
}) {
  const { t } = useText();
  const named = (fields: ReadonlyArray<keyof V>) => fields.filter((name) => typeof name === 'string');
  return (
    <>
      {joined.taken.length > 0 && <p>{t('conflict.taken')}</p>}
      <QuestionLinks names={named(joined.taken)} labels={labels} />
      {joined.disputed.length > 0 && <p>{t('conflict.disputed')}</p>}
      <QuestionLinks names={named(joined.disputed)} labels={labels} />
    </>
  );
}
