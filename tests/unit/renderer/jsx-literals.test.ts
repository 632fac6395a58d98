import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSync } from 'vite';

const renderer = path.join(import.meta.dirname, '..', '..', '..', 'renderer');

/** Attributes that people read or hear. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'alt',
  'help',
  'label',
  'placeholder',
  'title',
]);
const hasLetters = (text: unknown): text is string => typeof text === 'string' && /\p{L}/u.test(text);

/** Every text in JSX that comes from no catalogue. */
function literalsIn(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, value, name, expression } = node as {
      type?: unknown;
      value?: unknown;
      name?: { name?: unknown };
      expression?: { type?: unknown; value?: unknown };
    };
    if (type === 'JSXText' && hasLetters(value)) found.push(`${file}: ${value.trim()}`);
    if (type === 'JSXExpressionContainer' && expression?.type === 'Literal' && hasLetters(expression.value))
      found.push(`${file}: ${expression.value}`);
    if (type === 'JSXAttribute') {
      const literal = value as { type?: unknown; value?: unknown } | null;
      if (literal?.type === 'Literal' && hasLetters(literal.value) && spoken.has(String(name?.name)))
        found.push(`${file}: ${literal.value}`);
      // What an expression of an attribute says is judged by its own place above.
      return visitInside(literal);
    }
    Object.values(node).forEach(visit);
  };
  const visitInside = (value: unknown): void => {
    if (
      typeof value === 'object' &&
      value !== null &&
      (value as { type?: unknown }).type === 'JSXExpressionContainer'
    )
      visit((value as { expression?: unknown }).expression);
  };
  visit(parseSync(file, source).program);
  return found;
}

describe('the screens', () => {
  it('say nothing that is not in the catalogues', () => {
    const files = globSync('**/*.tsx', { cwd: renderer });
    expect(files.length).toBeGreaterThan(30);
    expect(
      files.flatMap((file) => literalsIn(file, readFileSync(path.join(renderer, file), 'utf8'))),
    ).toEqual([]);
  });

  it('would be caught', () => {
    expect(literalsIn('a.tsx', 'const a = <p title="Hello">Save · {"now"} {t("x")}</p>;')).toEqual([
      'a.tsx: Hello',
      'a.tsx: Save ·',
      'a.tsx: now',
    ]);
  });
});
