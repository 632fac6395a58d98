import { Draw } from '../../db/training/draw.ts';
import { type CellToWrite, writeWorkbook } from '../../db/spreadsheet/write-workbook.ts';
import { codeLabel } from '../../shared/codes/code-list.ts';
import { planSheetColumns } from '../../shared/codes/plan-sheet-columns.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { phaseThreeGoals } from '../../shared/national-plan/phase-3.ts';
import type { PlanSheetColumn } from '../../shared/national-plan/plan-sheet.ts';

/**
 * An invented national plan of the size that was announced for phase III in July 2020: 9 goals, 6 programmes, 26 projects
 * and 121 activities, drawn from a seed. The goals are those of the draft; everything else is made up and says so:
 *
 * - the six programmes stand directly under the plan and name one to three goals each, so that every goal is served: six
 *   cannot stand one under each of nine;
 * - projects and activities are dealt to what is above them at random, at least one to each; an activity has a code of three parts
 *   (`W2.3.4`), a Lao text put together of a deed, its subject and a place, and an English text in four of five;
 * - one to three agencies answer (half by a name of the service directory, half as a plan would write them), none to
 *   three help; days lie in the period of the plan; one in ten has no end;
 * - two of three activities have a budget of one to three lines (kip in whole thousands, dollars and baht with hundredths).
 */
export type GeneratedPlan = {
  readonly rows: readonly GeneratedRow[];
};
export type GeneratedRow = { readonly [C in PlanSheetColumn]: string | number | null };

/** How many of each level were announced. */
export const announcedSize = { goal: 9, programme: 6, project: 26, activity: 121 } as const;

const deeds = ['ຈັດກອງປະຊຸມ', 'ຝຶກອົບຮົມ', 'ສ້າງປຶ້ມຄູ່ມື', 'ໂຄສະນາເຜີຍແຜ່', 'ປັບປຸງ', 'ຕິດຕາມ ແລະ ກວດກາ', 'ສຶກສາຄົ້ນຄວ້າ'];
const subjects = [
  'ກົດໝາຍວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ',
  'ການກຳນົດຕົວຜູ້ຖືກເຄາະຮ້າຍ',
  'ການເຄື່ອນຍ້າຍແຮງງານແບບປອດໄພ',
  'ຖານຂໍ້ມູນ-ສະຖິຕິຄະດີ',
  'ການຊ່ວຍເຫຼືອຜູ້ຖືກເຄາະຮ້າຍ',
  'ການຮ່ວມມືກັບປະເທດໃກ້ຄຽງ',
];
const places = ['ນະຄອນຫຼວງວຽງຈັນ', 'ແຂວງ ບໍ່ແກ້ວ', 'ແຂວງ ໄຊຍະບູລີ', 'ແຂວງ ສະຫວັນນະເຂດ', 'ແຂວງ ຈຳປາສັກ', 'ທົ່ວປະເທດ'];
const english = [
  'Hold a meeting on',
  'Train officers in',
  'Write a handbook on',
  'Inform villages of',
  'Study',
];
const matters = [
  'the law',
  'identification',
  'safe migration',
  'case statistics',
  'assistance',
  'cooperation',
];
/** Of the directory that comes with the program, and as plans write others. */
const agencies = ['MOLSW', 'LWU', 'LFTU', 'ກະຊວງປ້ອງກັນຄວາມສະຫງົບ', 'ຄະນະໂຄສະນາອົບຮົມ', 'ຫ້ອງວ່າການແຂວງ', 'ອຸປະທູດ'];

const nothing: GeneratedRow = {
  level: null,
  code: null,
  parent: null,
  goals: null,
  textLao: null,
  textEnglish: null,
  responsible: null,
  supporting: null,
  startsOn: null,
  endsOn: null,
  budgetSource: null,
  budgetGiver: null,
  budgetAmount: null,
  budgetCurrency: null,
};

