import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/domain/language.ts';
import en from './en.json' with { type: 'json' };
import lo from './lo.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    nsSeparator: false;
    resources: { translation: typeof en };
  }
}

/** Makes the catalogues ready, in Lao; nothing is loaded later, so it is done when it returns. */
export function startText(): void {
  void i18next.use(initReactI18next).init({
    lng: 'lo',
    fallbackLng: 'en',
    initAsync: false,
    // There is one namespace, and the names of permissions have a colon in them.
    nsSeparator: false,
    resources: { lo: { translation: lo }, en: { translation: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Shows everything in another language at once; what is typed and where one is stay as they are. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  if (i18next.language !== language) void i18next.changeLanguage(language);
}
