import { newScreening } from '../support/screenings.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, canariesOf, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/** Alerts and dates of each case: as many as roles that will try to end one. */
export const SPARE = 10;

/** An event in one compartment, each of its words a canary. */
export async function seedEvent(
  office: StaffedOffice,
  { name, caseId, events }: SeededCase,
  compartment: 'register' | 'investigation' | 'assistance',
  canaries: Canary[],
): Promise<void> {
  const at = caseNames.indexOf(name);
  const word = (field: string): string => {
    const text = `Canary${compartment}${field}${at}x`;
    canaries.push({ text, caseName: name, field, classOf: 'narrative', compartment, isCounted: false });
    return text;
  };
  await office.get('event.record', {
    eventId: events[compartment],
    caseId,
    compartment,
    event: {
      kind: { answer: 'unknown' },
      what: word('What'),
      when: { answer: 'unknown' },
      certainty: { answer: 'unknown' },
      place: { answer: 'given', value: { placeCode: null, freeText: word('Place') } },
    },
  });
}

/** A screening of one wing, each of its words a canary; the police wing's holds the codes, which both wings read. */
export async function seedScreening(
  office: StaffedOffice,
  { name, caseId, screenings }: SeededCase,
  compartment: 'investigation' | 'assistance',
  canaries: Canary[],
): Promise<void> {
  // Only what is put on file is looked for.
  const codes = canariesOf(name, compartment === 'investigation' ? canaries : []);
  const word = (field: string): string => {
    const text = `Canary${compartment}Screening${field}${caseNames.indexOf(name)}x`;
    canaries.push({ text, caseName: name, field, classOf: 'narrative', compartment, isCounted: false });
    return text;
  };
  const time = `0${caseNames.indexOf(name)}:47`;
  // With its quotes: instants hold such parts too.
  codes.add(`"${time}"`, 'heldAt', 'trafficking');
  // No other number of the store follows these words.
  const elsewhere = 90 + caseNames.indexOf(name);
  codes.add(
    `"interviewsElsewhere":{"answer":"given","value":${elsewhere}}`,
    'interviewsElsewhere',
    'trafficking',
  );
  const coded = {
    heldOn: { answer: 'given', value: codes.day('heldOn', 2013, 'trafficking') },
    heldAt: { answer: 'given', value: time },
    interviewsElsewhere: { answer: 'given', value: elsewhere },
    place: {
      answer: 'given',
      value: { placeCode: null, freeText: codes.word('ScreeningPlace', 'trafficking') },
    },
  } as const;
  const words = {
    interpreterName: word('InterpreterName'),
    presentOthers: word('PresentOthers'),
    repeatReason: word('RepeatReason'),
    pathReason: word('PathReason'),
    conclusionReason: word('ConclusionReason'),
    notes: word('Notes'),
    itemNotes: { 'DR.01': word('ItemNote') },
  };
  await office.get('screening.save', {
    ...newScreening(caseId, { path: 'uncertain', ...(compartment === 'investigation' ? coded : {}) }, words),
    screeningId: screenings[compartment],
  });
}

/** The dates of one wing: the first half of a case's are the police wing's. */
export async function seedNextDates(
  office: StaffedOffice,
  { caseId, nextDates }: SeededCase,
  wing: 'investigation' | 'assistance',
): Promise<void> {
  const own = wing === 'investigation' ? nextDates.slice(0, SPARE) : nextDates.slice(SPARE);
  for (const nextDateId of own)
    await office.get('nextDate.add', { nextDateId, caseId, wing, kind: 'Meeting', on: '2027-01-15' });
}
