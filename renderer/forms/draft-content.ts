import { z } from 'zod';
import { CaseValues } from './case-values.ts';
import { EventValues } from './event-values.ts';

/** A form's values as a draft keeps them. */
export const draftContent = (values: Readonly<Record<string, unknown>>): string => JSON.stringify(values);

/**
 * The values of a draft. A field that this version of the form does not understand starts anew; all others are
 * restored, so that an update of the program never costs a whole draft.
 */
export function restoreDraft<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  content: string,
  start: z.infer<z.ZodObject<S>>,
): z.infer<z.ZodObject<S>> {
  const kept = AnyRecord.safeParse(parsed(content));
  if (!kept.success) return start;
  const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
    const value = (field as z.ZodType).safeParse(kept.data[name]);
    return value.success ? [[name, value.data] as const] : [];
  });
  return { ...start, ...Object.fromEntries(fields) };
}

const AnyRecord = z.record(z.string(), z.unknown());

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

const CaseTitle = CaseValues.pick({ nameLao: true, nameLatin: true });
const EventTitle = EventValues.pick({ what: true });

/** What a list calls a draft: the name or the first line that was typed; empty where there is none. */
export function draftTitle(subject: 'case' | 'event', content: string): string {
  if (subject === 'event')
    return EventTitle.safeParse(parsed(content)).data?.what.trim().split('\n')[0] ?? '';
  const names = CaseTitle.safeParse(parsed(content)).data;
  return [names?.nameLao.typed, names?.nameLatin.typed]
    .map((name) => name?.trim() ?? '')
    .filter((name) => name !== '')
    .join(' · ');
}
