import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactDate } from '../../../shared/domain/partial-date.ts';
import type { ProgrammeEvent } from '../../../shared/domain/programme-event.ts';
import type { StoreDatabase } from '../../../db/database.ts';
import {
  countAttendances,
  countAudience,
  countEventsHeld,
  countPeople,
  heldBetween,
} from '../../../db/repositories/programme-event-counts.ts';
import { saveParticipant } from '../../../db/repositories/event-participant-repository.ts';
import {
  insertProgrammeEvent,
  readProgrammeEvent,
  updateProgrammeEvent,
} from '../../../db/repositories/programme-event-repository.ts';
import { decideTraineePair, insertTrainee } from '../../../db/repositories/trainee-repository.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { newParticipant, newProgrammeEvent } from '../../support/programme-events.ts';
import { open, storeOnDisk } from '../support/store-fixture.ts';

const stamp = { at: '2026-06-01T02:00:00.000Z', by: 'somebody' };

/** A line of an invented list: who of a pool of people, as which sex, and whether they were there. */
type Line = {
  readonly who: number;
  readonly isWoman: boolean;
  readonly there: 'not-noted' | 'one-day' | 'never';
};
type Invented = {
  readonly kind: ProgrammeEvent['kind'];
  readonly standing: ProgrammeEvent['standing'];
  /** Of 2026. */
  readonly month: number;
  readonly typed: { readonly total: number; readonly women: number } | null;
  readonly lines: readonly Line[];
  readonly audience: { readonly low: number; readonly more: number; readonly most: number } | null;
};

const PEOPLE = 8;
const line: fc.Arbitrary<Line> = fc.record({
  who: fc.nat(PEOPLE - 1),
  isWoman: fc.boolean(),
  there: fc.constantFrom('not-noted', 'one-day', 'never'),
});
const invented: fc.Arbitrary<Invented> = fc.record({
  kind: fc.constantFrom('Training', 'Meeting', 'Outreach'),
  standing: fc.constantFrom('Held', 'Held', 'Planned', 'Cancelled'),
  month: fc.integer({ min: 1, max: 12 }),
  typed: fc.option(
    fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => ({ total: Math.max(a, b), women: Math.min(a, b) })),
  ),
  lines: fc.uniqueArray(line, { selector: ({ who }) => who, maxLength: PEOPLE }),
  audience: fc.option(fc.record({ low: fc.nat(500), more: fc.nat(500), most: fc.nat(500) })),
});

const monthText = (month: number): string => String(month).padStart(2, '0');

