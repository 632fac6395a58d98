import { z } from 'zod';
import { nameKinds } from '../../shared/codes/name-kinds.ts';
import type { OtherName } from '../../shared/domain/person.ts';
import { readCode, understood, type Reading } from './raw-answer.ts';

/** A name beside the main one as it stands in a form: its words, and what kind of name it is. */
export const RawName = z.object({ kind: z.string(), text: z.string() }).readonly();
export type RawName = z.infer<typeof RawName>;

/** The kind of a name that nobody has said more of. */
export const UNTOLD_KIND = 'Other' satisfies OtherName['kind'];

/** How drafts of earlier versions of the program hold other names: one on each line, without their kinds. */
const FormerRawNames = z
  .string()
  .transform((lines): readonly RawName[] =>
    lines.split('\n').map((text) => ({ kind: UNTOLD_KIND, text: text.trim() })),
  );

export const RawNames = z.union([z.array(RawName).readonly(), FormerRawNames]);
export type RawNames = z.infer<typeof RawNames>;

/** What a list of names puts on file; lines without a name are left out, and without any there is nothing. */
export function readNames(typed: RawNames): Reading<RawName[] | undefined> {
  const names = typed
    .map(({ kind, text }) => ({ kind, text: text.trim() }))
    .filter(({ text }) => text !== '');
  for (const { kind } of names) {
    const reading = readCode(nameKinds)(kind);
    if (!reading.ok) return reading;
  }
  return understood(names.length === 0 ? undefined : names);
}
