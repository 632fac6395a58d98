import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useSession } from '../../app/session.ts';
import { backupStandingQuery } from '../../queries/backup.ts';
import { keysQuery } from '../../queries/keys.ts';
import { recoveryStatusQuery } from '../../queries/recovery.ts';
import { useText } from '../../text/use-text.ts';
import { backupAge, whatToDo } from '../../ui/backup-text.ts';

interface Reminder {
  readonly key: 'sheets' | 'backup' | 'backup-old' | 'test' | 'drill' | 'keys';
  readonly title: string;
  readonly text: string;
  /** Where it is done; null for what is done with the hands. */
  readonly link: Pick<LinkProps, 'to' | 'search'> | null;
}

const backupSettings = { to: '/settings', search: { section: 'backup' } } as const;

/** What must still be done to keep the records, worst first; nothing where all is done. */
export function Reminders() {
  const text = useText();
  const { t } = text;
  const { may } = useSession();
  const sheets = useQuery({ ...recoveryStatusQuery, enabled: may('recovery:keep') });
  const backup = useQuery(backupStandingQuery).data;
  const mayChoose = may('backup:make');
  const isBackupOld = backup?.insistence === 'reminder' || backup?.insistence === 'notice';
  const keys = useQuery({ ...keysQuery, enabled: may('keys:renew') });
  const givenUp = keys.data?.compartments.filter(({ givenUpSince }) => givenUpSince !== null) ?? [];
  const isUnproven = sheets.data?.proven === null;
  const reminders: readonly Reminder[] = [
    ...(isUnproven
      ? [
          {
            key: 'sheets',
            title: t('home.sheetsMissing'),
            text: t('home.sheetsMissingText'),
            link: { to: '/new-sheets' },
          } as const,
        ]
      : []),
    // Only sheets open a copy, so that none is made before they hold.
    ...(mayChoose && !isUnproven && backup?.lastMadeAt === null
      ? [
          {
            key: 'backup',
            title: t('home.noBackup'),
            text: t('home.noBackupText'),
            link: backupSettings,
          } as const,
        ]
      : []),
    ...(backup !== undefined && isBackupOld && !(mayChoose && backup.lastMadeAt === null)
      ? [
          {
            key: 'backup-old',
            title: backupAge(text, backup),
            text: whatToDo(text, backup, mayChoose),
            link: mayChoose ? backupSettings : null,
          } as const,
        ]
      : []),
    ...(mayChoose && backup?.isTestDue === true
      ? [
          {
            key: 'test',
            title: t('home.testDue'),
            text: t('home.testDueText'),
            link: { to: '/backup-drill' },
          } as const,
        ]
      : []),
    ...(sheets.data?.proven?.isDrillDue === true
      ? [
          {
            key: 'drill',
            title: t('home.drillDue'),
            text: t('home.drillDueText'),
            link: { to: '/drill' },
          } as const,
        ]
      : []),
    ...(givenUp.length > 0
      ? [
          {
            key: 'keys',
            title: t('home.keysToRenew'),
            text: t('home.keysToRenewText', {
              what: givenUp.map(({ compartment }) => t(`compartment.${compartment}`)).join(', '),
            }),
            link: { to: '/settings', search: { section: 'keys' } },
          } as const,
        ]
      : []),
  ];
  if (reminders.length === 0) return null;
  return (
    <section className="home-reminders" aria-labelledby="home-reminders">
      <h2 id="home-reminders">{t('home.reminders')}</h2>
      <ul className="home-list">
        {reminders.map(({ key, title, text: reminder, link }) => (
          <li key={key} data-reminder={key}>
            {link === null ? (
              <div className="home-line is-told">
                <ReminderText title={title} text={reminder} />
              </div>
            ) : (
              <Link className="home-line" {...link}>
                <ReminderText title={title} text={reminder} />
                <ChevronRight className="icon" aria-hidden />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReminderText({ title, text }: Pick<Reminder, 'title' | 'text'>) {
  return (
    <>
      <TriangleAlert className="icon" aria-hidden />
      <span className="home-line-main">
        <span className="home-line-name">{title}</span>
        <span className="quiet small">{text}</span>
      </span>
    </>
  );
}
