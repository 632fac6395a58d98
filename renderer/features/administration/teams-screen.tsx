import { useMutation, useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { Team } from '../../../shared/domain/account.ts';
import { call } from '../../bridge.ts';
import { accountsQuery, teamsQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ActEnd } from './act-end.tsx';
import { AdministrationPage } from './administration-page.tsx';
import { lacksName, TwoNames } from './two-names.tsx';

/** Who sees one another's cases: teams, each with its members. */
export function TeamsScreen() {
  const { t, language } = useText();
  const teams = useQuery(teamsQuery);
  const accounts = useQuery(accountsQuery);
  const [open, setOpen] = useState<Team | null>(null);
  if (teams.data === undefined || accounts.data === undefined)
    return <Loading screen="teams" failure={teams.error ?? accounts.error ?? undefined} />;
  const nameOf = (id: string) => accounts.data.find((account) => account.id === id)?.displayName ?? '—';
  const begin = () => setOpen({ teamId: newRecordId(), nameLao: '', nameEnglish: '', members: [] });
  return (
    <AdministrationPage
      screen="teams"
      title={t('teams.title')}
      acts={
        <Button look="main" icon={UsersRound} onClick={begin}>
          {t('teams.new')}
        </Button>
      }
    >
      <p className="quiet">{t('teams.about')}</p>
      {teams.data.length === 0 ? (
        <p>{t('teams.none')}</p>
      ) : (
        <table className="administration-table" aria-label={t('teams.title')}>
          <thead>
            <tr>
              <th scope="col">{t('teams.name')}</th>
              <th scope="col">{t('teams.members')}</th>
              <th scope="col">
                <span className="unseen">{t('action.edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.data.map((team) => (
              <tr key={team.teamId}>
                <th scope="row">{language === 'lo' ? team.nameLao : team.nameEnglish}</th>
                <td data-label={t('teams.members')}>
                  {team.members.map(nameOf).join(', ') || t('teams.nobody')}
                </td>
                <td>
                  <Button look="quiet" onClick={() => setOpen(team)}>
                    {t('action.edit')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Dialog title={t('teams.edit')} isOpen={open !== null} onClose={() => setOpen(null)}>
        {open !== null && (
          <TeamForm
            key={open.teamId}
            team={open}
            isKnown={teams.data.some(({ teamId }) => teamId === open.teamId)}
            accounts={accounts.data.filter(({ id, isDisabled }) => !isDisabled || open.members.includes(id))}
            onDone={() => setOpen(null)}
          />
        )}
      </Dialog>
    </AdministrationPage>
  );
}

function TeamForm({
  team,
  isKnown,
  accounts,
  onDone,
}: {
  readonly team: Team;
  readonly isKnown: boolean;
  readonly accounts: readonly { readonly id: string; readonly displayName: string }[];
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const [values, setValues] = useState(team);
  const [isMissing, setMissing] = useState(false);
  const save = useMutation({ mutationFn: () => call('team.save', values), onSuccess: onDone });
  const remove = useMutation({
    mutationFn: () => call('team.remove', { teamId: team.teamId }),
    onSuccess: onDone,
  });
  const isBusy = save.isPending || remove.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = lacksName(values);
    setMissing(lacks);
    if (!lacks && !isBusy) save.mutate();
  };
  return (
    <form className="administration-form" onSubmit={submit} noValidate>
      <TwoNames
        values={values}
        onChange={(changed) => setValues({ ...values, ...changed })}
        isMissing={isMissing}
        isDisabled={isBusy}
      />
      <fieldset className="role-choices">
        <legend className="field-label">{t('teams.members')}</legend>
        {accounts.map(({ id, displayName }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={values.members.includes(id)}
              disabled={isBusy}
              onChange={({ target }) =>
                setValues({
                  ...values,
                  members: target.checked
                    ? [...values.members, id]
                    : values.members.filter((member) => member !== id),
                })
              }
            />
            {displayName}
          </label>
        ))}
      </fieldset>
      <ActEnd failure={save.error ?? remove.error} isBusy={isBusy} act={t('action.save')} look="main">
        {isKnown && (
          <Button look="danger" disabled={isBusy} onClick={() => remove.mutate()}>
            {t('teams.dissolve')}
          </Button>
        )}
        <Button disabled={isBusy} onClick={onDone}>
          {t('accounts.cancel')}
        </Button>
      </ActEnd>
    </form>
  );
}
