import type { Language } from '../domain/language.ts';
import { formatNumber } from './lao-format.ts';

/*
 * What the desktop says of tasks: a number, and nothing else. The main process shows it, which has no catalogue; the words
 * stand here like the labels of codes. Own wording, confidence low: to be read by a native speaker before release.
 */

const words: Readonly<Record<Language, Readonly<Record<'today' | 'now', (count: number) => string>>>> = {
  lo: {
    today: (count) => `${formatNumber(count, 'lo')} ວຽກຕ້ອງເຮັດມື້ນີ້ ຫຼື ກາຍກຳນົດແລ້ວ`,
    now: (count) => `ຮອດເວລາຂອງ ${formatNumber(count, 'lo')} ວຽກແລ້ວ`,
  },
  en: {
    today: (count) =>
      count === 1
        ? '1 task is due today or overdue'
        : `${formatNumber(count, 'en')} tasks are due today or overdue`,
    now: (count) =>
      count === 1 ? 'It is time for 1 task' : `It is time for ${formatNumber(count, 'en')} tasks`,
  },
};

/** How many tasks are due today, or whose time has come just now. */
export const taskNotice = (about: 'today' | 'now', count: number, language: Language): string =>
  words[language][about](count);
