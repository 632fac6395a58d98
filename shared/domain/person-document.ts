import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { countries } from '../codes/countries.ts';
import { documentHolders } from '../codes/document-holders.ts';
import { documentTypes } from '../codes/document-types.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { line, paragraphs } from './free-text.ts';
import { PartialDate } from './partial-date.ts';

/** A paper that says who a person is, and in whose hands it is (HTCDS prs_IdentityNumber, one row a document). */
export const PersonDocument = livesIn(
  'register',
  z.strictObject({
    type: answered(codeSchema(documentTypes)),
    /** As written on it: numbers of different generations have different forms. */
    number: answered(line(60)),
    issuer: answered(line(120)),
    /** ISO 3166-1 alpha-2. */
    issuingCountry: answered(codeSchema(countries)),
    issuedOn: answered(PartialDate),
    expiresOn: answered(PartialDate),
    heldBy: answered(codeSchema(documentHolders)),
    remark: answered(paragraphs(500)),
  }),
);
export type PersonDocument = z.infer<typeof PersonDocument>;
