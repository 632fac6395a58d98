import type { Locator, Page } from '@playwright/test';
import { companions } from '../../shared/codes/companions.ts';
import { countries } from '../../shared/codes/countries.ts';
import { documentsTaken } from '../../shared/codes/documents-taken.ts';
import { moneyClaimants } from '../../shared/codes/money-claimants.ts';
import { placeTypes } from '../../shared/codes/place-types.ts';
import { transportKinds } from '../../shared/codes/transport-kinds.ts';
import { codedQuestions, type CodedQuestion } from '../../shared/domain/what-happened.ts';
import type { CodeList } from '../../shared/codes/code-list.ts';
import { labelOf } from './case-form.ts';
import type { KeyboardAlone } from './keyboard-alone.ts';
import { textField } from './questions.ts';
import type { Words } from './words.ts';

/** What is known of a leg, as an officer would type it; codes where lists are chosen from. */
export interface InventedLeg {
  readonly when?: string;
  readonly country?: string;
  readonly place?: string;
  readonly placeType?: string;
  readonly transport?: string;
  readonly companions?: string;
  readonly documents?: string;
}

export interface InventedMoney {
  readonly sum: string;
  /** The letter keys that lead to the currency in its list. */
  readonly currency: string;
  readonly asOf: string;
  readonly claimedBy: string;
}

/** What happened to an invented person. Legs follow each other as the form proposes: recruited, in transit, border, exploited. */
export interface InventedHappening {
  readonly answers: Readonly<Partial<Record<CodedQuestion, readonly string[]>>>;
  readonly legs: readonly InventedLeg[];
  readonly debt?: InventedMoney;
  readonly wages?: InventedMoney;
}

/** Enough of a label to find its entry by. */
const beginning = (label: string): string => [...label].slice(0, 6).join('');

/** Fills in the whole form from its first question on, by keys alone. */
export async function tellWhatHappened(
  page: Page,
  keys: KeyboardAlone,
  words: Words,
  invented: InventedHappening,
): Promise<void> {
  const { language } = words;
  const choose = async (within: Page | Locator, name: string, list: CodeList, code: string | undefined) => {
    if (code === undefined) return;
    const label = labelOf(list, code, language);
    await keys.choose(within.getByRole('combobox', { name, exact: true }), beginning(label), label);
  };
  const write = async (within: Page | Locator, name: string, text: string | undefined) => {
    if (text === undefined) return;
    await keys.goTo(textField(within, name));
    await keys.type(text);
  };
  const answer = async (...questions: readonly CodedQuestion[]) => {
    for (const question of questions)
      for (const code of invented.answers[question] ?? [])
        await choose(page, words(`whatHappened.field.${question}`), codedQuestions[question], code);
  };
  const owed = async (question: 'debts' | 'wagesOwed', money: InventedMoney | undefined) => {
    if (money === undefined) return;
    await keys.goTo(page.getByRole('button', { name: words(`moneyOwed.add.${question}`), exact: true }));
    await keys.press('Enter');
    const row = page.getByRole('group', {
      name: words(`moneyOwed.row.${question}`, { place: 1 }),
      exact: true,
    });
    await write(row, words('moneyOwed.sum'), money.sum);
    await keys.press('Tab');
    await keys.type(money.currency);
    await write(row, words('moneyOwed.asOf'), money.asOf);
    await choose(row, words('moneyOwed.claimedBy'), moneyClaimants, money.claimedBy);
  };
  await answer('recruitmentMethods', 'recruiterRelationships', 'recruitmentSites');
  for (const [at, leg] of invented.legs.entries()) {
    await keys.goTo(page.getByRole('button', { name: words('route.add'), exact: true }));
    await keys.press('Enter');
    const row = page.getByRole('group', { name: words('route.leg', { place: at + 1 }), exact: true });
    await write(row, words('route.when'), leg.when);
    await choose(row, words('route.country'), countries, leg.country);
    await write(row, words('place.other'), leg.place);
    await choose(row, words('route.placeType'), placeTypes, leg.placeType);
    await choose(row, words('route.transport'), transportKinds, leg.transport);
    await choose(row, words('route.companions'), companions, leg.companions);
    await choose(row, words('route.documents'), documentsTaken, leg.documents);
  }
  await answer('formsOfExploitation', 'industries', 'methodsOfControl');
  await owed('debts', invented.debt);
  await owed('wagesOwed', invented.wages);
  await answer('acts', 'means', 'purposes');
}
