import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';

type ScreeningInput = InputByOperation<'screening.save'>;

const unasked = { answer: 'not-asked' } as const;

/** A new screening by the ILO labour indicators in which nothing was asked yet, of somebody born long ago. */
export function newScreening(
  caseId: string,
  change: Partial<ScreeningInput['screening']> = {},
  words: Partial<ScreeningInput['words']> = {},
): ScreeningInput {
  return {
    screeningId: v7(),
    caseId,
    version: 0,
    screening: {
      instrumentId: 'ilo-labour',
      instrumentVersion: 1,
      heldOn: unasked,
      heldAt: unasked,
      place: unasked,
      interpreter: unasked,
      interpreterLanguage: unasked,
      consent: unasked,
      interviewsElsewhere: unasked,
      path: 'adult',
      act: 'not-asked',
      answers: {},
      conclusion: null,
      ...change,
    },
    words: {
      interpreterName: null,
      presentOthers: null,
      repeatReason: null,
      pathReason: null,
      conclusionReason: null,
      notes: null,
      itemNotes: {},
      ...words,
    },
  };
}
