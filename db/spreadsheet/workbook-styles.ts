/** How cells look, by what they are for. */
export const cellStyles = [
  'plain',
  /** The name of the whole table. */
  'title',
  /** The head of a column. */
  'heading',
  /** Words over several lines. */
  'wrapped',
  /** Words that look like a number and are none: 1.10 stays 1.10. */
  'text',
  /** A day, as a serial number of the calendar of 1900. */
  'date',
  'whole',
  'decimal',
  /** A part of one, shown as a percentage. */
  'percent',
  /** A sum at the end of a table. */
  'total',
  'totalWhole',
  'totalPercent',
  /** A remark under or over a table. */
  'note',
] as const;
export type CellStyle = (typeof cellStyles)[number];

type Look = {
  readonly font?: 'plain' | 'bold' | 'title' | 'note';
  readonly fill?: 'none' | 'head';
  readonly format?: number;
  readonly border?: boolean;
  readonly align?: string;
};

const fonts = ['plain', 'bold', 'title', 'note'] as const;
/** Of the built-in formats (ECMA-376 part 1, 18.8.30): whole, decimal, percent, text; 164 is our own for days. */
const WHOLE = 3;
const DECIMAL = 4;
const PERCENT = 10;
const TEXT = 49;
const DAY = 164;

const top = 'vertical="top"';
const wrapped = `wrapText="1" ${top}`;
const looks: Readonly<Record<CellStyle, Look>> = {
  plain: {},
  title: { font: 'title' },
  heading: { font: 'bold', fill: 'head', border: true, align: 'wrapText="1" vertical="center"' },
  wrapped: { border: true, align: wrapped },
  text: { format: TEXT, border: true, align: top },
  date: { format: DAY, border: true, align: top },
  whole: { format: WHOLE, border: true, align: top },
  decimal: { format: DECIMAL, border: true, align: top },
  percent: { format: PERCENT, border: true, align: top },
  total: { font: 'bold', border: true, align: top },
  totalWhole: { font: 'bold', format: WHOLE, border: true, align: top },
  totalPercent: { font: 'bold', format: PERCENT, border: true, align: top },
  note: { font: 'note', align: wrapped },
};

/** Where a style stands in {@link stylesXml}. */
export const styleIndex = (style: CellStyle): number => cellStyles.indexOf(style);

/** Whether words of a style go on in a next line where their column ends. */
export const isWrapped = (style: CellStyle): boolean => looks[style].align?.includes('wrapText') === true;

/** The typeface of official Lao documents; where a machine has none, another that has Lao is taken. */
const TYPEFACE = 'Phetsarath OT';

/** The part of a workbook that says how cells look. */
export function stylesXml(): string {
  const face = (rest: string, size: number, colour = 'FF1C2430'): string =>
    `<font>${rest}<sz val="${size}"/><color rgb="${colour}"/><name val="${TYPEFACE}"/></font>`;
  const line = (side: string): string => `<${side} style="thin"><color rgb="FFD9DEE6"/></${side}>`;
  const formats = cellStyles.map((style) => {
    const { font = 'plain', fill = 'none', format = 0, border = false, align } = looks[style];
    const attributes = [
      `numFmtId="${format}"`,
      `fontId="${fonts.indexOf(font)}"`,
      `fillId="${fill === 'head' ? 2 : 0}"`,
      `borderId="${border ? 1 : 0}"`,
      'xfId="0"',
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
    ].join(' ');
    return align === undefined ? `<xf ${attributes}/>` : `<xf ${attributes}><alignment ${align}/></xf>`;
  });
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="dd/mm/yyyy"/></numFmts>`,
    `<fonts count="4">${face('', 11)}${face('<b/>', 11)}${face('<b/>', 14)}${face('', 10, 'FF566173')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7F0F0"/><bgColor indexed="64"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${line('left')}${line('right')}${line('top')}${line('bottom')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '</styleSheet>',
  ].join('');
}
