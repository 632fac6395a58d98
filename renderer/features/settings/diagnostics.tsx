import { useMutation } from '@tanstack/react-query';
import { LifeBuoy, Save } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import './diagnostics.css';

/** What somebody gives away to be helped: read first, then saved where they say. Needs nobody to be signed in. */
export function Diagnostics() {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const preview = useMutation({ mutationFn: () => call('diagnostics.preview', {}), gcTime: 0 });
  const save = useMutation({ mutationFn: () => call('diagnostics.save', {}) });
  const open = () => {
    save.reset();
    preview.mutate();
    setOpen(true);
  };
  const failure = preview.error ?? save.error;
  return (
    <>
      <Button look="quiet" icon={LifeBuoy} onClick={open}>
        {t('diagnostics.open')}
      </Button>
      <Dialog title={t('diagnostics.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
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
          <Button onClick={() => setOpen(false)}>{t('action.close')}</Button>
        </div>
      </Dialog>
    </>
  );
}
