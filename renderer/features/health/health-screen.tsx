import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SearchCheck } from 'lucide-react';
import {
  asksForSomething,
  byUrgency,
  healthFindings,
  worstOf,
  type HealthFinding,
} from '../../../shared/domain/health.ts';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { healthReportQuery, healthStateQuery } from '../../queries/health.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { HealthMark } from '../../ui/health-mark.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AdministrationPage } from '../administration/administration-page.tsx';
import { FindingAct } from './finding-act.tsx';
import { FindingFacts } from './finding-facts.tsx';
import { FilesTable } from './files-table.tsx';
import './health.css';

/** How the program stands, line by line: for everybody in short, for who looks after it with what is known. */
export function HealthScreen() {
  const { may } = useSession();
  return may('health:read') ? <FullHealth /> : <ShortHealth />;
}

function ShortHealth() {
  const { t } = useText();
  const state = useQuery(healthStateQuery);
  if (state.data === undefined) return <Loading screen="health" failure={state.error ?? undefined} />;
  return (
    <div className="screen health" data-screen="health">
      <h1>{t('health.title')}</h1>
      <Overall findings={state.data.findings} />
      <ul className="health-lines">
        {byUrgency(state.data.findings).map((finding) => (
          <Line key={finding} finding={finding} />
        ))}
      </ul>
      <p>
        <Link to="/settings" search={{ section: 'help' }}>
          {t('health.toHelp')}
        </Link>
      </p>
    </div>
  );
}

function FullHealth() {
  const text = useText();
  const { t, language } = text;
  const client = useQueryClient();
  const report = useQuery(healthReportQuery);
  const check = useMutation({
    mutationFn: () => call('health.check', {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['health'] }),
  });
  if (report.data === undefined) return <Loading screen="health" failure={report.error ?? undefined} />;
  const { findings, at } = report.data;
  return (
    <AdministrationPage
      screen="health"
      title={t('health.title')}
      acts={
        <Button icon={SearchCheck} disabled={check.isPending} onClick={() => check.mutate()}>
          {t('health.checkNow')}
        </Button>
      }
    >
      {check.isPending && (
        <p role="status" className="health-progress">
          <progress aria-label={t('health.checking')} />
          {t('health.checking')}
        </p>
      )}
      {check.isSuccess && (
        <Notice kind={worstOf(findings.filter(isOfCheck)) === 'act' ? 'warning' : 'good'}>
          <p>{t('health.checked')}</p>
        </Notice>
      )}
      {check.error !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, check.error)}</p>
        </Notice>
      )}
      <Overall findings={findings} />
      <p className="quiet small">{t('health.asOf', { when: formatMoment(at, language) })}</p>
      <ul className="health-lines">
        {byUrgency(findings).map((finding) => (
          <Line key={finding} finding={finding}>
            <FindingFacts line={healthFindings[finding].line} report={report.data} />
            <FindingAct finding={finding} />
          </Line>
        ))}
      </ul>
      <FilesTable files={report.data.files} />
    </AdministrationPage>
  );
}

/** What the check looks at: files and audit, and nothing else of the page. */
const isOfCheck = (finding: HealthFinding): boolean =>
  ['files', 'audit'].includes(healthFindings[finding].line);

function Overall({ findings }: { readonly findings: readonly HealthFinding[] }) {
  const { t } = useText();
  const worst = worstOf(findings);
  return (
    <p className="health-overall">
      <HealthMark state={worst} />
      {t(`health.overall.${worst}`)}
    </p>
  );
}

/** One line: its state in words, what was found, what to do, and the way there. */
function Line({
  finding,
  children,
}: {
  readonly finding: HealthFinding;
  readonly children?: React.ReactNode;
}) {
  const { t } = useText();
  const { line, state } = healthFindings[finding];
  return (
    <li className="health-line" data-line={line} data-state={state}>
      <HealthMark state={state} />
      <div className="health-line-text">
        <h2>
          {t(`health.line.${line}`)}{' '}
          <span className={`tag health-tag-${state}`}>{t(`health.state.${state}`)}</span>
        </h2>
        <p>{t(`health.finding.${finding}`)}</p>
        {asksForSomething(finding) && <p className="health-todo">{t(`health.todo.${finding}`)}</p>}
        {children}
      </div>
    </li>
  );
}
