import { PersonDocument } from '../../shared/domain/person-document.ts';
import { answerColumns, dateColumns, storedAnswer, storedDate, valueOf } from './answer-columns.ts';
import type { PersonRecordKind } from './person-records.ts';

/** Papers that say who a person is, as rows. */
export const personDocuments: PersonRecordKind<PersonDocument, 'register.person_document'> = {
  entity: 'document',
  table: 'register.person_document',
  columns: (document) => ({
    ...answerColumns('type', document.type),
    ...answerColumns('number', document.number),
    ...answerColumns('issuer', document.issuer),
    ...answerColumns('issuing_country', document.issuingCountry),
    issued_on_answer: document.issuedOn.answer,
    ...dateColumns('issued_on', valueOf(document.issuedOn)),
    expires_on_answer: document.expiresOn.answer,
    ...dateColumns('expires_on', valueOf(document.expiresOn)),
    ...answerColumns('held_by', document.heldBy),
    ...answerColumns('remark', document.remark),
  }),
  valueOf: (row) =>
    PersonDocument.parse({
      type: storedAnswer(row.type_answer, row.type),
      number: storedAnswer(row.number_answer, row.number),
      issuer: storedAnswer(row.issuer_answer, row.issuer),
      issuingCountry: storedAnswer(row.issuing_country_answer, row.issuing_country),
      issuedOn: storedAnswer(row.issued_on_answer, storedDate('issued_on', row)),
      expiresOn: storedAnswer(row.expires_on_answer, storedDate('expires_on', row)),
      heldBy: storedAnswer(row.held_by_answer, row.held_by),
      remark: storedAnswer(row.remark_answer, row.remark),
    }),
};
