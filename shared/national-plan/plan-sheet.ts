import { budgetSources } from '../codes/budget-sources.ts';
import { codeLabel, type CodedValue, type CodeList, type CodeOf } from '../codes/code-list.ts';
import { currencyCodes } from '../codes/currency-codes.ts';
import { planLevels } from '../codes/plan-levels.ts';
import { planSheetColumns } from '../codes/plan-sheet-columns.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { dayOfSerial } from '../dates/serial-day.ts';
import { understandDate } from '../dates/understand-date.ts';
import { type Currency, minorUnitsOf } from '../domain/money.ts';
import type { NationalPlan } from '../domain/national-plan.ts';
import { PlanNode } from '../domain/plan-node.ts';
import { changedFields, nodeProblems, type PlacedNode } from '../domain/plan-tree.ts';
import { type Problem, problems } from '../domain/problem.ts';
import type { CellValue, SheetContent, SheetRow } from '../domain/sheet-content.ts';
import { canonicalText } from '../text/canonical.ts';
import { readNumber } from '../text/read-number.ts';
import { columnLetters } from '../text/spreadsheet-column.ts';

/*
 * A sheet of goals, programmes, projects and activities, read whole or not at all: a row for each, by its code; a row
 * that names only a budget is another line of the budget of the row above. What the plan has under the same code already
 * is written anew, what the sheet does not name stays as it is.
 */

export type PlanSheetColumn = CodeOf<typeof planSheetColumns>;

/** What is wrong at one place of a sheet; without a column, with the row as a whole. */
export type SheetProblem = {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly column: PlanSheetColumn | null;
  /** As the spreadsheet calls its column. */
  readonly letters: string | null;
  readonly problem: Problem;
};

/** What a plan and the directory have already. */
export type PlanSheetContext = {
  readonly plan: NationalPlan;
  readonly nodes: readonly PlacedNode[];
  /** Names of the directory with what they name, whichever they had at any time, and letters. */
  readonly organisationOf: (name: string) => string | undefined;
  readonly newId: () => string;
  readonly today: PlainDate;
};

/** A sheet understood: every node that it names, or everything that is wrong with it. */
export type UnderstoodSheet = {
  readonly rows: number;
  readonly added: readonly PlacedNode[];
  readonly changed: readonly PlacedNode[];
  readonly unchanged: number;
  /** All nodes of the plan as they would be. */
  readonly nodes: readonly PlacedNode[];
  readonly problems: readonly SheetProblem[];
};

const requiredColumns = ['level', 'code', 'textLao'] as const;
/** Above the row with the names of the columns there may be so many others: a title, a remark. */
const ROWS_BEFORE_HEAD = 10;
/** A row that names fewer columns is none that names columns. */
const LEAST_NAMED = 3;
const budgetColumns = ['budgetSource', 'budgetGiver', 'budgetAmount', 'budgetCurrency'] as const;

