import { describe, expect, it } from 'vitest';
import { PAYLOAD_LIMIT_BYTES, isAcceptablePayload } from '../../../electron/payload.ts';

describe('the size and shape of an input', () => {
  it('lets a filled form and a passphrase pass', () => {
    expect(
      isAcceptablePayload({ caseId: 'x', content: 'ກ'.repeat(200_000), list: [1, null, true, undefined] }),
    ).toBe(true);
    expect(isAcceptablePayload({ passphrase: new Uint8Array(1024) })).toBe(true);
  });

  it.each([
    ['a text over the limit', 'x'.repeat(PAYLOAD_LIMIT_BYTES)],
    ['bytes over the limit', new Uint8Array(PAYLOAD_LIMIT_BYTES)],
    ['a million nulls', Array.from({ length: 1_000_000 }, () => null)],
    ['a sparse array of four thousand million', new Array(4_000_000_000)],
    [
      'many long keys',
      Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${'k'.repeat(1000)}${index}`, 1])),
    ],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['an expression', /x/u],
    ['an error', new Error('x')],
    ['a big integer', 1n],
    ['a function', () => undefined],
    ['an object of a class', new (class Foreign {})()],
    ['a key that names the prototype', JSON.parse('{"__proto__":{"isAdmin":true}}')],
  ])('refuses %s', (_name, input) => {
    expect(isAcceptablePayload(input)).toBe(false);
  });

  it('refuses what is deeper than any form, and cycles', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = { deep };
    expect(isAcceptablePayload(deep)).toBe(false);
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(isAcceptablePayload(cycle)).toBe(false);
  });
});
