import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestOffice } from '../../support/office.ts';

/** Names and codes from shared/places/districts.json, provinces.json and earlier-names.json, read by hand. */
const PHONHONG = '1001';
const office = new TestOffice();
const found = async (text: string) =>
  (await office.get('place.suggest', { text, limit: 8 })).map(({ code }) => code);

beforeAll(async () => {
  await office.create();
}, 60_000);
afterAll(() => office.end());

describe('a place is found', () => {
  it.each([
    ['its Lao name', 'ໂພນໂຮງ', PHONHONG],
    ['its Lao name with its level', 'ເມືອງໂພນໂຮງ', PHONHONG],
    ['a Latin name', 'phonhong', PHONHONG],
    ['another Latin spelling of its sound', 'Hatsayfong', '0107'],
    ['a province in one of its many spellings', 'Sayabouly', '08'],
    ['a name that it had before', 'ຄັນທະບູລີ', '1301'],
    ['a Latin name that it had before', 'khanthabouly', '1301'],
    ['its province beside it', 'Hom, Vientiane province', '1804'],
    ['the province in which it lay before', 'ທ່າໂທມ ຊຽງຂວາງ', '1802'],
    ['all levels in a row', 'ເມືອງປາກເຊ ແຂວງຈຳປາສັກ', '1601'],
    ['all levels without a blank', 'ເມືອງປາກເຊແຂວງຈຳປາສັກ', '1601'],
    ['the largest first', 'Champasack Pakse', '1601'],
  ])('by %s', async (_way, text, code) => {
    expect((await found(text))[0]).toBe(code);
  });

  it('at the level of the words: a village by itself, and within its district', async () => {
    const [first] = await office.get('place.suggest', { text: 'ໜອງປິງ ຈັນທະບູລີ', limit: 5 });
    expect(first).toMatchObject({ code: '0101001', level: 'village' });
    expect(first?.within.map(({ code }) => code)).toEqual(['0101', '01']);
  });

  it('in the office’s own province before anybody has typed', async () => {
    const codes = await found(' ');
    expect(codes[0]).toBe('05');
    expect(codes.slice(1).every((code) => code.startsWith('05') && code.length === 4)).toBe(true);
  });

  it('by no words that name nothing', async () => {
    expect(await found('qqqq')).toEqual([]);
    expect(await found('ໂພນໂຮງ qqqq')).toEqual([]);
  });
});

describe('the list that the office keeps', () => {
  it('takes in a sub-district and its village, and finds both with all that holds them', async () => {
    const { code: subdistrict } = await office.get('place.add', {
      level: 'subdistrict',
      parentCode: '0501',
      nameLao: 'ທົ່ງທົດລອງ',
      nameEnglish: 'Thongthotlong',
      validFrom: '2026-03-01',
    });
    const { code: village } = await office.get('place.add', {
      level: 'village',
      parentCode: subdistrict,
      nameLao: 'ນາສົມມຸດ',
      nameEnglish: null,
      validFrom: null,
    });
    expect([subdistrict, village]).toEqual(['050190001', '050190002']);
    const [first] = await office.get('place.suggest', { text: 'ນາສົມມຸດ ທົ່ງທົດລອງ ຫ້ວຍຊາຍ', limit: 3 });
    expect(first).toMatchObject({ code: village, level: 'village', nameEnglish: '' });
    expect(first?.within.map(({ code }) => code)).toEqual([subdistrict, '0501', '05']);
    const listed = await office.get('place.list', { withinCode: '0501' });
    expect(listed.filter(({ isOwn }) => isOwn).map(({ code }) => code)).toEqual([subdistrict, village]);
  });

  it('finds a renamed place by its old name, and says so; a mistake is only another spelling', async () => {
    const [village] = (await office.get('place.list', { withinCode: '0501' })).filter(
      ({ code }) => code === '050190002',
    );
    const revised = { code: '050190002', parentCode: '0501', nameEnglish: 'Nasommoud' };
    await office.get('place.revise', {
      ...revised,
      version: village?.version ?? 0,
      nameLao: 'ນາສົມມຸດໃໝ່',
      renamedOn: '2026-07-01',
    });
    const old = await office.get('place.suggest', { text: 'ນາສົມມຸດ', limit: 3 });
    expect(old[0]).toMatchObject({ code: '050190002', nameLao: 'ນາສົມມຸດໃໝ່', earlierName: null });
    await office.get('place.revise', {
      ...revised,
      version: (village?.version ?? 0) + 1,
      nameLao: 'ໜອງສົມມຸດ',
      renamedOn: null,
    });
    const older = await office.get('place.suggest', { text: 'ນາສົມມຸດ', limit: 3 });
    expect(older[0]).toMatchObject({ code: '050190002', earlierName: null });
    const [entry] = (await office.get('place.list', { withinCode: '0501' })).filter(
      ({ code }) => code === '050190002',
    );
    expect(entry).toMatchObject({
      parentCode: '0501',
      earlierNames: [{ text: 'ນາສົມມຸດ', until: '2026-06-30' }],
    });
    const renamed = await office.ask('place.revise', {
      ...revised,
      version: 1,
      nameLao: 'ອື່ນ',
      renamedOn: null,
    });
    expect(renamed).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('closes what is empty in favour of another, keeps it for what is on file, and shows it last', async () => {
    const subdistrict = '050190001';
    const holding = await office.get('place.add', {
      level: 'village',
      parentCode: subdistrict,
      nameLao: 'ດອນທົດລອງ',
      nameEnglish: null,
      validFrom: null,
    });
    const closing = { code: subdistrict, version: 1, lastDay: '2026-10-31', successorCode: null };
    expect(await office.ask('place.close', closing)).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { code: ['place-holds-others'] } },
    });
    await office.get('place.close', {
      ...closing,
      code: holding.code,
      successorCode: '050190002',
    });
    await office.get('place.close', closing);
    expect(await office.ask('place.close', { ...closing, version: 2 })).toMatchObject({
      ok: false,
      error: { fields: { code: ['place-closed'] } },
    });
    const [closed] = await office.get('place.suggest', { text: 'ດອນທົດລອງ', limit: 3 });
    expect(closed).toMatchObject({ code: holding.code, closedOn: '2026-10-31' });
    expect(await office.get('place.describe', { codes: [holding.code] })).toHaveLength(1);
  });

  it.each([
    ['a village in a province', { level: 'village', parentCode: '05' }],
    ['a sub-district in a village', { level: 'subdistrict', parentCode: '0501001' }],
    ['a village in what does not exist', { level: 'village', parentCode: '9999' }],
    ['a village in what was closed', { level: 'village', parentCode: '050190001' }],
  ] as const)('refuses %s', async (_what, where) => {
    const added = await office.ask('place.add', {
      ...where,
      nameLao: 'ບໍ່ມີ',
      nameEnglish: null,
      validFrom: null,
    });
    expect(added).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { parentCode: ['no-such-place'] } },
    });
  });
});
