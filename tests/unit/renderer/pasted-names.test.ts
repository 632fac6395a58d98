import { describe, expect, it } from 'vitest';
import { bandOfAge, pastedNames, sexOfTitle } from '../../../renderer/forms/pasted-names.ts';

describe('names that are pasted', () => {
  it('are one a line, without the numbers before them', () => {
    expect(pastedNames('1. ນາງ ດາວອນ\r\n2) ທ້າວ ຄຳຫຼ້າ\n\n  \nSomphone\n').map(({ name }) => name)).toEqual([
      'ນາງ ດາວອນ',
      'ທ້າວ ຄຳຫຼ້າ',
      'Somphone',
    ]);
  });

  it('bring the columns of a Lao list: number, name, sex, age, position, office', () => {
    expect(pastedNames('໑\tສົມພອນ ແກ້ວມະນີ\tຍິງ\t໓໔\tວິຊາການ\tກຳມະບານແຂວງ')).toEqual([
      { name: 'ສົມພອນ ແກ້ວມະນີ', sex: 'Female', ageBand: '25-34', position: 'ວິຊາການ', office: 'ກຳມະບານແຂວງ' },
    ]);
    expect(pastedNames('Bounmy\tm\t\tTeacher')).toEqual([
      { name: 'Bounmy', sex: 'Male', ageBand: '', position: 'Teacher', office: '' },
    ]);
  });

  it('say the sex by the title where no column does, and not by a rank', () => {
    expect(sexOfTitle('ນາງ ສຸພາພອນ')).toBe('Female');
    expect(sexOfTitle('ນາງສາວ ສຸພາພອນ')).toBe('Female');
    expect(sexOfTitle('ທ້າວ ບຸນມີ')).toBe('Male');
    expect(sexOfTitle('Mrs Souphaphone')).toBe('Female');
    for (const name of ['ພັນໂທ ກິແກ້ວ', 'ທ່ານ ພອນສານ', 'ສຸພາພອນ']) expect(sexOfTitle(name)).toBe('');
    expect(pastedNames('ນາງ ດາວອນ\tຊາຍ')[0]?.sex).toBe('Male');
  });

  it.each([
    [17, '0-17'],
    [18, '18-24'],
    [24, '18-24'],
    [25, '25-34'],
    [44, '35-44'],
    [54, '45-54'],
    [55, '55+'],
    [90, '55+'],
  ])('put an age of %i into the band %s', (age, band) => {
    expect(bandOfAge(age)).toBe(band);
  });
});
