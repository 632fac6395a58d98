import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { casePermissions, roleTable } from '../../../shared/access.ts';
import { useOfferUndo } from '../../app/undo.tsx';
import { call } from '../../bridge.ts';
import { accountsQuery, casesOfOfficerQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Field } from '../../ui/field.tsx';
import { ActEnd } from './act-end.tsx';
import type { Account } from './account-screen.tsx';
import type { ReportOutcome } from './outcome.tsx';

/** Giving the cases of somebody who leaves to a colleague: all of them, or those that stay ticked. */
export function ReassignCases({
  account,
  onDone,
}: {
  readonly account: Account;
  readonly onDone: ReportOutcome;
}) {
  const { t, language, number } = useText();
  const cases = useQuery(casesOfOfficerQuery(account.id));
  const colleagues = useQuery(accountsQuery).data ?? [];
  const [to, setTo] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const responsible = cases.data?.filter(({ isResponsible }) => isResponsible) ?? [];
  const chosen = responsible.map(({ caseId }) => caseId).filter((caseId) => !left.includes(caseId));
  const [withTasks, setWithTasks] = useState(true);
  const offer = useOfferUndo();
  const reassign = useMutation({
    mutationFn: () => call('case.reassign', { from: account.id, to, caseIds: chosen, withTasks }),
    onSuccess: ({ reassigned, tasks, actId }) => {
      if (actId !== null) offer({ actId, say: (text) => text.t('tasks.saidCasesGiven', { count: tasks }) });
      onDone(t('accounts.casesDone', { count: reassigned, shown: number(reassigned) }));
    },
  });
  const mayTake = colleagues.filter(
    ({ id, isDisabled, roles }) =>
      id !== account.id &&
      !isDisabled &&
      roles.some((role) => casePermissions.some((permission) => permission in roleTable[role].powers)),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to !== '' && chosen.length > 0 && !reassign.isPending) reassign.mutate();
  };
  return (
    <>
      <p className="quiet">{t('accounts.casesText')}</p>
      <form className="administration-form" onSubmit={submit}>
        <fieldset className="role-choices">
          <legend className="field-label">
            {t('accounts.casesOf', { count: responsible.length, shown: number(responsible.length) })}
          </legend>
          {responsible.map(({ caseId, number: caseNumber }) => (
            <label key={caseId} className="choice">
              <input
                type="checkbox"
                checked={!left.includes(caseId)}
                disabled={reassign.isPending}
                onChange={({ target }) =>
                  setLeft(target.checked ? left.filter((each) => each !== caseId) : [...left, caseId])
                }
              />
              {caseNumber} · {codeNameText(caseId, language)}
            </label>
          ))}
        </fieldset>
        <Field label={t('accounts.casesTo')} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={to}
              disabled={reassign.isPending}
              onChange={({ target }) => setTo(target.value)}
            >
              <option value="">{t('accounts.choose')}</option>
              {mayTake.map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="choice">
          <input
            type="checkbox"
            checked={withTasks}
            disabled={reassign.isPending}
            onChange={({ target }) => setWithTasks(target.checked)}
          />
          {t('accounts.casesTasks')}
        </label>
        <ActEnd
          failure={reassign.error ?? cases.error}
          isBusy={reassign.isPending}
          isDisabled={to === '' || chosen.length === 0}
          act={t('accounts.casesAct')}
        />
      </form>
    </>
  );
}
