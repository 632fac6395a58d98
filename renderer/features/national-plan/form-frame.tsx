import type { FormEvent, ReactNode, RefObject } from 'react';
import { shortcuts } from '../../app/shortcuts.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PathProblems } from './typed-values.ts';
import '../case-form/case-form.css';
import './national-plan.css';

/** A form of the plan with its title, what saves and leaves it, and how many fields do not fit. */
export function FormFrame({
  screen,
  title,
  saving,
  onLeave,
  children,
}: {
  readonly screen: string;
  readonly title: string;
  readonly saving: {
    readonly form: RefObject<HTMLFormElement | null>;
    readonly problems: PathProblems;
    readonly failure: unknown;
    readonly isSaving: boolean;
    readonly submit: (event: FormEvent) => void;
  };
  readonly onLeave: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  const { form, problems, failure, isSaving, submit } = saving;
  const count = Object.keys(problems).length;
  return (
    <div className="screen plan-form" data-screen={screen}>
      <form ref={form} onSubmit={submit} noValidate aria-label={title} className="case-form-column">
        <header className="case-form-head">
          <h1>{title}</h1>
          <div className="case-form-actions">
            <Button onClick={onLeave}>{t('action.cancel')}</Button>
            <Button type="submit" look="main" keys={shortcuts.file.keys} disabled={isSaving}>
              {t('action.save')}
            </Button>
          </div>
        </header>
        {failure !== null && count === 0 && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, failure)}</p>
          </Notice>
        )}
        {count > 0 && <Notice kind="problem" title={t('form.errors', { count })} />}
        {children}
      </form>
    </div>
  );
}
