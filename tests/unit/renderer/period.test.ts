import { describe, expect, it } from 'vitest';
import { usualPeriods } from '../../../renderer/features/export/period.ts';

describe('the usual periods', () => {
  it('are whole quarters and years', () => {
    expect(usualPeriods('2026-11-22')).toEqual({
      thisQuarter: { fromMonth: '2026-10', toMonth: '2026-12' },
      lastQuarter: { fromMonth: '2026-07', toMonth: '2026-09' },
      thisYear: { fromMonth: '2026-01', toMonth: '2026-12' },
      lastYear: { fromMonth: '2025-01', toMonth: '2025-12' },
    });
  });

  it('reach back over New Year', () => {
    expect(usualPeriods('2027-02-01').lastQuarter).toEqual({ fromMonth: '2026-10', toMonth: '2026-12' });
  });
});
