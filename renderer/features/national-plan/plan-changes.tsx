import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { PlanFile } from '../../../shared/contract/national-plan.ts';
import type { PlanNode } from '../../../shared/domain/plan-node.ts';
import { changesBetween, type NodeChange } from '../../../shared/domain/plan-tree.ts';
import { useText } from '../../text/use-text.ts';
import { fieldText } from './plan-text.ts';
import { Bilingual } from '../../ui/bilingual.tsx';

/** What the version that is shown changes of the one before it; nothing for the first. */
export function PlanChanges({ file }: { readonly file: PlanFile }) {
  const { t, number } = useText();
  const { before, edition } = file;
  if (before === null) return null;
  const changes = changesBetween(before.nodes, file.nodes);
  return (
    <section className="plan-box" aria-labelledby="plan-changes">
      <h2 id="plan-changes">
        {t('plan.changes', { figure: number(edition - 1) })}{' '}
        <span className="quiet">{number(changes.length)}</span>
      </h2>
      {changes.length === 0 ? (
        <p className="quiet">{t('plan.noChanges')}</p>
      ) : (
        <ul className="plan-change-list">
          {changes.map((change) => (
            <li key={change.nodeId}>
              <Change change={change} file={file} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Change({ change, file }: { readonly change: NodeChange; readonly file: PlanFile }) {
  const text = useText();
  const { t, label } = text;
  const node = change.kind === 'removed' ? change.before : change.after;
  const codes = new Map(
    [...(file.before?.nodes ?? []), ...file.nodes].map((each) => [each.nodeId, each.node.code]),
  );
  const context = {
    organisations: file.organisations,
    begins: file.plan.startsOn,
    codeOf: (nodeId: string) => codes.get(nodeId) ?? '–',
  };
  return (
    <>
      <p>
        <span className="tag">{t(`plan.change.${change.kind}`)}</span> {label(planLevels, node.level)}{' '}
        <strong>{node.code}</strong> <Bilingual lao={node.textLao} english={node.textEnglish} />
      </p>
      {change.kind === 'changed' && (
        <FieldChanges before={change.before} after={change.after} fields={change.fields} context={context} />
      )}
    </>
  );
}

/** Field by field, what stood and what stands. */
export function FieldChanges({
  before,
  after,
  fields,
  context,
}: {
  readonly before: PlanNode;
  readonly after: PlanNode;
  readonly fields: readonly (keyof PlanNode)[];
  readonly context: Parameters<typeof fieldText>[3];
}) {
  const text = useText();
  const { t } = text;
  return (
    <dl className="facts plan-field-changes">
      {fields.map((field) => (
        <div className="facts-pair" key={field}>
          <dt>{t(`plan.field.${field}`)}</dt>
          <dd>
            <del>
              <span className="unseen">{t('plan.before')} </span>
              {fieldText(text, field, before, context)}
            </del>
            <ins>
              <span className="unseen">{t('plan.after')} </span>
              {fieldText(text, field, after, context)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
