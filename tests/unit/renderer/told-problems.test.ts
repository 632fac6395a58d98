import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemsLeft, problemsOfUnchanged, readRecord } from '../../../renderer/forms/read-plan-record.ts';

const Record = z.strictObject({ name: z.string().min(1, 'required'), rows: z.array(z.int('not-a-number')) });
const read = (name: string, ...rows: readonly (number | string)[]) =>
  readRecord(Record, () => ({ name, rows: [...rows] }));

describe('what was told of a form of the plan', () => {
  it('is told until it is mended, and nothing is told of what was put in since', () => {
    const first = read('', 'many', 3);
    expect(first).toEqual({ ok: false, problems: { name: 'needed', 'rows.0': 'not-a-number' } });
    const told = first.ok ? {} : first.problems;
    expect(problemsLeft(told, read('', 'more', 3))).toEqual(told);
    expect(problemsLeft(told, read('ຊື່', 'more', 3))).toEqual({ 'rows.0': 'not-a-number' });
    expect(problemsLeft(told, read('ຊື່', 2, 'new'))).toEqual({});
    expect(problemsLeft(told, read('ຊື່', 2, 3))).toEqual({});
  });

  it('is told of what the store refused until that very field is changed', () => {
    const sent = { code: 'G1', thing: 'verdicts', days: '', rows: [1] };
    const refused = { code: 'repeated', 'counts.thing': 'counted-without-whole', 'rows.0': 'not-found' };
    expect(problemsOfUnchanged(refused, sent, sent)).toEqual(refused);
    expect(problemsOfUnchanged(refused, sent, { ...sent, days: '30' })).toEqual(refused);
    expect(problemsOfUnchanged(refused, sent, { ...sent, code: 'G2', thing: '' })).toEqual({
      'rows.0': 'not-found',
    });
    expect(problemsOfUnchanged(refused, sent, { ...sent, rows: [2] })).toEqual({
      code: 'repeated',
      'counts.thing': 'counted-without-whole',
    });
  });
});
