import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';
import { administrationPages } from './pages.ts';
import './administration.css';

/** The frame of a page of administration: its neighbours above, its title, what stands on it. */
export function AdministrationPage({
  screen,
  title,
  acts,
  within,
  children,
}: {
  readonly screen: string;
  readonly title: string;
  /** Buttons that belong to the whole page. */
  readonly acts?: ReactNode;
  /** The page above that it belongs to, where it is none of them itself. */
  readonly within?: 'accounts';
  readonly children: ReactNode;
}) {
  const { t } = useText();
  const { may } = useSession();
  return (
    <div className="screen administration" data-screen={screen}>
      <nav className="administration-pages" aria-label={t('administration.title')}>
        <ul>
          {administrationPages
            .filter(({ needs }) => may(needs))
            .map(({ to, name }) => (
              <li key={to}>
                <Link
                  to={to}
                  className={within === name ? 'is-within' : ''}
                  activeOptions={{ exact: to === '/administration', includeSearch: false }}
                >
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
