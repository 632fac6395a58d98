import { z } from 'zod';
import type { Operation } from '../../shared/contract/operation.ts';
import { AccountId, RecordId } from '../../shared/domain/identifier.ts';
import { Refusal } from '../../shared/result.ts';

/**
 * Checks an input; what does not fit is refused field by field, with message keys.
 *
 * @throws Refusal `invalid`
 */
export function parsed(operation: Operation, raw: unknown): unknown {
  const input = operation.input.safeParse(raw);
  if (input.success) return input.data;
  throw new Refusal({ code: 'invalid', fields: byField(input.error.issues) });
}

/** The id of the record that an input names, if it is one: other text must not get into the audit. */
export function recordNamedIn(raw: unknown): string | null {
  const named = z.looseObject({
    eventId: RecordId.optional(),
    id: RecordId.optional(),
    recordId: RecordId.optional(),
    caseId: RecordId.optional(),
    personId: RecordId.optional(),
    accountId: AccountId.optional(),
  });
  const { data } = named.safeParse(raw);
  return (
    data?.eventId ?? data?.id ?? data?.recordId ?? data?.caseId ?? data?.personId ?? data?.accountId ?? null
  );
}

/** Dotted field paths, as React Hook Form names them, with their message keys. */
function byField(issues: readonly z.core.$ZodIssue[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    (fields[path] ??= []).push(issue.message);
  }
  return fields;
}
