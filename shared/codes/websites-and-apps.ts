import type { CodeList } from './code-list.ts';

/**
 * The site or app through which somebody was recruited.
 */
export const websitesAndApps = {
  name: 'websites-and-apps',
  source: 'HTCDS 2.0 vic_RecruitmentWebsitesAndApps (IOM, CC BY 4.0), explicitly extensible',
  values: [
    {
      code: 'Facebook',
      labelLo: 'ເຟສບຸກ',
      labelEn: 'Facebook',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'FacebookMessenger',
      labelLo: 'ເຟສບຸກ ແມັດເຊັນເຈີ',
      labelEn: 'Facebook Messenger',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'WhatsApp',
      labelLo: 'ວອດແອັບ',
      labelEn: 'WhatsApp',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    { code: 'Line', labelLo: 'ໄລນ໌', labelEn: 'Line', confidence: 'low', labelSource: 'own', isCommon: true },
    {
      code: 'WeChat',
      labelLo: 'ວີແຊັດ',
      labelEn: 'WeChat',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'TikTok',
      labelLo: 'ຕິກຕັອກ',
      labelEn: 'TikTok',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    {
      code: 'Telegram',
      labelLo: 'ເທເລແກຣມ',
      labelEn: 'Telegram',
      confidence: 'low',
      labelSource: 'own',
      isCommon: true,
    },
    { code: 'Instagram', labelLo: 'ອິນສະຕາແກຣມ', labelEn: 'Instagram', confidence: 'low', labelSource: 'own' },
    { code: 'Viber', labelLo: 'ໄວເບີ', labelEn: 'Viber', confidence: 'low', labelSource: 'own' },
    { code: 'SnapChat', labelLo: 'ສະແນັບແຊັດ', labelEn: 'Snapchat', confidence: 'low', labelSource: 'own' },
    { code: 'Twitter', labelLo: 'ທະວິດເຕີ', labelEn: 'Twitter (X)', confidence: 'low', labelSource: 'own' },
    { code: 'QQ', labelLo: 'ຄິວຄິວ', labelEn: 'QQ', confidence: 'low', labelSource: 'own' },
    { code: 'QZone', labelLo: 'ຄິວໂຊນ', labelEn: 'QZone', confidence: 'low', labelSource: 'own' },
    { code: '4Sale', labelLo: 'ໂຟເຊວ', labelEn: '4Sale', confidence: 'low', labelSource: 'own' },
    {
      code: 'Other',
      labelLo: 'ເວັບ ຫຼື ແອັບອື່ນ',
      labelEn: 'Other site or app',
      confidence: 'low',
      labelSource: 'own',
    },
  ],
} as const satisfies CodeList;
