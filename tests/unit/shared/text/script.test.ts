import { describe, expect, it } from 'vitest';
import { looksLikeLegacyFont, scriptOf } from '../../../../shared/text/script.ts';

describe('scriptOf', () => {
  it.each([
    ['ສົມສັກ ວົງພະຈັນ', 'lao'],
    ['ໜູແດງ ໒', 'lao'],
    ['Somsak Vongphachanh 2', 'latin'],
    ['Nguyễn Thị Phượng', 'latin'],
    ['สมชาย', 'thai'],
    ['王小明', 'chinese'],
    ['សុខា', 'khmer'],
    ['မောင်', 'burmese'],
    ['Хмонг', 'other'],
    ['', 'other'],
    ['12/3 …', 'other'],
    ['່', 'other'],
    ['ສົມສັກ (Somsak)', 'mixed'],
    ['Хмонг ລາວ', 'mixed'],
  ])('says that %s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});

describe('looksLikeLegacyFont', () => {
  it.each([
    '«ÀËê ÅßâÈ»',
    'ÀËê ÅßâÈ',
    // The UTF-8 bytes of ສະບາຍດີ, read as Latin-1.
    Buffer.from('ສະບາຍດີ', 'utf8').toString('latin1'),
    Buffer.from('ພອນສານ ວິໄລເມັ້ງ', 'utf8').toString('latin1'),
  ])('refuses %s', (text) => {
    expect(looksLikeLegacyFont(text)).toBe(true);
  });

  it.each([
    '',
    'ສະບາຍດີ',
    'Nguyễn Thị Phượng',
    'Đặng Hữu Tài, à Hà Nội',
    'été à Orléans, où naquît Françoise',
    '«créée»',
    'Ångström, Öl, Übergröße, Äpfel',
    'Île-à-Pélé',
    'ກົດໝາຍ «ÀË»',
  ])('lets %s pass', (text) => {
    expect(looksLikeLegacyFont(text)).toBe(false);
  });
});
