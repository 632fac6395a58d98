import { Link } from '@tanstack/react-router';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { personCodeName } from '../../ui/person-label.ts';
import type { ReplacedAnswers } from './use-take-person.ts';
import type { WholePersonFile } from './whole-person-file.ts';

/** That a new case is one of a person on file, and what was typed before that was known. Nothing for a new person. */
export function OnFile({
  person,
  replaced,
}: {
  readonly person: WholePersonFile | null;
  readonly replaced: ReplacedAnswers;
}) {
  const { t, language } = useText();
  if (person === null) return null;
  const labels = caseQuestionLabels(t);
  return (
    <Notice kind="good" title={t('newCase.onFile', { name: personCodeName(person, language) })}>
      <p>{t('newCase.onFileHelp')}</p>
      {replaced.length > 0 && (
        <>
          <p>{t('newCase.typedBefore')}</p>
          <ul>
            {replaced.map(({ field, typed }) => (
              <li key={field}>
                {labels[field]}: <strong>{typed}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      <Link to="/people/$personId" params={{ personId: person.personId }}>
        {t('newCase.openPerson')}
      </Link>
    </Notice>
  );
}
