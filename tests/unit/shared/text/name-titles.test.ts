import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../shared/text/canonical.ts';
import { splitTitle } from '../../../../shared/text/name-titles.ts';

describe('splitTitle', () => {
  it.each([
    ['ນາງ ແສງດາວ', 'ນາງ', 'ແສງດາວ'],
    ['ນາງສາວ ວິໄລວັນ ແກ້ວມະນີ', 'ນາງສາວ', 'ວິໄລວັນ ແກ້ວມະນີ'],
    ['ທ້າວ ຄຳ', 'ທ້າວ', 'ຄຳ'],
    ['ທ່ານ ພອນສານ ວິໄລເມັ້ງ', 'ທ່ານ', 'ພອນສານ ວິໄລເມັ້ງ'],
    ['ພັທ ກິແກ້ວ ຈັນທະລັງສີ', 'ພັທ', 'ກິແກ້ວ ຈັນທະລັງສີ'],
    ['ພັນໂທ ກິແກ້ວ ຈັນທະລັງສີ', 'ພັນໂທ', 'ກິແກ້ວ ຈັນທະລັງສີ'],
    ['ພ.ທ. ກິແກ້ວ', 'ພ.ທ.', 'ກິແກ້ວ'],
    ['ພ້ອ ນາງ ລີວົງ ລາວລີ', 'ພ້ອ ນາງ', 'ລີວົງ ລາວລີ'],
    ['ທ່ານ ພົນເອກ ວິໄລ ຫຼ້າຄຳຟອງ', 'ທ່ານ ພົນເອກ', 'ວິໄລ ຫຼ້າຄຳຟອງ'],
    ['ທ່ານ ດຣ. ສົມສັກ', 'ທ່ານ ດຣ.', 'ສົມສັກ'],
    ['ພຣະອາຈານ ສາຍສະໝອນ', 'ພຣະອາຈານ', 'ສາຍສະໝອນ'],
    ['ສຳມະເນນ ບຸນມາ', 'ສຳມະເນນ', 'ບຸນມາ'],
    ['ສໍາມະເນນ ບຸນມາ', 'ສຳມະເນນ', 'ບຸນມາ'],
    ['ທ່ານ​ ນາງ ວິໄລ', 'ທ່ານ ນາງ', 'ວິໄລ'],
    ['Mr. Somsak Vongphachanh', 'Mr.', 'Somsak Vongphachanh'],
    ['Mr.Somsak', 'Mr.', 'Somsak'],
    ['MS Thoummaly', 'MS', 'Thoummaly'],
    ['Thao Somsak', 'Thao', 'Somsak'],
    ['Nang Sengdao', 'Nang', 'Sengdao'],
    ['Dr Khamphay', 'Dr', 'Khamphay'],
    ['Pol. Lt. Col. Kikeo Chanthalangsy', 'Pol. Lt. Col.', 'Kikeo Chanthalangsy'],
    ['Lt.Col. Kikeo', 'Lt. Col.', 'Kikeo'],
  ])('parts %s', (typed, title, name) => {
    expect(splitTitle(typed)).toEqual({ title, name });
  });

  it.each([
    ['ທ້າວສົມສັກ ວົງພະຈັນ', 'ທ້າວ', 'ສົມສັກ ວົງພະຈັນ'],
    ['ທ່ານສົມສັກ', 'ທ່ານ', 'ສົມສັກ'],
    ['ນາງສາວແກ້ວ', 'ນາງສາວ', 'ແກ້ວ'],
    ['ນາງແສງດາວ', 'ນາງ', 'ແສງດາວ'],
    ['ນາງວິໄລວັນ ແກ້ວມະນີ', 'ນາງ', 'ວິໄລວັນ ແກ້ວມະນີ'],
  ])('parts %s, typed without a blank', (typed, title, name) => {
    expect(splitTitle(typed)).toEqual({ title, name });
  });

  it.each([
    'ນາງ',
    'ທ້າວ',
    'ນາງສາວ',
    'Nang',
    'Mr.',
    'ນາງຟ້າ',
    'ນາງນ້ອຍ ລີ',
    'ນາງສາວ​',
    'ດຣາພອນ',
    'ພັທທະນາ ວົງສາ',
    'ພອນສານ ວິໄລເມັ້ງ',
    'ອາຈານຄຳ',
    'ມະຫາໄຊ ພົມມະຈັນ',
    'ຈານ ສີພັນ',
    'ຊຽງ ລີ',
    'ຈົວ ຢ່າງ',
    'Nangnoy Phommachanh',
    'Thaovong',
    'Missy Vang',
    'Drew Lee',
    'Pol Somsak',
    'Than Shwe',
    'Colin Lee',
    '',
    '   ',
  ])('cuts nothing from «%s»', (typed) => {
    expect(splitTitle(typed)).toEqual({ title: null, name: canonicalText(typed).trim() });
  });

  it('never empties a name, loses a letter or finds a title in the rest', () => {
    const word = fc.constantFrom(
      'ທ້າວ',
      'ນາງ',
      'ນາງສາວ',
      'ພັທ',
      'Mr.',
      'Dr',
      'ສົມສັກ',
      'ແກ້ວ',
      'Lee',
      ' ',
      '.',
      'ພ.ທ.',
    );
    const typed = fc.oneof(
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    const letters = (text: string): string => text.replace(/\s+/gu, '');
    fc.assert(
      fc.property(typed, (text) => {
        const { title, name } = splitTitle(text);
        expect(letters((title ?? '') + name)).toBe(letters(canonicalText(text)));
        if (title !== null) expect(name).not.toBe('');
        expect(splitTitle(name)).toEqual({ title: null, name });
      }),
      { numRuns: 500 },
    );
  });
});
