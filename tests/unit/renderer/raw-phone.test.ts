import { describe, expect, it } from 'vitest';
import { readPhone } from '../../../renderer/forms/raw-phone.ts';

describe('a field for a telephone number', () => {
  it('puts on file what was typed, with the number where there is one', () => {
    expect(readPhone('020 5555 1234')).toEqual({
      ok: true,
      value: { asTyped: '020 5555 1234', e164: '+8562055551234' },
    });
    expect(readPhone('1362')).toEqual({ ok: true, value: { asTyped: '1362', e164: null } });
    expect(readPhone('the aunt knows')).toEqual({
      ok: true,
      value: { asTyped: 'the aunt knows', e164: null },
    });
  });

  it('is empty, or too long to be kept', () => {
    expect(readPhone('  ')).toEqual({ ok: true, value: undefined });
    expect(readPhone('0'.repeat(61))).toEqual({ ok: false, problem: 'too-long' });
  });
});
