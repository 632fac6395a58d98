import { Plus, X } from 'lucide-react';
import type { FormEventHandler, ReactNode, RefObject } from 'react';
import { shortcuts } from '../app/shortcuts.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { DraftRestored } from './drafted-form.tsx';
import { DraftSign } from './draft-sign.tsx';
import { NotFiled } from './not-filed.tsx';
import type { PathProblems } from './read-plan-record.ts';
import { UnfinishedWordsContext } from './unfinished-words.ts';
import type { DraftOfForm } from './use-drafted-values.ts';
import '../features/case-form/case-form.css';
import '../ui/plan-record.css';

interface PlanRecordFormProps {
  readonly screen: string;
  readonly title: string;
  readonly onLeave: () => void;
  /** What `usePlanRecordForm` made of it. */
  readonly filed: {
    readonly problems: PathProblems;
    readonly draft: DraftOfForm;
    readonly failure: Error | null;
    readonly isSaving: boolean;
    readonly form: RefObject<HTMLFormElement | null>;
    readonly submit: FormEventHandler;
  };
  readonly children: ReactNode;
}

/** The page around the form of a record of the plan: its head with the buttons, and what is wrong. */
export function PlanRecordForm({ screen, title, onLeave, filed, children }: PlanRecordFormProps) {
  const { t } = useText();
  const { problems, draft, failure, isSaving, form, submit } = filed;
  const count = Object.keys(problems).length;
  return (
    <div className="screen plan-record-form" data-screen={screen}>
      <form ref={form} onSubmit={submit} noValidate aria-label={title} className="case-form-column">
        <header className="case-form-head">
          <h1>{title}</h1>
          <DraftSign state={draft.state} />
          <div className="case-form-actions">
            <Button onClick={onLeave}>{t('caseForm.leave')}</Button>
            <Button type="submit" look="main" keys={shortcuts.file.keys} disabled={isSaving}>
              {t('action.save')}
            </Button>
          </div>
        </header>
        <DraftRestored draft={draft} />
        {failure !== null && count === 0 && <NotFiled failure={failure} takeNewer={draft.takeNewer} />}
        {count > 0 && <Notice kind="problem" title={t('form.errors', { count })} />}
        <UnfinishedWordsContext.Provider value={draft.unfinished}>{children}</UnfinishedWordsContext.Provider>
      </form>
    </div>
  );
}

/** Fields that belong together, and a button that takes them out. */
export function RecordRow({
  label,
  onRemove,
  children,
}: {
  readonly label: string;
  readonly onRemove?: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className="plan-record-row">
      {children}
      {onRemove !== undefined && (
        <Button look="quiet" icon={X} onClick={onRemove}>
          {label}
        </Button>
      )}
    </div>
  );
}

/** A button that adds one more. */
export function AddRow({ onAdd, children }: { readonly onAdd: () => void; readonly children: string }) {
  return (
    <div>
      <Button icon={Plus} onClick={onAdd}>
        {children}
      </Button>
    </div>
  );
}

/** Puts one row of a list in the place of another, or takes it out. */
export const replacedRow = <T,>(rows: readonly T[], at: number, ...by: readonly T[]): readonly T[] => [
  ...rows.slice(0, at),
  ...by,
  ...rows.slice(at + 1),
];
