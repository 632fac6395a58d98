import type { Organisation, OrganisationService } from '../domain/organisation.ts';
import { phoneOf } from '../domain/phone.ts';

/** An organisation that every office has from the start, under the same id everywhere. */
export type ShippedOrganisation = { readonly organisationId: string; readonly organisation: Organisation };

const service = (kind: OrganisationService['kind']): OrganisationService => ({
  kind,
  hours: null,
  sexes: [],
  minAge: null,
  maxAge: null,
  capacity: null,
  isFree: null,
  languages: [],
  since: null,
  until: null,
});

type Shipped = Pick<Organisation, 'kind'> & {
  readonly acronym?: string;
  readonly hotline?: { readonly number: string; readonly remark?: string };
  readonly services?: readonly OrganisationService['kind'][];
};

/** `last` numbers the row for ever: whoever takes one out leaves its number unused. */
function shipped(last: number, nameLao: string, nameEnglish: string, of: Shipped): ShippedOrganisation {
  const { kind, acronym, hotline, services } = of;
  return {
    organisationId: `019a0000-0000-7000-8000-${String(last).padStart(12, '0')}`,
    organisation: {
      names: [{ nameLao, nameEnglish, since: null }],
      acronym: acronym ?? null,
      kind,
      country: 'LA',
      provinceCode: null,
      phones:
        hotline === undefined
          ? []
          : [{ phone: phoneOf(hotline.number), isHotline: true, remark: hotline.remark ?? null }],
      email: null,
      address: null,
      languages: ['lao'],
      services: (services ?? []).map(service),
      remarks: null,
    },
  };
}

/**
 * The public institutions that the Lao law names for this work, with the hotlines that are public (November 2026; sources
 * in the project's own collection of the legal framework). The office changes them as it does its own.
 */
export const shippedOrganisations: readonly ShippedOrganisation[] = [
  shipped(1, 'ຄະນະກຳມະການຕ້ານການຄ້າມະນຸດລະດັບຊາດ', 'National Committee on Anti-Trafficking in Persons', {
    kind: 'Committee',
    acronym: 'NCATIP',
  }),
  shipped(
    2,
    'ກອງເລຂາຄະນະກຳມະການຕ້ານການຄ້າມະນຸດລະດັບຊາດ',
    'Secretariat of the National Committee on Anti-Trafficking in Persons',
    { kind: 'Committee', acronym: 'SNCATIP' },
  ),
  shipped(3, 'ຄະນະກຳມະການຕ້ານການຄ້າມະນຸດຂັ້ນແຂວງ', 'Provincial Committee on Anti-Trafficking in Persons', {
    kind: 'Committee',
    acronym: 'PCATIP',
  }),
  shipped(4, 'ຄະນະກຳມະການຕ້ານການຄ້າມະນຸດຂັ້ນເມືອງ', 'District Committee on Anti-Trafficking in Persons', {
    kind: 'Committee',
    acronym: 'DCATIP',
  }),
  shipped(5, 'ກົມຕຳຫຼວດສະກັດກັ້ນ ແລະ ຕ້ານການຄ້າມະນຸດ', 'Anti-Trafficking Department (police)', {
    kind: 'Police',
    acronym: 'ATD',
    services: ['EXT_Identification', 'EXT_Protection'],
  }),
  shipped(
    6,
    'ສູນໃຫ້ຄຳປຶກສາ ແລະ ປົກປ້ອງແມ່ຍິງ-ເດັກນ້ອຍ ສູນກາງສະຫະພັນແມ່ຍິງລາວ',
    'Counselling and Protection Centre for Women and Children, Lao Women’s Union',
    {
      kind: 'MassOrganisation',
      acronym: 'LWU',
      hotline: { number: '1362' },
      services: ['EXT_Shelter', 'EXT_Counselling', 'Legal', 'EXT_Reintegration', 'EXT_Hotline'],
    },
  ),
  shipped(7, 'ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ', 'Ministry of Labour and Social Welfare', {
    kind: 'Ministry',
    acronym: 'MOLSW',
    services: ['EXT_Shelter', 'EXT_SafeReturn', 'EXT_VocationalTraining'],
  }),
  shipped(8, 'ກະຊວງການຕ່າງປະເທດ', 'Ministry of Foreign Affairs', {
    kind: 'Ministry',
    acronym: 'MOFA',
    services: ['EXT_ConsularHelp'],
  }),
  shipped(9, 'ສະຫະພັນກຳມະບານລາວ', 'Lao Federation of Trade Unions', {
    kind: 'MassOrganisation',
    acronym: 'LFTU',
    services: ['RightsBasedTraining'],
  }),
  shipped(10, 'ຊາວໜຸ່ມປະຊາຊົນປະຕິວັດລາວ', 'Lao Youth Union', { kind: 'MassOrganisation', acronym: 'LYU' }),
  shipped(11, 'ອົງການໄອຍະການປະຊາຊົນ', 'Office of the People’s Prosecutor', {
    kind: 'Prosecutor',
    acronym: 'OSPP',
  }),
  shipped(12, 'ສານປະຊາຊົນ', 'People’s Court', { kind: 'Court' }),
  shipped(13, 'ກະຊວງສາທາລະນະສຸກ', 'Ministry of Health', {
    kind: 'Ministry',
    acronym: 'MOH',
    services: ['Health'],
  }),
  shipped(14, 'ກະຊວງປ້ອງກັນຄວາມສະຫງົບ', 'Ministry of Public Security', {
    kind: 'Ministry',
    acronym: 'MOPS',
    hotline: { number: '1300', remark: 'ຕ້ອງຢືນຢັນກ່ອນ (to be confirmed)' },
    services: ['EXT_Hotline'],
  }),
];
