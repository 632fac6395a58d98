import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePen, Plus } from 'lucide-react';
import type { Ref } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { AssistancePart } from './assistance-parts.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

/** The heading of one kind of records with their number, the way to a new one, and new ones that were begun and not filed. */
export function PartHead({
  file: { caseId, may },
  part,
  id,
  title,
  count,
  add,
  heading,
}: {
  readonly file: CaseFile;
  readonly part: AssistancePart;
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** What the button says. */
  readonly add: string;
  readonly heading: Ref<HTMLHeadingElement>;
}) {
  const { t, number, moment } = useText();
  const navigate = useNavigate();
  const mayWrite = may.includes('case:write');
  const drafts = useQuery({ ...draftsQuery, enabled: mayWrite });
  const begun = (drafts.data ?? []).filter(
    (draft) => draft.subject === part && draft.caseId === caseId && draft.baseVersion === 0,
  );
  const write = (recordId: string) =>
    void navigate({
      to: '/cases/$caseId/assistance/$part/$recordId',
      params: { caseId, part, recordId },
      search: {},
    });
  return (
    <>
      <header className="assistance-head">
        <h3 id={id} ref={heading} tabIndex={-1}>
          {title} {count > 0 && <span className="quiet">{number(count)}</span>}
        </h3>
        {mayWrite && (
          <Button icon={Plus} onClick={() => write(newRecordId())}>
            {add}
          </Button>
        )}
      </header>
      {mayWrite &&
        begun.map(({ recordId, savedAt }) => (
          <div key={recordId}>
            <Button look="quiet" icon={FilePen} onClick={() => write(recordId)}>
              {t('assistance.draft', { when: moment(savedAt) })}
            </Button>
          </div>
        ))}
    </>
  );
}
