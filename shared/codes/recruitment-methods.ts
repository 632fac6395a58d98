import type { CodeList } from './code-list.ts';

/**
 * How somebody was recruited.
 */
export const recruitmentMethods = {
  name: 'recruitment-methods',
  source: 'HTCDS 2.0 vic_MethodOfRecruitment (IOM, CC BY 4.0)',
  values: [
    {
      code: 'ThroughOnlineSocialNetworks',
      labelLo: 'ຜ່ານສື່ສັງຄົມອອນລາຍ',
      labelEn: 'Through online social networks',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'ThroughAnOnlineAdvertisement',
      labelLo: 'ຜ່ານໂຄສະນາທາງອອນລາຍ',
      labelEn: 'Through an online advertisement',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'ThroughFriendsOrSocialEvents',
      labelLo: 'ຜ່ານໝູ່ ຫຼື ງານສັງຄົມ',
      labelEn: 'Through friends or social events',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'ThroughFamilyOrFamilyEvents',
      labelLo: 'ຜ່ານຄອບຄົວ ຫຼື ງານຄອບຄົວ',
      labelEn: 'Through family or family events',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    { code: 'AtWork', labelLo: 'ຢູ່ບ່ອນເຮັດວຽກ', labelEn: 'At work', confidence: 'low', labelSource: 'own' },
    {
      code: 'AtAPlaceOfBusiness',
      labelLo: 'ຢູ່ສະຖານທີ່ທຸລະກິດ',
      labelEn: 'At a place of business',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'AtAnEducationalInstitution',
      labelLo: 'ຢູ່ສະຖານສຶກສາ',
      labelEn: 'At an educational institution',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'ThroughATelevisionAdvert',
      labelLo: 'ຜ່ານໂຄສະນາທາງໂທລະພາບ',
      labelEn: 'Through a television advert',
      confidence: 'low',
      labelSource: 'own',
    },
    {
      code: 'ThroughANewspaperAdvert',
      labelLo: 'ຜ່ານໂຄສະນາໃນໜັງສືພິມ',
      labelEn: 'Through a newspaper advert',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'Other', labelLo: 'ດ້ວຍວິທີອື່ນ', labelEn: 'Other', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
