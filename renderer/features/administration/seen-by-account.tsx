import { useQuery } from '@tanstack/react-query';
import { casePermissions, permissions } from '../../../shared/access.ts';
import { accountPreviewQuery } from '../../queries/accounts.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Account } from './account-screen.tsx';

/** "Show me what this person sees": every permission with its scope, the classes of fields, the parts, how many cases. */
export function SeenByAccount({ account }: { readonly account: Account }) {
  const { t, number } = useText();
  const preview = useQuery(accountPreviewQuery(account.id));
  if (preview.error !== null)
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, preview.error)}</p>
      </Notice>
    );
  if (preview.data === undefined) return <p className="quiet">{t('program.loading')}</p>;
  const { powers, classes, withheldClasses, cases } = preview.data;
  const scopeOf = (permission: string) =>
    powers.find((power) => power.permission === permission)?.scope ?? null;
  const aboutCases = new Set<string>(casePermissions);
  const held = permissions
    .filter((permission) => permission !== 'public')
    .filter((permission) => scopeOf(permission) !== null);
  return (
    <div className="administration-form">
      {cases !== null && (
        <p>
          {t('seen.cases', {
            seen: number(cases.seen),
            total: number(cases.total),
            excluded: number(cases.excludedFrom),
          })}
        </p>
      )}
      <table className="administration-table" aria-label={t('seen.powers')}>
        <thead>
          <tr>
            <th scope="col">{t('seen.may')}</th>
            <th scope="col">{t('seen.where')}</th>
          </tr>
        </thead>
        <tbody>
          {held.map((permission) => {
            const scope = scopeOf(permission);
            return (
              <tr key={permission}>
                <th scope="row">{t(`permission.${permission}`)}</th>
                <td data-label={t('seen.where')}>
                  {scope !== null && aboutCases.has(permission) ? t(`scope.${scope}`) : t('seen.yes')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <dl className="facts">
        <dt>{t('seen.classes')}</dt>
        <dd>{classes.map((name) => t(`sensitivity.${name}`)).join(', ') || t('seen.none')}</dd>
        <dt>{t('seen.withheld')}</dt>
        <dd>{withheldClasses.map((name) => t(`sensitivity.${name}`)).join(', ') || t('seen.none')}</dd>
      </dl>
    </div>
  );
}
