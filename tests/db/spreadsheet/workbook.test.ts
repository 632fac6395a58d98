import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFirstSheet } from '../../../db/spreadsheet/read-workbook.ts';
import { readZip } from '../../../db/spreadsheet/zip-reading.ts';
import { writeWorkbook } from '../../../db/spreadsheet/write-workbook.ts';
import { writeZip } from '../../../db/spreadsheet/zip-writing.ts';
import { dayOfSerial, serialOfDay } from '../../../shared/dates/serial-day.ts';
import { columnIndex, columnLetters } from '../../../shared/text/spreadsheet-column.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as another program writes it: shared strings, a prefix, a hidden first sheet. */
function foreignWorkbook(change: { sheet?: string; strings?: string; workbook?: string } = {}): Buffer {
  return writeZip([
    {
      name: 'xl/workbook.xml',
      text:
        change.workbook ??
        `<x:workbook xmlns:x="${MAIN}" xmlns:r="${REL}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="old" sheetId="1" state="hidden" r:id="a"/><x:sheet name="now" sheetId="2" r:id="b"/></x:sheets></x:workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="t" Target="worksheets/old.xml"/><Relationship Id="b" Type="t" Target="/xl/worksheets/now.xml"/></Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      text:
        change.strings ??
        `<sst xmlns="${MAIN}"><si><t>ກິດຈະກຳ</t></si><si><r><t>ສອງ</t></r><r><t xml:space="preserve"> ສ່ວນ</t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh></si></sst>`,
    },
    {
      name: 'xl/worksheets/now.xml',
      text:
        change.sheet ??
        `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c><x:c r="C3" t="s"><x:v>1</x:v></x:c><x:c r="D3"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="E3" t="e"><x:v>#REF!</x:v></x:c><x:c r="F3" t="str"><x:f>A1</x:f><x:v>a &amp; b</x:v></x:c><x:c r="G3"/></x:row></x:sheetData></x:worksheet>`,
    },
  ]);
}

const cellsOf = async (bytes: Uint8Array) =>
  (await readFirstSheet(bytes)).rows.map(({ number, cells }) => [number, Object.fromEntries(cells)]);

describe('a workbook', () => {
  it('gives a row the height of all its lines, and leaves one of a single line as it is', async () => {
    const wrapped = (value: string) => ({ value, style: 'wrapped' }) as const;
    const written = writeWorkbook([
      {
        name: 'one',
        columns: [{ width: 10 }, { width: 20 }],
        rows: [
          // 26 letters in 20 columns, of which 19 are filled; the marks above and below take no width.
          [wrapped('a'), wrapped('ກິ້'.repeat(26))],
          [wrapped('a'), wrapped('b\nc\nd')],
          [wrapped('a'), wrapped('b')],
          ['x'.repeat(300), null],
        ],
      },
    ]);
    const sheet = String(await (await readZip(written)).read('xl/worksheets/sheet1.xml'));
    expect(sheet.match(/<row [^>]*>/gu)).toEqual([
      '<row r="1" ht="36" customHeight="1">',
      '<row r="2" ht="54" customHeight="1">',
      '<row r="3">',
      '<row r="4">',
    ]);
  });

  it('comes back as it was written, whatever words and numbers stand in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(
            fc.oneof(
              fc.constant(null),
              fc.double({ noNaN: true, noDefaultInfinity: true }),
              fc.string({ unit: 'grapheme', maxLength: 40 }),
            ),
            { minLength: 1, maxLength: 8 },
          ),
          { maxLength: 12 },
        ),
        async (rows) => {
          const read = await readFirstSheet(writeWorkbook([{ name: 'x', columns: [], rows }]));
          const expected = rows.flatMap((cells, at) => {
            const filled = cells.flatMap((cell, column): [number, string | number][] =>
              // A cell of blanks alone says nothing; XML has no place for most control characters, and one kind of line end.
              cell === null || (typeof cell === 'string' && withoutControls(cell).trim() === '')
                ? []
                : [[column, cell]],
            );
            return filled.length === 0 ? [] : [{ number: at + 1, filled }];
          });
          expect(
            read.rows.map(({ number, cells }) => ({
              number,
              filled: [...cells].map(([column, cell]) => [
                column,
                cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.number : 'fault',
              ]),
            })),
          ).toEqual(
            expected.map(({ number, filled }) => ({
              number,
              filled: filled.map(([column, cell]) => [
                column,
                typeof cell === 'string' ? withoutControls(cell) : cell === 0 ? 0 : cell,
              ]),
            })),
          );
        },
      ),
    );
  });

  it('of another program is read: shared words, prefixes, kept values of formulas, its own calendar', async () => {
    const { rows, daysAhead } = await readFirstSheet(foreignWorkbook());
    expect(daysAhead).toBe(1_462);
    expect(rows.map(({ number, cells }) => [number, [...cells]])).toEqual([
      [
        3,
        [
          [1, { kind: 'text', text: 'ກິດຈະກຳ' }],
          [2, { kind: 'text', text: 'ສອງ ສ່ວນ' }],
          [3, { kind: 'number', number: 2 }],
          [4, { kind: 'fault' }],
          [5, { kind: 'text', text: 'a & b' }],
        ],
      ],
    ]);
  });

  it('keeps formulas with the values that they have', async () => {
    const bytes = writeWorkbook([
      {
        name: "a'b",
        columns: [{ width: 10 }],
        rows: [[2], [3], [{ formula: 'SUM(A1:A2)', value: 5, style: 'totalWhole' }]],
        frozenRows: 1,
        merged: ['A4:B4'],
        choices: [{ cells: 'B1:B9', of: ['ກ', 'ຂ'] }],
      },
    ]);
    const parts = await readZip(bytes);
    const textOf = async (name: string) => (await parts.read(name))?.toString('utf8');
    const xml = await textOf('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<f>SUM(A1:A2)</f><v>5</v>');
    expect(xml).toContain('<formula1>&quot;ກ,ຂ&quot;</formula1>');
    expect(await textOf('xl/workbook.xml')).toContain("'a''b'!$1:$1");
  });
});

