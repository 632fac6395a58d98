import { z } from 'zod';
import { contactKinds } from '../../shared/codes/contact-kinds.ts';
import { contactSafety } from '../../shared/codes/contact-safety.ts';
import { PersonContact } from '../../shared/domain/person-contact.ts';
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

/** The fields of a contact's form exactly as they stand in it. */
export const ContactValues = z.object({
  kind: z.string(),
  value: z.string(),
  belongsTo: rawAnswer(z.string()),
  safety: rawAnswer(z.string()),
  when: rawAnswer(z.string()),
  how: rawAnswer(z.string()),
  mayBeSaid: rawAnswer(z.string()),
});
export type ContactValues = z.infer<typeof ContactValues>;
export type ContactFieldName = keyof ContactValues;

/** The fields in the order in which they stand in the form. */
export const contactFieldOrder = [
  'kind',
  'value',
  'belongsTo',
  'safety',
  'when',
  'how',
  'mayBeSaid',
] as const satisfies readonly ContactFieldName[];

/** A new contact: a telephone, as most are. */
export const newContactValues: ContactValues = {
  kind: 'Phone' satisfies PersonContact['kind'],
  value: '',
  belongsTo: untouched(''),
  safety: untouched(''),
  when: untouched(''),
  how: untouched(''),
  mayBeSaid: untouched(''),
};

/** A contact on file as its form shows it. */
export const contactValuesOf = (contact: PersonContact): ContactValues => ({
  kind: contact.kind,
  value: contact.value,
  belongsTo: rawOf(contact.belongsTo, '', (name) => name),
  safety: rawOf(contact.safety, '', (code) => code),
  when: rawOf(contact.when, '', (words) => words),
  how: rawOf(contact.how, '', (words) => words),
  mayBeSaid: rawOf(contact.mayBeSaid, '', (words) => words),
});

/** Reads the form: what goes on file, or what is wrong with which field. */
export function readContactValues(values: ContactValues): FormReading<PersonContact, ContactFieldName> {
  const kind = readCode(contactKinds)(values.kind);
  const { values: read, problems } = collectReadings({
    kind: kind.ok && kind.value === undefined ? problem('choose-one') : kind,
    value: values.value.trim() === '' ? problem('needed') : understood(values.value),
    belongsTo: readAnswer(values.belongsTo, readLine),
    safety: readAnswer(values.safety, readCode(contactSafety)),
    when: readAnswer(values.when, readLine),
    how: readAnswer(values.how, readLine),
    mayBeSaid: readAnswer(values.mayBeSaid, readLine),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const filed = PersonContact.safeParse(read);
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, ContactValues.shape) };
}
