import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { OverviewNode, PlanOverview } from '../../../shared/contract/plan-report.ts';
import { rollUpLights, type RolledLight } from '../../../shared/domain/plan-light.ts';
import { type PlanLevel, PlanLevel as PlanLevelCode } from '../../../shared/domain/plan-node.ts';
import { planLevelCodes } from '../../../shared/domain/plan-tree.ts';
import { chosenEntries, lateFirst } from '../../../shared/domain/plan-view.ts';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import { calledText, planText } from '../../../shared/national-plan/report-text.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { planOverviewQuery } from '../../queries/plan-reports.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { provinces } from '../../ui/provinces.ts';
import { failureText } from '../../text/error-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { attainedText, figureText } from '../indicators/indicator-text.ts';
import { LightCountMarks, LightMark, LightRule } from './light-mark.tsx';
import { PlanViewScreen } from './plan-views.tsx';
import '../../ui/record-table.css';
import { Bilingual } from '../../ui/bilingual.tsx';

/** What of a plan is looked at, as the address has it. */
export interface PlanChoice {
  readonly plan?: string | undefined;
  readonly goal?: string | undefined;
  readonly province?: string | undefined;
  readonly agency?: string | undefined;
  /** Down to which level; all of them where none is said. */
  readonly down?: string | undefined;
}

/** One page for the committee: the tree with its lights, late first. */
export function PlanOverviewScreen({ choice }: { readonly choice: PlanChoice }) {
  return (
    <PlanViewScreen view="overview" planId={choice.plan}>
      {({ planId }) => <Overview planId={planId} choice={choice} />}
    </PlanViewScreen>
  );
}

