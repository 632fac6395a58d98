import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../shared/text/canonical.ts';
import { nameCode, nameSkeleton, nameWords } from '../../../../shared/text/name-code.ts';
import {
  MOST_WITH_A_MISSING_WORD,
  nameSimilarity,
  personNameSimilarity,
} from '../../../../shared/text/name-similarity.ts';
import { laoAndLao, laoAndLatin } from './name-vectors.ts';

/** The vectors are written to two decimals. */
const HALF_A_HUNDREDTH = 0.005_001;

const laoSign = fc.integer({ min: 0x0e80, max: 0x0eff }).map((point) => String.fromCodePoint(point));
const anyName = fc.oneof(
  fc.array(laoSign, { maxLength: 20 }).map((signs) => signs.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(...laoAndLatin.flatMap(({ lao, latin }) => [lao, latin])),
);

describe('nameCode', () => {
  it.each(laoAndLatin)('has the code of $lao and of $latin', ({ lao, latin, codeLao, codeLatin }) => {
    expect(nameCode(lao)).toBe(codeLao);
    expect(nameCode(latin)).toBe(codeLatin);
  });

  it.each(laoAndLatin)('compares the skeletons of $lao and $latin', ({ lao, latin, skeletonEqual }) => {
    expect(nameSkeleton(nameCode(lao)) === nameSkeleton(nameCode(latin))).toBe(skeletonEqual);
  });

  it.each([
    ['ສຸກວິໄລ', 'Soukvilay'],
    ['ແຂວງ', 'Khveng'],
    ['ຂວັນ', 'Khwan'],
    ['ຫ້ວຍ', 'Houay'],
    ['ຫວັນ', 'Vanh'],
    ['ດວງຈັນ', 'Douangchanh'],
    ['ບຸນອຸ້ມ', 'Bounoum'],
    ['ຄຳອ່ອນ', 'Khamone'],
    ['ແກ້ວມະນີ', 'Keomany'],
    ['ເພັດສະໝອນ', 'Phetsamone'],
    ['ພຣະແກ້ວ', 'Phrakeo'],
    ['ຈັນທຣາ', 'Chanthra'],
    ['ເມຍ', 'Mia'],
    ['ເຈົ້າ', 'Chao'],
    ['ບົວລະພັນ', 'Boualaphanh'],
    ['ວຽງຄຳ', 'Viengkham'],
    ['ສັນຕ໌', 'Sanh'],
    ['ເລີດ', 'Leut'],
    ['ໄທຍ', 'Thay'],
  ])('hears %s and %s alike', (lao, latin) => {
    expect(nameCode(lao)).toBe(nameCode(latin));
  });

  it('does not mind the spelling of ຳ, ໜ, ໝ and ຫຼ, nor the order of marks', () => {
    expect(nameCode('ຄໍາຫລ້າ ໜູແດງ')).toBe(nameCode('ຄຳຫຼ້າ ຫນູແດງ'));
    expect(nameCode('ແສງດາ​ວ')).toBe(nameCode('ແສງດາວ'));
  });

  it('reads both scripts in one name', () => {
    expect(nameWords('ສົມສັກ Vongphachanh')).toEqual(['somsak', 'vogpacan']);
    expect(nameWords('ສົມSak')).toEqual(['somsak']);
  });

  it('has no code for other scripts, signs and figures', () => {
    for (const name of ['', '  ', '王小明', 'สมชาย', '123', '...']) expect(nameCode(name)).toBe('');
  });

  it('is the same for a name and its canonical form, and of small letters only', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const code = nameCode(name);
        expect(nameCode(canonicalText(name))).toBe(code);
        expect(code).toMatch(/^[aceghiklmnopstuvwy]*$/u);
        expect(code).not.toMatch(/(.)\1/u);
        expect(nameSkeleton(code)).toMatch(/^[Ah]?[cgklmnpstvy]*$/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('makes 50,000 codes in under 2 seconds of the processor, and compares them in under 1', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => {
      const { lao, latin } = laoAndLatin[index % laoAndLatin.length] ?? laoAndLatin[0];
      return index % 2 === 0 ? lao : latin;
    });
    // Time of the processor, not of the clock: other work on the machine must not fail this.
    const started = process.cpuUsage();
    const codes = names.map(nameCode);
    const coding = process.cpuUsage(started);
    for (const code of codes) nameSimilarity('tumalivogpacan', code);
    const both = process.cpuUsage(started);
    expect(coding.user).toBeLessThan(2_000_000);
    expect(both.user - coding.user).toBeLessThan(1_000_000);
  });
});

describe('nameSimilarity', () => {
  it.each(laoAndLatin)('finds $lao and $latin alike by $similarity', ({ lao, latin, similarity }) => {
    expect(Math.abs(nameSimilarity(nameCode(lao), nameCode(latin)) - similarity)).toBeLessThan(
      HALF_A_HUNDREDTH,
    );
  });

  it.each(laoAndLao)('finds $a and $b alike by $similarity ($kind)', ({ a, b, similarity }) => {
    expect(Math.abs(nameSimilarity(nameCode(a), nameCode(b)) - similarity)).toBeLessThan(HALF_A_HUNDREDTH);
  });

  it('is between 0 and 1, the same both ways, and 1 for equal codes only', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const [codeA, codeB] = [nameCode(a), nameCode(b)];
        const similarity = nameSimilarity(codeA, codeB);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeCloseTo(nameSimilarity(codeB, codeA), 10);
        expect(similarity === 1).toBe(codeA === codeB && codeA !== '');
      }),
    );
  });

  it('finds nothing like an empty code', () => {
    expect(nameSimilarity('', '')).toBe(0);
    expect(nameSimilarity('', 'somsak')).toBe(0);
  });
});

describe('personNameSimilarity', () => {
  it.each([
    ['ທຸມມະລີ ວົງພະຈັນ', 'ວົງພະຈັນ ທຸມມະລີ'],
    ['ທຸມມະລີ ວົງພະຈັນ', 'Vongphachanh Thoummaly'],
    ['ທຸມມະລີ ວົງພະຈັນ', 'ວົງພະຈັນທຸມມະລີ'],
    ['ນາງ ທຸມມະລີ ວົງພະຈັນ', 'Ms Thoummaly Vongphachanh'],
    ['Thoum Maly Vongphachanh', 'Vongphachanh Thoum Maly'],
  ])('does not mind the order of the words of %s and %s', (a, b) => {
    expect(personNameSimilarity(a, b)).toBe(1);
  });

  it('never takes a given name alone for the full name', () => {
    for (const given of ['ສົມສັກ', 'ບຸນທະວີສຸກ']) {
      const similarity = personNameSimilarity(given, `${given} ລີ`);
      expect(similarity).toBeGreaterThan(nameSimilarity(nameCode(given), nameCode('ວິໄລ ລີ')));
      expect(similarity).toBeLessThanOrEqual(0.92);
    }
    expect(personNameSimilarity('ສົມສັກ', 'ສົມສັກ ວົງພະຈັນ')).toBeLessThanOrEqual(MOST_WITH_A_MISSING_WORD);
    expect(personNameSimilarity('ວົງພະຈັນ', 'ສົມສັກ ວົງພະຈັນ')).toBeLessThanOrEqual(MOST_WITH_A_MISSING_WORD);
  });

  it('is never less than that of the whole codes', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const whole = nameSimilarity(nameCode(a), nameCode(b));
        expect(personNameSimilarity(a, b)).toBeGreaterThanOrEqual(whole);
        expect(personNameSimilarity(a, b)).toBeCloseTo(personNameSimilarity(b, a), 10);
      }),
    );
  });
});
