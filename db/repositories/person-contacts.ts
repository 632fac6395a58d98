import { PersonContact } from '../../shared/domain/person-contact.ts';
import { answerColumns, storedAnswer } from './answer-columns.ts';
import type { PersonRecordKind } from './person-records.ts';

/** Ways to reach a person, as rows. */
export const personContacts: PersonRecordKind<PersonContact, 'register.person_contact'> = {
  entity: 'contact',
  table: 'register.person_contact',
  columns: (contact) => ({
    kind: contact.kind,
    value: contact.value,
    ...answerColumns('belongs_to', contact.belongsTo),
    ...answerColumns('safety', contact.safety),
    ...answerColumns('when_to', contact.when),
    ...answerColumns('how', contact.how),
    ...answerColumns('may_be_said', contact.mayBeSaid),
  }),
  valueOf: (row) =>
    PersonContact.parse({
      kind: row.kind,
      value: row.value,
      belongsTo: storedAnswer(row.belongs_to_answer, row.belongs_to),
      safety: storedAnswer(row.safety_answer, row.safety),
      when: storedAnswer(row.when_to_answer, row.when_to),
      how: storedAnswer(row.how_answer, row.how),
      mayBeSaid: storedAnswer(row.may_be_said_answer, row.may_be_said),
    }),
};
