import type { Language } from '../domain/language.ts';

/**
 * How sure the Lao label is: `high` attested in a Lao official text, a mass-organisation text or Unicode CLDR;
 * `medium` in a public translation or Lao media; `low` our own wording, for review by a native speaker.
 */
export type Confidence = 'high' | 'medium' | 'low';

/** Where the Lao label comes from. */
export type LabelSource = 'law' | 'glossary' | 'cldr' | 'ethnic-groups' | 'own';

/** One code of a list: the code stays inside, the labels are what people read. */
export interface CodedValue {
  readonly code: string;
  readonly labelLo: string;
  readonly labelEn: string;
  readonly confidence: Confidence;
  readonly labelSource: LabelSource;
  /** The value of the corresponding HTCDS 2.0 list, where it differs from the code or the code is our extension. */
  readonly htcds?: string;
  /** A larger heading the value belongs under. */
  readonly group?: string;
  /** Other spellings under which people look for it. */
  readonly aliases?: readonly string[];
  /** Met often: shown before the rest. */
  readonly isCommon?: true;
}

/** A list of codes with the standard the codes are taken from. */
export interface CodeList {
  readonly name: string;
  readonly source: string;
  readonly values: readonly [CodedValue, ...CodedValue[]];
}

/** The codes of a list, as a type. */
export type CodeOf<L extends CodeList> = L['values'][number]['code'];

/** The value of a code, or undefined for a code the list does not have. */
export function codedValue(list: CodeList, code: string): CodedValue | undefined {
  return list.values.find((value) => value.code === code);
}

/** The label of a code in a language; the bare code where the list does not have it. */
export function codeLabel(list: CodeList, code: string, language: Language): string {
  const value = codedValue(list, code);
  if (value === undefined) return code;
  return language === 'lo' ? value.labelLo : value.labelEn;
}
