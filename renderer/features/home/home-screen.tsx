import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FolderPlus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import type { CaseSummary } from '../../../shared/contract/case.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { recentCasesQuery } from '../../queries/cases.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { AgeTag } from '../../ui/age-tag.tsx';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { RevealButton, RevealStatus } from '../../ui/reveal-names.tsx';
import { useRevealedNames } from '../../ui/use-revealed-names.ts';
import { Due } from './due.tsx';
import { WaitingFiguresLine } from '../indicators/waiting-figures-line.tsx';
import { OfficerLoads } from '../tasks/officer-loads.tsx';
import { DueVisits } from './due-visits.tsx';
import { OwnKeysWait } from './own-keys-wait.tsx';
import { OwnWork } from './own-work.tsx';
import { Count } from './count.tsx';
import { Drafts } from './drafts.tsx';
import { Reminders } from './reminders.tsx';
import { Waiting } from './waiting.tsx';
import './home.css';

/** Cases in the short list of those touched last. */
const SHOWN = 10;

/** What waits for me: what keeps the records safe and is not done, drafts to continue, cases touched lately; in an empty office the first thing to do; without cases, the places of one's work. */
export function HomeScreen() {
  const { t } = useText();
  const { may, scopes, compartments, wings } = useSession();
  const navigate = useNavigate();
  // Whoever is not let in yet has nothing to work on.
  const isLetIn = compartments.includes('register');
  const isLetIntoPlan = compartments.includes('programme');
  const worksOnCases = may('case:read') && isLetIn;
  const writes = may('draft:own') && (isLetIn || isLetIntoPlan);
  const drafts = useQuery({ ...draftsQuery, enabled: writes });
  const recent = useQuery({ ...recentCasesQuery(SHOWN), enabled: worksOnCases });
  const names = useRevealedNames('home');
  const caseOf = (draft: SavedDraft) =>
    recent.data?.find((line) => {
      if ('caseId' in draft) return line.caseId === draft.caseId;
      return 'personId' in draft && line.personId === draft.personId;
    });
  // Whoever sees all cases of the office knows that there is none; others have been given none yet.
  const seesAll = scopes['case:read'] === 'office';
  const isEmpty = seesAll && recent.data?.length === 0 && (!writes || drafts.data?.length === 0);
  const record = () => void navigate({ to: '/new-case/$caseId', params: { caseId: newRecordId() } });
  return (
    <div className="screen" data-screen="home">
      <header className="screen-title">
        <h1>{t('home.title')}</h1>
        {may('case:write') && isLetIn && !isEmpty && (
          <div className="push">
            <Button look="main" icon={FolderPlus} keys={shortcuts.newCase.keys} onClick={record}>
              {t('cases.new')}
            </Button>
          </div>
        )}
      </header>
      <OwnKeysWait />
      <Reminders />
      {may('plan:read') && compartments.includes('programme') && <WaitingFiguresLine />}
      {worksOnCases && (
        <div className="home-columns">
          <div className="home-due-lists">
            <Due isShort={isEmpty} />
            {wings.includes('assistance') && <DueVisits />}
          </div>
          <Waiting isShort={isEmpty} />
        </div>
      )}
      {!may('case:read') && <OwnWork />}
      {!worksOnCases && writes && (drafts.error !== null || (drafts.data ?? []).length > 0) && (
        <Drafts drafts={drafts.data} failure={drafts.error} caseOf={caseOf} />
      )}
      {isEmpty && may('case:write') && (
        <section className="home-first">
          <h2>{t('home.firstTitle')}</h2>
          <p>{t('home.firstText')}</p>
          <Button look="main" icon={FolderPlus} keys={shortcuts.newCase.keys} onClick={record}>
            {t('home.recordFirst')}
          </Button>
        </section>
      )}
      {worksOnCases && (
        <div className="home-columns">
          {writes && <Drafts drafts={drafts.data} failure={drafts.error} caseOf={caseOf} />}
          {may('case:assign') && <OfficerLoads />}
          <section aria-labelledby="home-recent">
            <div className="home-section-head">
              <h2 id="home-recent">
                {t('home.recent')} <Count of={recent.data?.length} />
              </h2>
              {may('case:reveal') && recent.data !== undefined && recent.data.length > 0 && (
                <>
                  <RevealButton names={names} ids={recent.data.map(({ caseId }) => caseId)} />
                  <RevealStatus names={names} />
                </>
              )}
            </div>
            {recent.error !== null && <p className="field-problem">{failureText(t, recent.error)}</p>}
            {recent.data?.length === 0 && (
              <p className="quiet">{t(seesAll ? 'home.noRecent' : 'home.noRecentOwn')}</p>
            )}
            <ul className="home-list">
              {recent.data?.map((line) => (
                <CaseLine key={line.caseId} line={line} names={names.namesOf(line.caseId)} />
              ))}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
}

function CaseLine({
  line,
  names,
}: {
  readonly line: CaseSummary;
  /** The names of its person, where somebody asked for them. */
  readonly names: readonly string[] | undefined;
}) {
  const { t, moment, language } = useText();
  return (
    <li>
      <Link className="home-line" to="/cases/$caseId" params={{ caseId: line.caseId }} search={{}}>
        <span className="home-line-main">
          <span className="one-line">
            <span className={names === undefined ? 'home-line-name' : 'quiet small'}>
              {codeNameText(line.caseId, language)}
            </span>
            {names !== undefined && (
              <span className="home-line-name"> {names.join(' · ') || t('cases.noName')}</span>
            )}
          </span>
          <span className="quiet small">
            {line.number} · {t(`status.${line.status}`)} · {moment(line.changedAt)}
          </span>
        </span>
        {line.birth !== undefined && <AgeTag birth={line.birth} />}
      </Link>
    </li>
  );
}
