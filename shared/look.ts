import type { z } from 'zod';
import { Preferences } from './domain/office.ts';

/** How every page looks, also before anybody is signed in. It tells nothing about a person or a case. */
export const Look = Preferences.pick({ language: true, textSizePercent: true, contrast: true });
export type Look = z.infer<typeof Look>;

/** How the program looks on a computer on which nobody has chosen anything. */
export const usualLook: Look = { language: 'lo', textSizePercent: 100, contrast: 'normal' };

/** The parameters of a page's address that hold a look; what is as usual is left out. */
export function lookParameters(look: Look): ReadonlyArray<readonly [name: keyof Look, value: string]> {
  return Look.keyof().options.flatMap((name) =>
    look[name] === usualLook[name] ? [] : [[name, String(look[name])] as const],
  );
}

/** The look that an address holds; what is missing there, or is nothing that can be chosen, is as usual. */
export function lookOfParameters(parameters: { get(name: string): string | null }): Look {
  const { language, textSizePercent, contrast } = Look.shape;
  return {
    language: language.catch(usualLook.language).parse(parameters.get('language')),
    textSizePercent: textSizePercent
      .catch(usualLook.textSizePercent)
      .parse(Number(parameters.get('textSizePercent'))),
    contrast: contrast.catch(usualLook.contrast).parse(parameters.get('contrast')),
  };
}
