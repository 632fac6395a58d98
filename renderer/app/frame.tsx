import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { SessionDescription } from '../../shared/contract/session.ts';
import { formatMoment } from '../../shared/dates/vientiane-time.ts';
import { healthFindings } from '../../shared/domain/health.ts';
import { assertNever } from '../../shared/result.ts';
import { backupStandingQuery } from '../queries/backup.ts';
import { healthStateQuery } from '../queries/health.ts';
import { TaskDialog } from '../features/tasks/task-dialog.tsx';
import { useText, type Text } from '../text/use-text.ts';
import { DevelopmentBanner } from '../ui/development-banner.tsx';
import { backupAge, whatToDo } from '../ui/backup-text.ts';
import { Button } from '../ui/button.tsx';
import { healthRemarks } from './health-remarks.ts';
import { Header } from './header.tsx';
import { usePainted } from './once-painted.ts';
import { Rail } from './rail.tsx';
import { useSession } from './session.ts';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { StatusLine } from './status-line.tsx';
import { UndoOffers } from './undo.tsx';
import { useShortcut } from './use-shortcut.ts';
import './frame.css';

/** What stays around every screen: rail, header, status line, and the shortcuts that work everywhere. */
export function Frame() {
  const { t } = useText();
  const session = useSession();
  const navigate = useNavigate();
  const router = useRouter();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const shown = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  useEffect(beginScreen, [shown]);
  useShortcut(
    'newCase',
    () => void navigate({ to: '/new-case/$caseId', params: { caseId: newRecordId() } }),
    session.may('case:write'),
  );
  const [taskOf, setTaskOf] = useState<{ readonly caseId: string | null } | null>(null);
  const shownCase = useLocation({
    select: ({ pathname }) => /^\/cases\/([^/]+)$/u.exec(pathname)?.[1] ?? null,
  });
  useShortcut('newTask', () => setTaskOf({ caseId: shownCase }), session.may('case:write'));
  useShortcut('lock', session.lock);
  useShortcut('back', () => router.history.back());
  useShortcut('sheet', () => setSheetOpen(!isSheetOpen));
  return (
    <UndoOffers>
      <div className="frame">
        <a className="frame-skip" href="#content" onClick={focusContent}>
          {t('frame.skip')}
        </a>
        <DevelopmentBanner
          isDevelopmentRuntime={session.isDevelopmentRuntime}
          isDevelopmentOffice={session.isDevelopmentOffice}
        />
        <div className="frame-body">
          <Rail onShortcuts={() => setSheetOpen(true)} />
          <div className="frame-right">
            <Header />
            <Remarks />
            <main className="frame-main" id="content" tabIndex={-1}>
              <Outlet />
            </main>
            <StatusLine />
          </div>
        </div>
        <ShortcutSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
        {taskOf !== null && (
          <TaskDialog
            task={null}
            of={taskOf.caseId === null ? null : { caseId: taskOf.caseId, number: null }}
            onClose={() => setTaskOf(null)}
          />
        )}
      </div>
    </UndoOffers>
  );
}

/** A new screen begins at its top; where it sets the cursor nowhere, Tab goes on from its beginning. */
function beginScreen(): void {
  const content = document.getElementById('content');
  content?.scrollTo({ top: 0 });
  // In a narrow window, or with large text, everything scrolls together instead.
  content?.closest('.frame-body')?.scrollTo({ top: 0 });
  const at = document.activeElement;
  if (at === document.body) content?.focus();
  else if (at !== content && content?.contains(at)) at?.scrollIntoView({ block: 'nearest' });
}

function focusContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

/** What the person is told above the screens: of this sign-in, and of the program’s health as it changes. */
function Remarks() {
  const text = useText();
  const { t } = text;
  const { remarks, may } = useSession();
  const isPainted = usePainted();
  const health = useQuery({ ...healthStateQuery, enabled: isPainted });
  const backup = useQuery(backupStandingQuery).data;
  // Heads of the office and of the wings, who can see to it.
  const isToldOfBackup = may('backup:make') || may('grant:give');
  // What is found later is told although this was read.
  const [read, setRead] = useState<readonly string[]>([]);
  const lines = [
    ...healthRemarks(t, health.data?.findings ?? [], remarks),
    ...(isToldOfBackup && backup?.insistence === 'notice'
      ? [
          {
            key: 'backup',
            words: [
              backupAge(text, backup),
              t(backup.lastMadeAt === null ? 'backup.noticeNone' : 'backup.noticeOld'),
              whatToDo(text, backup, may('backup:make')),
            ].join(' '),
          },
        ]
      : []),
    ...remarks.map((remark) => ({ key: remark.kind, words: remarkText(text, remark) })),
  ];
  const unread = lines.filter(({ key }) => !read.includes(key));
  if (unread.length === 0) return null;
  return (
    <div className="remarks" role="status" aria-label={t('frame.remarks')}>
      <TriangleAlert className="icon" aria-hidden />
      <div>
        {unread.map(({ key, words }) => (
          <p key={key}>{words}</p>
        ))}
        {unread.some(({ key }) => key in healthFindings) && (
          <p>
            <Link to="/health">{t('health.fromSettings')}</Link>
          </p>
        )}
      </div>
      <Button onClick={() => setRead([...read, ...unread.map(({ key }) => key)])}>{t('action.close')}</Button>
    </div>
  );
}

function remarkText({ t, language }: Text, remark: SessionDescription['remarks'][number]): string {
  switch (remark.kind) {
    case 'failed-attempts':
      return t('frame.remarkFailedAttempts', { count: remark.count });
    case 'attempts-file-lost':
      return t('frame.remarkAttemptsLost');
    case 'audit-disagrees':
      return t('frame.remarkAuditDisagrees');
    case 'restored':
      return remark.replacedAt === null
        ? t('frame.remarkRestoredHere', { madeAt: formatMoment(remark.madeAt, language) })
        : t('frame.remarkRestored', {
            madeAt: formatMoment(remark.madeAt, language),
            replacedAt: formatMoment(remark.replacedAt, language),
          });
    case 'audit-copy-lost':
      return t('frame.remarkAuditCopyLost');
    default:
      return assertNever(remark);
  }
}
