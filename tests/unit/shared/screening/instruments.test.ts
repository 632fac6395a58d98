import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ScreeningInstrument } from '../../../../shared/domain/screening-instrument.ts';
import { shippedInstruments } from '../../../../shared/screening/shipped-instruments.ts';
import { resultOf } from '../../../../shared/screening/screening-result.ts';
import { canonicalText } from '../../../../shared/text/canonical.ts';

const instrument = (id: string): ScreeningInstrument => {
  const found = shippedInstruments.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No instrument ${id}`);
  return found;
};
const raw = (id: string): Record<string, unknown> =>
  z
    .record(z.string(), z.unknown())
    .parse(
      JSON.parse(
        readFileSync(new URL(`../../../../shared/screening/instruments/${id}.json`, import.meta.url), 'utf8'),
      ),
    );
const itemsOf = (one: ScreeningInstrument, dimension: string) =>
  one.items.filter((item) => item.dimension === dimension);

describe('the ILO labour indicators', () => {
  const ilo = instrument('ilo-labour');

  it('number 67 for adults, by dimension 10, 10, 16, 9, 15 and 7, and 65 for children, none of them weak', () => {
    expect(ilo.items.filter(({ adult }) => adult !== 'not-in-list')).toHaveLength(67);
    expect(ilo.dimensions.map(({ code }) => itemsOf(ilo, code).length)).toEqual([10, 10, 16, 9, 15, 7]);
    const child = ilo.items.filter((item) => item.child !== 'not-in-list');
    expect(child).toHaveLength(65);
    expect(child.filter((item) => item.child === 'weak')).toEqual([]);
  });

  it('hold the strong ones that the published list holds', () => {
    expect(ilo.items.filter(({ adult }) => adult === 'strong').map(({ code }) => code)).toEqual([
      'DR.01',
      'CR.01',
      'EX.01',
      'CD.01',
      'CD.02',
      'CD.03',
      'CD.04',
    ]);
  });

  it('read one and the same case by both lists where the age is uncertain', () => {
    const answers = Object.fromEntries(ilo.items.map(({ code }) => [code, 'present' as const]));
    const result = resultOf(ilo, answers, { path: 'uncertain', act: 'not-asked' });
    expect(
      result.rule === 'ilo-dimensions' && result.readings.map(({ list, reading }) => [list, reading]),
    ).toEqual([
      ['child', 'open'],
      ['adult', 'trafficking'],
    ]);
  });

  it('say nothing while nothing is asked', () => {
    const result = resultOf(ilo, {}, { path: 'adult', act: 'not-asked' });
    expect(result.rule === 'ilo-dimensions' && result.readings[0]?.reading).toBe('open');
  });
});

describe('the UNODC prompts', () => {
  it('give no score, only what was seen', () => {
    const unodc = instrument('unodc-prompts');
    expect(unodc.dimensions).toHaveLength(6);
    expect(unodc.items.every(({ adult, child }) => adult === 'unweighted' && child === 'unweighted')).toBe(
      true,
    );
    expect(
      resultOf(unodc, { g_fear: 'present', g_coached: 'unknown' }, { path: 'adult', act: 'present' }),
    ).toEqual({
      rule: 'none',
      seen: ['g_fear'],
    });
  });
});

describe('every shipped instrument', () => {
  it.each(shippedInstruments.map((one) => [one.id, one] as const))(
    '%s is spelt canonically, in Lao, and marked for review',
    (id, one) => {
      for (const { text } of one.items) expect(text.lo).toMatch(/[\u0E80-\u0EFF]/u);
      const stored = JSON.stringify(raw(id));
      expect(canonicalText(stored)).toBe(stored);
      expect(one.translation).toEqual({ confidence: 'low', source: 'own' });
    },
  );

  it('invents nothing for the lists that could not be obtained', () => {
    expect(instrument('ilo-sexual').items).toEqual([]);
    expect(instrument('ilo-sexual').status).toBe('not-obtained');
  });
});

describe('an instrument from a file', () => {
  const problemsOf = (change: Record<string, unknown>) => {
    const parsed = ScreeningInstrument.safeParse({ ...raw('field-screen'), ...change });
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const item = {
    code: 'a',
    dimension: 'safety',
    text: { lo: 'ກ', en: 'a' },
    adult: 'unweighted',
    child: 'unweighted',
    confidence: 'low',
    forcedLabour: [],
  };

  it('is taken when every row is right', () => {
    expect(problemsOf({ items: [item] })).toEqual([]);
  });

  it('is refused row by row', () => {
    expect(problemsOf({ items: [] })).toEqual(['items: required']);
    expect(problemsOf({ items: [item, item] })).toEqual(['items.1.code: repeated']);
    expect(problemsOf({ items: [{ ...item, dimension: 'nowhere' }] })).toEqual([
      'items.0.dimension: not-understood',
    ]);
    expect(problemsOf({ items: [{ ...item, adult: 'strong' }] })).toEqual(['items.0.adult: not-understood']);
    expect(problemsOf({ items: [{ ...item, text: { lo: '', en: 'a' } }] })).toEqual([
      'items.0.text.lo: required',
    ]);
    expect(
      problemsOf({ rule: 'ilo-dimensions', items: [{ ...item, adult: 'weak', child: 'weak' }] }),
    ).toContain('dimensions.0.code: not-understood');
  });
});
