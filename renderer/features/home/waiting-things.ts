import { useQuery } from '@tanstack/react-query';
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

/** Decisions that wait for this person, accounts to let in, cases of colleagues who left, and those that stand open for a while. */
export function useWaitingThings(): readonly WaitingThing[] {
  const releases = useReleases();
  const closings = useClosings();
  const consents = useConsents();
  const referrals = useReferrals();
  const proposals = useProposals();
  const presumed = usePresumed();
  const pairs = usePairs();
  const accesses = useUrgentAccesses();
  const accounts = useAccounts();
  return [
    ...releases,
    ...closings,
    ...consents,
    ...referrals,
    ...proposals,
    ...presumed,
    ...pairs,
    ...accesses.toReview,
    ...accounts,
    ...accesses.open,
  ].filter(({ count }) => count > 0);
}

function useReleases(): readonly WaitingThing[] {
  const { t } = useText();
  const { may, wings } = useSession();
  const { data = [] } = useQuery({ ...releasesQuery, enabled: may('release:propose') });
  const count = may('release:decide')
    ? data.filter(({ state, from }) => state === 'proposed' && wings.includes(from)).length
    : 0;
  return [
    {
      key: 'releases',
      kind: 'releases',
      icon: Share2,
      name: t('home.releasesToDecide', { count }),
      count,
      way: linkOptions({ to: '/releases' }),
    },
  ];
}

/** A head decides on what others proposed; an officer amends what came back. */
function useClosings(): readonly WaitingThing[] {
  const { t, language } = useText();
  const { may } = useSession();
  const { data = [] } = useQuery({ ...waitingClosuresQuery, enabled: may('closure:propose') });
  return data
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
}

function useConsents(): readonly WaitingThing[] {
  const text = useText();
  const { t, language } = text;
  const { may } = useSession();
  const consents = useQuery({ ...waitingConsentsQuery, enabled: may('consent:record') });
  const { toTell = [], toReview = [], organisations = [] } = consents.data ?? {};
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
  return [...withdrawn, ...overrides];
}

function useReferrals(): readonly WaitingThing[] {
  const { t } = useText();
  const { may } = useSession();
  const { data } = useQuery({ ...waitingReferralsQuery, enabled: may('referral:answer') });
  const groups = [
    { group: 'toAnswer', name: 'home.referralsToAnswer', count: data?.toAnswer.total ?? 0 },
    { group: 'unanswered', name: 'home.referralsUnanswered', count: data?.unanswered.total ?? 0 },
  ] as const;
  return groups.map(({ group, name, count }) => ({
    key: `referrals-${group}`,
    kind: `referrals-${group}`,
    icon: Forward,
    name: t(name, { count }),
    count,
    way: linkOptions({ to: '/referrals' }),
  }));
}

/** What of proposals waits for this person, and how it is said. */
const proposalLines = [
  { group: 'approve', name: 'home.proposalsToApprove' },
  { group: 'amend', name: 'home.proposalsReturned' },
  { group: 'send', name: 'home.proposalsToSend' },
] as const;

function useProposals(): readonly WaitingThing[] {
  const { t } = useText();
  const { may } = useSession();
  const { data = [] } = useQuery({ ...openProposalsQuery, enabled: may('case:read') });
  return proposalLines.map(({ group, name }) => {
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
}

function usePresumed(): readonly WaitingThing[] {
  const text = useText();
  const { may } = useSession();
  const { data } = useQuery({ ...waitingCasesQuery, enabled: may('case:read') });
  const count = data?.total ?? 0;
  const longest = data?.waiting?.longest;
  return [
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
  ];
}

function usePairs(): readonly WaitingThing[] {
  const { t } = useText();
  const { may } = useSession();
  const { data: count = 0 } = useQuery({ ...waitingPairsQuery, enabled: may('person:merge') });
  return [
    {
      key: 'duplicates',
      kind: 'duplicates',
      icon: Users,
      name: t('home.duplicatesToDecide', { count }),
      count,
      way: linkOptions({ to: '/duplicates', search: {} }),
    },
  ];
}

/** Urgent accesses of others to be reviewed, and the cases that this person has opened so. */
function useUrgentAccesses(): {
  readonly toReview: readonly WaitingThing[];
  readonly open: readonly WaitingThing[];
} {
  const { t, moment, language } = useText();
  const { account, may } = useSession();
  const { data = [] } = useQuery(urgentAccessesQuery);
  const [now] = useState(() => new Date().toISOString());
  const count = may('urgent-access:review')
    ? data.filter(({ review, accountId }) => review === null && accountId !== account.id).length
    : 0;
  const open = data.filter(({ accountId, until }) => accountId === account.id && until > now);
  return {
    toReview: [
      {
        key: 'urgent-access',
        kind: 'urgent-access',
        icon: Scale,
        name: t('home.urgentToReview', { count }),
        count,
        way: linkOptions({ to: '/urgent-access' }),
      },
    ],
    open: open.map(({ urgentAccessId, caseId, number, until }) => ({
      key: urgentAccessId,
      kind: 'opened-case',
      icon: Timer,
      name: codeNameText(caseId, language),
      detail: `${number} · ${t('home.urgentOpen', { until: moment(until) })}`,
      count: 1,
      way: linkOptions({ to: '/cases/$caseId', params: { caseId }, search: {} }),
    })),
  };
}

function useAccounts(): readonly WaitingThing[] {
  const { t } = useText();
  const { account, may, compartments } = useSession();
  const { data = [] } = useQuery({ ...directoryQuery, enabled: may('account:oversee') && may('grant:give') });
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
  return [
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
  ];
}

/** To the account that a line is about, or to all of them where it is about several. */
function wayToAccounts([only, ...others]: readonly { readonly id: string }[]): LinkProps {
  return only === undefined || others.length > 0
    ? linkOptions({ to: '/administration' })
    : linkOptions({ to: '/administration/accounts/$accountId', params: { accountId: only.id } });
}
