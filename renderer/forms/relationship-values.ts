import { z } from 'zod';
import { contactSafety } from '../../shared/codes/contact-safety.ts';
import { relationshipKinds } from '../../shared/codes/relationship-kinds.ts';
import { RecordId } from '../../shared/domain/identifier.ts';
import { Relationship } from '../../shared/domain/relationship.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  readLine,
  understood,
  untouched,
} from './raw-answer.ts';

/** The fields of a relationship's form exactly as they stand in it. */
export const RelationshipValues = z.object({
  kind: z.string(),
  otherPersonId: RecordId.nullable(),
  name: rawAnswer(z.string()),
  isGuardian: z.boolean(),
  phone: rawAnswer(z.string()),
  safety: rawAnswer(z.string()),
  remark: rawAnswer(z.string()),
});
export type RelationshipValues = z.infer<typeof RelationshipValues>;
export type RelationshipFieldName = keyof RelationshipValues;

/** The fields in the order in which they stand in the form. */
export const relationshipFieldOrder = [
  'kind',
  'otherPersonId',
  'name',
  'isGuardian',
  'phone',
  'safety',
  'remark',
] as const satisfies readonly RelationshipFieldName[];

export const newRelationshipValues: RelationshipValues = {
  kind: '',
  otherPersonId: null,
  name: untouched(''),
  isGuardian: false,
  phone: untouched(''),
  safety: untouched(''),
  remark: untouched(''),
};

/** A relationship on file as its form shows it. */
export const relationshipValuesOf = (relationship: Relationship): RelationshipValues => ({
  kind: relationship.kind,
  otherPersonId: relationship.otherPersonId,
  name: rawOf(relationship.name, '', (name) => name),
  isGuardian: relationship.isGuardian,
  phone: rawOf(relationship.phone, '', (phone) => phone),
  safety: rawOf(relationship.safety, '', (code) => code),
  remark: rawOf(relationship.remark, '', (remark) => remark),
});

/** Reads the form: what goes on file, or what is wrong with which field. */
export function readRelationshipValues(
  values: RelationshipValues,
): FormReading<Relationship, RelationshipFieldName> {
  const kind = readCode(relationshipKinds)(values.kind);
  const { values: read, problems } = collectReadings({
    kind: kind.ok && kind.value === undefined ? problem('choose-one') : kind,
    otherPersonId: understood(values.otherPersonId),
    name: readAnswer(values.name, readLine),
    isGuardian: understood(values.isGuardian),
    phone: readAnswer(values.phone, readLine),
    safety: readAnswer(values.safety, readCode(contactSafety)),
    remark: readAnswer(values.remark, readLine),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const filed = Relationship.safeParse(read);
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, RelationshipValues.shape) };
}
