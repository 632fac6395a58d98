import type { Page } from '@playwright/test';
import { codeLists } from '../../shared/codes/code-lists.ts';
import { shippedInstruments } from '../../shared/screening/shipped-instruments.ts';
import { phaseThree, phaseThreeGoals } from '../../shared/national-plan/phase-3.ts';
import { shippedOrganisations } from '../../shared/organisations/shipped-organisations.ts';
import { shippedScales } from '../../shared/wellbeing/shipped-scales.ts';
import { codeNameOf } from '../../shared/identity/code-name.ts';
import tables from '../../shared/text/locale-tables.json' with { type: 'json' };
import districts from '../../shared/places/districts.json' with { type: 'json' };
import provinces from '../../shared/places/provinces.json' with { type: 'json' };
import { withoutNeutralTexts } from './spoken-names.ts';

/** A share of its own length that every text grows by: German, Finnish and the like grow English by as much. */
const GROWTH = 0.4;
const [OPEN, CLOSE] = ['⟦', '⟧'];
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀçðéƒĝĥîĵķłɱñöþɋŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶŁṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';
/** Each language names itself, whatever is shown. */
const OWN_NAMES: ReadonlySet<string> = new Set(['language.lo', 'language.en']);

/** A text of the pseudo-locale en-XA: readable, longer, in brackets; the places to fill in stay as they are. */
export function pseudoText(text: string): string {
  let letters = 0;
  const accented = text
    .split(/(\{\{[^}]*\}\}|<[^>]*>)/u)
    .map((part, at) => {
      // Every second part is a place or a mark.
      if (at % 2 === 1) return part;
      letters += part.length;
      return [...part].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
    })
    .join('');
  const more = Math.ceil(letters * GROWTH);
  const words = Array.from({ length: Math.ceil(more / 8) }, (_, at) =>
    'ẋ'.repeat(Math.min(7, more - at * 8) || 1),
  );
  return `${OPEN}${accented} ${words.join(' ')}${CLOSE}`;
}

/** A catalogue in the pseudo-locale, with the same keys. */
export function pseudoCatalogue(catalogue: object, prefix = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(catalogue).map(([name, value]: [string, unknown]) => {
      const key = prefix + name;
      if (typeof value === 'object' && value !== null) return [name, pseudoCatalogue(value, `${key}.`)];
      return [name, OWN_NAMES.has(key) ? value : pseudoText(String(value))];
    }),
  );
}

/** Every code name that a case may have: the last four digits of its id decide. */
const codeNames = new Set(
  Array.from({ length: 256 }, (_, at) => codeNameOf(at.toString(16).padStart(4, '0')).latin),
);

/** What the shipped screening instruments say, which is data with its own languages. */
const ofInstruments = shippedInstruments
  .flatMap(({ id, title, remark, source, dimensions, items }) => [
    id,
    title.en,
    remark?.en ?? '',
    source,
    ...dimensions.flatMap((dimension) => [dimension.title.en, dimension.help?.en ?? '']),
    ...items.flatMap((item) => [item.text.en, item.help?.en ?? '']),
  ])
  .filter((text) => text !== '')
  .toSorted((one, other) => other.length - one.length);

/** What a shipped scale of wellbeing asks, which is data with its own languages too. */
const ofScales = shippedScales.flatMap(({ scaleId, title, domains, scores }) => [
  scaleId,
  ...[title, ...domains.flatMap((domain) => [domain.title, domain.asks]), ...scores].map(({ en }) => en),
]);

/** Names of the organisations of the directory, each in the languages it has a name in. */
const ofOrganisations = shippedOrganisations.flatMap(({ organisation: { names, acronym } }) => [
  ...names.flatMap(({ nameEnglish }) => nameEnglish ?? []),
  ...(acronym === null ? [] : [acronym]),
]);

/** The plan of phase III, which is data in two languages. */
const ofThePlan = [phaseThree.titleEnglish, ...phaseThreeGoals.map(({ textEnglish }) => textEnglish)].filter(
  (text) => text !== null,
);

/** Labels of several words, in which a neutral one, or one of a scale, may stand. */
const ofLists = codeLists.flatMap(({ values }) =>
  values.flatMap(({ labelEn }) => (labelEn.includes(' ') ? [labelEn] : [])),
);

/** What is taken out whole. */
const whole = [...ofInstruments, ...ofScales, ...ofOrganisations, ...ofThePlan, ...ofLists].toSorted(
  (one, other) => other.length - one.length,
);

/** Labels of the coded lists, names of divisions, months and weekdays, code names: data of the domain, which the catalogue does not hold. */
const ofTheDomain = [
  ...codeLists.flatMap(({ values }) => values.flatMap(({ code, labelEn }) => [code, labelEn])),
  ...[provinces, districts].flatMap(({ rows }) => rows.map(({ nameEnglish }) => nameEnglish)),
  ...tables.en.months,
  ...tables.en.monthsShort,
  ...tables.en.weekdays,
  ...codeNames,
].toSorted((one, other) => other.length - one.length);

/** The words between the parts of a date (shared/dates/interval-text.ts). */
const WORDS_OF_DATES = /\b(?:about|after|and|before|between|from|in|to|until)\b/gu;

/** How people are counted on the screen, on paper and in files alike (shared/text/total-and-women.ts). */
const TOTAL_AND_WOMEN = /\b(?:people|person), of whom [\d,.]+ (?:women|woman)\b/gu;

const WORD = /\p{L}{2,}/u;

/** What of a text no catalogue gave: the letters outside the brackets of the pseudo-locale. */
export function outsideCatalogue(text: string): string {
  let rest = '';
  let depth = 0;
  for (const letter of text) {
    if (letter === OPEN) depth += 1;
    if (depth === 0) rest += letter;
    if (letter === CLOSE) depth -= 1;
  }
  // What is taken out from here on leaves a blank, which makes no new words.
  if (!WORD.test(rest)) return rest;
  // Whole, before names of standards and words of dates are taken out of them.
  for (const text of whole) rest = rest.replaceAll(text, ' ');
  rest = withoutNeutralTexts(rest);
  if (/\d/u.test(rest)) rest = rest.replaceAll(TOTAL_AND_WOMEN, ' ').replaceAll(WORDS_OF_DATES, ' ');
  for (const label of ofTheDomain) rest = rest.replaceAll(label, ' ');
  return rest;
}

/** Texts, labels and hints on the screen that stands that are written in the program instead of in the catalogue. */
export async function hardCodedTexts(page: Page, screen: string): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder === null || holder.closest('script, style, textarea, [lang="lo"]') !== null) continue;
      // What was said aloud before the language changed.
      if (holder.closest('[data-live-announcer]') !== null) continue;
      // A suggested passphrase; a sheet as it is printed; the paper, which is printed in both languages; and the tables of a
      // packet as they leave, whose names of files and columns are the same for everybody.
      if (
        holder.closest(
          'output, .sheet-on-screen li, .sheet-on-screen dd, [data-testid="paper-sheets"], [data-testid="leaving-tables"] .fixed, .leaving-table-rows td',
        ) !== null
      )
        continue;
      texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('body *'))
      for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt', 'data-label'])
        texts.push(element.getAttribute(name) ?? '');
    return texts;
  });
  const faults = [...new Set(shown)].filter((text) => WORD.test(outsideCatalogue(text)));
  return faults.map((text) => `${screen}: “${text.trim().slice(0, 80)}”`);
}
