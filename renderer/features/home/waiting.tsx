import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  ChevronRight,
  FolderCheck,
  FileCheck,
  FolderInput,
  Forward,
  Hourglass,
  PhoneOutgoing,
  Scale,
  Share2,
  ShieldAlert,
  Timer,
  UserCheck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { directoryQuery } from '../../queries/accounts.ts';
import { urgentAccessesQuery } from '../../queries/case-access.ts';
import { waitingClosuresQuery } from '../../queries/closures.ts';
import { waitingConsentsQuery } from '../../queries/consents.ts';
import { waitingCasesQuery } from '../../queries/identification.ts';
import { openProposalsQuery } from '../../queries/proposals.ts';
import { waitingReferralsQuery } from '../../queries/referrals.ts';
import { waitingPairsQuery } from '../../queries/duplicates.ts';
import { releasesQuery } from '../../queries/wall.ts';
import { useText } from '../../text/use-text.ts';
import { proposalsInGroup } from '../proposals/proposal-groups.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { recipientText } from '../../ui/recipient-text.ts';
import { daysText } from '../../ui/waiting-text.ts';

/** What of proposals waits for this person, and how it is said. */
const proposalLines = [
  { group: 'approve', key: 'home.proposalsToApprove' },
  { group: 'amend', key: 'home.proposalsReturned' },
  { group: 'send', key: 'home.proposalsToSend' },
] as const;

