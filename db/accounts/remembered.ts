/** Audit rows of this operation repeat what the tables remember: who edits a row would have to rewrite the chain as well. */
export const REMEMBERED = 'certificate.remembered';
