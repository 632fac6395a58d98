import { Link, type LinkProps } from '@tanstack/react-router';
import {
  Building2,
  ChartNoAxesColumn,
  ChevronRight,
  ClipboardCheck,
  GraduationCap,
  HardDriveDownload,
  ListChecks,
  LogIn,
  MapPinned,
  Milestone,
  ScrollText,
  Settings,
  ShieldHalf,
  UserCog,
  UsersRound,
  type LucideIcon,
  HeartPulse,
} from 'lucide-react';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';
import { administrationPages } from '../administration/pages.ts';

interface Work {
  readonly key:
    | (typeof administrationPages)[number]['name']
    | 'statistics'
    | 'backup'
    | 'plan'
    | 'events'
    | 'settings';
  readonly title: string;
  readonly icon: LucideIcon;
  readonly link: Pick<LinkProps, 'to' | 'search'>;
}

const icons = {
  accounts: UserCog,
  roles: ShieldHalf,
  teams: UsersRound,
  protocol: ListChecks,
  signIns: LogIn,
  office: Building2,
  places: MapPinned,
  instruments: ListChecks,
  audit: ScrollText,
  report: ClipboardCheck,
  health: HeartPulse,
} as const satisfies Record<(typeof administrationPages)[number]['name'], LucideIcon>;

/** What somebody does here whose roles open no case: each place of their work, and what is done there. */
export function OwnWork() {
  const { t } = useText();
  const { may } = useSession();
  const work: readonly Work[] = [
    ...(may('export:make')
      ? [
          {
            key: 'statistics',
            title: t('frame.statistics'),
            icon: ChartNoAxesColumn,
            link: { to: '/export' },
          } as const,
        ]
      : []),
    ...administrationPages
      .filter(({ needs }) => may(needs))
      .map(({ to, name }) => ({
        key: name,
        title: t(`administration.page.${name}`),
        icon: icons[name],
        link: { to },
      })),
    ...(may('plan:read')
      ? [
          { key: 'plan', title: t('frame.plan'), icon: Milestone, link: { to: '/plan' } } as const,
          { key: 'events', title: t('frame.events'), icon: GraduationCap, link: { to: '/events' } } as const,
        ]
      : []),
    ...(may('backup:make')
      ? [
          {
            key: 'backup',
            title: t('backup.title'),
            icon: HardDriveDownload,
            link: { to: '/settings', search: { section: 'backup' } },
          } as const,
        ]
      : []),
  ];
  const settings: Work = {
    key: 'settings',
    title: t('frame.settings'),
    icon: Settings,
    link: { to: '/settings' },
  };
  return (
    <section className="home-work" aria-labelledby="home-work">
      <h2 id="home-work">{t('home.work')}</h2>
      <p className="quiet">
        {t('home.noCases')} {work.length === 0 && t('home.noWorkYet')}
      </p>
      <ul className="home-list">
        {[...work, settings].map(({ key, title, icon: Icon, link }) => (
          <li key={key}>
            <Link className="home-line" {...link}>
              <Icon className="icon" aria-hidden />
              <span className="home-line-main">
                <span className="home-line-name">{title}</span>
                <span className="quiet small">{t(`home.workOf.${key}`)}</span>
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
