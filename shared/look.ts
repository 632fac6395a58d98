/** The languages of the interface and of every label: Lao first, English second. */
export const interfaceLanguages = ['lo', 'en'] as const;
/** Sizes of all text, in percent of the usual. */
export const textSizes = [100, 125, 150, 200] as const;
/** `high` also follows the system by itself. */
export const contrasts = ['normal', 'high'] as const;

/**
 * How every page looks, also before anybody is signed in. It tells nothing about a person or a case. Checked by hand,
 * not by a schema: the first page and the window before it are not kept waiting for zod.
 */
export type Look = {
  readonly language: (typeof interfaceLanguages)[number];
  readonly textSizePercent: (typeof textSizes)[number];
  readonly contrast: (typeof contrasts)[number];
};

/** How the program looks on a computer on which nobody has chosen anything. */
export const usualLook: Look = { language: 'lo', textSizePercent: 100, contrast: 'normal' };

const names = ['language', 'textSizePercent', 'contrast'] as const satisfies readonly (keyof Look)[];

/** Whether a value is a language of the interface. */
export function isInterfaceLanguage(value: unknown): value is Look['language'] {
  return interfaceLanguages.some((language) => language === value);
}

/** The look that a file holds: exactly its three fields with values that can be chosen, or undefined. */
export function lookOfFile(value: unknown): Look | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== names.length)
    return undefined;
  if (!('language' in value && 'textSizePercent' in value && 'contrast' in value)) return undefined;
  const language = interfaceLanguages.find((each) => each === value.language);
  const textSizePercent = textSizes.find((each) => each === value.textSizePercent);
  const contrast = contrasts.find((each) => each === value.contrast);
  if (language === undefined || textSizePercent === undefined || contrast === undefined) return undefined;
  return { language, textSizePercent, contrast };
}

/** The parameters of a page's address that hold a look; what is as usual is left out. */
export function lookParameters(look: Look): ReadonlyArray<readonly [name: keyof Look, value: string]> {
  return names.flatMap((name) =>
    look[name] === usualLook[name] ? [] : [[name, String(look[name])] as const],
  );
}

/** The look that an address holds; what is missing there, or is nothing that can be chosen, is as usual. */
export function lookOfParameters(parameters: { get(name: string): string | null }): Look {
  const size = Number(parameters.get('textSizePercent'));
  return {
    language: interfaceLanguages.find((each) => each === parameters.get('language')) ?? usualLook.language,
    textSizePercent: textSizes.find((each) => each === size) ?? usualLook.textSizePercent,
    contrast: contrasts.find((each) => each === parameters.get('contrast')) ?? usualLook.contrast,
  };
}
