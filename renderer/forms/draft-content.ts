import { z } from 'zod';
import { EventValues } from './event-values.ts';
import { differingFields, mergeValues, type MergedValues } from './merge-values.ts';

/** A form's values as a draft keeps them, and beside them (`base`) those of the record that the form was opened on. */
export const draftContent = (
  values: Readonly<Record<string, unknown>>,
  base: Readonly<Record<string, unknown>>,
): string => JSON.stringify({ ...values, base });

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
  return kept.success ? understoodFields(schema, kept.data, start) : start;
}

/**
 * A draft over its record as that is now. Where the record is newer than the draft, both are joined: what only the
 * record changed is taken from it, so that putting the draft on file takes nothing back that somebody else did.
 */
export function draftOver<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  content: string,
  {
    onFile,
    isOlder,
    fields,
  }: {
    readonly onFile: z.infer<z.ZodObject<S>>;
    readonly isOlder: boolean;
    readonly fields: ReadonlyArray<keyof z.infer<z.ZodObject<S>>>;
  },
): MergedValues<z.infer<z.ZodObject<S>>> {
  const mine = restoreDraft(schema, content, onFile);
  if (!isOlder) return { values: mine, taken: [], disputed: [] };
  const base = AnyRecord.safeParse(AnyRecord.safeParse(parsed(content)).data?.['base']);
  // Without its base nobody can say who changed what: all that differs must be compared.
  if (!base.success) return { values: mine, taken: [], disputed: differingFields(mine, onFile, fields) };
  return mergeValues({
    base: understoodFields(schema, base.data, onFile),
    mine,
    theirs: onFile,
    fields,
  });
}

function understoodFields<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  kept: Readonly<Record<string, unknown>>,
  start: z.infer<z.ZodObject<S>>,
): z.infer<z.ZodObject<S>> {
  const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
    const value = (field as z.ZodType).safeParse(kept[name]);
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

const EventTitle = EventValues.pick({ what: true });

/** What its own case calls the draft of an event: the first line that was typed; empty where there is none. */
export function eventDraftTitle(content: string): string {
  return EventTitle.safeParse(parsed(content)).data?.what.trim().split('\n')[0] ?? '';
}
