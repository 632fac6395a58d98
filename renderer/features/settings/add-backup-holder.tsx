import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Compartment } from '../../../shared/compartment.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { ClassicRecipient } from '../../../shared/domain/recipient.ts';
import { call } from '../../bridge.ts';
import { RecipientField } from '../../forms/recipient-field.tsx';
import { useRecipient } from '../../forms/use-recipient.ts';
import { usePassphraseWait } from '../../forms/use-passphrase-wait.ts';
import { isWrongPassphrase, passphraseProblemOf, withPassphrase } from '../../queries/session.ts';
import { asNeeded, problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';

type Problems = Partial<Record<'name' | 'recipient' | 'parts' | 'passphrase', string | undefined>>;

/** Lets somebody outside open copies: who, their key, what they read, and the passphrase of who answers for it. */
export function AddBackupHolder({
  grantable,
  onAdded,
  onClose,
}: {
  readonly grantable: readonly Compartment[];
  readonly onAdded: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [name, setName] = useState('');
  const recipient = useRecipient();
  const [left, setLeft] = useState<readonly Compartment[]>([]);
  const [typed, setTyped] = useState('');
  const sent = useRef('');
  const [problems, setProblems] = useState<Problems>({});
  const compartments = grantable.filter((compartment) => !left.includes(compartment));
  const key = recipient.checked?.recipient;
  // What is wrong with the key goes away by itself once another one is pasted and read.
  const keyProblem = problemOfKey(key);
  const add = useMutation({
    mutationFn: (of: { readonly name: string; readonly recipient: string }) => {
      const passphrase = sent.current;
      sent.current = '';
      return withPassphrase(passphrase, (bytes) =>
        call('backup.addHolder', { ...of, compartments, passphrase: bytes }),
      );
    },
    gcTime: 0,
    onSuccess: onAdded,
    onError: (failure) => setProblems({ passphrase: passphraseProblemOf(failure) }),
  });
  const wait = usePassphraseWait(add);
  const submit = (): boolean => {
    const found: Problems = {
      ...(name.trim() === '' ? { name: 'required' } : {}),
      ...(keyProblem === undefined ? {} : { recipient: keyProblem }),
      ...(compartments.length === 0 ? { parts: 'required' } : {}),
      ...(typed === '' ? { passphrase: 'needed' } : {}),
      ...(wait > 0 ? { passphrase: 'passphrase-waits' } : {}),
    };
    setProblems(found);
    if (key === undefined || Object.keys(found).length > 0) return false;
    sent.current = typed;
    setTyped('');
    add.mutate({ name, recipient: key });
    return true;
  };
  return (
    <FormDialog
      title={t('backup.holders.addTitle')}
      submit={t('backup.holders.letIn')}
      act={isWrongPassphrase(add.error) ? { ...add, error: null } : add}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('backup.holders.name')} problem={problems.name}>
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={100}
            value={name}
            onChange={({ target }) => {
              setName(target.value);
              setProblems({ ...problems, name: undefined });
            }}
          />
        )}
      </Field>
      <RecipientField {...recipient} />
      {problems.recipient !== undefined && keyProblem !== undefined && (
        <p className="field-problem" role="alert">
          {problemText(t, keyProblem)}
        </p>
      )}
      <fieldset className="backup-holder-parts">
        <legend className="field-label">{t('backup.holders.parts')}</legend>
        {grantable.map((compartment) => (
          <label key={compartment} className="choice">
            <input
              type="checkbox"
              checked={!left.includes(compartment)}
              onChange={({ target }) => {
                setLeft(
                  target.checked ? left.filter((each) => each !== compartment) : [...left, compartment],
                );
                setProblems({ ...problems, parts: undefined });
              }}
            />
            {t(`compartment.${compartment}`)}
          </label>
        ))}
        {problems.parts !== undefined && (
          <p className="field-problem" role="alert">
            {problemText(t, asNeeded(problems.parts))}
          </p>
        )}
      </fieldset>
      <p>{t('backup.holders.warning')}</p>
      <PassphraseField
        label={t('recovery.passphrase')}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setProblems({ ...problems, passphrase: undefined });
        }}
        problem={problems.passphrase}
        autoComplete="current-password"
        isDisabled={add.isPending}
        wait={wait}
      />
    </FormDialog>
  );
}

/** Copies hold a key of the sheets' kind in the same file; a post-quantum one does not go with it. */
function problemOfKey(key: string | undefined): Problem | undefined {
  if (key === undefined) return 'recipient-not-understood';
  return ClassicRecipient.safeParse(key).success ? undefined : 'recipient-post-quantum';
}
