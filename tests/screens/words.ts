import english from '../../renderer/text/en.json' with { type: 'json' };
import lao from '../../renderer/text/lo.json' with { type: 'json' };

export type ScreenLanguage = 'lo' | 'en';

const catalogues: Readonly<Record<ScreenLanguage, unknown>> = { lo: lao, en: english };

/** The words on the screen in one language, by the keys of the catalogues. */
export interface Words {
  readonly language: ScreenLanguage;
  /** The text of a key; places are filled in, plural forms chosen by `count` as i18next does. */
  (key: string, values?: Readonly<Record<string, string | number>>): string;
}

export function words(language: ScreenLanguage): Words {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const count = values['count'];
    const form = count === undefined ? undefined : language === 'en' && count === 1 ? 'one' : 'other';
    const text = look(language, key) ?? (form === undefined ? undefined : look(language, `${key}_${form}`));
    if (text === undefined) throw new Error(`no text for ${key} in ${language}`);
    return text.replaceAll(/\{\{(\w+)\}\}/gu, (_whole, name: string) => String(values[name] ?? ''));
  };
  return Object.assign(say, { language });
}

/** The text of a key with anything in its places. */
export function pattern(language: ScreenLanguage, key: string): RegExp {
  const text = look(language, key) ?? look(language, `${key}_other`);
  if (text === undefined) throw new Error(`no text for ${key} in ${language}`);
  const escaped = text
    .split(/\{\{\w+\}\}/u)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`));
  return new RegExp(escaped.join('.+'), 'u');
}

function look(language: ScreenLanguage, key: string): string | undefined {
  let node: unknown = catalogues[language];
  for (const name of key.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined;
    node = Reflect.get(node, name);
  }
  return typeof node === 'string' ? node : undefined;
}