/** Draws a plan of the announced size; the same seed draws the same plan. */
export function generatePlan(seed: number): GeneratedPlan {
  const draw = new Draw(seed, 'national plan');
  const goals = phaseThreeGoals.map(({ code, textLao, textEnglish }) => ({
    ...nothing,
    level: 'ເປົ້າໝາຍ',
    code,
    textLao,
    textEnglish,
  }));
  const goalCodes = goals.map(({ code }) => code);
  const programmes = Array.from({ length: announcedSize.programme }, (_, at) => ({
    ...described(draw, 'ແຜນງານ', `W${at + 1}`, null),
    // Every goal in turn, and a second one now and then.
    goals: [...new Set([goalCodes[at], goalCodes[at + 6] ?? goalCodes[at], draw.pick(goalCodes)])].join(', '),
  }));
  const projects = deal(draw, programmes, announcedSize.project).map(({ code, parent }) =>
    described(draw, 'ໂຄງການ', code, parent),
  );
  const activities = deal(draw, projects, announcedSize.activity).map(({ code, parent }) => ({
    ...described(draw, 'ກິດຈະກຳ', code, parent),
    ...whoAndWhen(draw),
  }));
  const rows = [...goals, ...programmes, ...projects, ...activities].flatMap((row) =>
    row.level === 'ກິດຈະກຳ' ? withBudget(draw, row) : [row],
  );
  return { rows };
}

/** As many codes as asked for, dealt to what they stand under: one to each, then at random. */
function deal(draw: Draw, above: readonly GeneratedRow[], count: number) {
  const children = new Map<string, number>();
  return Array.from({ length: count }, (_, at) => {
    const parent = String((above[at] ?? draw.pick(above)).code);
    const number = (children.get(parent) ?? 0) + 1;
    children.set(parent, number);
    return { code: `${parent}.${number}`, parent };
  });
}

function described(draw: Draw, level: string, code: string, parent: string | null): GeneratedRow {
  return {
    ...nothing,
    level,
    code,
    parent,
    textLao: `${draw.pick(deeds)} ກ່ຽວກັບ ${draw.pick(subjects)} ຢູ່ ${draw.pick(places)} (ສົມມຸດ)`,
    textEnglish: draw.chance(0.8) ? `${draw.pick(english)} ${draw.pick(matters)} (invented)` : null,
  };
}

function whoAndWhen(draw: Draw): Pick<GeneratedRow, 'responsible' | 'supporting' | 'startsOn' | 'endsOn'> {
  const named = draw.shuffled(agencies);
  const answering = draw.whole(1, 3);
  const helping = draw.whole(0, 3);
  const year = draw.whole(2021, 2025);
  return {
    responsible: named.slice(0, answering).join('; '),
    supporting: named.slice(answering, answering + helping).join('; ') || null,
    startsOn: `${String(draw.whole(1, 28)).padStart(2, '0')}/0${draw.whole(1, 6)}/${year}`,
    endsOn: draw.chance(0.1) ? null : `${draw.whole(10, 28)}/${draw.whole(10, 12)}/${year}`,
  };
}

function withBudget(draw: Draw, row: GeneratedRow): GeneratedRow[] {
  if (draw.chance(1 / 3)) return [row];
  const lines = draw.shuffled([
    {
      budgetSource: 'ງົບປະມານລັດ',
      budgetGiver: null,
      budgetAmount: draw.whole(1, 90_000) * 1_000,
      budgetCurrency: 'LAK',
    },
    {
      budgetSource: 'ການຊ່ວຍເຫຼືອຈາກຕ່າງປະເທດ',
      budgetGiver: draw.pick(['IOM', 'UNODC', 'ASEAN-ACT']),
      budgetAmount: draw.whole(10_000, 9_000_000) / 100,
      budgetCurrency: 'USD',
    },
    {
      budgetSource: 'ທຶນຂອງອົງການເອງ',
      budgetGiver: null,
      budgetAmount: draw.whole(10_000, 9_000_000) / 100,
      budgetCurrency: 'THB',
    },
  ]);
  const [first, ...others] = lines.slice(0, draw.whole(1, 3));
  return [{ ...row, ...first }, ...others.map((line) => ({ ...nothing, ...line }))];
}

/** An error that was planted, and how it must be told. */
export type PlantedError = {
  readonly row: number;
  readonly column: PlanSheetColumn;
  readonly problem: Problem;
};

