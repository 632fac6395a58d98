import { budgetSources } from '../../shared/codes/budget-sources.ts';
import { codeLabel } from '../../shared/codes/code-list.ts';
import { programmeEventKinds } from '../../shared/codes/programme-event-kinds.ts';
import type { PlanReport, ReportRow } from '../../shared/contract/plan-report.ts';
import { type Amount, attainmentOf, percentageOf } from '../../shared/domain/indicator-figure.ts';
import type { Language } from '../../shared/domain/language.ts';
import { minorUnitsOf } from '../../shared/domain/money.ts';
import {
  calledText,
  datesText,
  indicatorRemarks,
  planText,
  progressColumns,
  reportPeriodText,
  reportWord,
  type ReportWord,
  timeText,
} from '../../shared/national-plan/report-text.ts';
import { formatTotalAndWomen } from '../../shared/text/total-and-women.ts';
import { trainingOffice } from '../../shared/training/people.ts';
import { type CellToWrite, type SheetToWrite, writeWorkbook } from './write-workbook.ts';

type Rows = (readonly CellToWrite[])[];

/** Rows above the head of a table: what it is, of what, and what is to be known first. */
const ROWS_ABOVE = 3;

/**
 * A report of the plan as a workbook in the usual form of the ministries: progress, events, money. Percentages and totals
 * are formulas over the cells beside and above them, a share is written as its part over its whole, so that whoever opens
 * it can follow and go on.
 */
export function writePlanReport(
  report: PlanReport,
  language: Language,
  { isTraining }: { readonly isTraining: boolean },
): Buffer {
  const above = (): Rows => [
    [{ value: reportWord('title', language), style: 'title' }],
    [
      {
        value: `${language === 'lo' ? report.plan.titleLao : (report.plan.titleEnglish ?? report.plan.titleLao)} · ${reportPeriodText(report.period, language)}`,
        style: 'plain',
      },
    ],
    [{ value: remarksAbove(report, language, isTraining), style: 'plain' }],
  ];
  return writeWorkbook([
    progressSheet(report, language, above()),
    eventsSheet(report, language, above()),
    moneySheet(report, language, above()),
  ]);
}

const remarksAbove = ({ state }: PlanReport, language: Language, isTraining: boolean): string =>
  [
    ...(isTraining ? [language === 'lo' ? trainingOffice.nameLao : trainingOffice.nameEnglish] : []),
    ...(state === 'approved' ? [] : [reportWord('draft', language)]),
  ].join(' · ');

function progressSheet(report: PlanReport, language: Language, rows: Rows): SheetToWrite {
  rows.push(headOf(progressColumns, language));
  for (const row of report.rows) {
    rows.push(entryCells(row, language));
    for (const indicator of row.indicators) {
      const at = rows.length + 1;
      rows.push([
        { value: null, style: 'text' },
        {
          value: `– ${nameOf(indicator, language)} (${indicator.unit})`,
          style: 'wrapped',
        },
        { value: null, style: 'text' },
        { value: reportPeriodText(report.period, language), style: 'text' },
        amountCell(indicator.target.amount),
        amountCell(indicator.actual.amount),
        attainedCell(indicator.target.amount, indicator.actual.amount, at),
        { value: indicatorRemarks(indicator, report.period, language).join('\n'), style: 'wrapped' },
      ]);
    }
  }
  const [first, last] = [ROWS_ABOVE + 2, rows.length];
  if (last >= first) rows.push(reachedCells(report, language, first, last));
  return {
    name: reportWord('progress', language),
    columns: [10, 52, 28, 24, 12, 12, 10, 36].map((width) => ({ width })),
    rows,
    frozenRows: ROWS_ABOVE + 1,
  };
}

