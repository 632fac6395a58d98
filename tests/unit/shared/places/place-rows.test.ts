import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { divisionRows } from '../../../../shared/places/divisions.ts';
import { placeRows } from '../../../../shared/places/place-rows.ts';
import { canonicalText } from '../../../../shared/text/canonical.ts';

const rows = placeRows();
const byCode = new Map(rows.map((row) => [row.code, row]));

describe('the divisions shipped', () => {
  it('are 18 provinces, 148 districts and 8,753 villages', () => {
    const counts = ['province', 'district', 'subdistrict', 'village'].map(
      (level) => rows.filter((row) => row.level === level).length,
    );
    expect(counts).toEqual([18, 148, 0, 8753]);
    expect(divisionRows()).toHaveLength(166);
  });

  it('have each code once and lie in a division of the level above, which comes first', () => {
    expect(byCode.size).toBe(rows.length);
    const seen = new Set<string>();
    for (const { code, level, parentCode } of rows) {
      if (level === 'province') expect(parentCode).toBeNull();
      else {
        expect(seen.has(parentCode ?? '')).toBe(true);
        expect(byCode.get(parentCode ?? '')?.level).toBe(level === 'village' ? 'district' : 'province');
        expect(code.startsWith(parentCode ?? 'none')).toBe(true);
      }
      seen.add(code);
    }
  });

  it('are spelled canonically, in both scripts, without space around', () => {
    for (const { nameLao, nameEnglish, aliases } of rows) {
      for (const name of [nameLao, ...(nameEnglish === undefined ? [] : [nameEnglish]), ...aliases])
        expect(canonicalText(name).trim()).toBe(name);
      expect(nameLao).toMatch(/[\u0E80-\u0EFF]/u);
      expect(nameEnglish ?? 'a').toMatch(/^[\p{Script=Latin}]/u);
    }
  });

  it('have the names that everyone knows', () => {
    expect(byCode.get('01')).toMatchObject({ nameLao: 'ນະຄອນຫຼວງວຽງຈັນ', nameEnglish: 'Vientiane Capital' });
    expect(byCode.get('1601')).toMatchObject({ nameLao: 'ປາກເຊ', nameEnglish: 'Pakse', parentCode: '16' });
    expect(byCode.get('1601')?.aliases).toContain('ນະຄອນປາກເຊ');
  });

  it('bring no villages into the module the renderer may use', () => {
    const source = readFileSync(new URL('../../../../shared/places/divisions.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/villages/u);
  });
});
