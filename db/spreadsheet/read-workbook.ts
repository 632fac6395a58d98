import { Parser } from 'saxen';
import type { CellValue, SheetContent, SheetRow } from '../../shared/domain/sheet-content.ts';
import { columnIndex } from '../../shared/text/spreadsheet-column.ts';
import { SpreadsheetFault } from './spreadsheet-fault.ts';
import { readZip, type ZipParts } from './zip-reading.ts';

/*
 * The first sheet of an XLSX workbook (ECMA-376 part 1, 18.3; also its strict form). A file of a stranger: each part is
 * bounded before it is unpacked, its XML is read in slices that let other work through, a DOCTYPE (entities that grow) is
 * refused, no formula is reckoned (the value that the office program kept is taken), macros and links are not looked at.
 */

/** Far more rows than any plan has. */
export const ROWS_MAXIMUM = 3_000;
/** Columns beyond these are not looked at. */
const COLUMNS_MAXIMUM = 60;
const STRINGS_MAXIMUM = 60_000;
const CELL_MAXIMUM = 5_000;
/** About a millisecond of work; then others may go on. */
const SLICE_CHARACTERS = 64 * 1024;

const SPREADSHEET = 's';
const namespaces = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': SPREADSHEET,
  'http://purl.oclc.org/ooxml/spreadsheetml/main': SPREADSHEET,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'p',
};

/** Days that the calendar of old Macintosh workbooks begins later. */
const MACINTOSH_DAYS = 1_462;

/**
 * Reads the first sheet that is shown.
 *
 * @throws SpreadsheetFault
 */
export async function readFirstSheet(bytes: Uint8Array): Promise<SheetContent> {
  const parts = await readZip(bytes);
  const { relation, daysAhead } = await readWorkbook(parts);
  const path = await pathOfSheet(parts, relation);
  const strings = await readStrings(parts);
  return { rows: await readRows(await required(parts, path), strings), daysAhead };
}

/** Which sheet is the first that is shown, and by which calendar the workbook counts days. */
async function readWorkbook(parts: ZipParts): Promise<{ relation: string; daysAhead: number }> {
  let relation: string | undefined;
  let daysAhead = 0;
  await readXml(await required(parts, 'xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 's:workbookPr' && isTrue(attributes()['date1904'])) daysAhead = MACINTOSH_DAYS;
      if (name !== 's:sheet' || relation !== undefined) return;
      const { state = 'visible', ...sheet } = attributes();
      if (state === 'visible') relation = sheet['r:id'];
    },
  });
  if (relation === undefined) throw new SpreadsheetFault('not-a-spreadsheet');
  return { relation, daysAhead };
}

async function pathOfSheet(parts: ZipParts, relation: string): Promise<string> {
  let target: string | undefined;
  await readXml(await required(parts, 'xl/_rels/workbook.xml.rels'), {
    open(name, attributes) {
      if (name !== 'p:Relationship') return;
      const { Id: id, Target: path, TargetMode: mode } = attributes();
      if (id === relation && mode !== 'External') target = path;
    },
  });
  if (target === undefined) throw new SpreadsheetFault('not-a-spreadsheet');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The words that cells share, as text; how they are written, and their phonetic reading, is left out. */
async function readStrings(parts: ZipParts): Promise<readonly string[]> {
  const bytes = await parts.read('xl/sharedStrings.xml');
  if (bytes === undefined) return [];
  const strings: string[] = [];
  const words = wordsOf();
  await readXml(bytes, {
    open(name) {
      words.open(name);
      if (name !== 's:si') return;
      if (strings.length === STRINGS_MAXIMUM) throw new SpreadsheetFault('spreadsheet-too-large');
      words.begin();
    },
    text: words.add,
    close(name) {
      words.close(name);
      if (name === 's:si') strings.push(words.text());
    },
  });
  return strings;
}

async function readRows(bytes: Buffer, strings: readonly string[]): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  const words = wordsOf();
  let number = 0;
  let cells = new Map<number, CellValue>();
  let column = -1;
  let type = 'n';
  let value = '';
  let isValue = false;
  await readXml(bytes, {
    open(name, attributes) {
      words.open(name);
      if (name === 's:row') {
        number = numbered(attributes()['r'], number + 1);
        cells = new Map();
        column = -1;
      } else if (name === 's:c') {
        const { r: reference, t = 'n' } = attributes();
        column =
          reference === undefined ? column + 1 : (columnIndex(reference.replace(/\d+$/u, '')) ?? column + 1);
        type = t;
        value = '';
        words.begin();
      } else if (name === 's:v') isValue = true;
    },
    text(text) {
      if (isValue && value.length <= CELL_MAXIMUM) value += text;
      words.add(text);
    },
    close(name) {
      words.close(name);
      if (name === 's:v') isValue = false;
      else if (name === 's:c' && column < COLUMNS_MAXIMUM) {
        const cell = cellOf(type, type === 'inlineStr' ? words.text() : value, strings);
        if (cell !== undefined) cells.set(column, cell);
      } else if (name === 's:row' && cells.size > 0) {
        if (rows.length === ROWS_MAXIMUM) throw new SpreadsheetFault('spreadsheet-too-large');
        rows.push({ number, cells });
      }
    },
  });
  return rows;
}

