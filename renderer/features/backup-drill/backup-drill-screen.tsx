import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FlaskConical, Square } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import type { OutputByOperation } from '../../../shared/contract.ts';
import type { CaseInCopy, DrillRecord } from '../../../shared/contract/backup-drill.ts';
import { call } from '../../bridge.ts';
import { backupDrillsQuery } from '../../queries/backup.ts';
import { problemBeforeSending, usePassphraseWait } from '../../forms/use-passphrase-wait.ts';
import { isWrongPassphrase, passphraseProblemOf, withPassphrase } from '../../queries/session.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useFirstProblem } from '../../ui/use-first-problem.ts';
import { DrillOutcome } from './drill-outcome.tsx';
import { PastDrills } from './past-drills.tsx';
import './backup-drill.css';

type Ended = { readonly record: DrillRecord; readonly toRecognise: CaseInCopy | null };
type Described = OutputByOperation<'backupDrill.describe'>;

/** A copy is really opened, in a scratch place, and looked through; the head gets a page that says so. */
export function BackupDrillScreen() {
  const { t } = useText();
  const described = useQuery(backupDrillsQuery);
  const [ended, setEnded] = useState<Ended | null>(null);
  if (described.data === undefined)
    return <Loading screen="backup-drill" failure={described.error ?? undefined} />;
  return (
    <div className="screen" data-screen="backup-drill">
      <header className="screen-title">
        <h1>{t('backupDrill.title')}</h1>
        <div className="push">
          <BackButton />
        </div>
      </header>
      <div className="backup-drill">
        <p>{t('backupDrill.about')}</p>
        <BeginDrill described={described.data} onBegin={() => setEnded(null)} onEnded={setEnded} />
        {ended !== null && (
          <DrillOutcome
            record={ended.record}
            toRecognise={ended.toRecognise}
            onRecognised={(record) => setEnded({ ...ended, record })}
          />
        )}
        <PastDrills
          done={described.data.done}
          shown={ended?.record.drillId ?? null}
          onShow={(record) => setEnded({ record, toRecognise: null })}
        />
      </div>
    </div>
  );
}

function BeginDrill({
  described,
  onBegin,
  onEnded,
}: {
  readonly described: Described;
  readonly onBegin: () => void;
  readonly onEnded: (ended: Ended) => void;
}) {
  const text = useText();
  const { t, moment } = text;
  const client = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  // Handed over outside the mutation, which would remember it until the next one.
  const sent = useRef('');
  const copies = described.copies ?? [];
  const name = chosen ?? copies[0]?.name;
  const run = useMutation({
    mutationFn: (copy: string) => {
      const passphrase = sent.current;
      sent.current = '';
      return withPassphrase(passphrase, (bytes) =>
        call('backupDrill.run', { name: copy, passphrase: bytes }),
      );
    },
    gcTime: 0,
    onSuccess: onEnded,
    onError: (failure) => setProblem(passphraseProblemOf(failure)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['backup'] });
      goToFirstProblem();
    },
  });
  const stop = useMutation({ mutationFn: () => call('backupDrill.stop', {}) });
  const isBusy = run.isPending || described.percent !== null;
  const wait = usePassphraseWait(run);
  const { form, goToFirstProblem } = useFirstProblem(isBusy);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || name === undefined) return;
    const found = problemBeforeSending(typed, wait);
    setProblem(found);
    if (found !== undefined) return goToFirstProblem();
    onBegin();
    run.reset();
    sent.current = typed;
    setTyped('');
    run.mutate(name);
  };
  if (name === undefined)
    return (
      <Notice kind="warning">
        <p>{t(described.copies === null ? 'error.refused.backup-folder-missing' : 'backupDrill.noCopies')}</p>
      </Notice>
    );
  return (
    <form
      className="backup-drill-begin"
      ref={form}
      onSubmit={send}
      noValidate
      aria-label={t('backupDrill.title')}
    >
      <Field label={t('backupDrill.copy')} width="medium">
        {(control) => (
          <select
            {...control}
            className="input"
            value={name}
            disabled={isBusy}
            onChange={({ target }) => setChosen(target.value)}
          >
            {copies.map((copy, index) => (
              <option key={copy.name} value={copy.name}>
                {moment(copy.madeAt)}
                {index === 0 ? ` · ${t('restore.newest')}` : ''}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!isBusy && (
        <PassphraseField
          label={t('recovery.passphrase')}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem(undefined);
          }}
          problem={problem}
          autoComplete="current-password"
          isDisabled={isBusy}
          wait={wait}
        />
      )}
      <div className="backup-drill-acts">
        {isBusy ? (
          <>
            <Button icon={Square} disabled={stop.isPending} onClick={() => stop.mutate()}>
              {t('backupDrill.stop')}
            </Button>
            <p role="status" className="backup-drill-progress">
              <progress
                aria-label={t('backupDrill.running')}
                max={100}
                value={described.percent ?? undefined}
              />
              {t('backupDrill.running')}
            </p>
          </>
        ) : (
          <Button type="submit" look="main" icon={FlaskConical}>
            {t('backupDrill.run')}
          </Button>
        )}
      </div>
      {run.isError && !isWrongPassphrase(run.error) && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, run.error)}</p>
        </Notice>
      )}
    </form>
  );
}
