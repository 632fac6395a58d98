import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { budgetSources } from '../../../shared/codes/budget-sources.ts';
import { planAgencyParts } from '../../../shared/codes/plan-agency-parts.ts';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { NodeElsewhere, PlanNodeFile } from '../../../shared/contract/national-plan.ts';
import { changedFields } from '../../../shared/domain/plan-tree.ts';
import { hasDraftWording } from '../../../shared/national-plan/phase-3.ts';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { call } from '../../bridge.ts';
import { planNodeQuery, plansQuery } from '../../queries/national-plan.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { moneyText } from '../../ui/money-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { NodeIndicators } from '../indicators/node-indicators.tsx';
import { CarryOverDialog } from './carry-over-dialog.tsx';
import { FieldChanges } from './plan-changes.tsx';
import { agencyText, budgetText, periodText, planTitle } from './plan-text.ts';
import { ReasonField } from './reason-field.tsx';
import { wordsOrNone } from './typed-values.ts';
import '../../ui/facts.css';
import '../../ui/tag.css';
import './national-plan.css';
import { Bilingual } from '../../ui/bilingual.tsx';

/** One goal, programme, project or activity: where it stands, who does it, what it costs, and what became of it. */
export function PlanNodeScreen({ nodeId }: { readonly nodeId: string }) {
  const file = useQuery(planNodeQuery(nodeId));
  if (file.data === undefined) return <Loading screen="plan-node" failure={file.error ?? undefined} />;
  return <PlanNodePage file={file.data} />;
}

