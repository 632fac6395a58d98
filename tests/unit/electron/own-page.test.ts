import { describe, expect, it } from 'vitest';
import { APP_ORIGIN, isOwnPage, pageAddress } from '../../../electron/own-page.ts';

const shown = { name: 'contents of the window' };
const topFrame = { parent: null, origin: APP_ORIGIN };

describe('the sender of a call', () => {
  it('is the top frame of our page in the window', () => {
    expect(isOwnPage({ sender: shown, senderFrame: topFrame }, shown)).toBe(true);
  });

  it.each([
    ['a sub-frame', { sender: shown, senderFrame: { parent: topFrame, origin: APP_ORIGIN } }],
    ['a foreign origin', { sender: shown, senderFrame: { parent: null, origin: 'https://example.org' } }],
    ['an opaque origin', { sender: shown, senderFrame: { parent: null, origin: 'null' } }],
    [
      'an origin that begins like ours',
      { sender: shown, senderFrame: { parent: null, origin: `${APP_ORIGIN}.example.org` } },
    ],
    ['a frame that is gone', { sender: shown, senderFrame: null }],
    ['other contents', { sender: { name: 'another window' }, senderFrame: topFrame }],
  ])('is never %s', (_name, event) => {
    expect(isOwnPage(event, shown)).toBe(false);
  });

  it('is nobody while no page is shown', () => {
    expect(isOwnPage({ sender: undefined, senderFrame: topFrame }, undefined)).toBe(false);
  });
});

describe('the address of a page', () => {
  it('tells the reason and nothing else', () => {
    expect(pageAddress('start')).toBe('app://pokpong/');
    expect(pageAddress('idle')).toBe('app://pokpong/?because=idle');
  });

  it('tells how the last person wanted the page to look', () => {
    expect(pageAddress('start', { language: 'en', textSizePercent: 200, contrast: 'normal' })).toBe(
      'app://pokpong/?language=en&textSizePercent=200',
    );
    expect(pageAddress('locked', { language: 'lo', textSizePercent: 100, contrast: 'high' })).toBe(
      'app://pokpong/?because=locked&contrast=high',
    );
  });
});
