import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { CaseFile, TimelineEntry } from '../../../shared/contract/case.ts';
import { Wing } from '../../../shared/compartment.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ReleaseTag } from '../../ui/release-tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';

type EventEntry = Extract<TimelineEntry, { source: 'event' }>;

/** Whether the other side reads an event of one's own wing, and asking for it. */
export function ReleaseOfEvent({ entry, file }: { readonly entry: EventEntry; readonly file: CaseFile }) {
  const { t } = useText();
  const { wings } = useSession();
  const [isAsking, setAsking] = useState(false);
  const place = useKeptCursor<HTMLDivElement>(entry.release, isAsking);
  const wing = Wing.safeParse(entry.compartment);
  if (!wing.success || !wings.includes(wing.data)) return null;
  const { release } = entry;
  const isOpen = release === null || release.state === 'declined' || release.state === 'withdrawn';
  return (
    <div className="case-panel-actions" ref={place} tabIndex={-1}>
      {release !== null && (
        <>
          <ReleaseTag state={release.state} />
          <Link to="/releases">{t('releases.open')}</Link>
        </>
      )}
      {isOpen && file.may.includes('release:propose') && (
        <Button icon={Share2} onClick={() => setAsking(true)}>
          {t('releases.propose')}
        </Button>
      )}
      {isAsking && <ProposeDialog eventId={entry.id} wing={wing.data} onClose={() => setAsking(false)} />}
    </div>
  );
}

function ProposeDialog({
  eventId,
  wing,
  onClose,
}: {
  readonly eventId: string;
  readonly wing: Wing;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const propose = useMutation({
    mutationFn: () => call('release.propose', { releaseId: newRecordId(), eventId, wing, reason }),
    onSuccess: onClose,
  });
  const send = () => {
    const isWritten = reason.trim() !== '';
    setProblem(isWritten ? undefined : 'needed');
    if (isWritten) propose.mutate();
    return isWritten;
  };
  return (
    <FormDialog
      title={t('releases.proposeTitle')}
      submit={t('releases.proposeSubmit')}
      act={propose}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('releases.proposeHelp')}</p>
      <TextField
        label={t('releases.proposeReason')}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        problem={problem}
      />
    </FormDialog>
  );
}
