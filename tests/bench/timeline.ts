import type { Page } from '@playwright/test';
import { v7 } from 'uuid';
import type { OpenStore } from '../../db/store/open-store.ts';
import { openStore } from '../../db/store/open.ts';
import { inventedCases } from '../generate/invented-case.ts';
import { eventKinds } from '../../shared/codes/event-kinds.ts';
import { goTo } from '../screens/frame.ts';
import { words } from '../screens/words.ts';
import { TestOffice } from '../support/office.ts';
import type { Bench } from './bench.ts';
import { compareTimes, figuresOf } from './measure.ts';
import { openInWindow, timeToShow } from './office-in-window.ts';

const USUAL_ENTRIES = 5000;
const FEW_ENTRIES = 20;
/** Openings of each kind, two of them to warm up; every case is opened once, because the window remembers for a while. */
const OPENINGS = 12;
const FRAMES = 600;
/** Faster than anybody reads: a case of 5,000 entries passes in half a minute. */
const PIXELS_A_FRAME = 200;

/**
 * In the real window: from the click on a case of 5,000 entries to its painted timeline, beside a case of 20; and the
 * times between frames while its timeline is scrolled, beside a page at rest. `--scale`: entries.
 */
export const timeline: Bench = async ({ scale = USUAL_ENTRIES }) => {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  await office.create();
  await office.restart();
  await office.signIn();
  const store = opened;
  if (store === undefined) throw new Error('Nobody is signed in');
  const cases = inventedCases(2 * OPENINGS, 20_261_130, store.account.id);
  const numbers: string[] = [];
  for (const input of cases) numbers.push((await office.get('case.record', input)).number);
  await store.transaction(async () => {
    for (const [at, { caseId }] of cases.entries())
      putEventsOnFile(store, caseId, at < OPENINGS ? scale : FEW_ENTRIES);
  });
  const { page, end } = await openInWindow(office);
  try {
    let [many, few] = [0, OPENINGS];
    const opening = await compareTimes(
      'timeline',
      `open a case of ${scale} entries, beside ${FEW_ENTRIES}`,
      OPENINGS - 2,
      () => openCase(page, numbers[many++] ?? ''),
      () => openCase(page, numbers[few++] ?? ''),
    );
    await openCase(page, numbers[0] ?? '');
    const atRest = await framesOf(page, 0);
    const scrolled = await framesOf(page, PIXELS_A_FRAME);
    return [...opening, ...figuresOf('timeline', 'between frames while scrolling', scrolled, atRest)];
  } finally {
    await end();
    await office.end();
  }
};

/** Events of a case in bulk: raw statements in the transaction of the caller; days in ten years, each told in two lines. */
function putEventsOnFile(store: OpenStore, caseId: string, count: number): void {
  const insert = store.sqlite.prepare(
    `insert into register.event (id, case_id, kind, kind_answer, what, when_answer, when_earliest, when_latest, when_precision,
       when_is_approximate, when_as_typed, certainty, certainty_answer, place_free_text, place_answer, created_at, created_by,
       changed_at, version)
     values (?, ?, ?, 'given', ?, 'given', ?, ?, 'day', 0, ?, null, 'unknown', ?, 'given', ?, ?, ?, 1)`,
  );
  const at = '2026-11-20T03:00:00.000Z';
  for (let n = 0; n < count; n += 1) {
    const day = new Date(Date.UTC(2016, 0, 1 + ((n * 37) % 3650))).toISOString().slice(0, 10);
    const kind = eventKinds.values[n % eventKinds.values.length]?.code;
    const what = `ໂທຫາ ຄັ້ງທີ ${n}: ບອກວ່າ ຢູ່ບ່ອນປອດໄພ ແລະ ຢາກກັບບ້ານ\nນັດພົບກັນອີກໃນອາທິດໜ້າ`;
    insert.run(v7(), caseId, kind, what, day, day, day, 'ບ້ານ ໜອງດ້ວງ', at, store.account.id, at);
  }
}

async function openCase(page: Page, number: string): Promise<number> {
  await goTo(page, words('lo'), 'cases');
  const row = page.getByRole('row').filter({ hasText: number });
  return timeToShow(page, () => row.click(), '[data-screen="case-page"] [data-entry]');
}

/** Milliseconds between the frames while the timeline is moved by so many pixels in each. */
const framesOf = (page: Page, pixelsAFrame: number): Promise<number[]> =>
  page.evaluate(
    ({ pixels, frames }) =>
      new Promise<number[]>((resolve) => {
        const list = document.querySelector('.timeline-years');
        const times: number[] = [];
        let last = performance.now();
        const next = (now: number): void => {
          times.push(now - last);
          last = now;
          if (list !== null) list.scrollTop += pixels;
          if (times.length <= frames) requestAnimationFrame(next);
          // The first came from somewhere within a frame.
          else resolve(times.slice(1));
        };
        requestAnimationFrame(next);
      }),
    { pixels: pixelsAFrame, frames: FRAMES },
  );
