import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { linkOptions, type LinkProps } from '@tanstack/react-router';
import {
  FileCheck,
  FolderCheck,
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
import { waitingPairsQuery } from '../../queries/duplicates.ts';
import { waitingCasesQuery } from '../../queries/identification.ts';
import { openProposalsQuery } from '../../queries/proposals.ts';
import { waitingReferralsQuery } from '../../queries/referrals.ts';
import { releasesQuery } from '../../queries/wall.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { recipientText } from '../../ui/recipient-text.ts';
import { daysText } from '../../ui/waiting-text.ts';
import { proposalsInGroup } from '../proposals/proposal-groups.ts';

/** What waits for this person, in a line that leads to it. */
export interface WaitingThing {
  readonly key: string;
  readonly kind: string;
  readonly icon: LucideIcon;
  readonly name: string;
  readonly detail?: string;
  /** How many decisions, accounts or cases the line stands for. */
  readonly count: number;
  readonly way: LinkProps;
}

/** Things of one kind, and the question to the store that they are read by. */
interface OfKind {
  readonly query: Pick<UseQueryResult, 'isLoading' | 'error'>;
  readonly things: readonly WaitingThing[];
}

/** Decisions that wait for this person, cases that stand open for a while, accounts to let in, and cases of colleagues who left. */
export function useWaitingThings(): {
  readonly things: readonly WaitingThing[];
  /** Whether everything was asked for and answered: before that nobody knows that nothing waits. */
  readonly isRead: boolean;
  readonly failure: Error | null;
} {
  const kinds = [
    useReleases(),
    useClosings(),
    useConsents(),
    useReferrals(),
    useProposals(),
    usePresumed(),
    usePairs(),
    useUrgentAccesses(),
    useAccounts(),
  ];
  return {
    things: kinds.flatMap(({ things }) => things).filter(({ count }) => count > 0),
    isRead: kinds.every(({ query }) => !query.isLoading && query.error === null),
    failure: kinds.find(({ query }) => query.error !== null)?.query.error ?? null,
  };
}

function useReleases(): OfKind {
  const { t } = useText();
  const { may, wings } = useSession();
  const query = useQuery({ ...releasesQuery, enabled: may('release:propose') });
  const data = query.data ?? [];
  const count = may('release:decide')
    ? data.filter(({ state, from }) => state === 'proposed' && wings.includes(from)).length
    : 0;
  return {
    query,
    things: [
      {
        key: 'releases',
        kind: 'releases',
        icon: Share2,
        name: t('home.releasesToDecide', { count }),
        count,
        way: linkOptions({ to: '/releases' }),
      },
    ],
  };
}

/** A head decides on what others proposed; an officer amends what came back. */
function useClosings(): OfKind {
  const { t, language } = useText();
  const { may } = useSession();
  const query = useQuery({ ...waitingClosuresQuery, enabled: may('closure:propose') });
  const data = query.data ?? [];
  const things = data
    .filter(({ state, isOwn }) => (state === 'proposed' ? may('closure:decide') && !isOwn : isOwn))
    .map(({ closureId, caseId, number, state }) => ({
      key: closureId,
      kind: 'closing',
      icon: FolderCheck,
      name: codeNameText(caseId, language),
      detail: `${number} · ${t(state === 'proposed' ? 'home.closingToDecide' : 'home.closingReturned')}`,
      count: 1,
      way: linkOptions({ to: '/cases/$caseId', params: { caseId }, search: {} }),
    }));
  return { query, things };
}

function useConsents(): OfKind {
  const text = useText();
  const { t, language } = text;
  const { may } = useSession();
  const query = useQuery({ ...waitingConsentsQuery, enabled: may('consent:record') });
  const { toTell = [], toReview = [], organisations = [] } = query.data ?? {};
  const wayTo = (caseId: string) =>
    linkOptions({ to: '/cases/$caseId', params: { caseId }, search: { section: 'consent' } });
  const withdrawn = toTell.map(({ consentId, caseId, number, recipient: to }) => {
    const recipient = to === undefined ? '–' : recipientText(text, to, organisations);
    return {
      key: consentId,
      kind: 'consent-to-tell',
      icon: PhoneOutgoing,
      name: codeNameText(caseId, language),
      detail: `${number} · ${t('home.consentToTell', { recipient })}`,
      count: 1,
      way: wayTo(caseId),
    };
  });
  const overrides = toReview.map(({ overrideId, caseId, number, byName }) => ({
    key: overrideId,
    kind: 'consent-override',
    icon: ShieldAlert,
    name: codeNameText(caseId, language),
    detail: `${number} · ${t('home.overrideToReview')} · ${byName}`,
    count: 1,
    way: wayTo(caseId),
  }));
  return { query, things: [...withdrawn, ...overrides] };
}

function useReferrals(): OfKind {
  const { t } = useText();
  const { may } = useSession();
  const query = useQuery({ ...waitingReferralsQuery, enabled: may('referral:answer') });
  const { data } = query;
  const groups = [
    { group: 'toAnswer', name: 'home.referralsToAnswer', count: data?.toAnswer.total ?? 0 },
    { group: 'unanswered', name: 'home.referralsUnanswered', count: data?.unanswered.total ?? 0 },
  ] as const;
  const things = groups.map(({ group, name, count }) => ({
    key: `referrals-${group}`,
    kind: `referrals-${group}`,
    icon: Forward,
    name: t(name, { count }),
    count,
    way: linkOptions({ to: '/referrals' }),
  }));
  return { query, things };
}

/** What of proposals waits for this person, and how it is said. */
const proposalLines = [
  { group: 'approve', name: 'home.proposalsToApprove' },
  { group: 'amend', name: 'home.proposalsReturned' },
  { group: 'send', name: 'home.proposalsToSend' },
] as const;

function useProposals(): OfKind {
  const { t } = useText();
  const { may } = useSession();
  const query = useQuery({ ...openProposalsQuery, enabled: may('case:read') });
  const data = query.data ?? [];
  const things = proposalLines.map(({ group, name }) => {
    const count = proposalsInGroup(data, group).length;
    return {
      key: `proposals-${group}`,
      kind: `proposals-${group}`,
      icon: FileCheck,
      name: t(name, { count }),
      count,
      way: linkOptions({ to: '/proposals' }),
    };
  });
  return { query, things };
}

function usePresumed(): OfKind {
  const text = useText();
  const { may } = useSession();
  const query = useQuery({ ...waitingCasesQuery, enabled: may('case:read') });
  const { data } = query;
  const count = data?.total ?? 0;
  const longest = data?.waiting?.longest;
  return {
    query,
    things: [
      {
        key: 'identification',
        kind: 'identification',
        icon: Hourglass,
        name: text.t('home.waitForDecision', { count }),
        ...(longest === undefined
          ? {}
          : { detail: text.t('home.longestWait', { days: daysText(longest, text) }) }),
        count,
        way: linkOptions({ to: '/waiting' }),
      },
    ],
  };
}

function usePairs(): OfKind {
  const { t } = useText();
  const { may } = useSession();
  const query = useQuery({ ...waitingPairsQuery, enabled: may('person:merge') });
  const count = query.data ?? 0;
  return {
    query,
    things: [
      {
        key: 'duplicates',
        kind: 'duplicates',
        icon: Users,
        name: t('home.duplicatesToDecide', { count }),
        count,
        way: linkOptions({ to: '/duplicates', search: {} }),
      },
    ],
  };
}

/** Urgent accesses of others to be reviewed, and the cases that this person has opened so. */
function useUrgentAccesses(): OfKind {
  const { t, moment, language } = useText();
  const { account, may } = useSession();
  const query = useQuery(urgentAccessesQuery);
  const data = query.data ?? [];
  const [now] = useState(() => new Date().toISOString());
  const count = may('urgent-access:review')
    ? data.filter(({ review, accountId }) => review === null && accountId !== account.id).length
    : 0;
  const open = data.filter(({ accountId, until }) => accountId === account.id && until > now);
  return {
    query,
    things: [
      {
        key: 'urgent-access',
        kind: 'urgent-access',
        icon: Scale,
        name: t('home.urgentToReview', { count }),
        count,
        way: linkOptions({ to: '/urgent-access' }),
      },
      ...open.map(({ urgentAccessId, caseId, number, until }) => ({
        key: urgentAccessId,
        kind: 'opened-case',
        icon: Timer,
        name: codeNameText(caseId, language),
        detail: `${number} · ${t('home.urgentOpen', { until: moment(until) })}`,
        count: 1,
        way: linkOptions({ to: '/cases/$caseId', params: { caseId }, search: {} }),
      })),
    ],
  };
}

function useAccounts(): OfKind {
  const { t } = useText();
  const { account, may, compartments } = useSession();
  const query = useQuery({ ...directoryQuery, enabled: may('account:oversee') && may('grant:give') });
  const data = query.data ?? [];
  // Whoever holds all that an account awaits can let it in.
  const toLetIn = data.filter(
    ({ id, isDisabled, awaits }) =>
      id !== account.id &&
      !isDisabled &&
      awaits.length > 0 &&
      awaits.every((compartment) => compartments.includes(compartment)),
  );
  const left = may('case:assign')
    ? data.filter(({ isDisabled, responsibleForCases }) => isDisabled && (responsibleForCases ?? 0) > 0)
    : [];
  const toReassign = left.reduce((sum, { responsibleForCases }) => sum + (responsibleForCases ?? 0), 0);
  return {
    query,
    things: [
      {
        key: 'accounts',
        kind: 'accounts',
        icon: UserCheck,
        name: t('home.accountsToLetIn', { count: toLetIn.length }),
        count: toLetIn.length,
        way: wayToAccounts(toLetIn),
      },
      {
        key: 'cases',
        kind: 'cases',
        icon: FolderInput,
        name: t('home.casesToReassign', { count: toReassign }),
        count: toReassign,
        way: wayToAccounts(left),
      },
    ],
  };
}

/** To the account that a line is about, or to all of them where it is about several. */
function wayToAccounts([only, ...others]: readonly { readonly id: string }[]): LinkProps {
  return only === undefined || others.length > 0
    ? linkOptions({ to: '/administration' })
    : linkOptions({ to: '/administration/accounts/$accountId', params: { accountId: only.id } });
}
