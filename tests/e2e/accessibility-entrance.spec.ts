import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pressInWindow } from '../program/shown-view.ts';
import { crashedScreen } from '../screens/broken-tour.ts';
import { calendarStop } from '../screens/calendar-tour.ts';
import { entranceScreens, foundingScreens } from '../screens/entrance-tour.ts';
import { expectScreen } from '../screens/entrance.ts';
import { Inspection } from '../screens/inspection.ts';
import { restoreScreens } from '../screens/restore.ts';
import type { SheetRows } from '../screens/sheets.ts';
import { lock } from '../screens/steps.ts';
import { expect, test } from './fixture.ts';

const setUp = new Inspection();
const entrance = new Inspection();

test.beforeAll(async ({ program, start }) => {
  test.setTimeout(420_000);
  const sheets = new Map<number, SheetRows>();
  await setUp.enter(program.page);
  await setUp.lookAtAll(foundingScreens(program.page, sheets));
  process.stdout.write(setUp.summary('set-up'));

  const page = await lock(program);
  await entrance.enter(page);
  await entrance.lookAtAll(entranceScreens(page, sheets));
  await entrance.lookAtAll(crashedScreen(page));
  await program.untilNewPage(() => pressInWindow(program, 'F12'));
  await entrance.enter(program.calendar);
  await entrance.look(calendarStop);
  await program.close();

  writeFileSync(path.join(program.folders.store, 'vault.json'), '{}');
  const next = await start();
  await expectScreen(next.page, 'unusable');
  await entrance.enter(next.page);
  await entrance.look({ screen: 'store that cannot be used' });
  const copies = path.join(program.folders.root, 'copies');
  execFileSync(process.execPath, [path.join(import.meta.dirname, '../program/write-copy.ts'), copies]);
  await entrance.lookAtAll(restoreScreens(next, copies));
  process.stdout.write(entrance.summary('before signing in'));
});

test('the set-up of a new office can be read by everyone, in Lao and English', () => {
  expect(setUp.reading).toEqual([]);
  expect(setUp.screens).toBeGreaterThan(6);
});

test('so can the pages before signing in, the calendar, and what stands when everything broke', () => {
  expect(entrance.reading).toEqual([]);
  expect(entrance.screens).toBeGreaterThan(6);
});

test('Tab goes through set-up, sign-in and recovery, with a ring in sight, and out again', () => {
  expect([...setUp.keyboard, ...entrance.keyboard]).toEqual([]);
});

test('nothing moves there where the system asks for less motion', () => {
  expect([...setUp.motion, ...entrance.motion]).toEqual([]);
});

test('nothing is cut off or left out there when every text is longer by two fifths', () => {
  expect([...setUp.translation, ...entrance.translation]).toEqual([]);
});
