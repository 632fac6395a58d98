import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { HistoryEntry } from '../../../shared/contract/case-access.ts';
import { CaseFacts, Identification } from '../../../shared/domain/case.ts';
import { CaseEvent } from '../../../shared/domain/event.ts';
import { Person } from '../../../shared/domain/person.ts';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import { caseFieldOrder } from '../../forms/case-sections.ts';
import { eventFieldOrder } from '../../forms/event-values.ts';
import type { Text } from '../../text/use-text.ts';
import { eventTexts, factsTexts, identificationTexts, personTexts, type FieldTexts } from './field-text.tsx';

type Entity = HistoryEntry['entity'];
type Write = (json: string, text: Text) => ReactNode;

/** One way to write each field of an entity from the canonical JSON of the history; undefined for what is not of it. */
function writersOf<T extends object>(
  shape: { readonly [K in keyof T]-?: z.ZodType<T[K]> },
  texts: FieldTexts<T>,
): ReadonlyMap<string, Write> {
  const writers = new Map<string, Write>();
  for (const field in texts)
    writers.set(field, (json, text) => {
      const value = shape[field].safeParse(JSON.parse(json));
      // A value of an older form of the record is shown as it was kept.
      return value.success ? texts[field](value.data, text) : json;
    });
  return writers;
}

const writers: Readonly<Partial<Record<Entity, ReadonlyMap<string, Write>>>> = {
  person: writersOf(Person.shape, personTexts),
  case: writersOf(CaseFacts.shape, factsTexts),
  identification: writersOf(Identification.shape, identificationTexts),
  event: writersOf(CaseEvent.shape, eventTexts),
};

/** A value of the history in the reader's language, by the question that it answers. */
export function historyValueText(entity: Entity, field: string, json: string, text: Text): ReactNode {
  return writers[entity]?.get(field)?.(json, text) ?? json;
}

/** The question of a field of the history, as the form asks it. */
export function historyFieldLabel(entity: Entity, field: string, { t }: Text): string {
  const labels: Readonly<Record<string, string>> =
    entity === 'event'
      ? {
          what: t('event.what'),
          when: t('event.when'),
          kind: t('event.kind'),
          certainty: t('event.certainty'),
          place: t('event.place'),
        }
      : { ...caseQuestionLabels(t), status: t('history.status') };
  return labels[field] ?? field;
}

/** Fields in the order in which their form asks them. */
export function inQuestionOrder<F extends { readonly field: string }>(
  entity: Entity,
  fields: readonly F[],
): readonly F[] {
  const order: readonly string[] = entity === 'event' ? eventFieldOrder : caseFieldOrder;
  return fields.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

/** Whether a field tells who the person is, and so is hidden until somebody asks. */
export const isNameField = (entity: Entity, field: string): boolean =>
  entity === 'person' && ['nameLao', 'nameLatin', 'otherNames'].includes(field);
