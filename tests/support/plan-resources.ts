import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';
import { shippedOrganisations } from '../../shared/organisations/shipped-organisations.ts';
import { dated } from './cases.ts';

/** The id of an organisation that every office's directory has, by the letters by which everybody calls it. */
export function organisationCalled(acronym: string): string {
  const found = shippedOrganisations.find(({ organisation }) => organisation.acronym === acronym);
  if (found === undefined) throw new Error(`The directory has no ${acronym}`);
  return found.organisationId;
}

/** Nine motorcycles, with whatever a test changes in them. */
export const newResource = (
  change: Partial<InputByOperation<'resource.save'>['resource']> = {},
): InputByOperation<'resource.save'> => ({
  resourceId: v7(),
  version: 0,
  resource: {
    kind: 'Vehicle',
    nameLao: 'ລົດຈັກສຳລັບໜ່ວຍງານເມືອງ',
    nameEnglish: 'Motorcycles for district units',
    holderId: organisationCalled('LWU'),
    place: { placeCode: '01', freeText: null },
    quantity: 9,
    condition: 'Good',
    acquiredOn: dated('15/03/2024'),
    funder: { organisationId: null, name: 'ໂຄງການຮ່ວມມື' },
    cost: { minorUnits: 1_350_000, currency: 'USD' },
    givenUpOn: null,
    planNodeIds: [],
    remarks: null,
    ...change,
  },
});

/** A position that was counted twice, with whatever a test changes in it. */
export const newStaffPost = (
  change: Partial<InputByOperation<'staffPost.save'>['staffPost']> = {},
): InputByOperation<'staffPost.save'> => ({
  staffPostId: v7(),
  version: 0,
  staffPost: {
    organisationId: organisationCalled('LWU'),
    positionLao: 'ພະນັກງານສັງຄົມ',
    positionEnglish: 'Social worker',
    counts: [
      { on: '2024-01-01', foreseen: 12, inPost: 7, women: 5 },
      { on: '2026-01-01', foreseen: 12, inPost: 9, women: 6 },
    ],
    planNodeIds: [],
    remarks: null,
    ...change,
  },
});

/** A memorandum with Thailand, with whatever a test changes in it. */
export const newAgreement = (
  change: Partial<InputByOperation<'agreement.save'>['agreement']> = {},
): InputByOperation<'agreement.save'> => ({
  agreementId: v7(),
  version: 0,
  agreement: {
    kind: 'MemorandumOfUnderstanding',
    titleLao: 'ບົດບັນທຶກຄວາມເຂົ້າໃຈ ລາວ-ໄທ ວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ',
    titleEnglish: 'Lao-Thai memorandum on trafficking in persons',
    number: null,
    parties: [
      { part: 'Party', organisationId: null, country: 'LA' },
      { part: 'Party', organisationId: null, country: 'TH' },
    ],
    signedOn: dated('13/07/2005'),
    inForceFrom: null,
    inForceUntil: null,
    values: [],
    subject: 'ການຮ່ວມມືຕ້ານການຄ້າມະນຸດ ໂດຍສະເພາະແມ່ຍິງ ແລະ ເດັກ',
    planNodeIds: [],
    remarks: null,
    ...change,
  },
});

/** A handbook, with whatever a test changes in it. */
export const newPublication = (
  change: Partial<InputByOperation<'publication.save'>['publication']> = {},
): InputByOperation<'publication.save'> => ({
  publicationId: v7(),
  version: 0,
  publication: {
    kind: 'Handbook',
    titleLao: 'ຄູ່ມືວ່າດ້ວຍການກຳນົດຕົວຜູ້ຖືກເຄາະຮ້າຍ',
    titleEnglish: 'Handbook on the identification of victims',
    subject: null,
    planNodeIds: [],
    ...change,
  },
});

/** One version of a publication, with whatever a test changes in it. */
export const newPublicationVersion = (
  publicationId: string,
  change: Partial<InputByOperation<'publication.saveVersion'>['publicationVersion']> = {},
): InputByOperation<'publication.saveVersion'> => ({
  versionId: v7(),
  publicationId,
  version: 0,
  publicationVersion: {
    state: 'Draft',
    number: null,
    issuedById: null,
    date: dated('01/02/2024'),
    note: null,
    ...change,
  },
});
