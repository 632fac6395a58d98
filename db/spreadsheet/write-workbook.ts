import { columnLetters } from '../../shared/text/spreadsheet-column.ts';
import { type CellStyle, isWrapped, styleIndex, stylesXml } from './workbook-styles.ts';
import { writeZip, type ZipPart } from './zip-writing.ts';

/** A cell: nothing, words, a number, or either with how it looks; a formula brings the value that it has now. */
export type CellToWrite =
  | null
  | string
  | number
  | { readonly value: string | number | null; readonly style: CellStyle }
  | { readonly formula: string; readonly value: string | number; readonly style: CellStyle };

/** Cells of which one of some words is chosen from a list. */
export type ChoiceOfCells = {
  /** As a spreadsheet names cells: `A2:A500`. */
  readonly cells: string;
  readonly of: readonly string[];
};

/** One sheet of a workbook. */
export type SheetToWrite = {
  readonly name: string;
  /** In characters. `style` is that of cells that nothing was written into. */
  readonly columns: readonly { readonly width: number; readonly style?: CellStyle }[];
  readonly rows: readonly (readonly CellToWrite[])[];
  /** Rows at the top that stay in sight, and stand on every page of paper. */
  readonly frozenRows?: number;
  /** Cells that are one: `A1:H1`. */
  readonly merged?: readonly string[];
  readonly choices?: readonly ChoiceOfCells[];
  readonly isLandscape?: boolean;
};

const SHEET_NAME_MAXIMUM = 31;
/** A list of words in the cell itself; the format allows no more characters. */
const CHOICES_MAXIMUM = 255;
/** In points: of one line, and of the highest row that the format allows. */
const LINE_HEIGHT = 18;
const HIGHEST_ROW = 409;
/** How much of a line words fill before the next one begins, because they break only where a word ends. */
const FILLED = 0.95;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Writes an XLSX workbook (ECMA-376 part 1, transitional): the same content makes the same bytes, and nothing in it tells
 * who made it or when. Formulas are written with the values that they have, so that they show before anything is reckoned.
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Buffer {
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', text: contentTypes(sheets.length) },
    {
      name: '_rels/.rels',
      text: relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    },
    { name: 'xl/workbook.xml', text: workbookXml(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relationships([
        ...sheets.map((_, at) => ({ type: 'worksheet', target: `worksheets/sheet${at + 1}.xml` })),
        { type: 'styles', target: 'styles.xml' },
      ]),
    },
    { name: 'xl/styles.xml', text: XML + stylesXml() },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet) })),
  ];
  return writeZip(parts);
}

/** A name that every office program takes for a sheet. */
export const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/gu, ' ')
    .trim()
    .slice(0, SHEET_NAME_MAXIMUM);

function contentTypes(sheets: number): string {
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
  const overrides = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheet}"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${overrides.join('')}</Types>`;
}

function relationships(targets: readonly { readonly type: string; readonly target: string }[]): string {
  const lines = targets.map(
    ({ type, target }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly SheetToWrite[]): string {
  const lines = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(sheetName(name))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, frozenRows = 0 }, at) =>
    frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(`'${sheetName(name).replaceAll("'", "''")}'!$1:$${frozenRows}`)}</definedName>`,
        ],
  );
  const names = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  // Reckoned anew when it is opened: the values that are written are those of the program.
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${lines.join('')}</sheets>${names}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}

function sheetXml({
  columns,
  rows,
  frozenRows = 0,
  merged = [],
  choices = [],
  isLandscape = true,
}: SheetToWrite): string {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const widths = columns.map(
    ({ width, style }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${style === undefined ? '' : ` style="${styleIndex(style)}"`}/>`,
  );
  const lines = rows.map(
    (cells, at) =>
      `<row r="${at + 1}"${heightOf(cells, columns)}>${cells.map((cell, column) => cellXml(cell, column, at + 1)).join('')}</row>`,
  );
  return [
    `${XML}<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>`,
    widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map((cells) => `<mergeCell ref="${cells}"/>`).join('')}</mergeCells>`,
    choices.length === 0
      ? ''
      : `<dataValidations count="${choices.length}">${choices.map(choiceXml).join('')}</dataValidations>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
}

/**
 * How high a row is for all lines of its words. Excel reckons it by itself; LibreOffice does not, and lays one row over the
 * next on paper. Lao vowels and tones above and below take no width.
 */
function heightOf(cells: readonly CellToWrite[], columns: SheetToWrite['columns']): string {
  const lines = cells.map((cell, at) => {
    if (cell === null || typeof cell !== 'object' || typeof cell.value !== 'string') return 1;
    const width = columns[at]?.width;
    if (width === undefined || !isWrapped(cell.style)) return 1;
    const broken = cell.value
      .split('\n')
      .map((line) => Math.ceil(line.replaceAll(/\p{Mn}/gu, '').length / (width * FILLED)));
    return broken.reduce((sum, count) => sum + Math.max(1, count), 0);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${Math.min(HIGHEST_ROW, most * LINE_HEIGHT)}" customHeight="1"`;
}

function choiceXml({ cells, of }: ChoiceOfCells): string {
  const list = of.join(',');
  if (list.length > CHOICES_MAXIMUM || of.some((word) => word.includes(',')))
    throw new Error('So many words cannot be chosen from in a cell');
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${escaped(`"${list}"`)}</formula1></dataValidation>`;
}

function cellXml(cell: CellToWrite, column: number, row: number): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cellXml({ value: cell, style: 'plain' }, column, row);
  const place = `<c r="${columnLetters(column)}${row}" s="${styleIndex(cell.style)}"`;
  if ('formula' in cell) {
    const type = typeof cell.value === 'string' ? ' t="str"' : '';
    return `${place}${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.value))}</v></c>`;
  }
  if (cell.value === null) return `${place}/>`;
  if (typeof cell.value === 'number') return `${place}><v>${cell.value}</v></c>`;
  return `${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.value)}</t></is></c>`;
}

/** XML 1.0 has no place for most control characters, not even escaped. */
const withoutPlace = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

const escaped = (text: string): string =>
  text
    .replace(withoutPlace, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
