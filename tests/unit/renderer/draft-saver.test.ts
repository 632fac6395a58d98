import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createDraftSaver,
  DRAFT_DELAY_MILLISECONDS,
  type DraftState,
} from '../../../renderer/forms/draft-saver.ts';

/** A form whose content is set by hand, and a store that answers when it is told to. */
function makeForm() {
  const sent: string[] = [];
  const states: DraftState['kind'][] = [];
  let content = '';
  let finish: (failure?: Error) => void = () => undefined;
  const saver = createDraftSaver({
    read: () => content,
    send: (text) => {
      sent.push(text);
      return new Promise((resolve, reject) => {
        finish = (failure) =>
          failure === undefined ? resolve({ savedAt: '2026-11-22T04:00:00.000Z' }) : reject(failure);
      });
    },
    tell: ({ kind }) => states.push(kind),
  });
  const type = (text: string) => {
    content = text;
    saver.changed();
  };
  return { saver, sent, states, type, answer: (failure?: Error) => finish(failure) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a draft', () => {
  it('is saved within a second of a change, also while typing goes on', async () => {
    const form = makeForm();
    for (const text of ['a', 'ab', 'abc', 'abcd']) {
      form.type(text);
      await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MILLISECONDS / 4);
    }
    expect(DRAFT_DELAY_MILLISECONDS).toBeLessThan(1000);
    expect(form.sent).toEqual(['abcd']);
  });

  it('is told of with the first letter, and keeps saying when it was saved last', async () => {
    const form = makeForm();
    form.type('a');
    expect(form.states).toEqual(['saving']);
    await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MILLISECONDS);
    form.answer();
    await vi.advanceTimersByTimeAsync(0);
    form.type('ab');
    expect(form.states.at(-1)).toBe('saved');
  });

  it('is sent one save at a time, and what was typed meanwhile follows', async () => {
    const form = makeForm();
    form.type('a');
    const first = form.saver.flush();
    form.type('ab');
    const second = form.saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(form.sent).toEqual(['a']);
    form.answer();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(form.sent).toEqual(['a', 'ab']);
    form.answer();
    await second;
    expect(form.states.at(-1)).toBe('saved');
    expect(form.saver.isSaved()).toBe(true);
  });

  it('is not sent when nothing has changed', async () => {
    const form = makeForm();
    await form.saver.flush();
    expect(form.sent).toEqual([]);
  });

  it('is tried again after a failure, and says so', async () => {
    const form = makeForm();
    form.type('a');
    const saving = form.saver.flush();
    form.answer(new Error('disk full'));
    await saving;
    expect(form.states.at(-1)).toBe('failed');
    expect(form.saver.isSaved()).toBe(false);
    await vi.advanceTimersByTimeAsync(6000);
    expect(form.sent).toEqual(['a', 'a']);
  });

  it('is held while its record goes on file, and goes on when that failed', async () => {
    const form = makeForm();
    form.type('a');
    await form.saver.hold();
    await vi.advanceTimersByTimeAsync(5000);
    expect(form.sent).toEqual([]);
    form.saver.release();
    await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MILLISECONDS);
    expect(form.sent).toEqual(['a']);
  });

  it('is never sent again when its record is on file', async () => {
    const form = makeForm();
    form.type('a');
    await form.saver.hold();
    form.saver.end();
    form.saver.release();
    form.type('ab');
    await form.saver.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(form.sent).toEqual([]);
  });
});
