import { budgetSources } from '../../shared/codes/budget-sources.ts';
import { codeLabel } from '../../shared/codes/code-list.ts';
import { planLevels } from '../../shared/codes/plan-levels.ts';
import { planSheetColumns } from '../../shared/codes/plan-sheet-columns.ts';
import { serialOfDay } from '../../shared/dates/serial-day.ts';
import type { Language } from '../../shared/domain/language.ts';
import { minorUnitsOf } from '../../shared/domain/money.ts';
import type { BudgetLine, PlanNode } from '../../shared/domain/plan-node.ts';
import { inTreeOrder, type PlacedNode } from '../../shared/domain/plan-tree.ts';
import type { PlanSheetColumn } from '../../shared/national-plan/plan-sheet.ts';
import type { CellStyle } from '../spreadsheet/workbook-styles.ts';
import { type CellToWrite, writeWorkbook } from '../spreadsheet/write-workbook.ts';

/** Rows below the plan that are made ready for more. */
const READY_ROWS = 400;
const COMMON_CURRENCIES = ['LAK', 'USD', 'THB', 'CNY', 'VND', 'EUR'] as const;

const columnWidths: Readonly<Record<PlanSheetColumn, number>> = {
  level: 12,
  code: 12,
  parent: 14,
  goals: 16,
  textLao: 60,
  textEnglish: 40,
  responsible: 32,
  supporting: 32,
  startsOn: 13,
  endsOn: 13,
  budgetSource: 26,
  budgetGiver: 22,
  budgetAmount: 18,
  budgetCurrency: 11,
};

const columnStyles: Readonly<Record<PlanSheetColumn, CellStyle>> = {
  level: 'text',
  code: 'text',
  parent: 'text',
  goals: 'text',
  textLao: 'wrapped',
  textEnglish: 'wrapped',
  responsible: 'wrapped',
  supporting: 'wrapped',
  startsOn: 'date',
  endsOn: 'date',
  budgetSource: 'text',
  budgetGiver: 'wrapped',
  budgetAmount: 'decimal',
  budgetCurrency: 'text',
};

/** What the sheet of a plan is made of. */
export type PlanToWrite = {
  readonly nodes: readonly PlacedNode[];
  /** What an organisation of the directory is called. */
  readonly nameOf: (organisationId: string) => string;
  readonly language: Language;
  readonly names: { readonly plan: string; readonly guide: string };
  /** Remarks for whoever fills it in, for the second sheet. */
  readonly guide: readonly string[];
};

/** The plan as a workbook that can be filled in and imported again. */
export function writePlanSheet({ nodes, nameOf, language, names, guide }: PlanToWrite): Buffer {
  const columns = planSheetColumns.values.map(({ code }) => code);
  const codes = new Map(nodes.map(({ nodeId, node }) => [nodeId, node.code]));
  const letterOf = (column: PlanSheetColumn): string => String.fromCodePoint(65 + columns.indexOf(column));
  const rows = inTreeOrder(nodes).flatMap(({ node }) => rowsOf(node, { codes, nameOf, language }));
  const lastRow = rows.length + 1 + READY_ROWS;
  const choice = (column: PlanSheetColumn, of: readonly string[]) => ({
    cells: `${letterOf(column)}2:${letterOf(column)}${lastRow}`,
    of,
  });
  const labels = (list: typeof planLevels | typeof budgetSources): readonly string[] =>
    list.values.map(({ code }) => codeLabel(list, code, language));
  return writeWorkbook([
    {
      name: names.plan,
      columns: columns.map((column) => ({ width: columnWidths[column], style: columnStyles[column] })),
      rows: [
        columns.map((column) => ({ value: codeLabel(planSheetColumns, column, language), style: 'heading' })),
        ...rows.map((row) => columns.map((column) => row[column] ?? null)),
      ],
      frozenRows: 1,
      choices: [
        choice('level', labels(planLevels)),
        choice('budgetSource', labels(budgetSources)),
        choice('budgetCurrency', COMMON_CURRENCIES),
      ],
    },
    {
      name: names.guide,
      columns: [{ width: 100 }],
      rows: [
        [{ value: names.guide, style: 'title' }],
        ...guide.map((remark): CellToWrite[] => [{ value: remark, style: 'note' }]),
      ],
      isLandscape: false,
    },
  ]);
}

type Row = { readonly [C in PlanSheetColumn]?: CellToWrite };

/** A node with its first line of budget, and a row for every other line. */
function rowsOf(
  node: PlanNode,
  {
    codes,
    nameOf,
    language,
  }: Pick<PlanToWrite, 'nameOf' | 'language'> & { readonly codes: ReadonlyMap<string, string> },
): Row[] {
  const named = (part: PlanNode['agencies'][number]['part']): string | null =>
    node.agencies
      .filter((agency) => agency.part === part)
      .map(({ organisationId, name }) => (organisationId === null ? (name ?? '') : nameOf(organisationId)))
      .join('; ') || null;
  const codeOf = (nodeId: string): string => codes.get(nodeId) ?? '';
  const day = (date: string | null) => (date === null ? null : serialOfDay(date));
  const first: Record<Exclude<PlanSheetColumn, `budget${string}`>, string | number | null> = {
    level: codeLabel(planLevels, node.level, language),
    code: node.code,
    parent: node.parentId === null ? null : codeOf(node.parentId),
    goals: node.goalIds.map(codeOf).join(', ') || null,
    textLao: node.textLao,
    textEnglish: node.textEnglish,
    responsible: named('responsible'),
    supporting: named('supporting'),
    startsOn: day(node.startsOn),
    endsOn: day(node.endsOn),
  };
  const [line, ...others] = node.budget;
  return [
    styled({ ...first, ...(line === undefined ? {} : budgetCells(line, language)) }),
    ...others.map((other) => styled(budgetCells(other, language))),
  ];
}

const budgetCells = ({ source, giver, money }: BudgetLine, language: Language) => ({
  budgetSource: codeLabel(budgetSources, source, language),
  budgetGiver: giver,
  budgetAmount: money.minorUnits / minorUnitsOf(money.currency),
  budgetCurrency: money.currency,
});

const styled = (values: { readonly [C in PlanSheetColumn]?: string | number | null }): Row =>
  Object.fromEntries(
    planSheetColumns.values.map(({ code }) => [
      code,
      { value: values[code] ?? null, style: columnStyles[code] },
    ]),
  );
