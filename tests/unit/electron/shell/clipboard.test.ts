import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLIPBOARD_SECONDS, ClipboardWatch } from '../../../../electron/shell/clipboard.ts';

let held: string;
let watch: ClipboardWatch;

beforeEach(() => {
  vi.useFakeTimers();
  held = '';
  watch = new ClipboardWatch({
    readText: () => held,
    clear: () => {
      held = '';
    },
  });
});
afterEach(() => vi.useRealTimers());

const copy = (text: string): void => {
  held = text;
  watch.copied();
};
const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('the clipboard', () => {
  it('is empty a minute after the page copied something, and not before', async () => {
    copy('BK-2026-0001-T');
    await pass(CLIPBOARD_SECONDS - 1);
    expect(held).toBe('BK-2026-0001-T');
    await pass(1);
    expect(held).toBe('');
  });

  it('keeps what another program put there meanwhile', async () => {
    copy('BK-2026-0001-T');
    await pass(30);
    held = 'a shopping list';
    await pass(60);
    expect(held).toBe('a shopping list');
    await watch.empty();
    expect(held).toBe('a shopping list');
  });

  it('counts its minute anew for each copy', async () => {
    copy('first');
    await pass(50);
    copy('second');
    await pass(50);
    expect(held).toBe('second');
    await pass(10);
    expect(held).toBe('');
  });

  it('is emptied at once by a lock, even in the moment of the copy', async () => {
    copy('first');
    await pass(5);
    await watch.empty();
    expect(held).toBe('');
    copy('second');
    await watch.empty();
    expect(held).toBe('');
  });

  it('is left alone by a lock when nothing was copied, or when it was emptied already', async () => {
    held = 'from elsewhere';
    await watch.empty();
    expect(held).toBe('from elsewhere');
    copy('ours');
    await watch.empty();
    held = 'from elsewhere';
    await pass(120);
    expect(held).toBe('from elsewhere');
  });
});