function entryCells(row: ReportRow, language: Language): readonly CellToWrite[] {
  const { held } = row;
  return [
    { value: row.code, style: 'text' },
    { value: planText(row, language), style: 'wrapped' },
    { value: row.responsible.map((body) => calledText(body, language)).join(', '), style: 'wrapped' },
    { value: timeText(row, language), style: 'text' },
    ...[0, 1, 2].map((): CellToWrite => ({ value: null, style: 'text' })),
    {
      value:
        held.events === 0
          ? null
          : `${reportWord('events', language)}: ${held.events}; ${formatTotalAndWomen(held, language)}`,
      style: 'wrapped',
    },
  ];
}

/** How many indicators have a target, how many are at it or above, and which part that is: counted by the spreadsheet. */
function reachedCells(
  report: PlanReport,
  language: Language,
  first: number,
  last: number,
): readonly CellToWrite[] {
  const attained = report.rows.flatMap(({ indicators }) =>
    indicators.flatMap(({ target, actual }) => attainmentOf(actual.amount, target.amount) ?? []),
  );
  const reached = attained.filter((percent) => percent >= 100).length;
  const range = `G${first}:G${last}`;
  const at = last + 1;
  return [
    { value: null, style: 'total' },
    { value: reportWord('reached', language), style: 'total' },
    { value: null, style: 'total' },
    { value: null, style: 'total' },
    { formula: `COUNT(${range})`, value: attained.length, style: 'totalWhole' },
    { formula: `COUNTIF(${range},">=1")`, value: reached, style: 'totalWhole' },
    {
      formula: `IF(E${at}=0,"",F${at}/E${at})`,
      value: attained.length === 0 ? '' : reached / attained.length,
      style: 'totalPercent',
    },
    { value: null, style: 'total' },
  ];
}

function eventsSheet(report: PlanReport, language: Language, rows: Rows): SheetToWrite {
  const columns: readonly ReportWord[] = [
    'number',
    'kind',
    'event',
    'dates',
    'provinces',
    'organiser',
    'total',
    'women',
    'audience',
    'entries',
  ];
  rows.push(headOf(columns, language));
  report.events.forEach((event, at) => {
    const { attendance, audience } = event;
    rows.push([
      { value: at + 1, style: 'whole' },
      { value: codeLabel(programmeEventKinds, event.kind, language), style: 'wrapped' },
      {
        value: language === 'en' && event.titleEnglish !== null ? event.titleEnglish : event.titleLao,
        style: 'wrapped',
      },
      { value: datesText(event, language), style: 'wrapped' },
      { value: event.provinces.map((each) => calledText(each, language)).join(', '), style: 'wrapped' },
      { value: event.organiser === null ? null : calledText(event.organiser, language), style: 'wrapped' },
      attendance === null
        ? { value: reportWord('notCounted', language), style: 'text' }
        : { value: attendance.total, style: 'whole' },
      attendance === null ? { value: null, style: 'text' } : { value: attendance.women, style: 'whole' },
      audience === null ? { value: null, style: 'text' } : { value: audience.estimate, style: 'whole' },
      { value: event.nodeCodes.join(', '), style: 'text' },
    ]);
  });
  const [first, last] = [ROWS_ABOVE + 2, rows.length];
  const sumOf = (part: 'total' | 'women'): number =>
    report.events.reduce((sum, { attendance }) => sum + (attendance?.[part] ?? 0), 0);
  const audience = report.events.reduce((sum, event) => sum + (event.audience?.estimate ?? 0), 0);
  if (last >= first)
    rows.push([
      { value: null, style: 'total' },
      { value: reportWord('sum', language), style: 'total' },
      ...[0, 1, 2, 3].map((): CellToWrite => ({ value: null, style: 'total' })),
      { formula: `SUM(G${first}:G${last})`, value: sumOf('total'), style: 'totalWhole' },
      { formula: `SUM(H${first}:H${last})`, value: sumOf('women'), style: 'totalWhole' },
      { formula: `SUM(I${first}:I${last})`, value: audience, style: 'totalWhole' },
      { value: null, style: 'total' },
    ]);
  return {
    name: reportWord('events', language),
    columns: [6, 16, 52, 24, 24, 28, 14, 12, 16, 18].map((width) => ({ width })),
    rows,
    frozenRows: ROWS_ABOVE + 1,
  };
}

