import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { UserX } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { draftQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PersonChooser } from '../person-search/person-chooser.tsx';
import { CaseFormScreen, type Beginning } from './case-form-screen.tsx';
import './new-case.css';

/** A new case begins with a search, so that nobody is entered twice; a case that was begun goes on with its form. */
export function NewCaseScreen({
  caseId,
  contactId,
}: {
  readonly caseId: string;
  /** The contact without a case that it is made of: it has told who the person is, as far as they wish. */
  readonly contactId: string | null;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const [refusalId] = useState(() => newRecordId());
  const draft = useQuery(draftQuery(caseId));
  const [beginning, setBeginning] = useState<Beginning | null>(
    contactId === null ? null : { kind: 'contact', contactId },
  );
  if (draft.isError) return <Loading screen="new-case" failure={draft.error} />;
  if (draft.data === undefined) return <Loading screen="new-case" />;
  if (beginning !== null || draft.data !== null)
    return (
      <CaseFormScreen caseId={caseId} beginning={beginning ?? { kind: 'new', typed: '' }} question={null} />
    );
  return (
    <div className="screen new-case" data-screen="new-case">
      <header className="screen-title">
        <h1>{t('newCase.title')}</h1>
        <div className="push">
          <Button
            icon={UserX}
            onClick={() => void navigate({ to: '/new-refusal/$caseId', params: { caseId: refusalId } })}
          >
            {t('refusal.begin')}
          </Button>
        </div>
      </header>
      <p className="quiet" id="new-case-help">
        {t('newCase.help')}
      </p>
      <div className="new-case-search">
        <label className="field-label" id="new-case-label" htmlFor="new-case-box">
          {t('newCase.choose')}
        </label>
        <PersonChooser
          control={{ id: 'new-case-box', labelId: 'new-case-label', 'aria-describedby': 'new-case-help' }}
          takesCursor
          onChoose={({ personId }) => setBeginning({ kind: 'on-file', personId })}
          onNew={(typed) => setBeginning({ kind: 'new', typed })}
        />
      </div>
    </div>
  );
}
