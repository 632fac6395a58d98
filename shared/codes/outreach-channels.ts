import type { CodeList } from './code-list.ts';

/** By what the public was reached. */
export const outreachChannels = {
  name: 'outreach-channels',
  source: 'own codes',
  values: [
    {
      code: 'VillageMeeting',
      labelLo: 'ປະຊຸມຢູ່ບ້ານ',
      labelEn: 'Meeting in a village',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'School', labelLo: 'ໂຮງຮຽນ', labelEn: 'School', confidence: 'low', labelSource: 'own' },
    { code: 'Workplace', labelLo: 'ບ່ອນເຮັດວຽກ', labelEn: 'Workplace', confidence: 'low', labelSource: 'own' },
    {
      code: 'HouseVisit',
      labelLo: 'ລົງຢາມເຮືອນ',
      labelEn: 'Visits to homes',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Radio', labelLo: 'ວິທະຍຸ', labelEn: 'Radio', confidence: 'low', labelSource: 'own' },
    { code: 'Television', labelLo: 'ໂທລະພາບ', labelEn: 'Television', confidence: 'low', labelSource: 'own' },
    { code: 'Newspaper', labelLo: 'ໜັງສືພິມ', labelEn: 'Newspaper', confidence: 'low', labelSource: 'own' },
    {
      code: 'SocialMedia',
      labelLo: 'ສື່ສັງຄົມອອນລາຍ',
      labelEn: 'Social media',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'TextMessage',
      labelLo: 'ຂໍ້ຄວາມສັ້ນ',
      labelEn: 'Text messages (SMS)',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Loudspeaker',
      labelLo: 'ໂທລະໂຄ່ງ',
      labelEn: 'Loudspeaker',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Leaflet', labelLo: 'ແຜ່ນພັບ', labelEn: 'Leaflets', confidence: 'low', labelSource: 'own' },
    {
      code: 'Poster',
      labelLo: 'ໂປສເຕີ ແລະ ປ້າຍໂຄສະນາ',
      labelEn: 'Posters and boards',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Theatre',
      labelLo: 'ລະຄອນ ແລະ ສິລະປະ',
      labelEn: 'Theatre and art',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'Fair',
      labelLo: 'ງານວາງສະແດງ',
      labelEn: 'Fair or exhibition',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ອື່ນໆ', labelEn: 'Other', confidence: 'medium', labelSource: 'glossary' },
  ],
} as const satisfies CodeList;
