import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';

const unasked = { answer: 'not-asked' } as const;

/** The smallest picture that begins as every JPEG does, with a word in it by which its bytes can be found again. */
export const jpegWith = (word: string, bytes = 64): string =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(word.padEnd(bytes, '.'))]).toString(
    'base64',
  );

type Changed<N extends 'document.save' | 'contact.save' | 'relationship.save', K extends string> = Partial<
  InputByOperation<N> extends { readonly [P in K]: infer V } ? V : never
>;

/** A new passport of a person, with whatever a test changes in it. */
export const newDocument = (
  personId: string,
  change: Changed<'document.save', 'document'> = {},
): InputByOperation<'document.save'> => ({
  id: v7(),
  personId,
  version: 0,
  document: {
    type: { answer: 'given', value: 'Passport' },
    number: { answer: 'given', value: 'PA0512345' },
    issuer: unasked,
    issuingCountry: { answer: 'given', value: 'LA' },
    issuedOn: unasked,
    expiresOn: unasked,
    heldBy: { answer: 'unknown' },
    remark: unasked,
    ...change,
  },
});

/** A new telephone of a person, which is not safe at any hour. */
export const newContact = (
  personId: string,
  change: Changed<'contact.save', 'contact'> = {},
): InputByOperation<'contact.save'> => ({
  id: v7(),
  personId,
  version: 0,
  contact: {
    kind: 'Phone',
    value: '+856 20 5512 3456',
    belongsTo: { answer: 'given', value: 'ປ້າ' },
    safety: { answer: 'unknown' },
    when: { answer: 'given', value: 'ຫຼັງ 18 ໂມງ' },
    how: unasked,
    mayBeSaid: { answer: 'given', value: 'ໂທຈາກໂຮງຮຽນ' },
    ...change,
  },
});

/** A new relationship of a person, with somebody who is not on file where a test says nothing else. */
export const newRelationship = (
  personId: string,
  change: Changed<'relationship.save', 'relationship'> = {},
): InputByOperation<'relationship.save'> => ({
  id: v7(),
  personId,
  version: 0,
  relationship: {
    kind: 'Mother',
    otherPersonId: null,
    name: { answer: 'given', value: 'ນາງ ສີດາ' },
    phone: unasked,
    isGuardian: true,
    safety: { answer: 'unknown' },
    remark: unasked,
    ...change,
  },
});

/** A new photo of a person. */
export const newPhoto = (personId: string, word = 'a face'): InputByOperation<'photo.save'> => ({
  id: v7(),
  personId,
  version: 0,
  photo: { jpegBase64: jpegWith(word), takenOn: unasked },
});
