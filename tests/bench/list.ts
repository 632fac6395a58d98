import type { Page } from '@playwright/test';
import type { OpenStore } from '../../db/store/open-store.ts';
import { openStore } from '../../db/store/open.ts';
import { makeRegister } from '../generate/persons.ts';
import { goTo } from '../screens/frame.ts';
import { words } from '../screens/words.ts';
import { TestOffice } from '../support/office.ts';
import type { Bench } from './bench.ts';
import { figuresOf, type Figure } from './measure.ts';
import { openInWindow } from './office-in-window.ts';
import { putPersonsOnFile } from './register-of-persons.ts';

const USUAL_PERSONS = 100_000;
const FEW_PERSONS = 500;
const SEED = 3;
/** Pages turned in each list, of fifty lines; the first two warm up. */
const TURNS = 42;
const WARM_UP = 2;
const LISTS = ['people', 'cases'] as const;

/**
 * In the real window: from the click on "next" to the painted page, in the lists of persons and of cases, beside the same
 * pages of an office of 500 persons. `--scale`: persons.
 */
export const list: Bench = async ({ scale = USUAL_PERSONS }) => {
  const ours = await turnPages(scale, TURNS);
  // As many turns as a small office has pages, again and again.
  const small = await turnPages(FEW_PERSONS, TURNS);
  return LISTS.flatMap((name): Figure[] =>
    figuresOf('list', `a page of ${name} of ${scale}, beside ${FEW_PERSONS}`, ours[name], small[name]),
  );
};

type Times = Readonly<Record<(typeof LISTS)[number], readonly number[]>>;

async function turnPages(persons: number, turns: number): Promise<Times> {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  try {
    await office.create();
    await office.restart();
    await office.signIn();
    const store = opened;
    if (store === undefined) throw new Error('Nobody is signed in');
    const register = makeRegister(persons, SEED);
    await store.transaction(async () => putPersonsOnFile(store.sqlite, register.records, store.account.id));
    const { page, end } = await openInWindow(office);
    try {
      const times = { people: await turn(page, 'people', turns), cases: await turn(page, 'cases', turns) };
      return times;
    } finally {
      await end();
    }
  } finally {
    await office.end();
  }
}

/** Turns pages forwards, and begins anew at the end of the list; the pages that the window remembers are not timed. */
async function turn(page: Page, name: (typeof LISTS)[number], turns: number): Promise<number[]> {
  const lao = words('lo');
  await goTo(page, lao, name);
  await page.locator('tbody tr').first().waitFor();
  const times: number[] = [];
  const next = page.getByRole('button', { name: lao('cases.nextPage'), exact: true });
  while (times.length < turns && (await next.isEnabled())) {
    const turned = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const first = () => document.querySelector('tbody tr')?.getAttribute('data-key');
          const before = first();
          const begin = (): void => {
            const began = performance.now();
            const look = (): void => {
              if (first() === before) requestAnimationFrame(look);
              else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
            };
            look();
          };
          addEventListener('pointerup', begin, { capture: true, once: true });
        }),
    );
    await next.click();
    times.push(await turned);
  }
  return times.slice(WARM_UP);
}