function PlanNodePage({ file }: { readonly file: PlanNodeFile }) {
  const text = useText();
  const { t, label, language } = text;
  const { may } = useSession();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'remove' | 'carry'>();
  const plans = useQuery(plansQuery);
  const { nodeId, node, planId, plan, mayWrite, isRemoved, organisations } = file;
  const edit = () => void navigate({ to: '/plan/nodes/$nodeId/edit', params: { nodeId } });
  useShortcut('edit', edit, mayWrite);
  const begins = node.startsOn ?? plan.startsOn;
  const isOtherPlan = (plans.data?.length ?? 0) > 1;
  const otherText = language === 'lo' ? node.textEnglish : node.textLao;
  return (
    <div className="screen plan-node" data-screen="plan-node">
      <header className="screen-title">
        <h1>
          <span className="quiet">{node.code}</span>{' '}
          <Bilingual lao={node.textLao} english={node.textEnglish} />
        </h1>
        <div className="push plan-head-actions">
          {mayWrite && node.level !== 'activity' && (
            <Button
              icon={Plus}
              onClick={() =>
                void navigate({
                  to: '/plan/$planId/new/$nodeId',
                  params: { planId, nodeId: newRecordId() },
                  search: { under: nodeId },
                })
              }
            >
              {t('plan.addBelow')}
            </Button>
          )}
          {may('plan:write') && isOtherPlan && (
            <Button icon={ArrowRightLeft} onClick={() => setAsked('carry')}>
              {t('plan.carryOver')}
            </Button>
          )}
          {mayWrite && (
            <>
              <Button icon={Trash2} onClick={() => setAsked('remove')}>
                {t('plan.remove')}
              </Button>
              <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={edit}>
                {t('action.edit')}
              </Button>
            </>
          )}
        </div>
      </header>
      <nav className="plan-path small" aria-label={t('plan.path')}>
        <ol>
          <li>
            <Link to="/plan/$planId" params={{ planId }} search={{}}>
              {planTitle(text, plan)}
            </Link>
          </li>
          {file.path.map((each) => (
            <li key={each.nodeId}>
              <NodeLink node={each} />
            </li>
          ))}
        </ol>
      </nav>
      <p className="plan-node-tags">
        <span className="tag">{label(planLevels, node.level)}</span>
        <span className={file.state === 'approved' ? 'tag' : 'tag tag-draft'}>
          {t('plan.versionOf', { figure: file.edition, state: t(`plan.state.${file.state}`) })}
        </span>
        {hasDraftWording(node) && <span className="tag tag-draft">{t('plan.draftWording')}</span>}
      </p>
      {otherText !== null && (
        <p className="quiet" lang={language === 'lo' ? 'en' : 'lo'}>
          {otherText}
        </p>
      )}
      {isRemoved && (
        <Notice kind="warning" title={t('plan.removed')}>
          <p>{t('plan.removedHelp')}</p>
        </Notice>
      )}
      <section className="plan-box">
        <dl className="facts">
          <dt>{t('plan.period')}</dt>
          <dd>{periodText(text, { from: node.startsOn, to: node.endsOn }) || '–'}</dd>
          {planAgencyParts.values.map(({ code }) => (
            <div className="facts-pair" key={code}>
              <dt>{label(planAgencyParts, code)}</dt>
              <dd>
                <Lines
                  of={node.agencies
                    .filter(({ part }) => part === code)
                    .map((agency) => agencyText(text, agency, { organisations, begins }))}
                />
              </dd>
            </div>
          ))}
          <dt>{t('plan.field.budget')}</dt>
          <dd>
            <Lines
              of={node.budget.map(({ source, giver, money }) =>
                [label(budgetSources, source), giver, moneyText(money, text)].filter(Boolean).join(' · '),
              )}
            />
          </dd>
          {file.below.length > 0 && (
            <>
              <dt>{t('plan.budgetBelow')}</dt>
              <dd>{budgetText(text, [file, ...file.below]) || '–'}</dd>
            </>
          )}
          {node.level !== 'goal' && (
            <>
              <dt>{t('plan.field.goalIds')}</dt>
              <dd>
                {file.goals.length === 0 ? (
                  '–'
                ) : (
                  <ul>
                    {file.goals.map((goal) => (
                      <li key={goal.nodeId}>
                        <NodeLink node={goal} />
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            </>
          )}
          {file.carriedFrom !== null && (
            <>
              <dt>{t('plan.carriedFrom')}</dt>
              <dd>
                {file.carriedFrom.planCode} · <NodeLink node={file.carriedFrom} />
              </dd>
            </>
          )}
          {file.carriedInto.length > 0 && (
            <>
              <dt>{t('plan.carriedInto')}</dt>
              <dd>
                <ul>
                  {file.carriedInto.map((each) => (
                    <li key={each.nodeId}>
                      {each.planCode} · <NodeLink node={each} />
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
      </section>
      <NodeIndicators nodeId={nodeId} />
      <Below file={file} />
      <History file={file} />
      {asked === 'remove' && <RemoveDialog file={file} onClose={() => setAsked(undefined)} />}
      {asked === 'carry' && <CarryOverDialog file={file} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return '–';
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The way to another node, by its code and what it says. */
function NodeLink({ node }: { readonly node: NodeElsewhere }) {
  return (
    <Link to="/plan/nodes/$nodeId" params={{ nodeId: node.nodeId }}>
      {node.code} <Bilingual lao={node.textLao} english={node.textEnglish} />
    </Link>
  );
}

function Below({ file }: { readonly file: PlanNodeFile }) {
  const text = useText();
  const { t, label, number } = text;
  if (file.below.length === 0) return null;
  return (
    <section className="plan-box" aria-labelledby="plan-below">
      <h2 id="plan-below">
        {t('plan.below')} <span className="quiet">{number(file.below.length)}</span>
      </h2>
      <ul className="plan-below">
        {file.below.map(({ nodeId, node }) => (
          <li key={nodeId}>
            <span className="quiet small">{label(planLevels, node.level)}</span>{' '}
            <Link to="/plan/nodes/$nodeId" params={{ nodeId }}>
              {node.code} <Bilingual lao={node.textLao} english={node.textEnglish} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What each version of the plan made of it, the newest first. */
function History({ file }: { readonly file: PlanNodeFile }) {
  const { t, number, moment } = useText();
  const codes = new Map([...file.path, ...file.goals].map((each) => [each.nodeId, each.code]));
  const context = {
    organisations: file.organisations,
    begins: file.plan.startsOn,
    codeOf: (id: string) => codes.get(id) ?? '–',
  };
  return (
    <section className="plan-box" aria-labelledby="plan-history">
      <h2 id="plan-history">{t('plan.history')}</h2>
      <ol className="plan-change-list">
        {file.history.map(({ edition, state, reason, changed, before, after }) => (
          <li key={edition}>
            <p>
              <strong>
                {t('plan.versionOf', { figure: number(edition), state: t(`plan.state.${state}`) })}
              </strong>{' '}
              {t(`plan.change.${before === null ? 'added' : after === null ? 'removed' : 'changed'}`)}{' '}
              <span className="quiet small">
                {changed.byName} · {moment(changed.at)}
              </span>
            </p>
            {reason !== null && (
              <p>
                <span className="quiet">{t('plan.reason')}:</span> {reason}
              </p>
            )}
            {before !== null && after !== null && (
              <FieldChanges
                before={before}
                after={after}
                fields={changedFields(before, after)}
                context={context}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Takes the node out of the next version; the versions before keep it. */
function RemoveDialog({ file, onClose }: { readonly file: PlanNodeFile; readonly onClose: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const { nodeId, planId, version, state } = file;
  const isNextVersion = state === 'approved';
  const remove = useMutation({
    mutationFn: () =>
      call('nationalPlan.removeNode', { nodeId, planId, version, reason: wordsOrNone(reason) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['national-plan'] });
      await navigate({ to: '/plan/$planId', params: { planId }, search: {} });
    },
  });
  return (
    <FormDialog
      title={t('plan.removeTitle')}
      submit={t('plan.remove')}
      look="danger"
      act={remove}
      onSubmit={() => {
        const isMissing = isNextVersion && reason.trim() === '';
        setProblem(isMissing ? 'needed' : undefined);
        if (!isMissing) remove.mutate();
        return !isMissing;
      }}
      onClose={onClose}
    >
      <p>{t('plan.removeHelp')}</p>
      {isNextVersion && <ReasonField value={reason} problem={problem} onChange={setReason} />}
    </FormDialog>
  );
}
