import type { MissingAnswer } from '../../shared/domain/answer.ts';
import type { CaseFieldName, CaseValues } from './case-values.ts';
import { asksWhenDied, personFieldOrder } from './person-values.ts';

/** The form's sections in the order in which they are asked. */
export const caseSections = [
  {
    id: 'person',
    fields: personFieldOrder,
  },
  { id: 'identification', fields: ['authority', 'decidedOn'] },
  {
    id: 'case',
    fields: ['openedOn', 'incidentId', 'sourceOfDetection', 'foundOn', 'foundAt', 'responsibleOfficer'],
  },
] as const satisfies ReadonlyArray<{ readonly id: string; readonly fields: readonly CaseFieldName[] }>;

export type SectionId = (typeof caseSections)[number]['id'];

/** The fields in the order in which they stand in the form. */
export const caseFieldOrder: readonly CaseFieldName[] = caseSections.flatMap(({ fields }) => [...fields]);

/** Whether a question has an answer, be it only that there is none to be had. "Not asked" leaves it to be asked. */
export function isAnswered(name: CaseFieldName, values: CaseValues): boolean {
  switch (name) {
    case 'openedOn':
      return values.openedOn.text.trim() !== '';
    case 'responsibleOfficer':
      return values.responsibleOfficer !== '';
    // That a case is of its own is an answer too.
    case 'incidentId':
      return true;
    case 'home':
    case 'foundAt': {
      const { typed, missing } = values[name];
      const parts = [typed.code, typed.text, typed.other];
      return isSettled(missing) || parts.some((part) => part.trim() !== '');
    }
    case 'otherNames':
      return (
        isSettled(values.otherNames.missing) || values.otherNames.typed.some(({ text }) => text.trim() !== '')
      );
    case 'birth':
    case 'decidedOn':
    case 'foundOn':
    case 'diedOn':
      return isSettled(values[name].missing) || values[name].typed.text.trim() !== '';
    case 'nationalities':
    case 'languages':
    case 'disabilities':
      return isSettled(values[name].missing) || values[name].typed.length > 0;
    default:
      return isSettled(values[name].missing) || values[name].typed.trim() !== '';
  }
}

const isSettled = (missing: MissingAnswer | null): boolean => missing !== null && missing !== 'not-asked';

/** How many questions of a section are asked of this person, and how many of them are answered. */
export function progressIn(
  fields: readonly CaseFieldName[],
  values: CaseValues,
): { readonly asked: number; readonly answered: number } {
  const asked = fields.filter((name) => name !== 'diedOn' || asksWhenDied(values));
  return { asked: asked.length, answered: asked.filter((name) => isAnswered(name, values)).length };
}