/** Understands a sheet against the plan into which it shall go. */
export function understandPlanSheet(sheet: SheetContent, context: PlanSheetContext): UnderstoodSheet {
  const nothing = { rows: 0, added: [], changed: [], unchanged: 0, nodes: context.nodes };
  const head = findHead(sheet);
  if (head === undefined)
    return { ...nothing, problems: [{ row: 1, column: null, letters: null, problem: 'no-column-names' }] };
  if (head.problems.length > 0) return { ...nothing, problems: head.problems };
  const found: SheetProblem[] = [];
  const told = (row: number, column: PlanSheetColumn | null, problem: Problem): void => {
    const at = column === null ? undefined : head.columns.get(column);
    found.push({ row, column, letters: at === undefined ? null : columnLetters(at), problem });
  };
  const drafts = draftsOf(sheet, head, told, context.today);
  const byCode = new Map(context.nodes.map((each) => [each.node.code, each]));
  const idOfCode = new Map(context.nodes.map(({ nodeId, node }) => [node.code, nodeId]));
  for (const draft of drafts)
    if (draft.code !== null && !idOfCode.has(draft.code)) idOfCode.set(draft.code, context.newId());
  const seen = new Set<string>();
  const placed: (PlacedNode & { readonly row: number })[] = [];
  for (const draft of drafts) {
    if (draft.code !== null && seen.has(draft.code)) {
      told(draft.row, 'code', 'repeated');
      continue;
    }
    if (draft.code !== null) seen.add(draft.code);
    const before = draft.code === null ? undefined : byCode.get(draft.code);
    const node = nodeOf(draft, before?.node, { idOfCode, organisationOf: context.organisationOf, told });
    const nodeId = draft.code === null ? undefined : idOfCode.get(draft.code);
    if (node !== undefined && nodeId !== undefined) placed.push({ nodeId, node, row: draft.row });
  }
  const named = new Set(placed.map(({ nodeId }) => nodeId));
  const nodes = [
    ...context.nodes.filter(({ nodeId }) => !named.has(nodeId)),
    ...placed.map(({ nodeId, node }) => ({ nodeId, node })),
  ];
  tellOfTree(placed, nodes, context.plan, { idOfCode, drafts, told });
  const earlier = new Map(context.nodes.map(({ nodeId, node }) => [nodeId, node]));
  const isNew = ({ nodeId }: PlacedNode): boolean => !earlier.has(nodeId);
  const isChanged = ({ nodeId, node }: PlacedNode): boolean => {
    const before = earlier.get(nodeId);
    return before !== undefined && changedFields(before, node).length > 0;
  };
  const plain = placed.map(({ nodeId, node }) => ({ nodeId, node }));
  const added = plain.filter(isNew);
  const changed = plain.filter(isChanged);
  return {
    rows: drafts.length,
    added,
    changed,
    unchanged: plain.length - added.length - changed.length,
    nodes,
    problems: found.toSorted((one, other) => one.row - other.row || orderOf(one) - orderOf(other)),
  };
}

type Told = (row: number, column: PlanSheetColumn | null, problem: Problem) => void;

const columnCodes: readonly PlanSheetColumn[] = planSheetColumns.values.map(({ code }) => code);
const orderOf = ({ column }: SheetProblem): number => (column === null ? -1 : columnCodes.indexOf(column));

type Head = {
  readonly row: number;
  /** Where each column stands, from 0. */
  readonly columns: ReadonlyMap<PlanSheetColumn, number>;
  readonly problems: readonly SheetProblem[];
};

/** The row that names the columns, in either language and in any order. */
function findHead(sheet: SheetContent): Head | undefined {
  for (const { number, cells } of sheet.rows.filter((row) => row.number <= ROWS_BEFORE_HEAD)) {
    const columns = new Map<PlanSheetColumn, number>();
    const found: SheetProblem[] = [];
    for (const [at, cell] of cells) {
      const column = codeNamed(planSheetColumns, textOf(cell));
      const letters = columnLetters(at);
      if (column === undefined) found.push({ row: number, column: null, letters, problem: 'no-such-column' });
      else if (columns.has(column)) found.push({ row: number, column, letters, problem: 'repeated' });
      else columns.set(column, at);
    }
    if (columns.size < LEAST_NAMED) continue;
    for (const column of requiredColumns)
      if (!columns.has(column)) found.push({ row: number, column, letters: null, problem: 'column-missing' });
    return { row: number, columns, problems: found };
  }
  return undefined;
}

/** What a row says, column by column, before it is compared with others. */
type NodeDraft = {
  readonly row: number;
  /** Null where the row has none that could be used. */
  readonly code: string | null;
  readonly level: PlanNode['level'] | null;
  readonly parent: string | null;
  readonly goals: readonly string[];
  readonly textLao: string;
  readonly textEnglish: string | null;
  readonly responsible: readonly string[];
  readonly supporting: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly budget: readonly { readonly row: number; readonly line: PlanNode['budget'][number] }[];
};

