import type { CodeList } from './code-list.ts';

/** Whether an event is still to come, took place, or did not; only what took place is counted. */
export const eventStandings = {
  name: 'event-standings',
  source: 'own codes',
  values: [
    { code: 'Planned', labelLo: 'ຄາດຈະຈັດ', labelEn: 'Planned', confidence: 'low', labelSource: 'own' },
    { code: 'Held', labelLo: 'ຈັດແລ້ວ', labelEn: 'Held', confidence: 'low', labelSource: 'own' },
    { code: 'Cancelled', labelLo: 'ຍົກເລີກ', labelEn: 'Cancelled', confidence: 'low', labelSource: 'own' },
  ],
} as const satisfies CodeList;