/** Decisions that wait for this person, accounts to let in, cases of colleagues who left, and those that stand open for a while. */
export function Waiting({
  isShort,
}: {
  /** Nothing is said where nothing waits: an empty office begins with its first case. */
  readonly isShort: boolean;
}) {
  const text = useText();
  const { t, number, moment, language } = text;
  const { account, may, wings, compartments } = useSession();
  const releases = useQuery({ ...releasesQuery, enabled: may('release:propose') });
  const closures = useQuery({ ...waitingClosuresQuery, enabled: may('closure:propose') });
  const accesses = useQuery(urgentAccessesQuery);
  const directory = useQuery({ ...directoryQuery, enabled: may('account:oversee') && may('grant:give') });
  const pairs = useQuery({ ...waitingPairsQuery, enabled: may('person:merge') });
  const toCompare = pairs.data ?? 0;
  const presumed = useQuery({ ...waitingCasesQuery, enabled: may('case:read') });
  const toBeDecided = presumed.data?.total ?? 0;
  const longest = presumed.data?.waiting?.longest;
  const proposals = useQuery({ ...openProposalsQuery, enabled: may('case:read') });
  const ofProposals = proposalLines.map(({ group, key }) => ({
    group,
    key,
    count: proposalsInGroup(proposals.data ?? [], group).length,
  }));
  const consents = useQuery({ ...waitingConsentsQuery, enabled: may('consent:record') });
  const { toTell = [], toReview: overrides = [], organisations = [] } = consents.data ?? {};
  const referrals = useQuery({ ...waitingReferralsQuery, enabled: may('referral:answer') });
  const ofReferrals = [
    { group: 'toAnswer', key: 'home.referralsToAnswer', count: referrals.data?.toAnswer.total ?? 0 },
    { group: 'unanswered', key: 'home.referralsUnanswered', count: referrals.data?.unanswered.total ?? 0 },
  ] as const;
  const [now] = useState(() => new Date().toISOString());
  const toDecide = may('release:decide')
    ? (releases.data ?? []).filter(({ state, from }) => state === 'proposed' && wings.includes(from)).length
    : 0;
  // A head decides on what others proposed; an officer amends what came back.
  const closings = (closures.data ?? []).filter(({ state, isOwn }) =>
    state === 'proposed' ? may('closure:decide') && !isOwn : isOwn,
  );
  const toReview = may('urgent-access:review')
    ? (accesses.data ?? []).filter(({ review, accountId }) => review === null && accountId !== account.id)
        .length
    : 0;
  const open = (accesses.data ?? []).filter(
    ({ accountId, until }) => accountId === account.id && until > now,
  );
  // Whoever holds all that an account awaits can let it in.
  const toLetIn = (directory.data ?? []).filter(
    ({ id, isDisabled, awaits }) =>
      id !== account.id &&
      !isDisabled &&
      awaits.length > 0 &&
      awaits.every((compartment) => compartments.includes(compartment)),
  );
  const left = may('case:assign')
    ? (directory.data ?? []).filter(
        ({ isDisabled, responsibleForCases }) => isDisabled && (responsibleForCases ?? 0) > 0,
      )
    : [];
  const toReassign = left.reduce((sum, { responsibleForCases }) => sum + (responsibleForCases ?? 0), 0);
  const count =
    toDecide +
    toCompare +
    toReview +
    open.length +
    toLetIn.length +
    toReassign +
    toBeDecided +
    closings.length +
    ofReferrals.reduce((sum, { count: each }) => sum + each, 0) +
    toTell.length +
    overrides.length +
    ofProposals.reduce((sum, { count: each }) => sum + each, 0);
  if (isShort && count === 0) return null;
  return (
    <section className="home-waiting" aria-labelledby="home-waiting">
      <h2 id="home-waiting">
        {t('home.waiting')} {count > 0 && <span className="quiet">{number(count)}</span>}
      </h2>
      {count === 0 && <p className="quiet">{t('home.nothingWaits')}</p>}
      <ul className="home-list">
        {toDecide > 0 && (
          <li data-waiting="releases">
            <Link className="home-line" to="/releases">
              <Share2 className="icon" aria-hidden />
              <span className="home-line-main home-line-name">
                {t('home.releasesToDecide', { count: toDecide })}
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        )}
        {closings.map(({ closureId, caseId, number: caseNumber, state }) => (
          <li key={closureId} data-waiting="closing">
            <Link className="home-line" to="/cases/$caseId" params={{ caseId }} search={{}}>
              <FolderCheck className="icon" aria-hidden />
              <span className="home-line-main">
                <span className="home-line-name">{codeNameText(caseId, language)}</span>
                <span className="quiet small">
                  {caseNumber} · {t(state === 'proposed' ? 'home.closingToDecide' : 'home.closingReturned')}
                </span>
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        ))}
        {toTell.map(({ consentId, caseId, number: caseNumber, recipient }) => (
          <li key={consentId} data-waiting="consent-to-tell">
            <Link
              className="home-line"
              to="/cases/$caseId"
              params={{ caseId }}
              search={{ section: 'consent' }}
            >
              <PhoneOutgoing className="icon" aria-hidden />
              <span className="home-line-main">
                <span className="home-line-name">{codeNameText(caseId, language)}</span>
                <span className="quiet small">
                  {caseNumber} ·{' '}
                  {t('home.consentToTell', {
                    recipient: recipient === undefined ? '–' : recipientText(text, recipient, organisations),
                  })}
                </span>
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        ))}
        {overrides.map(({ overrideId, caseId, number: caseNumber, byName }) => (
          <li key={overrideId} data-waiting="consent-override">
            <Link
              className="home-line"
              to="/cases/$caseId"
              params={{ caseId }}
              search={{ section: 'consent' }}
            >
              <ShieldAlert className="icon" aria-hidden />
              <span className="home-line-main">
                <span className="home-line-name">{codeNameText(caseId, language)}</span>
                <span className="quiet small">
                  {caseNumber} · {t('home.overrideToReview')} · {byName}
                </span>
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        ))}
        {ofReferrals.map(
          ({ group, key, count: each }) =>
            each > 0 && (
              <li key={group} data-waiting={`referrals-${group}`}>
                <Link className="home-line" to="/referrals">
                  <Forward className="icon" aria-hidden />
                  <span className="home-line-main home-line-name">{t(key, { count: each })}</span>
                  <ChevronRight className="icon" aria-hidden />
                </Link>
              </li>
            ),
        )}
        {ofProposals.map(
          ({ group, key, count: each }) =>
            each > 0 && (
              <li key={group} data-waiting={`proposals-${group}`}>
                <Link className="home-line" to="/proposals">
                  <FileCheck className="icon" aria-hidden />
                  <span className="home-line-main home-line-name">{t(key, { count: each })}</span>
                  <ChevronRight className="icon" aria-hidden />
                </Link>
              </li>
            ),
        )}
        {toBeDecided > 0 && (
          <li data-waiting="identification">
            <Link className="home-line" to="/waiting">
              <Hourglass className="icon" aria-hidden />
              <span className="home-line-main">
                <span className="home-line-name">{t('home.waitForDecision', { count: toBeDecided })}</span>
                {longest !== undefined && (
                  <span className="quiet small">
                    {t('home.longestWait', { days: daysText(longest, text) })}
                  </span>
                )}
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        )}
        {toCompare > 0 && (
          <li data-waiting="duplicates">
            <Link className="home-line" to="/duplicates" search={{}}>
              <Users className="icon" aria-hidden />
              <span className="home-line-main home-line-name">
                {t('home.duplicatesToDecide', { count: toCompare })}
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        )}
        {toReview > 0 && (
          <li data-waiting="urgent-access">
            <Link className="home-line" to="/urgent-access">
              <Scale className="icon" aria-hidden />
              <span className="home-line-main home-line-name">
                {t('home.urgentToReview', { count: toReview })}
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        )}
        {toLetIn.length > 0 && (
          <li data-waiting="accounts">
            <AccountsLink of={toLetIn} icon={UserCheck}>
              {t('home.accountsToLetIn', { count: toLetIn.length })}
            </AccountsLink>
          </li>
        )}
        {toReassign > 0 && (
          <li data-waiting="cases">
            <AccountsLink of={left} icon={FolderInput}>
              {t('home.casesToReassign', { count: toReassign })}
            </AccountsLink>
          </li>
        )}
        {open.map(({ urgentAccessId, caseId, number: caseNumber, until }) => (
          <li key={urgentAccessId}>
            <Link className="home-line" to="/cases/$caseId" params={{ caseId }} search={{}}>
              <Timer className="icon" aria-hidden />
              <span className="home-line-main">
                <span className="home-line-name">{codeNameText(caseId, language)}</span>
                <span className="quiet small">
                  {caseNumber} · {t('home.urgentOpen', { until: moment(until) })}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="home-ways small">
        {may('release:propose') && <Link to="/releases">{t('releases.title')}</Link>}
        {may('referral:answer') && <Link to="/referrals">{t('referral.listTitle')}</Link>}
        {may('case:read') && <Link to="/proposals">{t('proposal.listTitle')}</Link>}
        <Link to="/urgent-access">{t('urgent.title')}</Link>
      </p>
    </section>
  );
}

/** A line that leads to the account that it is about, or to all of them where it is about several. */
function AccountsLink({
  of,
  icon: Icon,
  children,
}: {
  readonly of: readonly { readonly id: string }[];
  readonly icon: LucideIcon;
  readonly children: string;
}) {
  const inside = (
    <>
      <Icon className="icon" aria-hidden />
      <span className="home-line-main home-line-name">{children}</span>
      <ChevronRight className="icon" aria-hidden />
    </>
  );
  const [only, ...others] = of;
  return only !== undefined && others.length === 0 ? (
    <Link className="home-line" to="/administration/accounts/$accountId" params={{ accountId: only.id }}>
      {inside}
    </Link>
  ) : (
    <Link className="home-line" to="/administration">
      {inside}
    </Link>
  );
}
