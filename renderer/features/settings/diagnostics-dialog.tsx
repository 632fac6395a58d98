import { useMutation } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useEffect } from 'react';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import './diagnostics.css';

interface DiagnosticsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The bundle as it would be saved, collected anew each time that it is opened. */
export function DiagnosticsDialog({ isOpen, onClose }: DiagnosticsDialogProps) {
  const { t } = useText();
  const preview = useMutation({ mutationFn: () => call('diagnostics.preview', {}), gcTime: 0 });
  const save = useMutation({ mutationFn: () => call('diagnostics.save', {}) });
  const { mutate: collect } = preview;
  const { reset: forgetSaving } = save;
  useEffect(() => {
    if (!isOpen) return;
    forgetSaving();
    collect();
  }, [isOpen, collect, forgetSaving]);
  const failure = preview.error ?? save.error;
  return (
    <Dialog title={t('diagnostics.title')} isOpen={isOpen} onClose={onClose}>
      <p>{t('diagnostics.about')}</p>
      {preview.isPending && <p role="status">{t('diagnostics.collecting')}</p>}
      {preview.data !== undefined && (
        <label className="diagnostics-text">
          <span>{t('diagnostics.content')}</span>
          <textarea className="input" readOnly rows={12} lang="en" dir="ltr" value={preview.data.text} />
        </label>
      )}
      {failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      {save.data?.isSaved === true && (
        <Notice kind="good">
          <p>{t('diagnostics.saved')}</p>
        </Notice>
      )}
      <div className="dialog-actions">
        <Button
          look="main"
          icon={Save}
          disabled={preview.data === undefined || save.isPending}
          onClick={() => save.mutate()}
        >
          {t('diagnostics.save')}
        </Button>
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </Dialog>
  );
}