describe('counting what was held', () => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await open(await storeOnDisk());
  });
  afterAll(() => store.close());

  /** Works in a transaction that is taken back, so that every run of a property begins with nothing. */
  const inPassing = async (work: (db: StoreDatabase) => Promise<void>): Promise<void> => {
    const back = new Error('taken back');
    await store
      .transaction(async () => {
        await work(store.kysely);
        throw back;
      })
      .catch((cause: unknown) => {
        if (cause !== back) throw cause;
      });
  };

  it('agrees with a count by hand over random events, lists, typed counts and answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(invented, { maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1)), { maxLength: 4 }),
        fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
        async (events, same, [a, b]) =>
          inPassing(async (passing) => {
            const [first, last] = [Math.min(a, b), Math.max(a, b)];
            const trainees = Array.from({ length: PEOPLE }, () => v7());
            for (const id of trainees)
              await insertTrainee(
                passing,
                id,
                { name: 'ສົມພອນ', sex: null, bornFrom: null, bornTo: null, office: null, position: null },
                stamp,
              );
            for (const each of events) await putOnFile(passing, each, trainees);
            for (const [one, other] of same)
              if (one !== other)
                await decideTraineePair(passing, [trainees[one] ?? '', trainees[other] ?? ''], 'same', stamp);
            const filter = heldBetween(`2026-${monthText(first)}-01`, `2026-${monthText(last)}-31`);
            const counted = events.filter(
              ({ standing, month }) => standing === 'Held' && month >= first && month <= last,
            );
            expect(await countEventsHeld(passing, filter)).toBe(counted.length);

            const there = counted.map(({ lines }) => lines.filter((one) => one.there !== 'never'));
            const expected = counted.map(({ typed }, at) => {
              const list = there[at] ?? [];
              const holds = list.length > 0 && list.length >= (typed?.total ?? 0);
              if (holds) return { total: list.length, women: list.filter((one) => one.isWoman).length };
              return typed ?? { total: 0, women: 0 };
            });
            const attendances = await countAttendances(passing, filter);
            expect(attendances.total).toBe(expected.reduce((sum, { total }) => sum + total, 0));
            expect(attendances.women).toBe(expected.reduce((sum, { women }) => sum + women, 0));
            expect(attendances.women).toBeLessThanOrEqual(attendances.total);
            expect(attendances.named + attendances.unnamed).toBe(attendances.total);

            // People joined by answers, however long the chain: coloured until nothing changes.
            const colours = Array.from({ length: PEOPLE }, (_, at) => at);
            for (let round = 0; round < PEOPLE; round += 1)
              for (const [one, other] of same) {
                const least = Math.min(colours[one] ?? one, colours[other] ?? other);
                colours[one] = least;
                colours[other] = least;
              }
            const people = await countPeople(passing, filter);
            const seen = there.flat().map(({ who }) => colours[who] ?? who);
            expect(people.total).toBe(new Set(seen).size);
            expect(people.attendances).toBe(seen.length);
            expect(people.total).toBeLessThanOrEqual(people.attendances);
            expect(people.women).toBeLessThanOrEqual(people.total);
            expect(people.atLeast).toBe(people.total);

            const reached = counted.flatMap(({ kind, audience }) =>
              kind === 'Outreach' && audience !== null ? [audience] : [],
            );
            const [radio] = await countAudience(passing, filter);
            expect(radio?.low ?? 0).toBe(reached.reduce((sum, { low }) => sum + low, 0));
            expect(radio?.estimate ?? 0).toBe(reached.reduce((sum, { low, more }) => sum + low + more, 0));
            expect(radio?.high ?? 0).toBe(
              reached.reduce((sum, { low, more, most }) => sum + low + more + most, 0),
            );
          }),
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('tells the least number of people that there can be while questions are open', () =>
    inPassing(async (passing) => {
      const ids = [v7(), v7(), v7(), v7()].toSorted();
      for (const id of ids)
        await insertTrainee(
          passing,
          id,
          { name: 'ບຸນມີ', sex: 'Male', bornFrom: null, bornTo: null, office: null, position: null },
          stamp,
        );
      // Three lines of one list each, and three questions in a ring: at the least two of the four are left.
      for (const [at, traineeId] of ids.entries()) {
        const eventId = v7();
        await insertProgrammeEvent(passing, eventId, newProgrammeEvent(), stamp);
        await saveParticipant(
          passing,
          eventId,
          0,
          { participantId: v7(), traineeId, participant: newParticipant(`ບຸນມີ ${at}`), version: 1 },
          stamp,
        );
      }
      for (const [one, other] of [
        [0, 1],
        [1, 2],
        [0, 2],
      ] as const)
        await passing
          .insertInto('programme.trainee_pair')
          .values({
            one_id: ids[one] ?? '',
            other_id: ids[other] ?? '',
            weight: 20,
            decision: null,
            decided_at: null,
            decided_by: null,
            created_at: stamp.at,
            created_by: stamp.by,
            version: 1,
          })
          .execute();
      const year = heldBetween('2026-01-01', '2026-12-31');
      expect(await countPeople(passing, year)).toEqual({
        total: 4,
        women: 0,
        sexUnknown: 0,
        attendances: 4,
        atLeast: 2,
        pairsWaiting: 3,
      });
      await decideTraineePair(passing, [ids[1] ?? '', ids[0] ?? ''], 'same', stamp);
      await decideTraineePair(passing, [ids[1] ?? '', ids[2] ?? ''], 'different', stamp);
      // One of three questions is still open, and it is about those who were joined.
      expect(await countPeople(passing, year)).toMatchObject({ total: 3, atLeast: 2, pairsWaiting: 1 });
      await decideTraineePair(passing, [ids[0] ?? '', ids[1] ?? ''], 'different', stamp);
      expect(await countPeople(passing, year)).toMatchObject({ total: 4, atLeast: 3 });
    }));

  it('gives back every answer of an event as it was put on file', () =>
    inPassing(async (passing) => {
      const eventId = v7();
      const event = newProgrammeEvent({
        titleEnglish: 'Workshop',
        begins: exactDate('2023-12-11', '11/12/2023'),
        ends: exactDate('2023-12-22', '22/12/2023'),
        places: [
          { placeCode: '08', freeText: null },
          { placeCode: '01', freeText: 'ສະໂມສອນ' },
        ],
        organiser: { organisationId: null, name: 'ສູນກາງສະຫະພັນກຳມະບານລາວ' },
        funders: [{ organisationId: v7(), name: null }],
        partners: [{ organisationId: null, name: 'ກົມຕຳຫຼວດ' }],
        chair: { name: 'ພອນສະເຫນ ວິໄລເມັງ', position: 'ຮອງປະທານ' },
        subjects: [
          { lao: 'ສະພາບການຄ້າມະນຸດ', english: 'The situation' },
          { lao: 'ກົດໝາຍ', english: null },
        ],
        materials: 'ປຶ້ມຄູ່ມື',
        cost: { minorUnits: 45_000_000, currency: 'LAK' },
        planNodeIds: [],
        counts: { total: 60, women: 21, byAge: [{ band: '25-34', total: 30, women: 10 }] },
        test: { fullMarks: 20, before: { people: 58, sum: 512.5 }, after: null },
        remarks: 'ບັນທຶກ\n\nສອງຫຍໍ້ໜ້າ',
      });
      await insertProgrammeEvent(passing, eventId, event, stamp);
      expect((await readProgrammeEvent(passing, eventId))?.event).toEqual(event);
    }));

  it('keeps countries of a meeting in their order, and of nothing else', () =>
    inPassing(async (passing) => {
      const [meetingId, trainingId] = [v7(), v7()];
      const meeting = newProgrammeEvent({ kind: 'Meeting', countries: ['KH', 'TH'] });
      await insertProgrammeEvent(passing, meetingId, meeting, stamp);
      expect((await readProgrammeEvent(passing, meetingId))?.event).toEqual(meeting);
      await insertProgrammeEvent(passing, trainingId, newProgrammeEvent(), stamp);
      await expect(
        passing
          .insertInto('programme.programme_event_country')
          .values({
            event_id: trainingId,
            country: 'TH',
            position: 0,
            created_at: stamp.at,
            created_by: stamp.by,
            version: 1,
          })
          .execute(),
      ).rejects.toThrow('only a meeting is held with countries');
      await updateProgrammeEvent(passing, meetingId, newProgrammeEvent(), 2, stamp);
      expect((await readProgrammeEvent(passing, meetingId))?.event.countries).toEqual([]);
    }));

  const putOnFile = async (
    passing: StoreDatabase,
    { kind, standing, month, typed, lines, audience }: Invented,
    trainees: readonly string[],
  ): Promise<void> => {
    const eventId = v7();
    const on = `2026-${monthText(month)}-10`;
    await insertProgrammeEvent(
      passing,
      eventId,
      newProgrammeEvent({
        kind,
        standing,
        begins: exactDate(on),
        counts: typed === null ? null : { ...typed, byAge: [] },
        reach:
          audience === null || kind !== 'Outreach'
            ? []
            : [
                {
                  channel: 'Radio',
                  low: audience.low,
                  estimate: audience.low + audience.more,
                  high: audience.low + audience.more + audience.most,
                  women: null,
                  method: 'BroadcasterFigure',
                  remark: null,
                },
              ],
      }),
      stamp,
    );
    for (const [position, { who, isWoman, there }] of lines.entries())
      await saveParticipant(
        passing,
        eventId,
        position,
        {
          participantId: v7(),
          traineeId: trainees[who] ?? '',
          participant: newParticipant('ສົມພອນ', {
            sex: { answer: 'given', value: isWoman ? 'Female' : 'Male' },
            attendedOn: there === 'not-noted' ? null : there === 'one-day' ? [on] : [],
          }),
          version: 1,
        },
        stamp,
      );
  };
});