/** Twenty kinds of mistake that people make in a sheet, each in a row of its own. */
const mistakes: readonly {
  readonly column: PlanSheetColumn;
  readonly problem: Problem;
  readonly make: (row: GeneratedRow) => Partial<GeneratedRow>;
}[] = [
  { column: 'level', problem: 'no-such-level', make: () => ({ level: 'ກິດຈະການ' }) },
  { column: 'level', problem: 'cell-empty', make: () => ({ level: null }) },
  { column: 'code', problem: 'cell-empty', make: () => ({ code: null }) },
  { column: 'code', problem: 'repeated', make: () => ({ code: 'W1.1' }) },
  { column: 'code', problem: 'too-long', make: ({ code }) => ({ code: `${code}${'.1'.repeat(20)}` }) },
  { column: 'parent', problem: 'no-such-plan-node', make: () => ({ parent: 'W9.9' }) },
  { column: 'parent', problem: 'not-of-wider-level', make: ({ parent }) => ({ parent: `${parent}.1` }) },
  { column: 'goals', problem: 'no-such-plan-node', make: () => ({ goals: 'G1, G10' }) },
  { column: 'goals', problem: 'repeated', make: () => ({ goals: 'G1, G1' }) },
  { column: 'textLao', problem: 'cell-empty', make: () => ({ textLao: null }) },
  { column: 'textLao', problem: 'too-long', make: () => ({ textLao: 'ກ'.repeat(601) }) },
  { column: 'responsible', problem: 'repeated', make: () => ({ responsible: 'LWU; lwu' }) },
  { column: 'startsOn', problem: 'no-such-date', make: () => ({ startsOn: '31/02/2023' }) },
  { column: 'startsOn', problem: 'outside-the-plan', make: () => ({ startsOn: '31/12/2020' }) },
  {
    column: 'endsOn',
    problem: 'ends-before-it-begins',
    make: () => ({ startsOn: '02/05/2023', endsOn: '01/05/2023' }),
  },
  { column: 'budgetSource', problem: 'no-such-source', make: () => ({ ...money, budgetSource: 'ກະເປົາ' }) },
  { column: 'budgetAmount', problem: 'not-a-number', make: () => ({ ...money, budgetAmount: 'ບໍ່ຮູ້' }) },
  { column: 'budgetAmount', problem: 'too-small', make: () => ({ ...money, budgetAmount: -5 }) },
  { column: 'budgetAmount', problem: 'smaller-than-its-unit', make: () => ({ ...money, budgetAmount: 0.5 }) },
  { column: 'budgetCurrency', problem: 'cell-empty', make: () => ({ ...money, budgetCurrency: null }) },
];
const money = { budgetSource: 'ງົບປະມານລັດ', budgetGiver: null, budgetAmount: 5_000, budgetCurrency: 'LAK' };

/** The same plan with twenty mistakes, each in an activity of its own that nothing else is about. */
export function plantErrors(
  { rows }: GeneratedPlan,
  seed: number,
): GeneratedPlan & { readonly planted: readonly PlantedError[] } {
  const draw = new Draw(seed, 'planted errors');
  // Not the first activity of a project, whose siblings name it by mistake; nor one with more lines of budget below it.
  const fit = rows.flatMap((row, at) =>
    row.level === 'ກິດຈະກຳ' && !String(row.code).endsWith('.1') && rows[at + 1]?.code !== null ? [at] : [],
  );
  const places = draw
    .shuffled(fit)
    .slice(0, mistakes.length)
    .toSorted((one, other) => one - other);
  const spoilt = new Map<number, GeneratedRow>();
  const planted = mistakes.map(({ column, problem, make }, which): PlantedError => {
    const at = places[which];
    const row = at === undefined ? undefined : rows[at];
    if (at === undefined || row === undefined) throw new Error('The plan is too small for so many errors');
    spoilt.set(at, { ...row, ...make(row) });
    return { row: at + 2, column, problem };
  });
  return { rows: rows.map((row, at) => spoilt.get(at) ?? row), planted };
}

/** The plan as an office would send it: the columns of the template, named in one language. */
export function planWorkbook({ rows }: GeneratedPlan, language: Language = 'lo'): Buffer {
  const columns = planSheetColumns.values.map(({ code }) => code);
  return writeWorkbook([
    {
      name: 'ແຜນ',
      columns: columns.map(() => ({ width: 20 })),
      rows: [
        columns.map((column) => codeLabel(planSheetColumns, column, language)),
        ...rows.map((row) => columns.map((column): CellToWrite => row[column])),
      ],
    },
  ]);
}
