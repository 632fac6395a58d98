import { type DraftOfAssistance, draftsOfAssistance } from '../../../shared/domain/draft.ts';

/** The kinds of records that have a form of their own, as their drafts are called. */
export const assistanceParts = draftsOfAssistance;
export type AssistancePart = DraftOfAssistance;
