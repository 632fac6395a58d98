import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { ActEnd } from './act-end.tsx';
import type { Account } from './account-screen.tsx';
import type { ReportOutcome } from './outcome.tsx';
import { RoleChoices, type ChosenRoles } from './role-choices.tsx';

/** Other roles for an account, certified anew. */
export function ChangeRoles({
  account,
  onDone,
}: {
  readonly account: Account;
  readonly onDone: ReportOutcome;
}) {
  const { t } = useText();
  const [chosen, setChosen] = useState<ChosenRoles>({
    roles: account.roles,
    customRoles: account.customRoles,
  });
  const [problem, setProblem] = useState<string>();
  const change = useMutation({
    mutationFn: () =>
      call('account.changeRoles', {
        accountId: account.id,
        roles: [...chosen.roles],
        customRoles: [...chosen.customRoles],
      }),
    onSuccess: ({ toRenew }) => onDone(t('accounts.changeRolesDone'), toRenew),
  });
  const { form, goToFirstProblem } = useFirstProblem(change.isPending);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    const isEmpty = chosen.roles.length + chosen.customRoles.length === 0;
    setProblem(isEmpty ? 'choose-one' : undefined);
    if (isEmpty) goToFirstProblem();
    else change.mutate();
  };
  return (
    <>
      <p className="quiet">{t('accounts.changeRolesText')}</p>
      <form className="administration-form" ref={form} onSubmit={submit} noValidate>
        <RoleChoices
          value={chosen}
          withRoot={false}
          problem={problem}
          isDisabled={change.isPending}
          onChange={(value) => {
            setChosen(value);
            setProblem(undefined);
          }}
        />
        <ActEnd failure={change.error} isBusy={change.isPending} act={t('accounts.changeRoles')} />
      </form>
    </>
  );
}
