import type { CDPSession, Page } from '@playwright/test';
import { codeLists } from '../../shared/codes/code-lists.ts';
import { currencyCodes } from '../../shared/codes/currency-codes.ts';
import { inventedCase, inventedEvent, inventedReason, inventedOffice } from './invented.ts';
import type { ScreenLanguage } from './words.ts';

/** What a person can act on, and what frames it: each must say what it is. */
const NAMED_ROLES: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'columnheader',
  'combobox',
  'dialog',
  'form',
  'grid',
  'group',
  'img',
  'link',
  'listbox',
  'meter',
  'navigation',
  'option',
  'progressbar',
  'radio',
  'radiogroup',
  'region',
  'row',
  'searchbox',
  'switch',
  'textbox',
]);
/** Groups that only frame what is beside them may be silent. */
const MAY_BE_SILENT: ReadonlySet<string> = new Set(['group', 'img', 'row']);

/** Codes of any letters, among them such as somebody wrote. */
const CODES = [
  // A SHA-256 in base64url.
  /(?<![\w-])[\w-]{43}(?![\w-])/gu,
  /\bage1[0-9a-z]*/giu,
  /\bssh-ed25519\b[^\p{Script=Lao}]*/gu,
  /\bSHA256:\S+/gu,
  // The code of an account's keys, then rows and codes of recovery sheets, in Crockford's letters.
  /\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}\b/gu,
  /\b[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]\b/gu,
  // The code on the sheet of a referral.
  /\b[0-9A-Z]{3}-[0-9A-Z]{4}\b/gu,
];
/** What stands in both languages as it is: keys, numbers of cases, keys of encryption, names of files and units. */
const IN_BOTH_LANGUAGES = [
  /\b[\w.-]+\.(?:tar\.age|tar|age|csv|json|pub|pdf)\b/gu,
  // Names of operations in the audit.
  /\b[a-z][A-Za-z-]+\.[a-z][A-Za-z-]+\b/gu,
  /\b(?:Ctrl|Alt|Shift|Enter|Esc|F\d{1,2})\b(?:\+(?:Enter|Shift|\S))*/gu,
  /\b[A-Z][A-Z0-9]{1,5}-\d{4}-\d{4,}-[0-9A-Z]\b/gu,
  /\bssh-keygen -Y verify\b/gu,
  /\b(?=[A-Z]*\d)[0-9A-HJKMNP-TV-Z]{4}\b/gu,
  /\b(?:[0-9a-f]{4,}\s?)+\b/gu,
  // The check code of a recovery sheet.
  /(?<=ລະຫັດກວດສອບ )[0-9A-Z]{4}\b/gu,
  /(?:^|\s)(?:[A-Z]:\\|\/)\S+/gu,
  /\b(?:SHA-?256|AGE-SECRET-KEY|age|tar|PDF|XLSX|DOCX|JPEG|PNG|QR|USB|MiB|HTCDS|ILO|UNODC|WCMS_\d+|Windows|Linux|Electron|NTFS|FAT|exFAT|OneDrive|Dropbox|Google Drive)\b/gu,
  // Currencies by the codes that every bank writes.
  new RegExp(`\\b(?:${currencyCodes.values.map(({ code }) => code).join('|')})\\b`, 'gu'),
  // Phases of the national plan, by numbers that Lao texts write so too.
  /\b(?:II|III|IV)\b/gu,
  /\bPokpong\b/gu,
  /\bEN\b/gu,
  /ລາວ/gu,
];
/** What people wrote stays in the language in which they wrote it; the longest first. */
const writtenByPeople = [
  ...Object.values(inventedOffice),
  ...Object.values(inventedCase),
  inventedEvent.what,
  inventedEvent.placeInWords,
  inventedReason,
  'Dokchampa',
]
  .filter((text): text is string => typeof text === 'string' && text.length > 1)
  .toSorted((one, other) => other.length - one.length);

/** Lets a text that somebody wrote on the way through the screens stand in either language, line by line. */
export function noteWritten(text: string): void {
  writtenByPeople.push(...text.split('\n').filter((line) => line.length > 1));
  writtenByPeople.sort((one, other) => other.length - one.length);
}

const FOREIGN = { lo: /\p{Script=Latin}{2,}/u, en: /\p{Script=Lao}/u } as const;

/** A text without what may stand in either language. */
export function withoutNeutralTexts(text: string): string {
  let rest = text;
  for (const code of CODES) rest = rest.replaceAll(code, ' ');
  for (const written of writtenByPeople) rest = rest.replaceAll(written, ' ');
  for (const pattern of IN_BOTH_LANGUAGES) rest = rest.replaceAll(pattern, ' ');
  return rest;
}

