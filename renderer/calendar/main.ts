import { partsOf } from '../../shared/dates/plain-date.ts';
import type { Language } from '../../shared/domain/language.ts';
import { lookOfParameters } from '../../shared/look.ts';
import { monthName, weekdayName } from '../../shared/text/lao-format.ts';
import { followSystemContrast, showLook } from '../style/look.ts';
import en from '../text/en.json' with { type: 'json' };
import lo from '../text/lo.json' with { type: 'json' };
import { today } from '../ui/today.ts';
import { weeksOfMonth } from './month.ts';
import '../style/base.css';
import './calendar.css';

const catalogues = { lo, en };
const BACK = '#back';

/** The page of quick-hide: an office calendar like any other, without a bridge to the program and without its name. */
function showCalendar(place: HTMLElement, language: Language): void {
  const texts = catalogues[language].calendar;
  const day = today();
  const { year, month } = partsOf(day);
  const weeks = weeksOfMonth(day);
  document.documentElement.lang = language;
  document.title = texts.title;
  const table = element('table', { 'aria-labelledby': 'month' });
  const head = element('tr');
  const fullWeek = weeks.find((week) => week.every((date) => date !== null)) ?? [];
  for (const date of fullWeek) {
    if (date !== null) head.append(element('th', { scope: 'col' }, weekdayName(date, language)));
  }
  table.append(element('thead'), element('tbody'));
  table.tHead?.append(head);
  for (const week of weeks) {
    const row = element('tr');
    for (const date of week) {
      const text = date === null ? '' : String(partsOf(date).day);
      row.append(element('td', date === day ? { 'aria-current': 'date' } : {}, text));
    }
    table.tBodies[0]?.append(row);
  }
  place.replaceChildren(
    element('h1', { id: 'month' }, `${monthName(month, language)} ${year}`),
    table,
    // The main process sees where the address goes (electron/calendar.ts).
    element('a', { href: BACK }, texts.back),
  );
}

function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

const place = document.getElementById('calendar');
if (place === null) throw new Error('calendar.html has no #calendar');
let shown = '';
const show = (): void => {
  const wanted = `${window.location.hash} ${today()}`;
  if (wanted === shown || window.location.hash === BACK) return;
  shown = wanted;
  const look = lookOfParameters(new URLSearchParams(window.location.hash.slice(1)));
  showLook(look);
  showCalendar(place, look.language);
};
followSystemContrast();
show();
window.addEventListener('hashchange', show);
// It may wait for days before it is in front.
setInterval(show, 60_000);
