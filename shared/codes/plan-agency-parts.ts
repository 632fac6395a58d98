import type { CodeList } from './code-list.ts';

/** What an agency has to do with a goal, programme, project or activity of the national plan. */
export const planAgencyParts = {
  name: 'plan-agency-parts',
  source: 'own codes',
  values: [
    {
      code: 'responsible',
      labelLo: 'ຮັບຜິດຊອບ',
      labelEn: 'Responsible',
      confidence: 'low',
      labelSource: 'own',
    },
    { code: 'supporting', labelLo: 'ຮ່ວມປະຕິບັດ', labelEn: 'Supporting', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