function draftsOf(sheet: SheetContent, head: Head, told: Told, today: PlainDate): NodeDraft[] {
  const drafts: NodeDraft[] = [];
  for (const row of sheet.rows.filter(({ number }) => number > head.row)) {
    const cell = (column: PlanSheetColumn): CellValue | undefined => {
      const at = head.columns.get(column);
      return at === undefined ? undefined : row.cells.get(at);
    };
    const filled = columnCodes.filter((column) => cell(column) !== undefined);
    if (filled.length === 0) continue;
    for (const column of filled)
      if (cell(column)?.kind === 'fault') told(row.number, column, 'not-understood');
    const line = budgetOf(row, cell, told);
    const isBudgetAlone = filled.every((column) => budgetColumns.some((each) => each === column));
    if (isBudgetAlone) {
      const above = drafts.pop();
      if (above === undefined) told(row.number, 'code', 'cell-empty');
      else drafts.push({ ...above, budget: [...above.budget, ...(line === undefined ? [] : [line])] });
      continue;
    }
    drafts.push(draftOf(row, cell, line, { told, today, daysAhead: sheet.daysAhead }));
  }
  return drafts;
}

function draftOf(
  { number: row }: SheetRow,
  cell: (column: PlanSheetColumn) => CellValue | undefined,
  line: NodeDraft['budget'][number] | undefined,
  { told, today, daysAhead }: { readonly told: Told; readonly today: PlainDate; readonly daysAhead: number },
): NodeDraft {
  const words = (column: PlanSheetColumn): string => textOf(cell(column));
  const needed = (column: 'level' | 'code' | 'textLao'): string => {
    const text = words(column);
    if (text === '' && cell(column)?.kind !== 'fault') told(row, column, 'cell-empty');
    return text;
  };
  const levelText = needed('level');
  const level = levelText === '' ? null : (codeNamed(planLevels, levelText) ?? null);
  if (levelText !== '' && level === null) told(row, 'level', 'no-such-level');
  const code = needed('code');
  const day = (column: 'startsOn' | 'endsOn'): string | null => {
    const value = cell(column);
    if (value === undefined || value.kind === 'fault') return null;
    const span = spanOf(value, today, daysAhead);
    if (span === undefined) told(row, column, 'no-such-date');
    return (column === 'startsOn' ? span?.first : span?.last) ?? null;
  };
  return {
    row,
    code: code === '' ? null : code,
    level,
    parent: words('parent') === '' ? null : words('parent'),
    goals: listed(words('goals'), /[,;\n]/u),
    textLao: needed('textLao'),
    textEnglish: words('textEnglish') === '' ? null : words('textEnglish'),
    responsible: listed(words('responsible'), /[;\n]/u),
    supporting: listed(words('supporting'), /[;\n]/u),
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    budget: line === undefined ? [] : [line],
  };
}

/** Numbers of a spreadsheet that mean a year: as days they lie in 1905 and 1906, when nothing of a plan was. */
const YEARS = { first: 1990, last: 2199 } as const;

/** The first and the last day that a cell means: a month or a year begins and ends; what is only about is none. */
function spanOf(
  value: Exclude<CellValue, { kind: 'fault' }>,
  today: PlainDate,
  daysAhead: number,
): { readonly first: PlainDate; readonly last: PlainDate } | undefined {
  const isYear = value.kind === 'number' && value.number >= YEARS.first && value.number <= YEARS.last;
  if (value.kind === 'number' && !isYear) {
    const day = dayOfSerial(value.number, daysAhead);
    return day === undefined ? undefined : { first: day, last: day };
  }
  const understood = understandDate(textOf(value), today);
  return understood.ok && !understood.date.isApproximate
    ? { first: understood.date.earliest, last: understood.date.latest }
    : undefined;
}

