import { useMutation } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, FileDown, Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { CaseInCopy, DrillRecord } from '../../../shared/contract/backup-drill.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { drillCounts } from '../../../shared/domain/backup-drill.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { Paper, paperFonts } from '../../ui/paper.tsx';
import { DrillCertificate } from './drill-certificate.tsx';
import { findingText, isGood } from './finding-text.ts';

/** What a drill found, line by line, the case to be known by eye, and the certificate. */
export function DrillOutcome({
  record,
  toRecognise,
  onRecognised,
}: {
  readonly record: DrillRecord;
  /** The case that was shown from the copy; null where none was, or the drill is an earlier one. */
  readonly toRecognise: CaseInCopy | null;
  readonly onRecognised: (record: DrillRecord) => void;
}) {
  const text = useText();
  const { t, number, moment } = text;
  const { office } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [record.drillId]);
  const isAsked = toRecognise !== null && record.isRecognised === null;
  const issue = useMutation({
    mutationFn: async (as: 'paper' | 'file') => {
      await paperFonts();
      const { drillId } = record;
      const outcome =
        as === 'paper'
          ? await call('backupDrill.print', { drillId })
          : await call('backupDrill.savePdf', { drillId });
      return outcome.isDone ? as : undefined;
    },
  });
  return (
    <section className="backup-drill-outcome" aria-labelledby="drill-outcome">
      <h2 id="drill-outcome" ref={heading} tabIndex={-1}>
        {t('backupDrill.outcome', { when: moment(record.copyMadeAt) })}
      </h2>
      <Notice kind={isGood(record) ? 'good' : 'problem'}>
        <p>{t(isGood(record) ? 'backupDrill.good' : 'backupDrill.bad')}</p>
      </Notice>
      <ul className="backup-drill-findings">
        {record.findings.map((finding) => (
          <li key={finding.check} data-check={finding.check} data-passed={finding.isPassed}>
            {finding.isPassed ? (
              <CircleCheck className="icon drill-passed" aria-hidden />
            ) : (
              <CircleAlert className="icon drill-failed" aria-hidden />
            )}
            <span>{findingText(text, finding)}</span>
          </li>
        ))}
      </ul>
      {record.notOpened.length > 0 && (
        <p>
          {t('backupDrill.notOpened', {
            what: record.notOpened.map((compartment) => t(`compartment.${compartment}`)).join(', '),
          })}
        </p>
      )}
      {record.counts !== null && (
        <table className="backup-drill-counts">
          <caption>{t('backupDrill.counts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('backupDrill.what')}</th>
              <th scope="col">{t('backupDrill.inCopy')}</th>
              <th scope="col">{t('backupDrill.now')}</th>
            </tr>
          </thead>
          <tbody>
            {drillCounts.map((name) => {
              const { copied, present } = record.counts?.[name] ?? { copied: null, present: null };
              if (copied === null || present === null) return null;
              return (
                <tr key={name}>
                  <th scope="row">{t(`backupDrill.count.${name}`)}</th>
                  <td>{number(copied)}</td>
                  <td>{number(present)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {record.counts !== null && <p className="quiet small">{t('backupDrill.countsHelp')}</p>}
      {isAsked && <Recognise record={record} shown={toRecognise} onRecognised={onRecognised} />}
      {!isAsked && (
        <div className="backup-drill-acts">
          <Button look="main" icon={Printer} disabled={issue.isPending} onClick={() => issue.mutate('paper')}>
            {t('backupDrill.print')}
          </Button>
          <Button icon={FileDown} disabled={issue.isPending} onClick={() => issue.mutate('file')}>
            {t('recovery.savePdf')}
          </Button>
          <p role="status">
            {issue.isPending && t('recovery.printing')}
            {issue.data === 'paper' && t('backupDrill.printed')}
            {issue.data === 'file' && t('backupDrill.saved')}
          </p>
        </div>
      )}
      {issue.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, issue.error)}</p>
        </Notice>
      )}
      <Paper testId="drill-paper">
        <DrillCertificate record={record} office={office} />
      </Paper>
    </section>
  );
}

/** One case from the copy: only a person can say whether it is the one that they know. */
function Recognise({
  record,
  shown,
  onRecognised,
}: {
  readonly record: DrillRecord;
  readonly shown: CaseInCopy;
  readonly onRecognised: (record: DrillRecord) => void;
}) {
  const { t, language } = useText();
  const answer = useMutation({
    mutationFn: (isKnown: boolean) => call('backupDrill.recognise', { drillId: record.drillId, isKnown }),
    onSuccess: onRecognised,
  });
  return (
    <div className="backup-drill-case">
      <h3>{t('backupDrill.isThisIt')}</h3>
      <dl className="facts">
        <dt>{t('backupDrill.case')}</dt>
        <dd>
          {codeNameText(shown.caseId, language)} · {shown.number}
        </dd>
        <dt>{t('backupDrill.status')}</dt>
        <dd>{t(`status.${shown.status}`)}</dd>
        <dt>{t('backupDrill.openedOn')}</dt>
        <dd>{formatPartialDate(shown.openedOn, language)}</dd>
        <dt>{t('backupDrill.officer')}</dt>
        <dd>{shown.responsibleOfficerName}</dd>
      </dl>
      <div className="backup-drill-acts">
        <Button look="main" disabled={answer.isPending} onClick={() => answer.mutate(true)}>
          {t('backupDrill.known')}
        </Button>
        <Button disabled={answer.isPending} onClick={() => answer.mutate(false)}>
          {t('backupDrill.unknown')}
        </Button>
      </div>
      {answer.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, answer.error)}</p>
        </Notice>
      )}
    </div>
  );
}
