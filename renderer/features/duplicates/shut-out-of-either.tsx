import { useQueries } from '@tanstack/react-query';
import type { CaseOfPerson } from '../../../shared/contract/case.ts';
import { useSession } from '../../app/session.ts';
import { caseExclusionsQuery } from '../../queries/case-access.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';

/**
 * Tells whoever may shut people out, before two records become one, that somebody is shut out of a case of either: what
 * stands about a person is read by everybody who reaches any case of theirs.
 */
export function ShutOutOfEither({ cases }: { readonly cases: readonly CaseOfPerson[] }) {
  const { t } = useText();
  const { may } = useSession();
  const exclusions = useQueries({
    queries: may('case:exclude') ? cases.map(({ caseId }) => caseExclusionsQuery(caseId)) : [],
  });
  const failure = exclusions.find(({ error }) => error !== null)?.error;
  const out = exclusions.flatMap(({ data = [] }, at) =>
    data.map(({ accountId, displayName }) => ({ accountId, displayName, number: cases[at]?.number ?? '' })),
  );
  if (failure)
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, failure)}</p>
      </Notice>
    );
  if (out.length === 0) return null;
  return (
    <Notice kind="warning" title={t('merge.shutOut')}>
      <ul>
        {out.map(({ accountId, displayName, number }) => (
          <li key={`${number} ${accountId}`}>{t('merge.shutOutOf', { name: displayName, number })}</li>
        ))}
      </ul>
      <p>{t('merge.shutOutHelp')}</p>
    </Notice>
  );
}