/** A line of a budget; nothing where its columns are empty, or do not fit and that was told. */
function budgetOf(
  { number: row }: SheetRow,
  cell: (column: PlanSheetColumn) => CellValue | undefined,
  told: Told,
): NodeDraft['budget'][number] | undefined {
  if (budgetColumns.every((column) => cell(column) === undefined)) return undefined;
  const words = (column: PlanSheetColumn): string => textOf(cell(column));
  const source = codeNamed(budgetSources, words('budgetSource'));
  if (source === undefined)
    told(row, 'budgetSource', cell('budgetSource') === undefined ? 'cell-empty' : 'no-such-source');
  const currency = codeNamed(currencyCodes, words('budgetCurrency'));
  if (currency === undefined)
    told(row, 'budgetCurrency', cell('budgetCurrency') === undefined ? 'cell-empty' : 'no-such-currency');
  const amount = amountOf(cell('budgetAmount'), currency);
  if (typeof amount !== 'number') {
    told(row, 'budgetAmount', amount);
    return undefined;
  }
  if (source === undefined || currency === undefined) return undefined;
  const minorUnits = Math.round(amount * minorUnitsOf(currency));
  if (minorUnits / minorUnitsOf(currency) !== amount) {
    told(row, 'budgetAmount', 'smaller-than-its-unit');
    return undefined;
  }
  const giver = words('budgetGiver') === '' ? null : words('budgetGiver');
  return { row, line: { source, giver, money: { minorUnits, currency } } };
}

/** `1.234` typed as words is a thousand and more where the currency has no smaller unit, and else is not guessed at. */
function amountOf(cell: CellValue | undefined, currency: Currency | undefined): number | Problem {
  if (cell === undefined) return 'cell-empty';
  if (cell.kind === 'number') return cell.number;
  if (cell.kind === 'fault') return 'not-a-number';
  const read = readNumber(cell.text);
  if (read.kind === 'ambiguous' && currency !== undefined && minorUnitsOf(currency) === 1)
    return read.grouped;
  return read.kind === 'number' ? read.value : 'not-a-number';
}

type Known = {
  readonly idOfCode: ReadonlyMap<string, string>;
  readonly organisationOf: (name: string) => string | undefined;
  readonly told: Told;
};

/** The node that a row makes, or nothing where it does not fit, which was told. */
function nodeOf(
  draft: NodeDraft,
  before: PlanNode | undefined,
  { idOfCode, organisationOf, told }: Known,
): PlanNode | undefined {
  const { row, level } = draft;
  const idOf = (code: string, column: 'parent' | 'goals'): string | undefined => {
    const id = idOfCode.get(code);
    if (id === undefined) told(row, column, 'no-such-plan-node');
    return id;
  };
  const parentId = draft.parent === null ? null : idOf(draft.parent, 'parent');
  const goalIds = draft.goals.map((code) => idOf(code, 'goals'));
  if (level === null || draft.code === null || draft.textLao === '') return undefined;
  if (parentId === undefined || goalIds.some((id) => id === undefined)) return undefined;
  const agencies = (['responsible', 'supporting'] as const).flatMap((part) =>
    draft[part].map((name) => agencyOf(part, name, { before, organisationOf })),
  );
  const parsed = PlanNode.safeParse({
    level,
    parentId,
    code: draft.code,
    textLao: draft.textLao,
    textEnglish: draft.textEnglish,
    goalIds,
    agencies,
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    budget: draft.budget.map(({ line }) => line),
  });
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const { column, at } = placeOf(path, draft);
    told(at, column, problems.find((problem) => problem === message) ?? 'not-understood');
  }
  return undefined;
}

/** The days from and until which an agency that the plan had already acted are kept: the sheet has no place for them. */
function agencyOf(
  part: PlanNode['agencies'][number]['part'],
  name: string,
  { before, organisationOf }: Pick<Known, 'organisationOf'> & { readonly before: PlanNode | undefined },
): PlanNode['agencies'][number] {
  const organisationId = organisationOf(name) ?? null;
  const known = before?.agencies.find(
    (agency) =>
      agency.part === part &&
      (organisationId === null ? agency.name === name : agency.organisationId === organisationId),
  );
  return (
    known ?? { part, organisationId, name: organisationId === null ? name : null, since: null, until: null }
  );
}

