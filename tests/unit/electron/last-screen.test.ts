import { beforeEach, describe, expect, it } from 'vitest';
import { LastScreen } from '../../../electron/last-screen.ts';
import { lastScreenHandlers } from '../../../electron/shell/last-screen.ts';
import { ScreenAddress } from '../../../shared/contract/desktop.ts';
import type { Result } from '../../../shared/result.ts';

const CASE = '0193b3a2-7c1e-7d3a-9f10-5b8e2c4d6f01';
const EVENT = '0193b3a2-7c1e-7d3a-9f10-5b8e2c4d6f02';
const SOMPHONE = '3f1c2f52-9f5a-4c5e-8a41-0d6a7c9e1b01';
const KHAMLA = '3f1c2f52-9f5a-4c5e-8a41-0d6a7c9e1b02';
const address: ScreenAddress = { path: `/cases/${CASE}`, event: EVENT };

let asked: string[];
let answer: Result<unknown>;
let lastScreen: LastScreen;
let handlers: ReturnType<typeof lastScreenHandlers>;

/** The store of this test says that an account is signed in, or that nobody is. */
const signedIn = (id: string | null): void => {
  answer =
    id === null
      ? { ok: false, error: { code: 'locked' } }
      : { ok: true, value: { account: { id, displayName: 'ສົມພອນ' }, remarks: [] } };
};
const lock = (): void => {
  signedIn(null);
  lastScreen.pageOpened('locked');
};
const resume = async (id: string) => {
  signedIn(id);
  return (await handlers['screen.resume']({})).address;
};

beforeEach(async () => {
  asked = [];
  lastScreen = new LastScreen();
  handlers = lastScreenHandlers(lastScreen, async (name) => {
    asked.push(name);
    return answer;
  });
  lastScreen.pageOpened('start');
  expect(await resume(SOMPHONE)).toBeNull();
  await handlers['screen.keep']({ address });
});

describe('the last screen', () => {
  it('is told to the account that left it, each time that it comes back', async () => {
    lock();
    expect(await resume(SOMPHONE)).toEqual(address);
    lastScreen.pageOpened('idle');
    expect(await resume(SOMPHONE)).toEqual(address);
    await handlers['screen.keep']({ address: { path: '/settings' } });
    lock();
    expect(await resume(SOMPHONE)).toEqual({ path: '/settings' });
    expect(new Set(asked)).toEqual(new Set(['session.describe']));
  });

  it('is told to nobody else, and forgotten as soon as somebody else signs in', async () => {
    lock();
    expect(await resume(KHAMLA)).toBeNull();
    lock();
    expect(await resume(SOMPHONE)).toBeNull();
  });

  it('is told to no page into which nobody has signed in', async () => {
    lock();
    await expect(handlers['screen.resume']({})).rejects.toThrow('locked');
    // Nor can such a page put another one in its place.
    await handlers['screen.keep']({ address: { path: '/export' } });
    expect(await resume(SOMPHONE)).toEqual(address);
  });

  it.each(['start', 'store-stopped', 'page-stopped'] as const)('is forgotten after %s', async (because) => {
    lastScreen.pageOpened(because);
    expect(await resume(SOMPHONE)).toBeNull();
  });

  it('is forgotten when the page says that it broke', async () => {
    await handlers['screen.keep']({ address: null });
    lock();
    expect(await resume(SOMPHONE)).toBeNull();
  });
});

describe('the address of a screen', () => {
  it.each([
    { path: '/' },
    { path: '/new-case/0193b3a2-7c1e-7d3a-9f10-5b8e2c4d6f01' },
    { path: `/cases/${CASE}/edit` },
    { ...address, isEditing: true },
    { ...address, section: 'what-happened' },
  ])('can be %j', (good) => {
    expect(ScreenAddress.safeParse(good).success).toBe(true);
  });

  it.each([
    { path: '' },
    { path: 'cases' },
    { path: '//cases' },
    { path: '/cases/' },
    { path: '/cases/Dokchampa' },
    { path: '/cases/ດອກຈຳປາ' },
    { path: '/cases/%E0%BA%94' },
    { path: '/cases?text=dokchampa' },
    { path: '/cases#dokchampa' },
    { path: '/../etc' },
    { path: `/cases/${'a'.repeat(21)}` },
    { path: `/${'a/'.repeat(150)}a` },
    { path: '/cases', text: 'dokchampa' },
    { path: '/cases', event: 'dokchampa' },
    { path: '/cases', event: SOMPHONE },
    { path: '/cases', isEditing: 'dokchampa' },
    { path: '/cases', section: 'Dok Champa' },
    { path: '/cases', section: 'ດອກຈຳປາ' },
  ])('cannot be %j', (bad) => {
    expect(ScreenAddress.safeParse(bad).success).toBe(false);
  });
});
