import { describe, expect, it } from 'vitest';
import { CountTable } from '../../../../shared/domain/count-table.ts';

const takes = (name: string, code: string): boolean =>
  CountTable.safeParse({ name, countsPersonsRepeatedly: false, rows: [{ code, persons: 1 }] }).success;

describe('a table of counts', () => {
  it.each([
    ['victims-by-status', 'presumed'],
    ['victims-by-sex', 'Female'],
    ['victims-by-sex', 'refused'],
    ['victims-by-age-band', '48+'],
    ['victims-by-form-of-exploitation', 'EXT_OnlineScam'],
    ['victims-by-nationality', 'LA'],
    ['victims-by-home-province', '18'],
    ['victims-by-home-province', 'not-coded'],
  ])('%s takes %s', (name, code) => {
    expect(takes(name, code)).toBe(true);
  });

  it.each([
    ['victims-by-sex', 'KT-2026-0142-X'],
    ['victims-by-sex', 'LA'],
    ['victims-by-nationality', 'Bounmy'],
    ['victims-by-nationality', '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['victims-by-home-province', '0501'],
    ['victims-by-home-province', '2055551234'],
    ['victims-by-age-band', '15'],
    ['victims-by-ethnic-group', 'Hmong'],
  ])('%s does not take %s', (name, code) => {
    expect(takes(name, code)).toBe(false);
  });
});