/** Where in the sheet a field of a node stands. */
function placeOf(
  path: readonly PropertyKey[],
  draft: NodeDraft,
): { readonly column: PlanSheetColumn | null; readonly at: number } {
  const { row } = draft;
  const [field, index, ...rest] = path;
  switch (field) {
    case 'level':
    case 'code':
    case 'textLao':
    case 'textEnglish':
    case 'startsOn':
    case 'endsOn':
      return { column: field, at: row };
    case 'parentId':
      return { column: 'parent', at: row };
    case 'goalIds':
      return { column: 'goals', at: row };
    case 'agencies':
      return {
        column: typeof index === 'number' && index >= draft.responsible.length ? 'supporting' : 'responsible',
        at: row,
      };
    case 'budget': {
      const at = (typeof index === 'number' ? draft.budget[index]?.row : undefined) ?? row;
      const column =
        rest[0] === 'giver' ? 'budgetGiver' : rest[0] === 'money' ? 'budgetAmount' : 'budgetSource';
      return { column, at };
    }
    default:
      return { column: null, at: row };
  }
}

/** What does not fit between the rows, and between them and what the plan has. */
function tellOfTree(
  placed: readonly (PlacedNode & { readonly row: number })[],
  nodes: readonly PlacedNode[],
  plan: NationalPlan,
  {
    idOfCode,
    drafts,
    told,
  }: { idOfCode: ReadonlyMap<string, string>; drafts: readonly NodeDraft[]; told: Told },
): void {
  // A row that did not fit itself was told already; what stands under it is not told besides.
  const unfit = drafts.flatMap(({ code }) => {
    const id = code === null ? undefined : idOfCode.get(code);
    return id !== undefined && !nodes.some(({ nodeId }) => nodeId === id) ? [id] : [];
  });
  const columns = {
    code: 'code',
    level: 'level',
    parentId: 'parent',
    goalIds: 'goals',
    startsOn: 'startsOn',
    endsOn: 'endsOn',
  } as const;
  for (const { row, ...each } of placed) {
    const { parentId, goalIds } = each.node;
    for (const { field, problem } of nodeProblems(each, nodes, plan)) {
      const isAboutUnfit =
        (field === 'parentId' && parentId !== null && unfit.includes(parentId)) ||
        (field === 'goalIds' && goalIds.some((goal) => unfit.includes(goal)));
      // Told at the row that stands under it, where the sheet has that.
      const isToldBelow = field === 'level' && placed.some(({ node }) => node.parentId === each.nodeId);
      if (!isAboutUnfit && !isToldBelow) told(row, columns[field], problem);
    }
  }
}

const textOf = (cell: CellValue | undefined): string => {
  if (cell === undefined || cell.kind === 'fault') return '';
  return cell.kind === 'number'
    ? String(cell.number)
    : canonicalText(cell.text.replaceAll(/[^\S\n]+/gu, ' ').trim());
};

const listed = (text: string, separators: RegExp): readonly string[] =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The code of a list that words name: by its label in either language, an alias, or the code itself. */
function codeNamed<const L extends CodeList>(list: L, words: string): CodeOf<L> | undefined {
  const wanted = simplified(words);
  if (wanted === '') return undefined;
  const value: CodedValue | undefined = list.values.find(({ code, labelLo, labelEn, aliases = [] }) =>
    [code, labelLo, labelEn, ...aliases].some((name) => simplified(name) === wanted),
  );
  return value?.code;
}

const simplified = (words: string): string =>
  canonicalText(words).toLowerCase().replaceAll(/\s+/gu, ' ').replace(/\*$/u, '').trim();

/** What a level, a source or a column is called in a sheet of one language. */
export const labelInSheet = codeLabel;
