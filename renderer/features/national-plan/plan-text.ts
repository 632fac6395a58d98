import { budgetSources } from '../../../shared/codes/budget-sources.ts';
import { planAgencyParts } from '../../../shared/codes/plan-agency-parts.ts';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { NamedInPlan } from '../../../shared/contract/national-plan.ts';
import type { NationalPlan } from '../../../shared/domain/national-plan.ts';
import { nameOn } from '../../../shared/domain/organisation.ts';
import type { PlanAgency, PlanNode } from '../../../shared/domain/plan-node.ts';
import { budgetSums, type PlacedNode } from '../../../shared/domain/plan-tree.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { Text } from '../../text/use-text.ts';
import { amountText, moneyText } from '../../ui/money-text.ts';
import { organisationName } from '../../ui/organisation-text.ts';
import { today } from '../../ui/today.ts';

/** What a node is called in the language shown, where it is known in it. */
export const nodeText = (
  { language }: Pick<Text, 'language'>,
  { textLao, textEnglish }: Pick<PlanNode, 'textLao' | 'textEnglish'>,
): string => (language === 'lo' ? textLao : (textEnglish ?? textLao));

/** What a plan is called in the language shown. */
export const planTitle = (
  { language }: Pick<Text, 'language'>,
  { titleLao, titleEnglish }: Pick<NationalPlan, 'titleLao' | 'titleEnglish'>,
): string => (language === 'lo' ? titleLao : (titleEnglish ?? titleLao));

/** From when to when; empty where no day is known. */
export function periodText(
  { language, t }: Pick<Text, 'language' | 't'>,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): string {
  const day = (date: string) => formatDate(date, language, 'short');
  if (from !== null && to !== null) return `${day(from)}–${day(to)}`;
  if (from !== null) return t('plan.fromDay', { day: day(from) });
  return to === null ? '' : t('plan.untilDay', { day: day(to) });
}

/**
 * An agency by the name that it had when its part began, as the plan of that time would say it; with the name of today
 * where that is another, and with its days where they are less than the whole time.
 */
export function agencyText(
  text: Text,
  agency: PlanAgency,
  { organisations, begins }: { readonly organisations: readonly NamedInPlan[]; readonly begins: string },
): string {
  const { organisationId, name, since, until } = agency;
  const named = organisations.find((each) => each.organisationId === organisationId);
  const days = periodText(text, { from: since, to: until });
  const behind = days === '' ? '' : ` (${days})`;
  if (named === undefined) return `${name ?? '–'}${behind}`;
  const then = organisationName(text, nameOn(named.names, since ?? begins));
  const now = organisationName(text, nameOn(named.names, today()));
  return `${then}${then === now ? '' : ` (${text.t('plan.todayCalled', { name: now })})`}${behind}`;
}

/** What is planned for these nodes together, currency by currency; empty where nothing is. */
export const budgetText = (text: Text, nodes: readonly PlacedNode[]): string =>
  budgetSums(nodes)
    .map(({ currency, minorUnits }) => amountText(minorUnits, currency, text))
    .join(' · ');

/** A field of a node as a person reads it. */
export function fieldText(
  text: Text,
  field: keyof PlanNode,
  node: PlanNode,
  {
    organisations,
    begins,
    codeOf,
  }: {
    readonly organisations: readonly NamedInPlan[];
    readonly begins: string;
    readonly codeOf: (nodeId: string) => string;
  },
): string {
  const { label, t } = text;
  const day = (date: string | null) => (date === null ? '–' : formatDate(date, text.language, 'short'));
  switch (field) {
    case 'level':
      return label(planLevels, node.level);
    case 'parentId':
      return node.parentId === null ? t('plan.underThePlan') : codeOf(node.parentId);
    case 'code':
    case 'textLao':
      return node[field];
    case 'textEnglish':
      return node.textEnglish ?? '–';
    case 'goalIds':
      return node.goalIds.map(codeOf).join(', ') || '–';
    case 'agencies':
      return (
        node.agencies
          .map(
            (agency) =>
              `${label(planAgencyParts, agency.part)}: ${agencyText(text, agency, { organisations, begins })}`,
          )
          .join('; ') || '–'
      );
    case 'startsOn':
    case 'endsOn':
      return day(node[field]);
    case 'budget':
      return (
        node.budget
          .map(({ source, giver, money }) =>
            [label(budgetSources, source), giver, moneyText(money, text)].filter(Boolean).join(' '),
          )
          .join('; ') || '–'
      );
  }
}
