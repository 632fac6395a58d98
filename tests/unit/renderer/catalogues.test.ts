import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problems } from '../../../shared/domain/problem.ts';
import { phoneProblems } from '../../../shared/phones/phone.ts';
import { refusalReasons, storeFaults } from '../../../shared/result.ts';
import en from '../../../renderer/text/en.json' with { type: 'json' };
import lo from '../../../renderer/text/lo.json' with { type: 'json' };
import review from '../../../renderer/text/review.json' with { type: 'json' };
import { isProblemKey } from '../../../renderer/text/problem-text.ts';

const project = path.join(import.meta.dirname, '..', '..', '..');
const renderer = path.join(project, 'renderer');

function textsOf(node: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(node)) {
    if (typeof value === 'string') found.set(prefix + name, value);
    else for (const [key, text] of textsOf(value, `${prefix}${name}.`)) found.set(key, text);
  }
  return found;
}

const lao = textsOf(lo);
const english = textsOf(en);
/** Lao has one plural form, English two. */
const plain = (key: string) => key.replace(/_(?:one|other)$/u, '');
const byCode = (one: string, other: string) => (one < other ? -1 : 1);
const keysOf = (texts: ReadonlyMap<string, string>) =>
  [...new Set([...texts.keys()].map(plain))].sort(byCode);
const placesOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name).sort(byCode);

const sources = globSync('**/*.{ts,tsx}', { cwd: renderer }).map((file) =>
  readFileSync(path.join(renderer, file), 'utf8'),
);
const source = sources.join('\n');

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(keysOf(lao)).toEqual(keysOf(english));
  });

  it('have no empty text, and the same places to fill in', () => {
    for (const [key, text] of lao) {
      const other = english.get(key);
      expect(text.trim(), key).not.toBe('');
      if (other !== undefined) expect(placesOf(text), key).toEqual(placesOf(other));
    }
  });

  it('write Lao in Lao letters and English without', () => {
    const sameInBoth = new Set([
      'program.name',
      'language.lo',
      'language.en',
      'caseForm.fileKeys',
      'cases.shown',
      'date.buddhistEra',
      'look.percent',
    ]);
    for (const [key, text] of english)
      if (!sameInBoth.has(key)) expect(text, key).not.toMatch(/[\u0e80-\u0eff]/u);
    for (const [key, text] of lao) if (!sameInBoth.has(key)) expect(text, key).toMatch(/[\u0e80-\u0eff]/u);
  });

  it('never call a victim prey, and write Lao in the modern spelling', () => {
    for (const [key, text] of lao) {
      expect(text, key).not.toContain('ເຫຍື່ອ');
      // Sara am as one sign; no zero-width spaces.
      expect(text, key).not.toMatch(/\u0ecd[\u0ec8-\u0ecb]?\u0eb2|\u200b/u);
    }
  });

  it('have every key that a screen asks for', () => {
    const asked = [...source.matchAll(/\bt\(\s*'([\w.-]+)'/gu)].map(([, key]) => key ?? '');
    const known = new Set(keysOf(english));
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
    expect(asked.length).toBeGreaterThan(200);
  });

  it('have no key that nothing asks for', () => {
    const literals = new Set(
      [...source.matchAll(/['`"]([\w-]+(?:\.[\w-]+)+)['`"]/gu)].map(([, key]) => key ?? ''),
    );
    // `error.${code}`: the types admit exactly the keys that exist.
    const prefixes = [...source.matchAll(/`([\w-]+\.(?:[\w-]+\.)?)\$\{/gu)].map(([, prefix]) => prefix ?? '');
    // A page without i18next takes a part of the catalogue whole: `catalogues[language].calendar`.
    prefixes.push(...[...source.matchAll(/\bcatalogues\[language\]\.(\w+)/gu)].map(([, part]) => `${part}.`));
    const unused = keysOf(english).filter(
      (key) => !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('say what to do about every refusal and every fault of the store', () => {
    for (const reason of refusalReasons) expect(english.get(`error.refused.${reason}`), reason).toBeDefined();
    for (const fault of storeFaults) expect(english.get(`error.store.${fault}`), fault).toBeDefined();
  });

  it('know every message of the schemas and of the readers of dates, births and telephone numbers', () => {
    const read = (file: string) => readFileSync(path.join(project, 'shared', 'dates', file), 'utf8');
    const ofDates = [
      ...(read('understand-date.ts') + read('understand-birth.ts')).matchAll(/refused\([^()]*'([a-z-]+)'/gu),
    ].map(([, key = '']) => key);
    const messages = [...problems, ...phoneProblems, ...ofDates];
    expect(messages.filter((message) => !isProblemKey(message))).toEqual([]);
    expect(ofDates.length).toBeGreaterThan(4);
  });
});

describe('the review of the Lao wording', () => {
  it('names only keys of the catalogue', () => {
    expect(Object.keys(review.glossaryTerms).filter((key) => !lao.has(key))).toEqual([]);
  });
});
