import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFirstSheet } from '../../../db/spreadsheet/read-workbook.ts';
import { writeWorkbook } from '../../../db/spreadsheet/write-workbook.ts';
import { phaseThree } from '../../../shared/national-plan/phase-3.ts';
import { announcedSize, generatePlan, plantErrors, planWorkbook } from '../../generate/national-plan.ts';
import { newNode, newPlan } from '../../support/national-plans.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

/** Any seed does; this one is printed with the figures. */
const SEED = 20_200_807;

let office: StaffedOffice;
beforeAll(async () => {
  office = await StaffedOffice.with(['founder', 'police-head', 'plan-coordinator']);
  await office.signInAs('plan-coordinator');
}, 120_000);
afterAll(() => office.end());

async function begun(
  code: string,
  beginWith: 'NPA3-draft-2020-07' | null = 'NPA3-draft-2020-07',
): Promise<string> {
  const plan = newPlan({ plan: { ...phaseThree, code }, beginWith });
  await office.get('nationalPlan.save', plan);
  return plan.planId;
}

const bytes = (buffer: Buffer) => new Uint8Array(buffer);
const asked = {
  language: 'lo' as const,
  names: { plan: 'ແຜນງານແຫ່ງຊາດ', guide: 'ວິທີຕື່ມ' },
  guide: ['ແຖວລະໜຶ່ງລາຍການ'],
};

describe('a plan of the announced size', () => {
  it('is imported from a spreadsheet into the nine goals, whole and in one step', async () => {
    const planId = await begun('SIZE');
    const sheet = bytes(planWorkbook(generatePlan(SEED)));
    const begin = performance.now();
    const examined = await office.get('nationalPlan.examineSheet', { planId, sheet: sheet.slice() });
    const examinedIn = performance.now() - begin;
    expect(examined).toMatchObject({
      problems: [],
      problemCount: 0,
      added: 153,
      changed: 0,
      unchanged: 9,
      counts: announcedSize,
    });
    // Examining writes nothing.
    expect((await office.get('nationalPlan.open', { planId, edition: null })).nodes).toHaveLength(9);
    const from = performance.now();
    const imported = await office.get('nationalPlan.importSheet', {
      planId,
      version: 1,
      sheet: sheet.slice(),
      reason: null,
    });
    const importedIn = performance.now() - from;
    expect(imported).toEqual({ version: 2, edition: 1, added: 153, changed: 0 });
    console.log(
      `plan of 9, 6, 26 and 121 (seed ${SEED}, ${sheet.length} bytes of XLSX): examined in ${Math.round(examinedIn)} ms, imported in ${Math.round(importedIn)} ms`,
    );
    expect(importedIn).toBeLessThan(60_000);
    const { nodes } = await office.get('nationalPlan.open', { planId, edition: null });
    expect(nodes).toHaveLength(162);
    // Reckoned from the rows that were generated, by code alone.
    const { rows } = generatePlan(SEED);
    const codes = rows.flatMap(({ code }) => code ?? []);
    expect(nodes.map(({ node }) => node.code).toSorted()).toEqual(codes.map(String).toSorted());
    const kip = rows.reduce(
      (sum, row) => sum + (row.budgetCurrency === 'LAK' ? Number(row.budgetAmount) : 0),
      0,
    );
    const lines = nodes.flatMap(({ node }) => node.budget);
    expect(lines.reduce((sum, { money }) => sum + (money.currency === 'LAK' ? money.minorUnits : 0), 0)).toBe(
      kip,
    );
    expect(lines).toHaveLength(rows.filter(({ budgetCurrency }) => budgetCurrency !== null).length);
    // A second time it changes nothing.
    const again = await office.get('nationalPlan.examineSheet', { planId, sheet: sheet.slice() });
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 162 });
  });

  it('is told of twenty planted errors, each at its row and column, and nothing is imported', async () => {
    const planId = await begun('ERRORS');
    const { planted, ...spoilt } = plantErrors(generatePlan(SEED), SEED);
    const sheet = bytes(planWorkbook(spoilt));
    const { problems } = await office.get('nationalPlan.examineSheet', { planId, sheet: sheet.slice() });
    expect(problems.map(({ row, column, problem }) => ({ row, column, problem }))).toEqual(planted);
    expect(planted).toHaveLength(20);
    console.log(`planted errors found: ${problems.length} of ${planted.length}`);
    expect(await office.ask('nationalPlan.importSheet', { planId, version: 1, sheet, reason: null })).toEqual(
      {
        ok: false,
        error: { code: 'invalid', fields: { sheet: ['sheet-has-problems'] } },
      },
    );
    expect((await office.get('nationalPlan.open', { planId, edition: null })).nodes).toHaveLength(9);
  });

  it('leaves as a sheet that an office program opens, and comes back unchanged', async () => {
    const planId = await begun('BACK', null);
    await office.get('nationalPlan.importSheet', {
      planId,
      version: 1,
      sheet: bytes(planWorkbook(generatePlan(7), 'en')),
      reason: null,
    });
    const sheets = [];
    for (const language of ['lo', 'en'] as const) {
      const { sheet } = await office.get('nationalPlan.writeSheet', { planId, ...asked, language });
      sheets.push(sheet);
      expect(await office.get('nationalPlan.examineSheet', { planId, sheet: sheet.slice() })).toMatchObject({
        problems: [],
        added: 0,
        changed: 0,
        unchanged: 162,
      });
    }
    expect(Buffer.from(sheets[0] ?? []).equals(Buffer.from(sheets[1] ?? []))).toBe(false);
  });
});

