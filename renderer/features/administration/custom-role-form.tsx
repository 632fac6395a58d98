import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { v4 as newAccountId } from 'uuid';
import { roles, roleTable, scopes } from '../../../shared/access.ts';
import { WithholdableClass, type CustomRole } from '../../../shared/access/powers.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ActEnd } from './act-end.tsx';
import { removablePermissions } from './removable-permissions.ts';
import { lacksName, TwoNames } from './two-names.tsx';

/** Built-in roles below which an office may make its own. */
const ceilings = roles.filter((role) => roleTable[role].certifiedBy === 'account:manage');

export const newCustomRole = (): CustomRole => ({
  id: newAccountId(),
  nameLao: '',
  nameEnglish: '',
  ceiling: 'investigator',
  without: [],
  withoutClasses: [],
  scopeAtMost: 'office',
});

/** A role of the office's own: a built-in one with something taken away. */
export function CustomRoleForm({ role, onDone }: { readonly role: CustomRole; readonly onDone: () => void }) {
  const { t } = useText();
  const [values, setValues] = useState(role);
  const [isMissing, setMissing] = useState(false);
  const define = useMutation({ mutationFn: () => call('role.define', values), onSuccess: onDone });
  const isBusy = define.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = lacksName(values);
    setMissing(lacks);
    if (!lacks && !isBusy) define.mutate();
  };
  const toggled = <T,>(list: readonly T[], item: T, isTaken: boolean): T[] =>
    isTaken ? [...list, item] : list.filter((each) => each !== item);
  return (
    <form className="administration-form" onSubmit={submit} noValidate>
      <TwoNames
        values={values}
        onChange={(changed) => setValues({ ...values, ...changed })}
        isMissing={isMissing}
        isDisabled={isBusy}
      />
      <Field label={t('roles.ceiling')} help={t('roles.ceilingHelp')} width="medium">
        {(control) => (
          <select
            {...control}
            className="input"
            value={values.ceiling}
            disabled={isBusy}
            onChange={({ target }) => {
              const ceiling = ceilings.find((name) => name === target.value);
              if (ceiling !== undefined) setValues({ ...values, ceiling, without: [], withoutClasses: [] });
            }}
          >
            {ceilings.map((ceiling) => (
              <option key={ceiling} value={ceiling}>
                {t(`role.${ceiling}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('roles.scopeAtMost')} width="medium">
        {(control) => (
          <select
            {...control}
            className="input"
            value={values.scopeAtMost}
            disabled={isBusy}
            onChange={({ target }) => {
              const scopeAtMost = scopes.find((scope) => scope === target.value);
              if (scopeAtMost !== undefined) setValues({ ...values, scopeAtMost });
            }}
          >
            {scopes.map((scope) => (
              <option key={scope} value={scope}>
                {t(`scope.${scope}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className="role-choices">
        <legend className="field-label">{t('roles.without')}</legend>
        {removablePermissions(values.ceiling).map((permission) => (
          <label key={permission} className="choice">
            <input
              type="checkbox"
              checked={values.without.includes(permission)}
              disabled={isBusy}
              onChange={({ target }) =>
                setValues({ ...values, without: toggled(values.without, permission, target.checked) })
              }
            />
            {t(`permission.${permission}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className="role-choices">
        <legend className="field-label">{t('roles.withoutClasses')}</legend>
        {WithholdableClass.options
          .filter((name) => (roleTable[values.ceiling].classes as readonly string[]).includes(name))
          .map((name) => (
            <label key={name} className="choice">
              <input
                type="checkbox"
                checked={values.withoutClasses.includes(name)}
                disabled={isBusy}
                onChange={({ target }) =>
                  setValues({
                    ...values,
                    withoutClasses: toggled(values.withoutClasses, name, target.checked),
                  })
                }
              />
              {t(`sensitivity.${name}`)}
            </label>
          ))}
      </fieldset>
      <ActEnd failure={define.error} isBusy={isBusy} act={t('action.save')} look="main">
        <Button disabled={isBusy} onClick={onDone}>
          {t('accounts.cancel')}
        </Button>
      </ActEnd>
    </form>
  );
}
