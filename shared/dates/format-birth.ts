import { birthInterval } from '../domain/birth-interval.ts';
import type { Language } from '../domain/language.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { Birth } from '../domain/person.ts';
import { describeInterval, formatPartialDate } from './format-partial-date.ts';

/** Our own Lao wording, for review by a native speaker. */
const about = { lo: 'ປະມານ ', en: 'about ' } as const;

/**
 * A birth as it was said: a date, or an age and when it was true ("15 years old in March 2025", "ອາຍຸ 15 ປີ ໃນເດືອນ
 * ມີນາ 2025"). Typing it again gives the same birth.
 */
export function formatBirth(birth: Birth, language: Language): string {
  if (birth.kind === 'date') return formatPartialDate(birth.date, language);
  const { ageYears, isApproximate, at } = birth;
  const roughly = isApproximate ? about[language] : '';
  const time = formatPartialDate(at, language);
  return language === 'lo'
    ? `ອາຍຸ ${roughly}${ageYears} ປີ ${laoTime(at, time)}`
    : `${roughly}${ageYears} ${ageYears === 1 ? 'year' : 'years'} old ${at.precision === 'day' && !at.isApproximate ? 'on' : 'in'} ${time}`;
}

/** Between which days somebody was born: "born between 2 Mar 2009 and 31 Mar 2010". Typing it again gives these days. */
export function describeBirth(birth: Birth, language: Language): string {
  const born = birthInterval(birth);
  const days = describeInterval(born, language);
  if (language === 'lo') return `ເກີດ ${born.earliest === born.latest ? 'ວັນທີ ' : ''}${days}`;
  return `born ${born.earliest === born.latest && !born.isApproximate ? 'on ' : ''}${days}`;
}

function laoTime(at: PartialDate, time: string): string {
  if (at.isApproximate || at.precision === 'interval') return `ໃນ ${time}`;
  return { day: 'ໃນວັນທີ', month: 'ໃນເດືອນ', year: 'ໃນປີ' }[at.precision] + ` ${time}`;
}