function Overview({ planId, choice }: { readonly planId: string; readonly choice: PlanChoice }) {
  const text = useText();
  const { t, language } = text;
  const overview = useQuery(planOverviewQuery(planId));
  if (overview.data === undefined)
    return overview.isError ? (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, overview.error)}</p>
      </Notice>
    ) : (
      <p className="quiet">{t('program.loading')}</p>
    );
  const { nodes, on } = overview.data;
  const chosen = chosenEntries(nodes, {
    goalId: choice.goal,
    provinceCode: choice.province,
    agencyKey: choice.agency,
  });
  const rolled = rollUpLights(chosen);
  const down = PlanLevelCode.safeParse(choice.down).data ?? 'activity';
  const shown = lateFirst(chosen, rolled).filter(({ level }) => isDownTo(level, down));
  const counts = { red: 0, amber: 0, green: 0, grey: 0 };
  for (const { level, own } of chosen) if (level === 'activity') counts[own] += 1;
  return (
    <>
      <div className="plan-view-sum" data-testid="plan-lights">
        <p role="status">
          {t('planReports.overview.activities', {
            count: counts.red + counts.amber + counts.green + counts.grey,
          })}
        </p>
        <LightCountMarks counts={counts} />
        <p className="quiet">{t('planReports.overview.on', { day: formatDate(on, language) })}</p>
      </div>
      <LightRule />
      <Filters overview={overview.data} choice={choice} />
      {shown.length === 0 ? (
        <p className="quiet">{t('planReports.overview.nothing')}</p>
      ) : (
        <table className="record-table plan-lights" aria-label={t('planReports.overview.title')}>
          <thead>
            <tr>
              <th scope="col">{t('planReports.overview.light')}</th>
              <th scope="col">{t('planReports.overview.entry')}</th>
              <th scope="col">{t('planReports.overview.responsible')}</th>
              <th scope="col">{t('planReports.overview.until')}</th>
              <th scope="col">{t('planReports.overview.below')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((node) => (
              <Row key={node.nodeId} node={node} rolled={rolled.get(node.nodeId)} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const isDownTo = (level: PlanLevel, down: PlanLevel): boolean =>
  planLevelCodes.indexOf(level) <= planLevelCodes.indexOf(down);

function Row({ node, rolled }: { readonly node: OverviewNode; readonly rolled: RolledLight | undefined }) {
  const text = useText();
  const { t, language, label } = text;
  const light = rolled?.light ?? node.own;
  return (
    <tr className="record-row" data-node={node.code} data-level={node.level} data-row-light={light}>
      <td data-label={t('planReports.overview.light')}>
        <LightMark light={light} />
      </td>
      <th scope="row" data-depth={Math.min(node.depth, 3)}>
        <span className="quiet small">
          {label(planLevels, node.level)} {node.code}
        </span>{' '}
        <Link className="plan-entry-text" to="/plan/nodes/$nodeId" params={{ nodeId: node.nodeId }}>
          {planText(node, language)}
        </Link>
        {node.indicators.length > 0 && (
          <ul className="plan-entry-figures small">
            {node.indicators.map(({ indicatorId, due, ...indicator }) => (
              <li key={indicatorId}>
                <Link to="/plan/indicators/$indicatorId" params={{ indicatorId }}>
                  <Bilingual lao={indicator.nameLao} english={indicator.nameEnglish} />
                </Link>
                :{' '}
                {t('planReports.overview.reached', {
                  actual: figureText(due.actual, text),
                  target: figureText(due.target, text),
                  unit: indicator.unit,
                })}{' '}
                ({attainedText(due.actual, due.target, text)}) · {t(`planReports.light.${indicator.light}`)}
              </li>
            ))}
          </ul>
        )}
      </th>
      <td data-label={t('planReports.overview.responsible')}>
        {node.responsible.map((body) => calledText(body, language)).join(', ')}
      </td>
      <td data-label={t('planReports.overview.until')}>
        {node.endsOn !== null && formatDate(node.endsOn, language, 'short')}
        {node.late > 0 && (
          <strong className="plan-late">
            {t('planReports.overview.late', { count: node.late, days: text.number(node.late) })}
          </strong>
        )}
      </td>
      <td data-label={t('planReports.overview.below')}>
        {node.level !== 'activity' && rolled !== undefined && <LightCountMarks counts={rolled.activities} />}
      </td>
    </tr>
  );
}

function Filters({
  overview: { nodes },
  choice,
}: {
  readonly overview: PlanOverview;
  readonly choice: PlanChoice;
}) {
  const text = useText();
  const { t, language, label } = text;
  const navigate = useNavigate();
  const set = (change: Partial<PlanChoice>) => {
    const kept = Object.entries({ ...choice, ...change }).filter(([, value]) => value !== undefined);
    void navigate({ to: '/plan/overview', search: Object.fromEntries(kept), replace: true });
  };
  const bodies = new Map(nodes.flatMap(({ responsible }) => responsible.map((body) => [body.key, body])));
  return (
    <div className="plan-view-filters" role="search" aria-label={t('planReports.overview.filter')}>
      <Choice
        label={t('planReports.overview.goal')}
        value={choice.goal}
        onChange={(goal) => set({ goal })}
        options={nodes
          .filter(({ level }) => level === 'goal')
          .map((node) => ({ id: node.nodeId, name: `${node.code} ${planText(node, language)}` }))}
      />
      <Choice
        label={t('planReports.overview.province')}
        value={choice.province}
        onChange={(province) => set({ province })}
        options={provinces.map(({ code, nameLao, nameEnglish }) => ({
          id: code,
          name: language === 'lo' ? nameLao : nameEnglish,
        }))}
      />
      <Choice
        label={t('planReports.overview.agency')}
        value={choice.agency}
        onChange={(agency) => set({ agency })}
        options={[...bodies.values()].map((body) => ({ id: body.key, name: calledText(body, language) }))}
      />
      <Choice
        label={t('planReports.overview.down')}
        value={choice.down}
        onChange={(down) => set({ down })}
        options={planLevelCodes.map((level) => ({ id: level, name: label(planLevels, level) }))}
      />
      <p className="quiet small">{t('planReports.overview.filterHelp')}</p>
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string | undefined) => void;
}) {
  const { t } = useText();
  return (
    <Field label={label} width="medium">
      {(control) => (
        <select
          {...control}
          className="input"
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
        >
          <option value="">{t('planReports.overview.all')}</option>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