describe('an import', () => {
  const table = (...rows: (string | number | null)[][]) =>
    bytes(
      writeWorkbook([
        {
          name: 'x',
          columns: [],
          rows: [['Level', 'Code', 'Text (Lao)', 'Start', 'End', 'Responsible agencies'], ...rows],
        },
      ]),
    );

  it('reads years, months, days and serial numbers of days', async () => {
    const planId = await begun('DAYS', null);
    await office.get('nationalPlan.importSheet', {
      planId,
      version: 1,
      sheet: table(
        ['activity', 'A1', 'ກ', 2022, 2023, null],
        ['activity', 'A2', 'ຂ', '3/2022', 'ທັນວາ 2022', null],
        // 44562 is 1 January 2022 in the calendar of 1900.
        ['activity', 'A3', 'ຄ', 44_562, '31/12/2024', null],
      ),
      reason: null,
    });
    const { nodes } = await office.get('nationalPlan.open', { planId, edition: null });
    expect(nodes.map(({ node }) => [node.startsOn, node.endsOn])).toEqual([
      ['2022-01-01', '2023-12-31'],
      ['2022-03-01', '2022-12-31'],
      ['2022-01-01', '2024-12-31'],
    ]);
  });

  it('changes what has the same code, keeps the days of its agencies, and leaves the rest alone', async () => {
    const planId = await begun('SAME', null);
    const [one, other] = [v7(), v7()];
    const agencies = [
      { part: 'responsible', organisationId: null, name: 'ຫ້ອງການ', since: '2021-05-01', until: null },
    ] as const;
    for (const [nodeId, code] of [
      [one, 'A1'],
      [other, 'A2'],
    ] as const)
      await office.get('nationalPlan.saveNode', {
        nodeId,
        planId,
        version: 0,
        node: newNode({ code, agencies: [...agencies] }),
        reason: null,
      });
    const sheet = table(['activity', 'A1', 'ໃໝ່', null, null, 'ຫ້ອງການ']);
    expect(
      await office.get('nationalPlan.importSheet', { planId, version: 3, sheet, reason: null }),
    ).toMatchObject({ added: 0, changed: 1 });
    const { nodes } = await office.get('nationalPlan.open', { planId, edition: null });
    expect(nodes).toMatchObject([
      { nodeId: one, version: 2, node: { textLao: 'ໃໝ່', agencies } },
      { nodeId: other, version: 1, node: { textLao: 'ຈັດກອງປະຊຸມຝຶກອົບຮົມ' } },
    ]);
  });

  it('into an approved plan begins its next version, and says why', async () => {
    const planId = await begun('LATER', null);
    await office.get('nationalPlan.importSheet', {
      planId,
      version: 1,
      sheet: table(['activity', 'A1', 'ກ', null, null, null]),
      reason: null,
    });
    await office.get('nationalPlan.submit', { planId, version: 2 });
    await office.signInAs('police-head');
    await office.get('nationalPlan.decide', { decision: 'approve', planId, version: 3 });
    await office.signInAs('plan-coordinator');
    const input = () => ({ planId, version: 4, sheet: table(['activity', 'A2', 'ຂ', null, null, null]) });
    expect(await office.ask('nationalPlan.importSheet', { ...input(), reason: null })).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { reason: ['required'] } },
    });
    expect(await office.get('nationalPlan.importSheet', { ...input(), reason: 'ຕື່ມກິດຈະກຳ' })).toEqual({
      version: 5,
      edition: 2,
      added: 1,
      changed: 0,
    });
  });

  it('names the row and the column of what is wrong with the names of the columns', async () => {
    const planId = await begun('HEAD', null);
    const examine = async (...rows: (string | null)[][]) =>
      (
        await office.get('nationalPlan.examineSheet', {
          planId,
          sheet: bytes(writeWorkbook([{ name: 'x', columns: [], rows }])),
        })
      ).problems;
    expect(await examine(['one', 'two'])).toEqual([
      { row: 1, column: null, letters: null, problem: 'no-column-names' },
    ]);
    expect(await examine([], ['ຂັ້ນ', 'ລະຫັດ', 'ຂຶ້ນກັບລະຫັດ', 'ງົບ', 'Code'])).toEqual([
      { row: 2, column: null, letters: 'D', problem: 'no-such-column' },
      { row: 2, column: 'code', letters: 'E', problem: 'repeated' },
      { row: 2, column: 'textLao', letters: null, problem: 'column-missing' },
    ]);
  });

  it.each([
    ['words', Buffer.from('level,code'), 'not-a-spreadsheet'],
    ['nothing', Buffer.alloc(0), 'not-a-spreadsheet'],
    ['more bytes than a call may carry', Buffer.alloc(750_001), 'spreadsheet-too-large'],
  ])('refuses %s as a file', async (_what, file, problem) => {
    const planId = await begun(`FILE${file.length}`, null);
    expect(await office.ask('nationalPlan.examineSheet', { planId, sheet: bytes(file) })).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { sheet: [problem] } },
    });
  });
});

it('reads what it wrote', async () => {
  const { sheet } = await office.get('nationalPlan.writeSheet', {
    planId: await begun('READ', null),
    ...asked,
  });
  expect((await readFirstSheet(sheet)).rows).toHaveLength(1);
});
