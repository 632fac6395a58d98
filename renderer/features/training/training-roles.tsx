import { useMutation } from '@tanstack/react-query';
import type { AccountSummary, SessionDescription } from '../../../shared/contract/session.ts';
import { TRAINING_PHRASE, trainingPeople } from '../../../shared/training/people.ts';
import { call } from '../../bridge.ts';
import { withPassphrase } from '../../queries/session.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { TrainingActs } from './training-acts.tsx';
import './training.css';

const people = Object.entries(trainingPeople) as [keyof typeof trainingPeople, string][];

/** Who can be at the office to practise in: one press signs in. Whoever was added there signs in by the form below. */
export function TrainingRoles({
  accounts,
  onSignedIn,
}: {
  readonly accounts: readonly AccountSummary[];
  readonly onSignedIn: (session: SessionDescription) => void;
}) {
  const { t } = useText();
  const signIn = useMutation({
    mutationFn: (accountId: string) =>
      withPassphrase(TRAINING_PHRASE, (passphrase) => call('session.open', { accountId, passphrase })),
    gcTime: 0,
    onSuccess: onSignedIn,
  });
  const offered = people.flatMap(([role, name]) => {
    const account = accounts.find(({ displayName }) => displayName === name);
    return account === undefined ? [] : [{ role, ...account }];
  });
  return (
    <section className="training-roles" aria-labelledby="training-roles">
      <h2 id="training-roles">{t('training.chooseRole')}</h2>
      <ul>
        {offered.map(({ role, id, displayName }) => (
          <li key={role}>
            <button
              type="button"
              className="training-role"
              disabled={signIn.isPending}
              onClick={() => signIn.mutate(id)}
            >
              <span className="training-role-name">{t(`role.${role}`)}</span>
              <span className="quiet small">{displayName}</span>
            </button>
          </li>
        ))}
      </ul>
      {signIn.isError && <Notice kind="problem" title={failureText(t, signIn.error)} />}
      <p>
        {t('training.phrase')} <b lang="lo">{TRAINING_PHRASE}</b>
      </p>
      <p className="quiet small">{t('training.phraseHelp')}</p>
      <TrainingActs />
    </section>
  );
}