const codedValues = codeLists.flatMap(({ values }) => values);
const codes = new Set(codedValues.map(({ code }) => code));

function withoutSecondLanguage(kind: string, spoken: string, language: ScreenLanguage): string {
  // Tables that leave show the codes that are in them.
  if (kind === 'cell' && codes.has(spoken)) return '';
  if (kind !== 'option') return spoken;
  const found = codedValues.find(({ labelLo, labelEn }) =>
    language === 'lo' ? spoken === `${labelLo} ${labelEn}` : spoken === `${labelEn} ${labelLo}`,
  );
  if (found === undefined) return spoken;
  return language === 'lo' ? found.labelLo : found.labelEn;
}

interface AccessibleNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: ReadonlyArray<{
    readonly name: string;
    readonly value: { readonly value?: unknown };
  }>;
}

const listeners = new WeakMap<Page, Promise<CDPSession>>();

/**
 * One session for as long as the page lives, as a screen reader listens to it. The tree is thrown away with the session that
 * asked for it, and Chromium 130 then sometimes ends a page that goes on being drawn (by its code most likely in a cache that
 * is gone).
 */
function listenerOf(page: Page): Promise<CDPSession> {
  const known = listeners.get(page);
  if (known !== undefined) return known;
  const listener = page.context().newCDPSession(page);
  listeners.set(page, listener);
  return listener;
}

/**
 * What a screen reader would get wrong on the screen that stands: controls without a name, and names, descriptions or
 * values that are not in the language shown. Read from Chromium's own accessibility tree, so that every text is there
 * that React Aria says by itself. What somebody `typed` may stand in either.
 */
export async function spokenNameFaults(
  page: Page,
  screen: string,
  language: ScreenLanguage,
  typed: readonly string[] = [],
): Promise<readonly string[]> {
  const client = await listenerOf(page);
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as {
    readonly nodes: readonly AccessibleNode[];
  };
  const faults: string[] = [];
  let named = 0;
  const without = (text: string) => typed.reduce((rest, one) => rest.replaceAll(one, ' '), text);
  for (const { ignored, role, name, description, properties = [] } of nodes) {
    const kind = String(role?.value ?? '');
    // Plain text is read as it stands: what no catalogue gave is found in the pseudo-locale (tests/screens/inspection.ts).
    if (ignored || kind === 'InlineTextBox' || kind === 'StaticText') continue;
    // A line of a coded list stands in both languages, the one shown first.
    const spoken = withoutSecondLanguage(kind, String(name?.value ?? '').trim(), language);
    if (NAMED_ROLES.has(kind)) {
      if (spoken !== '') named += 1;
      else if (!MAY_BE_SILENT.has(kind)) faults.push(`${screen}: a ${kind} says nothing`);
    }
    const others = properties
      .filter(({ name: of }) => ['roledescription', 'valuetext', 'errormessage', 'keyshortcuts'].includes(of))
      .map(({ value }) => String(value.value ?? ''));
    for (const text of [spoken, String(description?.value ?? ''), ...others])
      // Taking something out of a text brings no other letters into it: only what is foreign as it stands is looked at.
      if (FOREIGN[language].test(text) && FOREIGN[language].test(withoutNeutralTexts(without(text))))
        faults.push(`${screen}: a ${kind} says “${text.slice(0, 80)}”`);
  }
  if (named === 0) faults.push(`${screen}: nothing on it has a name`);
  return [...new Set(faults)];
}

/**
 * Fields that are marked as wrong on the screen that stands and do not say why: each must point to a text in sight
 * (`aria-describedby` or `aria-errormessage`), and a screen that stops to show problems must have one.
 */
export async function unsaidProblems(page: Page, screen: string): Promise<readonly string[]> {
  const faults = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-invalid="true"]')].flatMap((field) => {
      const texts = ['aria-describedby', 'aria-errormessage']
        .flatMap((name) => (field.getAttribute(name) ?? '').split(' '))
        .map((id) => document.getElementById(id))
        .filter((text) => text !== null && text.getClientRects().length > 0);
      return texts.some((text) => (text?.textContent ?? '').trim() !== '') ? [] : [field.id || field.tagName];
    }),
  );
  const told = await page.evaluate(
    () =>
      document.querySelectorAll('[aria-invalid="true"]').length +
      [...document.querySelectorAll('[role="alert"]')].filter(
        (each) => (each.textContent ?? '').trim() !== '',
      ).length,
  );
  return [
    ...faults.map((field) => `${screen}: the field ${field} is wrong and does not say why`),
    ...(/problems|refused/u.test(screen) && told === 0 ? [`${screen}: no problem is told`] : []),
  ];
}
