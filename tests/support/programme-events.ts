import { v7 } from 'uuid';
import type { EventParticipant } from '../../shared/domain/event-participant.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import { ProgrammeEvent } from '../../shared/domain/programme-event.ts';

/** A training of one day that took place, with nothing else said of it. */
export const newProgrammeEvent = (change: Partial<ProgrammeEvent> = {}): ProgrammeEvent =>
  ProgrammeEvent.parse({
    kind: 'Training',
    standing: 'Held',
    titleLao: 'ຝຶກອົບຮົມວຽກງານຕ້ານການຄ້າມະນຸດ',
    titleEnglish: null,
    begins: exactDate('2026-03-02'),
    ends: null,
    places: [],
    organiser: null,
    funders: [],
    partners: [],
    countries: [],
    chair: null,
    subjects: [],
    materials: null,
    cost: null,
    planNodeIds: [],
    trainerIds: [],
    counts: null,
    test: null,
    reach: [],
    remarks: null,
    ...change,
  });

/** A line of a list that says a name and nothing else. */
export const newParticipant = (name: string, change: Partial<EventParticipant> = {}): EventParticipant => ({
  name,
  sex: { answer: 'not-asked' },
  ageBand: { answer: 'not-asked' },
  ethnicGroup: { answer: 'not-asked' },
  office: null,
  position: null,
  attendedOn: null,
  marksBefore: null,
  marksAfter: null,
  ...change,
});

/** A line as the window sends it: of nobody on file yet. */
export const newLine = (name: string, change: Partial<EventParticipant> = {}) => ({
  participantId: v7(),
  traineeId: null,
  participant: newParticipant(name, change),
});
