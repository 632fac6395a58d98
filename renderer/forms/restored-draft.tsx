import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SavedDraft } from '../../shared/domain/draft.ts';
import { call } from '../bridge.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { DiscardDraftDialog } from './discard-draft-dialog.tsx';
import type { DraftSaver } from './draft-saver.ts';

interface RestoredDraftProps {
  readonly draft: SavedDraft | null;
  /** Whether the record was changed after the draft was begun. */
  readonly isOlder: boolean;
  readonly saver: DraftSaver;
  readonly onDiscarded: () => void;
  /** What must be compared, where the record was changed meanwhile. */
  readonly children?: ReactNode;
}

/** Says that the form shows a draft, and offers to throw it away. */
export function RestoredDraft({ draft, isOlder, saver, onDiscarded, children }: RestoredDraftProps) {
  const { t, moment } = useText();
  const [isAsking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: async (recordId: string) => {
      await saver.hold();
      await call('draft.discard', { recordId });
    },
    onSuccess: onDiscarded,
    onError: () => saver.release(),
  });
  if (draft === null) return null;
  return (
    <Notice kind={isOlder ? 'warning' : 'plain'}>
      <p>{t(isOlder ? 'draft.restoredOld' : 'draft.restored', { when: moment(draft.savedAt) })}</p>
      {children}
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('draft.discard')}
      </Button>
      <DiscardDraftDialog
        isOpen={isAsking}
        discard={discard}
        onDiscard={() => discard.mutate(draft.recordId)}
        onClose={() => setAsking(false)}
      />
    </Notice>
  );
}
