import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FilePen, FolderPlus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import type { CaseSummary } from '../../../shared/contract/case.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { draftTitle } from '../../forms/draft-content.ts';
import { recentCasesQuery } from '../../queries/cases.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { AgeTag } from '../../ui/age-tag.tsx';
import { Button } from '../../ui/button.tsx';
import { shownNames } from '../../ui/person-text.ts';
import { Reminders } from './reminders.tsx';
import './home.css';

/** Cases in the short list of those touched last. */
const SHOWN = 10;

/** What waits for me: what keeps the records safe and is not done, drafts to continue, cases touched lately; in an empty office the first thing to do. */
export function HomeScreen() {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const drafts = useQuery(draftsQuery);
  const recent = useQuery(recentCasesQuery(SHOWN));
  const isEmpty = recent.data?.length === 0 && drafts.data?.length === 0;
  const record = () => void navigate({ to: '/new-case/$caseId', params: { caseId: newRecordId() } });
  return (
    <div className="screen" data-screen="home">
      <header className="screen-title">
        <h1>{t('home.title')}</h1>
        {may('case:write') && !isEmpty && (
          <div className="push">
            <Button look="main" icon={FolderPlus} keys={shortcuts.newCase.keys} onClick={record}>
              {t('cases.new')}
            </Button>
          </div>
        )}
      </header>
      <Reminders />
      {isEmpty && (
        <section className="home-first">
          <h2>{t('home.firstTitle')}</h2>
          <p>{t('home.firstText')}</p>
          <Button look="main" icon={FolderPlus} keys={shortcuts.newCase.keys} onClick={record}>
            {t('home.recordFirst')}
          </Button>
        </section>
      )}
      <div className="home-columns">
        <section aria-labelledby="home-drafts">
          <h2 id="home-drafts">
            {t('home.drafts')} <Count of={drafts.data?.length} />
          </h2>
          {drafts.data?.length === 0 && <p className="quiet">{t('home.noDrafts')}</p>}
          <ul className="home-list">
            {drafts.data?.map((draft) => (
              <DraftLine key={draft.recordId} draft={draft} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="home-recent">
          <h2 id="home-recent">
            {t('home.recent')} <Count of={recent.data?.length} />
          </h2>
          {recent.data?.length === 0 && <p className="quiet">{t('home.noRecent')}</p>}
          <ul className="home-list">
            {recent.data?.map((line) => (
              <CaseLine key={line.caseId} line={line} />
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

const Count = ({ of }: { readonly of: number | undefined }) => {
  const { number } = useText();
  return of === undefined || of === 0 ? null : <span className="quiet">{number(of)}</span>;
};

const draftKinds = {
  case: { new: 'home.draftNewCase', change: 'home.draftCaseChange' },
  event: { new: 'home.draftNewEvent', change: 'home.draftEventChange' },
} as const;

function DraftLine({ draft }: { readonly draft: SavedDraft }) {
  const { t, moment } = useText();
  const kind = t(draftKinds[draft.subject][draft.baseVersion === 0 ? 'new' : 'change']);
  const inside = (
    <>
      <FilePen className="icon" aria-hidden />
      <span className="home-line-main">
        <span className="home-line-name">
          {draftTitle(draft.subject, draft.content) || t('home.untitled')}
        </span>
        <span className="quiet small">
          {kind} · {t('home.draftSavedAt', { when: moment(draft.savedAt) })}
        </span>
      </span>
    </>
  );
  if (draft.subject === 'event') {
    return (
      <li>
        <Link
          className="home-line"
          to="/cases/$caseId"
          params={{ caseId: draft.caseId }}
          search={{ event: draft.recordId, isEditing: true }}
        >
          {inside}
        </Link>
      </li>
    );
  }
  return (
    <li>
      <Link
        className="home-line"
        to={draft.baseVersion === 0 ? '/new-case/$caseId' : '/cases/$caseId/edit'}
        params={{ caseId: draft.caseId }}
      >
        {inside}
      </Link>
    </li>
  );
}

function CaseLine({ line }: { readonly line: CaseSummary }) {
  const { t, moment } = useText();
  return (
    <li>
      <Link className="home-line" to="/cases/$caseId" params={{ caseId: line.caseId }} search={{}}>
        <span className="home-line-main">
          <span className="home-line-name">{shownNames(line) || t('cases.noName')}</span>
          <span className="quiet small">
            {line.number} · {t(`status.${line.status}`)} · {moment(line.changedAt)}
          </span>
        </span>
        <AgeTag birth={line.birth} />
      </Link>
    </li>
  );
}
