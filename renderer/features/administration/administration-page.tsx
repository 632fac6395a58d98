import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Permission } from '../../../shared/access.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';
import './administration.css';

/** The pages of administration, and which permission opens each. */
const pages = [
  { to: '/administration', name: 'accounts', needs: 'account:oversee' },
  { to: '/administration/roles', name: 'roles', needs: 'account:oversee' },
  { to: '/administration/teams', name: 'teams', needs: 'team:manage' },
  { to: '/administration/sign-ins', name: 'signIns', needs: 'sign-in:oversee' },
  { to: '/administration/office', name: 'office', needs: 'office:manage' },
  { to: '/administration/audit', name: 'audit', needs: 'audit:read' },
  { to: '/administration/report', name: 'report', needs: 'report:read' },
] as const satisfies readonly { to: string; name: string; needs: Permission }[];

/** The frame of a page of administration: its neighbours above, its title, what stands on it. */
export function AdministrationPage({
  screen,
  title,
  acts,
  children,
}: {
  readonly screen: string;
  readonly title: string;
  /** Buttons that belong to the whole page. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  const { may } = useSession();
  return (
    <div className="screen administration" data-screen={screen}>
      <nav className="administration-pages" aria-label={t('administration.title')}>
        <ul>
          {pages
            .filter(({ needs }) => may(needs))
            .map(({ to, name }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/administration', includeSearch: false }}>
                  {t(`administration.page.${name}`)}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <header className="screen-title">
        <h1>{title}</h1>
        {acts !== undefined && <div className="push">{acts}</div>}
      </header>
      {children}
    </div>
  );
}
