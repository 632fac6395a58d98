import rules from './text-rules.json' with { type: 'json' };

interface RewriteStep {
  readonly pattern: RegExp;
  readonly replace: string;
}

const steps: readonly RewriteStep[] = rules.canonical.steps.map(({ pattern, flags, replace }) => ({
  pattern: new RegExp(pattern, flags),
  replace,
}));

/** Neither NFC nor any rule changes such text. */
const isAscii = /^[\0-\x7F]*$/u;

/**
 * The form in which every text is stored: NFC, then the ordered rules of text-rules.json (zero-width characters,
 * doubled marks, order of marks, one spelling of ຳ). What people see stays the same but for repaired errors.
 * Applied until nothing changes, because one repair can lay bare another (tone, vowel, the same tone again).
 */
export function canonicalText(text: string): string {
  if (isAscii.test(text)) return text;
  let before = text;
  let after = rewriteOnce(before);
  while (after !== before) {
    before = after;
    after = rewriteOnce(before);
  }
  return after;
}

function rewriteOnce(text: string): string {
  return steps.reduce(
    (rewritten, { pattern, replace }) => rewritten.replace(pattern, replace),
    text.normalize('NFC'),
  );
}
