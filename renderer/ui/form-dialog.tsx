import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, type FormEvent, type ReactNode } from 'react';
import { failureText } from '../text/error-text.ts';
import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';
import { useFirstProblem } from './use-first-problem.ts';

interface FormDialogProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly submit: string;
  readonly look?: 'main' | 'danger';
  /** What is done; its failure stands in the dialog. */
  readonly act: Pick<UseMutationResult<unknown, unknown, never>, 'isPending' | 'error'>;
  /** Sends it; answers whether every field was right. */
  readonly onSubmit: () => boolean;
  readonly onClose: () => void;
  /** What the button says that leaves it, where what was typed is kept. */
  readonly leave?: string;
  readonly children: ReactNode;
}

/** A short form above the screen: the cursor in its first field, Enter sends, Escape leaves, what is wrong stands in it. */
export function FormDialog({
  title,
  submit,
  look = 'main',
  act,
  onSubmit,
  onClose,
  leave,
  children,
}: FormDialogProps) {
  const { t } = useText();
  const { form, goToFirstProblem } = useFirstProblem(act.isPending);
  useEffect(() => {
    const shown = form.current;
    shown?.querySelector<HTMLElement>('select, textarea, input')?.focus();
    shown?.addEventListener('keydown', sendFromList);
    return () => shown?.removeEventListener('keydown', sendFromList);
  }, [form]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!act.isPending && !onSubmit()) goToFirstProblem();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className="form-dialog" ref={form} onSubmit={send} noValidate>
        {children}
        {act.error !== null && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, act.error)}</p>
          </Notice>
        )}
        <div className="dialog-actions">
          <Button type="submit" look={look} disabled={act.isPending}>
            {submit}
          </Button>
          <Button onClick={onClose}>{leave ?? t('action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A browser sends a form from its fields of text alone; a list of choices sends it here as well. */
function sendFromList(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.target.form?.requestSubmit();
}
