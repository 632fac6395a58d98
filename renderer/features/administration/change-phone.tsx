import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { PhoneNumber } from '../../../shared/domain/account.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { ActEnd } from './act-end.tsx';
import type { Account } from './account-screen.tsx';
import type { ReportOutcome } from './outcome.tsx';

/** Where a person is to be phoned: the other wing sees it beside the cases that they work on. */
export function ChangePhone({
  account,
  onDone,
}: {
  readonly account: Account;
  readonly onDone: ReportOutcome;
}) {
  const { t } = useText();
  const [phone, setPhone] = useState(account.phone ?? '');
  const [problem, setProblem] = useState<string>();
  const change = useMutation({
    mutationFn: () =>
      call('account.changeProfile', {
        accountId: account.id,
        phone: phone.trim() === '' ? null : phone,
      }),
    onSuccess: () => onDone(t('accounts.phoneDone')),
  });
  const { form, goToFirstProblem } = useFirstProblem(change.isPending);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    const isRight = phone.trim() === '' || PhoneNumber.safeParse(phone).success;
    setProblem(isRight ? undefined : 'not-a-phone-number');
    if (isRight) change.mutate();
    else goToFirstProblem();
  };
  return (
    <form className="administration-form" ref={form} onSubmit={submit} noValidate>
      <Field label={t('accounts.phone')} help={t('accounts.phoneHelp')} problem={problem} width="medium">
        {(control) => (
          <input
            {...control}
            className="input"
            type="tel"
            value={phone}
            disabled={change.isPending}
            autoComplete="off"
            onChange={({ target }) => {
              setPhone(target.value);
              setProblem(undefined);
            }}
          />
        )}
      </Field>
      <ActEnd failure={change.error} isBusy={change.isPending} act={t('action.save')} />
    </form>
  );
}
