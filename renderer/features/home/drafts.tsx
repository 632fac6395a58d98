import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseSummary } from '../../../shared/contract/case.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { call } from '../../bridge.ts';
import { DiscardDraftDialog } from '../../forms/discard-draft-dialog.tsx';
import { draftsQuery } from '../../queries/drafts.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { Count } from './count.tsx';
import { DraftLine, useDraftNames } from './draft-line.tsx';

/** What was typed and not put on file, to go on with or to throw away. */
export function Drafts({
  drafts,
  failure,
  caseOf,
}: {
  /** Undefined until they are read. */
  readonly drafts: readonly SavedDraft[] | undefined;
  /** Why they cannot be read. */
  readonly failure: Error | null;
  readonly caseOf: (draft: SavedDraft) => CaseSummary | undefined;
}) {
  const { t } = useText();
  const [asked, setAsked] = useState<SavedDraft | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(drafts, asked);
  return (
    <section aria-labelledby="home-drafts">
      <h2 id="home-drafts" ref={heading} tabIndex={-1}>
        {t('home.drafts')} <Count of={drafts?.length} />
      </h2>
      {failure !== null && <p className="field-problem">{failureText(t, failure)}</p>}
      {drafts?.length === 0 && <p className="quiet">{t('home.noDrafts')}</p>}
      <ul className="home-list">
        {onePerRoster(drafts ?? []).map((draft) => (
          <DraftLine
            key={draft.recordId}
            draft={draft}
            line={caseOf(draft)}
            onDiscard={() => setAsked(draft)}
          />
        ))}
      </ul>
      {asked !== null && <Discard draft={asked} line={caseOf(asked)} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** Throws a draft away without its form, once it was asked about. */
function Discard({
  draft,
  line,
  onClose,
}: {
  readonly draft: SavedDraft;
  readonly line: CaseSummary | undefined;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const { name, about } = useDraftNames(draft, line);
  const discard = useMutation({
    mutationFn: () => call('draft.discard', { recordId: draft.recordId }),
    onSuccess: async () => {
      await client.invalidateQueries(draftsQuery);
      onClose();
    },
  });
  return (
    <DiscardDraftDialog isOpen discard={discard} onDiscard={() => discard.mutate()} onClose={onClose}>
      <p>
        {name} · {about}
      </p>
    </DiscardDraftDialog>
  );
}

/** The rows of one group are one thing to go on with. */
const onePerRoster = (drafts: readonly SavedDraft[]): readonly SavedDraft[] =>
  drafts.filter(
    (draft, at) =>
      draft.subject !== 'roster-row' ||
      !drafts
        .slice(0, at)
        .some((other) => other.subject === 'roster-row' && other.incidentId === draft.incidentId),
  );
