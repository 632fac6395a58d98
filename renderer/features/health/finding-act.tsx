import { Link, type LinkProps } from '@tanstack/react-router';
import type { Permission } from '../../../shared/access.ts';
import type { HealthFinding } from '../../../shared/domain/health.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';

interface Way {
  readonly needs: Permission;
  readonly link: Pick<LinkProps, 'to' | 'search'>;
  readonly words:
    | 'health.toBackup'
    | 'health.toSheets'
    | 'health.toDrill'
    | 'health.toTest'
    | 'health.toAudit';
}

const toBackup: Way = {
  needs: 'backup:make',
  link: { to: '/settings', search: { section: 'backup' } },
  words: 'health.toBackup',
};

/** Where what was found is dealt with; nothing where it lies outside the program. */
const ways: Readonly<Partial<Record<HealthFinding, Way>>> = {
  'backup-never': toBackup,
  'backup-untested': { needs: 'backup:make', link: { to: '/backup-drill' }, words: 'health.toTest' },
  'backup-old': toBackup,
  'backup-very-old': toBackup,
  'sheets-missing': { needs: 'recovery:keep', link: { to: '/new-sheets' }, words: 'health.toSheets' },
  'sheets-drill-due': { needs: 'recovery:keep', link: { to: '/drill' }, words: 'health.toDrill' },
  'audit-disagrees': { needs: 'audit:read', link: { to: '/administration/audit' }, words: 'health.toAudit' },
};

/** The way to what a finding asks for, for who may go it. */
export function FindingAct({ finding }: { readonly finding: HealthFinding }) {
  const { t } = useText();
  const { may } = useSession();
  const way = ways[finding];
  if (way === undefined || !may(way.needs)) return null;
  return (
    <p>
      <Link {...way.link}>{t(way.words)}</Link>
    </p>
  );
}
