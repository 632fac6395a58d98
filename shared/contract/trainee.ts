import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { programmeEventKinds } from '../codes/programme-event-kinds.ts';
import { RecordId } from '../domain/identifier.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { Trainee, TraineeDecision } from '../domain/trainee.ts';
import { defineOperations } from './operation.ts';
import { eventsOfTime } from './programme-event.ts';

/** An event on whose list a trainee stands. */
export const EventOfTrainee = z.strictObject({
  eventId: RecordId,
  kind: codeSchema(programmeEventKinds),
  titleLao: z.string(),
  titleEnglish: z.string().nullable(),
  lastDay: PlainDate,
  /** The name as that list has it. */
  name: z.string(),
});

/** A person who was trained, as a choice or one side of a question. */
export const TraineeTold = z.strictObject({
  traineeId: RecordId,
  trainee: Trainee,
  /** Events of all lines that are this person, the newest first. */
  events: z.array(EventOfTrainee),
});
export type TraineeTold = z.infer<typeof TraineeTold>;

/** One of the people who took part in what was held in a time. */
export const TraineeInTime = z.strictObject({
  traineeId: RecordId,
  trainee: Trainee,
  /** At how many of the events of that time. */
  events: z.int().min(1),
});
export type TraineeInTime = z.infer<typeof TraineeInTime>;

const look = { kind: 'query', host: 'store', needs: 'plan:read', audit: 'always', topics: [] } as const;

/** People who were trained, each one across years. */
export const traineeOperations = defineOperations({
  /** Whoever on file bears a name like what was typed so far, the likeliest first. */
  'trainee.find': {
    ...look,
    input: z.strictObject({
      text: z.string().max(120),
      /** Those on the list of this event are left out: they are chosen already. */
      notOf: RecordId.nullable(),
      limit: z.int().min(1).max(50),
    }),
    output: z.array(TraineeTold),
  },
  'trainee.open': {
    ...look,
    input: z.strictObject({ traineeId: RecordId }),
    output: TraineeTold,
  },
  /** The people of what took place in a time, each once, by name: those whom `programmeEvent.count` counts. */
  'trainee.list': {
    ...look,
    input: z.strictObject({
      ...eventsOfTime,
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ people: z.array(TraineeInTime), total: z.int().min(0) }),
  },
  /** Questions that wait for a person, those for which most speaks first. */
  'trainee.pairs': {
    ...look,
    input: z.strictObject({
      /** About people of one event; null for all. */
      eventId: RecordId.nullable(),
      limit: z.int().min(1).max(100),
    }),
    output: z.strictObject({
      pairs: z.array(z.strictObject({ one: TraineeTold, other: TraineeTold })),
      total: z.int().min(0),
    }),
  },
  /** Keeps what a person says: one person, or two. It can be said otherwise later. */
  'trainee.decide': {
    kind: 'command',
    host: 'store',
    needs: 'plan:write',
    audit: 'always',
    topics: ['trainees', 'programme-events'],
    input: z.strictObject({ oneId: RecordId, otherId: RecordId, decision: TraineeDecision }),
    output: z.strictObject({}),
  },
});