/** What a cell holds; undefined for one that is empty. */
function cellOf(type: string, value: string, strings: readonly string[]): CellValue | undefined {
  switch (type) {
    case 's': {
      const text = strings[Number(value)];
      if (text === undefined) throw new SpreadsheetFault('not-a-spreadsheet');
      return worded(text);
    }
    case 'inlineStr':
    case 'str':
    case 'd':
      return worded(value);
    case 'b':
      return worded(value === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return { kind: 'fault' };
    default: {
      if (value.trim() === '') return undefined;
      const number = Number(value);
      return Number.isFinite(number) ? { kind: 'number', number } : { kind: 'fault' };
    }
  }
}

const worded = (text: string): CellValue | undefined =>
  text.trim() === '' ? undefined : { kind: 'text', text };

/** The text of a string item or an inline string, without its phonetic reading. */
function wordsOf() {
  let text = '';
  let isText = false;
  let phonetic = 0;
  return {
    begin(): void {
      text = '';
    },
    open(name: string): void {
      if (name === 's:rPh') phonetic += 1;
      if (name === 's:t') isText = phonetic === 0;
    },
    add(piece: string): void {
      if (!isText) return;
      if (text.length > CELL_MAXIMUM) throw new SpreadsheetFault('spreadsheet-too-large');
      text += piece;
    },
    close(name: string): void {
      if (name === 's:rPh') phonetic -= 1;
      if (name === 's:t') isText = false;
    },
    text: (): string => text,
  };
}

const isTrue = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

function numbered(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}

async function required(parts: ZipParts, name: string): Promise<Buffer> {
  const bytes = await parts.read(name);
  if (bytes === undefined) throw new SpreadsheetFault('not-a-spreadsheet');
  return bytes;
}

type Listener = {
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Reads the XML of one part in slices; between two of them whatever else waits has its turn. */
async function readXml(bytes: Buffer, { open, text, close }: Listener): Promise<void> {
  const refuse = (): never => {
    throw new SpreadsheetFault('not-a-spreadsheet');
  };
  const parser = new Parser()
    .ns(namespaces)
    .on('openTag', (name, attributes, decode) => {
      open(name, () => {
        const found = attributes();
        if (found === false) return refuse();
        return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, decode(value)]));
      });
    })
    .on('closeTag', (name) => close?.(name))
    .on('text', (words, decode) => text?.(decode(words)))
    .on('cdata', (words) => text?.(words))
    .on('attention', refuse)
    .on('error', refuse);
  const xml = decoded(bytes);
  for (let at = 0; at < xml.length; at += SLICE_CHARACTERS) {
    parser.write(xml.slice(at, at + SLICE_CHARACTERS));
    await new Promise(setImmediate);
  }
  parser.end();
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SpreadsheetFault('not-a-spreadsheet');
  }
}
