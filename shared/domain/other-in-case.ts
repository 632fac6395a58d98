import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { partsInCase } from '../codes/parts-in-case.ts';
import { rolesInProcess } from '../codes/roles-in-process.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { distinctCodes } from './distinct-codes.ts';
import { RecordId } from './identifier.ts';
import { NameText } from './person.ts';

/**
 * Somebody else in a case, as one wing knows of them: what they have to do with it, and what they did in the process (HTCDS
 * per_RoleInProcess). It lies in the wing of whoever wrote it down, so that the police alone read whom they suspect; the
 * schema names one of the two.
 */
export const OtherInCase = livesIn(
  'investigation',
  z.strictObject({
    id: RecordId,
    /** As the person or a paper names them. */
    name: answered(NameText),
    part: codeSchema(partsInCase),
    /** Not applicable to whoever had no part in it, as a witness. */
    rolesInProcess: answered(distinctCodes(rolesInProcess)),
  }),
);
export type OtherInCase = z.infer<typeof OtherInCase>;
