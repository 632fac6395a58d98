import { defaultParseSearch } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { addressOf, pathOf } from '../../../renderer/app/last-screen.ts';

const CASE = '0193b3a2-7c1e-7d3a-9f10-5b8e2c4d6f01';
const EVENT = '0193b3a2-7c1e-7d3a-9f10-5b8e2c4d6f02';

describe('what is kept of a screen', () => {
  it('is its path, the event that is open, and the section', () => {
    const pathname = `/cases/${CASE}`;
    expect(addressOf({ pathname, search: {} })).toEqual({ path: pathname });
    expect(addressOf({ pathname, search: { event: EVENT } })).toEqual({ path: pathname, event: EVENT });
    expect(addressOf({ pathname, search: { event: EVENT, isEditing: true } })).toEqual({
      path: pathname,
      event: EVENT,
      isEditing: true,
    });
    expect(addressOf({ pathname, search: { section: 'consent' } })).toEqual({
      path: pathname,
      section: 'consent',
    });
  });

  it('is never what was looked for, nor anything else that a screen has in its address', () => {
    const search = { text: 'Dokchampa', after: [{ day: '2026-01-02', caseId: CASE }], line: CASE };
    expect(addressOf({ pathname: '/cases', search })).toEqual({ path: '/cases' });
    expect(addressOf({ pathname: `/cases/${CASE}/edit`, search: { question: 'nameLao' } })).toEqual({
      path: `/cases/${CASE}/edit`,
    });
    expect(addressOf({ pathname: '/cases', search: 'Dokchampa' })).toEqual({ path: '/cases' });
  });

  it('is nothing where the address has anything but words of the program and ids', () => {
    expect(addressOf({ pathname: '/cases/Dokchampa', search: {} })).toBeNull();
    expect(addressOf({ pathname: '/cases', search: { event: 'Dokchampa' } })).toBeNull();
  });

  it('is read by the router as it was', () => {
    for (const address of [
      { path: '/' },
      { path: `/cases/${CASE}`, event: EVENT },
      { path: `/cases/${CASE}`, event: EVENT, isEditing: true },
      { path: `/cases/${CASE}`, event: EVENT, isEditing: false },
      { path: `/cases/${CASE}`, event: EVENT, section: 'what-happened' },
    ]) {
      const [pathname = '', search = ''] = pathOf(address).split(/(?=\?)/u);
      expect(addressOf({ pathname, search: defaultParseSearch(search) })).toEqual(address);
    }
  });
});
