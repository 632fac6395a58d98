import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import {
  BookUser,
  ChartNoAxesColumn,
  ListTodo,
  FolderOpen,
  Forward,
  GraduationCap,
  House,
  Keyboard,
  Milestone,
  PhoneIncoming,
  Settings,
  UserCog,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { Permission } from '../../shared/access.ts';
import { waitingPairsQuery } from '../queries/duplicates.ts';
import { taskCountQuery } from '../queries/tasks.ts';
import { waitingReferralsQuery } from '../queries/referrals.ts';
import { useText } from '../text/use-text.ts';
import { usePainted } from './once-painted.ts';
import { useSession } from './session.ts';
import { shortcuts } from './shortcuts.ts';

interface Place {
  readonly to:
    | '/'
    | '/people'
    | '/cases'
    | '/contacts'
    | '/referrals'
    | '/organisations'
    | '/tasks'
    | '/plan'
    | '/events'
    | '/export'
    | '/administration'
    | '/settings';
  readonly name:
    | 'home'
    | 'people'
    | 'cases'
    | 'contacts'
    | 'referrals'
    | 'directory'
    | 'tasks'
    | 'plan'
    | 'events'
    | 'statistics'
    | 'administration'
    | 'settings';
  readonly icon: LucideIcon;
  readonly needs: Permission;
  /** Screens that belong to it and lie elsewhere. */
  readonly also?: RegExp;
}

const places: readonly Place[] = [
  { to: '/', name: 'home', icon: House, needs: 'session:own' },
  { to: '/people', name: 'people', icon: UsersRound, needs: 'case:read', also: /^\/duplicates(?:\/|$)/ },
  {
    to: '/cases',
    name: 'cases',
    icon: FolderOpen,
    needs: 'case:read',
    also: /^\/(?:new-case|new-incident|incidents)(?:\/|$)/,
  },
  { to: '/referrals', name: 'referrals', icon: Forward, needs: 'referral:answer' },
  {
    to: '/contacts',
    name: 'contacts',
    icon: PhoneIncoming,
    needs: 'contact:record',
    also: /^\/new-contact(?:\/|$)/,
  },
  {
    to: '/organisations',
    name: 'directory',
    icon: BookUser,
    needs: 'directory:read',
    also: /^\/new-organisation(?:\/|$)/,
  },
  { to: '/tasks', name: 'tasks', icon: ListTodo, needs: 'case:read', also: /^\/calendar$/ },
  { to: '/plan', name: 'plan', icon: Milestone, needs: 'plan:read', also: /^\/new-plan(?:\/|$)/ },
  {
    to: '/events',
    name: 'events',
    icon: GraduationCap,
    needs: 'plan:read',
    also: /^\/(?:new-event|trainers|trainees)(?:\/|$)/,
  },
  { to: '/export', name: 'statistics', icon: ChartNoAxesColumn, needs: 'export:make' },
  {
    to: '/administration',
    name: 'administration',
    icon: UserCog,
    needs: 'account:oversee',
    also: /^\/health$/,
  },
  {
    to: '/settings',
    name: 'settings',
    icon: Settings,
    needs: 'settings:own',
    also: /^\/(?:drill|new-sheets)$/,
  },
];

/** Where one can go: only what the person's roles may use. */
export function Rail({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { t, language } = useText();
  const { may, office } = useSession();
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <nav className="rail" aria-label={t('frame.rail')}>
      <p className="rail-office">{language === 'lo' ? office.nameLao : office.nameEnglish}</p>
      <ul>
        {places
          .filter(({ needs }) => may(needs))
          .map(({ to, name, icon: Icon, also }) => (
            <li key={name}>
              <Link
                className={`rail-link ${also?.test(path) === true ? 'active' : ''}`}
                to={to}
                activeOptions={{ exact: to === '/', includeSearch: false }}
              >
                <Icon className="icon" aria-hidden />
                <span>{t(`frame.${name}`)}</span>
              </Link>
              {name === 'people' && <PairsThatWait />}
              {name === 'tasks' && <TasksDue />}
              {name === 'referrals' && <ReferralsThatWait />}
            </li>
          ))}
      </ul>
      <button type="button" className="rail-link rail-shortcuts" onClick={onShortcuts}>
        <Keyboard className="icon" aria-hidden />
        <span>{t('frame.shortcuts')}</span>
        <kbd className="keys" aria-hidden>
          {shortcuts.sheet.keys}
        </kbd>
      </button>
    </nav>
  );
}

/** How many pairs wait for somebody who may decide, and the way to them; asked for once the first screen stands. */
function PairsThatWait() {
  const { t, number } = useText();
  const { may } = useSession();
  const isPainted = usePainted();
  const pairs = useQuery({ ...waitingPairsQuery, enabled: isPainted && may('person:merge') });
  if (pairs.data === undefined || pairs.data === 0) return null;
  const words = t('home.duplicatesToDecide', { count: pairs.data });
  return (
    <Link className="rail-count" to="/duplicates" search={{}} aria-label={words} title={words}>
      {number(pairs.data)}
    </Link>
  );
}

/** How much of one's own is overdue or due today, and the way to it. */
function TasksDue() {
  const { t, number } = useText();
  const { compartments } = useSession();
  const isPainted = usePainted();
  const count = useQuery({ ...taskCountQuery, enabled: isPainted && compartments.includes('register') });
  const due = (count.data?.overdue ?? 0) + (count.data?.dueToday ?? 0);
  if (due === 0) return null;
  const words = t('tasks.dueNow', { count: due });
  return (
    <Link className="rail-count" to="/tasks" search={{}} aria-label={words} title={words}>
      {number(due)}
    </Link>
  );
}

/** How many referrals wait for this person: to be answered, and not answered in time. */
function ReferralsThatWait() {
  const { t, number } = useText();
  const { compartments } = useSession();
  const isPainted = usePainted();
  const waiting = useQuery({
    ...waitingReferralsQuery,
    enabled: isPainted && compartments.includes('register'),
  });
  const count = (waiting.data?.toAnswer.total ?? 0) + (waiting.data?.unanswered.total ?? 0);
  if (count === 0) return null;
  const words = t('referral.waitForYou', { count });
  return (
    <Link className="rail-count" to="/referrals" aria-label={words} title={words}>
      {number(count)}
    </Link>
  );
}
