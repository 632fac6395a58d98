import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
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

/**
 * A short form above the screen: the cursor in its first field, Enter sends, Escape leaves, what is wrong stands in it.
 * What was typed in it is nowhere else: no press beside the form closes it, and Escape asks first.
 */
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
  const isTyped = useRef(false);
  const [isAsking, setAsking] = useState(false);
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
  const closeOnEscape = () => {
    if (leave === undefined && isTyped.current && !act.isPending) setAsking(true);
    else onClose();
  };
  return (
    <Dialog title={title} isOpen isClosedBeside={false} onClose={closeOnEscape}>
      <form
        className="form-dialog"
        ref={form}
        onSubmit={send}
        onInput={({ target }) => {
          if (isText(target)) isTyped.current = true;
        }}
        noValidate
      >
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
      {isAsking && <ThrowAway onThrowAway={onClose} onGoOn={() => setAsking(false)} />}
    </Dialog>
  );
}

/** Asks before what was typed is thrown away, which nobody brings back. */
function ThrowAway({
  onThrowAway,
  onGoOn,
}: {
  readonly onThrowAway: () => void;
  readonly onGoOn: () => void;
}) {
  const { t } = useText();
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => goOn.current?.focus(), []);
  return (
    <Dialog title={t('form.throwAwayAsk')} isOpen onClose={onGoOn}>
      <p>{t('form.throwAwayHelp')}</p>
      <div className="dialog-actions">
        <Button ref={goOn} look="main" onClick={onGoOn}>
          {t('form.goOn')}
        </Button>
        <Button look="danger" onClick={onThrowAway}>
          {t('draft.discardYes')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Whether what was put into this field is more than a choice that is soon made again. */
const isText = (field: EventTarget): boolean =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');

/** A browser sends a form from its fields of text alone; a list of choices sends it here as well. */
function sendFromList(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.target.form?.requestSubmit();
}
