import { describe, expect, it } from 'vitest';
import {
  contrasts,
  interfaceLanguages,
  lookOfParameters,
  lookParameters,
  textSizes,
  usualLook,
  type Look,
} from '../../../shared/look.ts';

const addressOf = (look: Look) =>
  new URLSearchParams(lookParameters(look).map(([name, value]) => [name, value]));

describe('a look in an address', () => {
  it('is read back as it was written, whatever was chosen', () => {
    for (const language of interfaceLanguages)
      for (const textSizePercent of textSizes)
        for (const contrast of contrasts) {
          const look: Look = { language, textSizePercent, contrast };
          expect(lookOfParameters(addressOf(look))).toEqual(look);
        }
  });

  it('leaves out what is as usual', () => {
    expect(addressOf(usualLook).toString()).toBe('');
    expect(addressOf({ language: 'en', textSizePercent: 150, contrast: 'high' }).toString()).toBe(
      'language=en&textSizePercent=150&contrast=high',
    );
  });

  it('is as usual where the address holds nothing that can be chosen', () => {
    for (const address of [
      '',
      'language=th&textSizePercent=400&contrast=none',
      'language=&textSizePercent=&contrast=',
      'textSizePercent=1e9&contrast=__proto__',
    ])
      expect(lookOfParameters(new URLSearchParams(address)), address).toEqual(usualLook);
    expect(lookOfParameters(new URLSearchParams('language=xx&textSizePercent=200'))).toEqual({
      ...usualLook,
      textSizePercent: 200,
    });
  });
});
