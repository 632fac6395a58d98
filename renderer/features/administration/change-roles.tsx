import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { ActEnd } from './act-end.tsx';
import type { Account } from './account-screen.tsx';
import { RoleChoices, type ChosenRoles } from './role-choices.tsx';
import { ToRenew } from './to-renew.tsx';

/** Other roles for an account, certified anew. */
export function ChangeRoles({ account }: { readonly account: Account }) {
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
    <section className="administration-section" aria-labelledby="account-roles">
      <h2 id="account-roles">{t('accounts.changeRolesTitle')}</h2>
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
      {change.data !== undefined && <ToRenew compartments={change.data.toRenew} />}
    </section>
  );
}
