import { describe, expect, it } from 'vitest';
import { attendanceOf } from '../../../../shared/domain/event-participant.ts';

describe('how many took part', () => {
  const told = { listed: 60, missing: 0 };

  it('keeps the women who were typed where the list does not say who is one', () => {
    expect(attendanceOf({ total: 60, women: 0, sexUnknown: 60 }, { total: 60, women: 21 })).toEqual({
      from: 'list',
      total: 60,
      women: 21,
      sexUnknown: 0,
      ...told,
    });
    expect(attendanceOf({ total: 60, women: 20, sexUnknown: 1 }, { total: 60, women: 21 })).toMatchObject({
      women: 21,
      sexUnknown: 0,
    });
  });

  it('believes the list where it says more or less, and tells of how many it does not say it', () => {
    for (const [list, women, unknown] of [
      [{ total: 60, women: 30, sexUnknown: 0 }, 30, 0],
      [{ total: 60, women: 25, sexUnknown: 5 }, 25, 5],
      [{ total: 60, women: 10, sexUnknown: 5 }, 10, 5],
    ] as const)
      expect(attendanceOf(list, { total: 60, women: 21 })).toMatchObject({ women, sexUnknown: unknown });
    // The number that was typed is of other people than the longer list.
    expect(attendanceOf({ total: 61, women: 0, sexUnknown: 61 }, { total: 60, women: 21 })).toMatchObject({
      total: 61,
      women: 0,
      sexUnknown: 61,
    });
    expect(attendanceOf({ total: 2, women: 1, sexUnknown: 1 }, null)).toMatchObject({
      women: 1,
      sexUnknown: 1,
    });
  });
});
