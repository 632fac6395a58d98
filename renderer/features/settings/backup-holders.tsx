import { useMutation, useQuery } from '@tanstack/react-query';
import { UserRoundKey } from 'lucide-react';
import { useState } from 'react';
import type { BackupHolder } from '../../../shared/contract/backup.ts';
import { call } from '../../bridge.ts';
import { backupHoldersQuery } from '../../queries/backup.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AddBackupHolder } from './add-backup-holder.tsx';

/** Who outside opens copies with a key of their own, and what that lets them read. */
export function BackupHolders() {
  const { t } = useText();
  const asked = useQuery(backupHoldersQuery);
  const [isAdding, setAdding] = useState(false);
  const [isAdded, setAdded] = useState(false);
  const [removing, setRemoving] = useState<BackupHolder | null>(null);
  if (asked.error !== null)
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, asked.error)}</p>
      </Notice>
    );
  if (asked.data === undefined) return null;
  const { holders, grantable } = asked.data;
  return (
    <div className="backup-holders">
      <h3 id="settings-backup-holders">{t('backup.holders.title')}</h3>
      <p>{t('backup.holders.about')}</p>
      <p>{t('backup.holders.warning')}</p>
      {holders.length === 0 ? (
        <p className="quiet">{t('backup.holders.none')}</p>
      ) : (
        <ul className="backup-holder-list" aria-labelledby="settings-backup-holders">
          {holders.map((holder) => (
            <HolderLine key={holder.holderId} holder={holder} onRemove={() => setRemoving(holder)} />
          ))}
        </ul>
      )}
      {isAdded && (
        <Notice kind="good">
          <p>{t('backup.holders.isAdded')}</p>
        </Notice>
      )}
      <div>
        <Button
          icon={UserRoundKey}
          onClick={() => {
            setAdded(false);
            setAdding(true);
          }}
        >
          {t('backup.holders.add')}
        </Button>
      </div>
      {isAdding && (
        <AddBackupHolder
          grantable={grantable}
          onAdded={() => {
            setAdding(false);
            setAdded(true);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {removing !== null && <RemoveHolder holder={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

function HolderLine({ holder, onRemove }: { readonly holder: BackupHolder; readonly onRemove: () => void }) {
  const { t, moment } = useText();
  const { name, fingerprint, compartments, addedBy, addedAt } = holder;
  const parts = compartments.map(({ compartment, isSealed }) => {
    const part = t(`compartment.${compartment}`);
    return isSealed ? part : t('backup.holders.notYet', { part });
  });
  return (
    <li className="backup-holder">
      <div>
        <p className="backup-holder-name">{name}</p>
        <p>{t('backup.holders.reads', { parts: parts.join(', ') })}</p>
        <p className="quiet small">
          <span className="fixed">{t('backup.holders.key', { fingerprint })}</span> ·{' '}
          {t('backup.holders.added', { name: addedBy, when: moment(addedAt) })}
        </p>
      </div>
      <Button aria-label={t('backup.holders.removeNamed', { name })} onClick={onRemove}>
        {t('backup.holders.remove')}
      </Button>
    </li>
  );
}

function RemoveHolder({ holder, onClose }: { readonly holder: BackupHolder; readonly onClose: () => void }) {
  const { t } = useText();
  const { holderId, name } = holder;
  const remove = useMutation({
    mutationFn: () => call('backup.removeHolder', { holderId }),
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('backup.holders.removeTitle', { name })}
      submit={t('backup.holders.remove')}
      look="danger"
      act={remove}
      onSubmit={() => {
        remove.mutate();
        return true;
      }}
      onClose={onClose}
    >
      <p>{t('backup.holders.removeText')}</p>
    </FormDialog>
  );
}
