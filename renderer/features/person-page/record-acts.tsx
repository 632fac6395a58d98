import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { RecordPart } from './person-record-screen.tsx';

type OwnRecord = Exclude<RecordPart, 'answers'>;

/** Begins a new record of the person. */
export function AddRecord({ personId, part }: { readonly personId: string; readonly part: OwnRecord }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Button
      icon={Plus}
      onClick={() =>
        void navigate({
          to: '/people/$personId/$part/$recordId',
          params: { personId, part, recordId: newRecordId() },
        })
      }
    >
      {t(`person.add.${part}`)}
    </Button>
  );
}

/** What can be done with one record of the person: changed in its form, or taken off the file after a question. */
export function RecordActs({
  personId,
  part,
  recordId,
  version,
  what,
}: {
  readonly personId: string;
  readonly part: OwnRecord | 'photo';
  readonly recordId: string;
  readonly version: number;
  /** What the record is called, for those who hear the buttons. */
  readonly what: string;
}) {
  const { t } = useText();
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => call(`${part}.remove`, { id: recordId, personId, version }),
    // The line goes with the answer of the store, and the dialog with it.
    onSuccess: () => setAsking(false),
  });
  return (
    <div className="record-acts">
      <span className="unseen" id={id}>
        {what}
      </span>
      {part !== 'photo' && (
        <Link
          className="button button-plain"
          to="/people/$personId/$part/$recordId"
          params={{ personId, part, recordId }}
          aria-describedby={id}
        >
          <Pencil className="icon" aria-hidden />
          <span>{t('action.edit')}</span>
        </Link>
      )}
      <Button icon={Trash2} aria-describedby={id} onClick={() => setAsking(true)}>
        {t('person.remove')}
      </Button>
      <Dialog title={t(`person.removeAsk.${part}`)} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{what}</p>
        <p>{t('person.removeHelp')}</p>
        {remove.isError && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, remove.error)}</p>
          </Notice>
        )}
        <div className="dialog-actions">
          <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
            {t('person.remove')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('action.cancel')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
