import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileDown, FileUp, FilePlus2, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { PlanFile } from '../../../shared/contract/national-plan.ts';
import { countLevels, planLevelCodes } from '../../../shared/domain/plan-tree.ts';
import { hasDraftWording } from '../../../shared/national-plan/phase-3.ts';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { call } from '../../bridge.ts';
import { planQuery, plansQuery } from '../../queries/national-plan.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlanAreas } from '../../ui/plan-areas.tsx';
import { EditionBar } from './edition-bar.tsx';
import { PlanChanges } from './plan-changes.tsx';
import { PlanTree } from './plan-tree.tsx';
import { budgetText, periodText, planTitle } from './plan-text.ts';
import '../../ui/record-table.css';
import '../../ui/facts.css';
import '../../ui/tag.css';
import './national-plan.css';

/** The latest plan, or how to begin the first one. */
export function PlansScreen() {
  const plans = useQuery(plansQuery);
  if (plans.data === undefined) return <Loading screen="plan" failure={plans.error ?? undefined} />;
  const [latest] = plans.data;
  return latest === undefined ? <NoPlan /> : <PlanScreen planId={latest.planId} edition={null} />;
}

function NoPlan() {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  return (
    <div className="screen national-plan" data-screen="plan">
      <header className="screen-title">
        <h1>{t('plan.title')}</h1>
      </header>
      <PlanAreas />
      <Notice kind="plain" title={t('plan.none')}>
        <p>{t(may('plan:write') ? 'plan.noneHelp' : 'plan.noneRead')}</p>
      </Notice>
      {may('plan:write') && (
        <div className="plan-actions">
          <Button
            look="main"
            icon={FilePlus2}
            onClick={() => void navigate({ to: '/new-plan/$planId', params: { planId: newRecordId() } })}
          >
            {t('plan.begin')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A plan in one of its versions: how complete it is, how the version stands, and the tree. */
export function PlanScreen({
  planId,
  edition,
}: {
  readonly planId: string;
  readonly edition: number | null;
}) {
  const file = useQuery(planQuery(planId, edition));
  if (file.data === undefined) return <Loading screen="plan" failure={file.error ?? undefined} />;
  return <Plan file={file.data} />;
}

function Plan({ file }: { readonly file: PlanFile }) {
  const text = useText();
  const { t } = text;
  const { may } = useSession();
  const navigate = useNavigate();
  const { planId, plan, nodes, editions } = file;
  const isNewest = file.edition === editions[0]?.edition;
  const mayWrite = file.may.write && isNewest;
  const edit = () => void navigate({ to: '/plan/$planId/edit', params: { planId } });
  useShortcut('edit', edit, mayWrite);
  return (
    <div className="screen national-plan" data-screen="plan">
      <header className="screen-title">
        <h1>{planTitle(text, plan)}</h1>
        <p className="quiet">
          {plan.code} · {periodText(text, { from: plan.startsOn, to: plan.endsOn })}
        </p>
        <div className="push plan-head-actions">
          {mayWrite && (
            <>
              <Button
                look="main"
                icon={Plus}
                onClick={() =>
                  void navigate({
                    to: '/plan/$planId/new/$nodeId',
                    params: { planId, nodeId: newRecordId() },
                    search: {},
                  })
                }
              >
                {t('plan.add')}
              </Button>
              <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={edit}>
                {t('plan.editTitle')}
              </Button>
            </>
          )}
        </div>
      </header>
      <PlanAreas />
      <OtherPlans planId={planId} />
      {file.begunWith !== null && nodes.some(({ node }) => hasDraftWording(node)) && (
        <Notice kind="warning" title={t('plan.draftGoals')}>
          <p>{t('plan.draftGoalsHelp')}</p>
        </Notice>
      )}
      <div className="plan-overview">
        <EditionBar file={file} />
        <Completeness file={file} />
        <div className="plan-box">
          <dl className="plan-whole-budget">
            <dt>{t('plan.budgetTotal')}</dt>
            <dd>{budgetText(text, nodes) || t('plan.noBudget')}</dd>
          </dl>
          {isNewest && (mayWrite || may('plan:export')) && (
            <section className="plan-sheet" aria-labelledby="plan-sheet">
              <h2 id="plan-sheet">{t('plan.sheetTitle')}</h2>
              {mayWrite && <p className="quiet small">{t('plan.sheetHelp')}</p>}
              <div className="plan-actions">
                {may('plan:export') && <SaveSheet planId={planId} />}
                {mayWrite && (
                  <Button
                    icon={FileUp}
                    onClick={() => void navigate({ to: '/plan/$planId/import', params: { planId } })}
                  >
                    {t('plan.import')}
                  </Button>
                )}
              </div>
            </section>
          )}
        </div>
      </div>
      <PlanChanges file={file} />
      <PlanTree file={file} />
    </div>
  );
}

/** The other plans, where there are any, and the way to begin the next. */
function OtherPlans({ planId }: { readonly planId: string }) {
  const text = useText();
  const { may } = useSession();
  const plans = useQuery(plansQuery);
  const others = (plans.data ?? []).filter((each) => each.planId !== planId);
  if (others.length === 0 && !may('plan:write')) return null;
  return (
    <p className="plan-others small">
      {others.map((other) => (
        <Link key={other.planId} to="/plan/$planId" params={{ planId: other.planId }} search={{}}>
          {planTitle(text, other.plan)}
        </Link>
      ))}
      {may('plan:write') && (
        <Link to="/new-plan/$planId" params={{ planId: newRecordId() }}>
          {text.t('plan.beginAnother')}
        </Link>
      )}
    </p>
  );
}

/** What was entered against what was announced, level by level. */
function Completeness({ file }: { readonly file: PlanFile }) {
  const { t, label, number } = useText();
  const { announced, announcedSource } = file.plan;
  const counts = countLevels(file.nodes);
  return (
    <section className="plan-box plan-completeness" aria-labelledby="plan-complete">
      <h2 id="plan-complete">{t('plan.complete')}</h2>
      <table className="plan-counts">
        <thead>
          <tr>
            <th scope="col">{t('plan.level')}</th>
            <th scope="col">{t('plan.entered')}</th>
            <th scope="col">{t('plan.announced')}</th>
            <th scope="col">{t('plan.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {planLevelCodes.map((level) => {
            const wanted = announced[level];
            return (
              <tr key={level}>
                <th scope="row">{label(planLevels, level)}</th>
                <td>{number(counts[level])}</td>
                <td>{wanted === null ? '–' : number(wanted)}</td>
                <td>{differenceText({ t, number }, counts[level], wanted)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {announcedSource !== null && (
        <p className="quiet small">{t('plan.announcedBy', { source: announcedSource })}</p>
      )}
    </section>
  );
}

function differenceText(
  { t, number }: Pick<ReturnType<typeof useText>, 't' | 'number'>,
  entered: number,
  announced: number | null,
): string {
  if (announced === null) return '–';
  if (entered === announced) return t('plan.asAnnounced');
  return entered < announced
    ? t('plan.missing', { figure: number(announced - entered) })
    : t('plan.more', { figure: number(entered - announced) });
}

/** The plan as a sheet, to fill in and import again. */
function SaveSheet({ planId }: { readonly planId: string }) {
  const { t, language } = useText();
  const [isSaved, setSaved] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      call('nationalPlan.saveSheet', {
        planId,
        language,
        names: { plan: t('plan.title'), guide: t('plan.guide.title') },
        guide: [
          t('plan.guide.rows'),
          t('plan.guide.code'),
          t('plan.guide.parent'),
          t('plan.guide.goals'),
          t('plan.guide.agencies'),
          t('plan.guide.days'),
          t('plan.guide.budget'),
          t('plan.guide.again'),
        ],
      }),
    onMutate: () => setSaved(false),
    onSuccess: (answer) => setSaved(answer.isSaved),
  });
  return (
    <>
      <Button icon={FileDown} disabled={save.isPending} onClick={() => save.mutate()}>
        {t('plan.saveSheet')}
      </Button>
      {isSaved && <span role="status">{t('plan.sheetSaved')}</span>}
      {save.error !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, save.error)}</p>
        </Notice>
      )}
    </>
  );
}
