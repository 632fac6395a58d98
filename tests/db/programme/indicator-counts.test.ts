import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countedSpan } from '../../../shared/domain/indicator.ts';
import { exactDate } from '../../../shared/domain/partial-date.ts';
import type { ProgrammeEvent } from '../../../shared/domain/programme-event.ts';
import { countOfProgramme } from '../../../db/repositories/indicator-counts.ts';
import { saveParticipant } from '../../../db/repositories/event-participant-repository.ts';
import { insertProgrammeEvent } from '../../../db/repositories/programme-event-repository.ts';
import { insertTrainee } from '../../../db/repositories/trainee-repository.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { newParticipant, newProgrammeEvent } from '../../support/programme-events.ts';
import { open, storeOnDisk } from '../support/store-fixture.ts';

const stamp = { at: '2026-06-01T02:00:00.000Z', by: 'somebody' };
const [activity, other, elsewhere] = [v7(), v7(), v7()];
const trainees = [v7(), v7(), v7()];
const quarter = { accrual: 'per-period', firstPeriod: '2026-Q1' } as const;

let store: OpenStore;
const put = (change: Partial<ProgrammeEvent>, ...who: readonly number[]): Promise<void> =>
  store.transaction(async () => {
    const eventId = v7();
    await insertProgrammeEvent(store.kysely, eventId, newProgrammeEvent(change), stamp);
    for (const [position, at] of who.entries())
      await saveParticipant(
        store.kysely,
        eventId,
        position,
        {
          participantId: v7(),
          traineeId: trainees[at] ?? '',
          participant: newParticipant('ສົມພອນ'),
          version: 1,
        },
        stamp,
      );
  });

beforeAll(async () => {
  store = await open(await storeOnDisk());
  // The events name nodes of a plan that is of no concern here.
  store.sqlite.pragma('foreign_keys = off');
  const nobody = { name: 'ສົມພອນ', sex: null, bornFrom: null, bornTo: null, office: null, position: null };
  await store.transaction(async () => {
    for (const id of trainees) await insertTrainee(store.kysely, id, nobody, stamp);
  });
  const radio = {
    channel: 'Radio',
    low: 80,
    estimate: 100,
    high: 200,
    women: null,
    method: 'BroadcasterFigure',
  };
  const reach: ProgrammeEvent['reach'] = newProgrammeEvent({
    kind: 'Outreach',
    reach: [{ ...radio, remark: null } as ProgrammeEvent['reach'][number]],
  }).reach;
  await put({ planNodeIds: [activity], begins: exactDate('2026-02-10') }, 0, 1);
  // Of both activities, and with one of those who came before: counted once for the two together.
  await put({ planNodeIds: [activity, other], begins: exactDate('2026-05-10') }, 1, 2);
  await put({ planNodeIds: [elsewhere], begins: exactDate('2026-02-11') }, 0, 1, 2);
  await put({ planNodeIds: [activity], begins: exactDate('2026-02-12'), standing: 'Planned' });
  await put({ planNodeIds: [activity], begins: exactDate('2026-02-13'), kind: 'Meeting' }, 2);
  await put({ planNodeIds: [other], begins: exactDate('2026-02-14'), kind: 'Outreach', reach });
});
afterAll(() => store.close());

it.each([
  ['trainings-held', [activity], quarter, '2026-Q1', 1],
  ['trainings-held', [activity, other], quarter, '2026-Q2', 1],
  ['trainings-held', [activity, other], { ...quarter, accrual: 'cumulative' }, '2026-Q2', 2],
  ['meetings-held', [activity], quarter, '2026-Q1', 1],
  ['meetings-held', [other], quarter, '2026-Q1', 0],
  ['people-trained', [activity], quarter, '2026-Q1', 2],
  ['people-trained', [activity, other], quarter, '2026-Q2', 2],
  // Three people in four attendances: since the beginning they are counted anew, not summed.
  ['people-trained', [activity, other], { ...quarter, accrual: 'cumulative' }, '2026-Q2', 3],
  ['outreach-audience', [activity], quarter, '2026-Q1', 0],
  ['outreach-audience', [activity, other], quarter, '2026-Q1', 100],
] as const)(
  'counts %s for the nodes of an indicator, in its own time',
  async (thing, nodeIds, way, period, is) => {
    const span = countedSpan(way, period);
    expect(await countOfProgramme(store.kysely, thing, { nodeIds, span })).toBe(is);
  },
);
