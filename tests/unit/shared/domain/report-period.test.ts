import { expect, it } from 'vitest';
import { lastHalfYear, reportPeriods, ReportPeriod } from '../../../../shared/domain/report-period.ts';
import { reportPeriodText } from '../../../../shared/national-plan/report-text.ts';

it('is a half-year or a year', () => {
  expect(['2023', '2023-H2'].every((period) => ReportPeriod.safeParse(period).success)).toBe(true);
  expect(['2023-Q4', '2023-12', '2023-H3'].some((period) => ReportPeriod.safeParse(period).success)).toBe(
    false,
  );
});

it('is offered from the latest to the first', () => {
  expect(reportPeriods(2020, 2021)).toEqual(['2021', '2021-H2', '2021-H1', '2020', '2020-H2', '2020-H1']);
});

it('is, unless another is chosen, the half-year that ended last', () => {
  expect(lastHalfYear('2026-06-30')).toBe('2025-H2');
  expect(lastHalfYear('2026-07-01')).toBe('2026-H1');
});

it('is called as reports of the state call it', () => {
  expect(reportPeriodText('2023-H2', 'lo')).toBe('6 ເດືອນທ້າຍປີ 2023');
  expect(reportPeriodText('2020-H1', 'lo')).toBe('6 ເດືອນຕົ້ນປີ 2020');
  expect(reportPeriodText('2023', 'lo')).toBe('ປະຈຳປີ 2023');
  expect(reportPeriodText('2023', 'en')).toBe('Annual, 2023');
});
