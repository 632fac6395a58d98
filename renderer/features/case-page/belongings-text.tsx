import { z } from 'zod';
import { contactKinds } from '../../../shared/codes/contact-kinds.ts';
import { contactSafety } from '../../../shared/codes/contact-safety.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { documentHolders } from '../../../shared/codes/document-holders.ts';
import { documentTypes } from '../../../shared/codes/document-types.ts';
import { relationshipKinds } from '../../../shared/codes/relationship-kinds.ts';
import type { PersonContact } from '../../../shared/domain/person-contact.ts';
import type { PersonDocument } from '../../../shared/domain/person-document.ts';
import { PersonPhoto } from '../../../shared/domain/person-photo.ts';
import type { Relationship } from '../../../shared/domain/relationship.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { code, date, type FieldTexts, words } from './field-text.tsx';

export const documentTexts: FieldTexts<PersonDocument> = {
  type: code(documentTypes),
  number: words,
  heldBy: code(documentHolders),
  issuer: words,
  issuingCountry: code(countries),
  issuedOn: date,
  expiresOn: date,
  remark: words,
};

export const contactTexts: FieldTexts<PersonContact> = {
  kind: (kind, text) => text.label(contactKinds, kind),
  value: (value) => value,
  belongsTo: words,
  safety: code(contactSafety),
  when: words,
  how: words,
  mayBeSaid: words,
};

export const relationshipTexts: FieldTexts<Relationship> = {
  kind: (kind, text) => text.label(relationshipKinds, kind),
  otherPersonId: (personId, { t, language }) =>
    personId === null ? t('relationship.notOnFile') : codeNameText(personId, language),
  name: words,
  isGuardian: (isGuardian, { t }) => t(isGuardian ? 'relationship.guardian' : 'relationship.noGuardian'),
  phone: words,
  safety: code(contactSafety),
  remark: words,
};

/** What the history keeps of a photo: never the picture. */
export const KeptPhoto = z.strictObject({
  jpegBase64: z.strictObject({ bytes: z.int().min(0), ofVersion: z.int() }),
  takenOn: PersonPhoto.shape.takenOn,
});
type KeptPhoto = z.infer<typeof KeptPhoto>;

export const photoTexts: FieldTexts<KeptPhoto> = {
  jpegBase64: ({ bytes }, { t, number }) =>
    t('history.picture', { kilobytes: number(Math.ceil(bytes / 1024)) }),
  takenOn: date,
};