describe('a hostile file', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> =>
    readFirstSheet(bytes).then(
      () => 'read',
      (cause: unknown) => (cause instanceof Error ? cause.message : 'thrown'),
    );

  it('that unpacks to far more than it weighs is refused before it does', async () => {
    const bomb = foreignWorkbook({ sheet: ' '.repeat(9 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await refusal(bomb)).toBe('spreadsheet-too-large');
  });

  it('with a document type, whose entities could grow, is refused', async () => {
    const sheet = `<!DOCTYPE a [<!ENTITY b "cc">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    expect(await refusal(foreignWorkbook({ sheet }))).toBe('not-a-spreadsheet');
  });

  it('with more rows than any plan has is refused', async () => {
    const rows = Array.from({ length: 3_001 }, (_, at) => [at]);
    expect(await refusal(writeWorkbook([{ name: 'x', columns: [], rows }]))).toBe('spreadsheet-too-large');
  });

  it.each([
    [
      'a word that is not there',
      {
        sheet: `<worksheet xmlns="${MAIN}"><sheetData><row><c t="s"><v>99</v></c></row></sheetData></worksheet>`,
      },
    ],
    ['XML that does not end', { sheet: `<worksheet xmlns="${MAIN}"><sheetData><row>` }],
    ['no sheet', { workbook: `<workbook xmlns="${MAIN}"><sheets/></workbook>` }],
  ])('with %s is refused', async (_what, change) => {
    expect(await refusal(foreignWorkbook(change))).toBe('not-a-spreadsheet');
  });

  it('that says another checksum, or is encrypted, or has a name twice is refused', async () => {
    const content = Buffer.from('x');
    const whole = foreignWorkbook();
    const end = whole.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
    const directory = whole.readUInt32LE(end + 16);
    const withFlag = Buffer.from(whole);
    withFlag.writeUInt16LE(1, directory + 8);
    expect(await refusal(withFlag)).toBe('not-a-spreadsheet');
    const withCrc = Buffer.from(whole);
    withCrc.writeUInt32LE(crc32(content), directory + 16);
    expect(await refusal(withCrc)).toBe('not-a-spreadsheet');
    const twice = Buffer.from(
      // Both names have as many letters, so that nothing else moves.
      writeZip([
        { name: 'xl/workbook.xml', text: '1' },
        { name: 'xl/workbooc.xml', text: '2' },
      ])
        .toString('latin1')
        .replaceAll('workbooc', 'workbook'),
      'latin1',
    );
    expect(await refusal(twice)).toBe('not-a-spreadsheet');
  });

  it('cut off or changed anywhere is read as it was or refused, never anything else', async () => {
    const whole = foreignWorkbook();
    const right = JSON.stringify(await cellsOf(whole));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, by, isCut) => {
          const spoilt = isCut ? whole.subarray(0, at) : Buffer.from(whole);
          if (!isCut) spoilt[at] = (spoilt[at] ?? 0) ^ by;
          const answer = await cellsOf(spoilt).then(JSON.stringify, (cause: unknown) =>
            cause instanceof Error && cause.name === 'SpreadsheetFault'
              ? 'refused'
              : `thrown: ${String(cause)}`,
          );
          expect([right, 'refused']).toContain(answer);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a day of a spreadsheet', () => {
  it.each([
    [61, '1900-03-01'],
    [44_562, '2022-01-01'],
    [2_958_465, '9999-12-31'],
  ])('%s is %s', (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day);
    expect(serialOfDay(day)).toBe(serial);
  });

  it.each([0, 60, 1.5, 2_958_466, -1])('%s is none', (serial) => {
    expect(dayOfSerial(serial)).toBeUndefined();
  });
});

describe('columns', () => {
  it('have letters, and letters mean columns', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    fc.assert(fc.property(fc.nat(16_383), (at) => columnIndex(columnLetters(at)) === at));
    expect(['', 'a', 'A1', 'ABCD'].map(columnIndex)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

/** What a cell of words is read as: without what XML has no place for, line ends as one kind. */
function withoutControls(words: string): string {
  return words
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
}