function moneySheet({ money }: PlanReport, language: Language, rows: Rows): SheetToWrite {
  const columns: readonly ReportWord[] = ['source', 'currency', 'planned', 'spent', 'spentInAll', 'percent'];
  rows.push(headOf(columns, language));
  const units = (minorUnits: number, currency: (typeof money)[number]['currency']): number =>
    minorUnits / minorUnitsOf(currency);
  for (const { source, currency, planned, spent, spentBefore } of money) {
    const at = rows.length + 1;
    const all = units(spent + spentBefore, currency);
    rows.push([
      {
        value:
          source === 'EventCost'
            ? reportWord('EventCost', language)
            : codeLabel(budgetSources, source, language),
        style: 'wrapped',
      },
      { value: currency, style: 'text' },
      { value: units(planned, currency), style: 'decimal' },
      { value: units(spent, currency), style: 'decimal' },
      { value: all, style: 'decimal' },
      partCell(`E${at}`, `C${at}`, all, units(planned, currency), 'percent'),
    ]);
  }
  const [first, last] = [ROWS_ABOVE + 2, rows.length];
  for (const currency of new Set(money.map((line) => line.currency))) {
    const at = rows.length + 1;
    const own = money.filter((line) => line.currency === currency);
    const sum = (part: (line: (typeof money)[number]) => number): number =>
      units(
        own.reduce((whole, line) => whole + part(line), 0),
        currency,
      );
    const summed = (column: string, value: number): CellToWrite => ({
      formula: `SUMIF(B$${first}:B$${last},B${at},${column}$${first}:${column}$${last})`,
      value,
      style: 'decimal',
    });
    const [planned, all] = [sum((line) => line.planned), sum((line) => line.spent + line.spentBefore)];
    rows.push([
      { value: reportWord('sum', language), style: 'total' },
      { value: currency, style: 'total' },
      summed('C', planned),
      summed(
        'D',
        sum((line) => line.spent),
      ),
      summed('E', all),
      partCell(`E${at}`, `C${at}`, all, planned, 'totalPercent'),
    ]);
  }
  return {
    name: reportWord('money', language),
    columns: [52, 12, 22, 22, 24, 10].map((width) => ({ width })),
    rows,
    frozenRows: ROWS_ABOVE + 1,
  };
}

const headOf = (columns: readonly ReportWord[], language: Language): readonly CellToWrite[] =>
  columns.map((word) => ({ value: reportWord(word, language), style: 'heading' }));

const nameOf = (
  { nameLao, nameEnglish }: { readonly nameLao: string; readonly nameEnglish: string | null },
  language: Language,
): string => (language === 'en' && nameEnglish !== null ? nameEnglish : nameLao);

/** A figure: a number, or of a share its part over its whole. */
function amountCell(amount: Amount | null): CellToWrite {
  if (amount === null) return { value: null, style: 'text' };
  const { numerator, denominator } = amount;
  if (denominator === null) return { value: numerator, style: 'whole' };
  const percent = percentageOf(amount);
  return percent === null
    ? { value: `${numerator}/${denominator}`, style: 'text' }
    : { formula: `${numerator}/${denominator}`, value: percent / 100, style: 'percent' };
}

function attainedCell(target: Amount | null, actual: Amount | null, row: number): CellToWrite {
  const attained = attainmentOf(actual, target);
  return attained === null
    ? { value: null, style: 'text' }
    : { formula: `F${row}/E${row}`, value: attained / 100, style: 'percent' };
}

/** Which part of one cell another is; empty where there is nothing to divide by. */
const partCell = (
  part: string,
  whole: string,
  partValue: number,
  wholeValue: number,
  style: 'percent' | 'totalPercent',
): CellToWrite => ({
  formula: `IF(${whole}=0,"",${part}/${whole})`,
  value: wholeValue === 0 ? '' : partValue / wholeValue,
  style,
});
