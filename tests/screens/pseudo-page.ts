import type { Page } from '@playwright/test';
import english from '../../renderer/text/en.json' with { type: 'json' };
import { pseudoCatalogue } from './pseudo-locale.ts';

/** Which texts stand where the page shows English. */
export type EnglishTexts = 'as they ship' | 'pseudo-locale';

/** What of i18next is asked here; it is found in the page, which has no switch for tests. */
interface Catalogues {
  readonly store: { readonly data: Record<string, { translation: object }> };
  readonly changeLanguage: (language: string) => Promise<unknown>;
}

const pseudoEnglish = pseudoCatalogue(english);

/**
 * Puts the pseudo-locale in the place of the English catalogue, or the catalogue back. A page that shows English shows it at
 * once; another one the next time it does. The program is the one that ships: its catalogues are exchanged where React keeps
 * them.
 */
export async function giveEnglish(page: Page, texts: EnglishTexts): Promise<void> {
  const isKnown = await page.evaluate(() => Reflect.has(window, 'englishTexts'));
  await page.evaluate(
    async ({ name, pseudo }) => {
      const catalogues = await (Reflect.get(window, 'catalogues') ?? findCatalogues());
      const known: Record<string, object> = Reflect.get(window, 'englishTexts') ?? {
        'as they ship': catalogues.store.data['en']?.translation ?? {},
        'pseudo-locale': pseudo ?? {},
      };
      Reflect.set(window, 'catalogues', catalogues);
      Reflect.set(window, 'englishTexts', known);
      catalogues.store.data['en'] = { translation: known[name] ?? {} };
      if (document.documentElement.lang === 'en') await catalogues.changeLanguage('en');

      /** Looks through the components that stand for what they all got their texts from. */
      function findCatalogues(): Catalogues {
        const isCatalogues = (value: unknown): value is Catalogues =>
          typeof value === 'object' && value !== null && 'changeLanguage' in value && 'store' in value;
        for (const fiber of fibers()) {
          let hook: unknown = Reflect.get(fiber, 'memoizedState');
          while (typeof hook === 'object' && hook !== null) {
            const state: unknown = Reflect.get(hook, 'memoizedState');
            const values: unknown[] = typeof state === 'object' && state !== null ? Object.values(state) : [];
            const found = values.find(isCatalogues);
            if (found !== undefined) return found;
            hook = Reflect.get(hook, 'next');
          }
        }
        throw new Error('no component that stands has catalogues');
      }

      function* fibers(): Generator<object> {
        const left: unknown[] = [...document.querySelectorAll('body *')].flatMap((element) =>
          Object.keys(element)
            .filter((key) => key.startsWith('__reactContainer'))
            .map((key): unknown => Reflect.get(element, key)),
        );
        while (left.length > 0) {
          const fiber = left.pop();
          if (typeof fiber !== 'object' || fiber === null) continue;
          yield fiber;
          left.push(Reflect.get(fiber, 'sibling'), Reflect.get(fiber, 'child'));
        }
      }
    },
    { name: texts, pseudo: isKnown ? null : pseudoEnglish },
  );
}
