import { actsOfTrafficking } from '../../../shared/codes/acts-of-trafficking.ts';
import { adviceChannels } from '../../../shared/codes/advice-channels.ts';
import { adviceContactKinds } from '../../../shared/codes/advice-contact-kinds.ts';
import { adviceGiven } from '../../../shared/codes/advice-given.ts';
import { adviceOutcomes } from '../../../shared/codes/advice-outcomes.ts';
import { adviceSubjects } from '../../../shared/codes/advice-subjects.ts';
import { borderCrossings } from '../../../shared/codes/border-crossings.ts';
import { codedValue, type CodeList } from '../../../shared/codes/code-list.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import { industries } from '../../../shared/codes/industries.ts';
import { meansOfTrafficking } from '../../../shared/codes/means-of-trafficking.ts';
import { methodsOfControl } from '../../../shared/codes/methods-of-control.ts';
import { placeTypes } from '../../../shared/codes/place-types.ts';
import { purposesOfTrafficking } from '../../../shared/codes/purposes-of-trafficking.ts';
import { recruiterRelationships } from '../../../shared/codes/recruiter-relationships.ts';
import { recruitmentMethods } from '../../../shared/codes/recruitment-methods.ts';
import { sexualExploitationTypes } from '../../../shared/codes/sexual-exploitation-types.ts';
import { websitesAndApps } from '../../../shared/codes/websites-and-apps.ts';
import { missingAnswerList } from '../../../shared/codes/missing-answers.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import { identificationStatuses } from '../../../shared/codes/identification-statuses.ts';
import { formatPartialDate } from '../../../shared/dates/format-partial-date.ts';
import { firstOfMonth, lastOfMonth, partsOf } from '../../../shared/dates/plain-date.ts';
import { PlainDate } from '../../../shared/domain/plain-date.ts';
import { Month } from '../../../shared/domain/reporting-period.ts';
import type { CountTable } from '../../../shared/domain/count-table.ts';
import type { Text } from '../../text/use-text.ts';
import { provinces } from '../../ui/provinces.ts';

const lists: Readonly<Partial<Record<CountTable['name'], CodeList>>> = {
  'victims-by-status': identificationStatuses,
  'victims-by-sex': sexes,
  'victims-by-form-of-exploitation': formsOfExploitation,
  'victims-by-nationality': countries,
  'victims-by-act': actsOfTrafficking,
  'victims-by-means': meansOfTrafficking,
  'victims-by-purpose': purposesOfTrafficking,
  'victims-by-industry': industries,
  'victims-by-type-of-sexual-exploitation': sexualExploitationTypes,
  'victims-by-recruitment-method': recruitmentMethods,
  'victims-by-recruiter': recruiterRelationships,
  'victims-by-recruitment-site': websitesAndApps,
  'victims-by-method-of-control': methodsOfControl,
  'victims-by-type-of-place': placeTypes,
  'victims-by-country-of-exploitation': countries,
  'victims-by-border-crossing': borderCrossings,
  'contacts-by-kind': adviceContactKinds,
  'contacts-by-channel': adviceChannels,
  'contacts-by-sex': sexes,
  'contacts-by-nationality': countries,
  'contacts-by-subject': adviceSubjects,
  'contacts-by-advice': adviceGiven,
  'contacts-by-outcome': adviceOutcomes,
};

const monthTables: ReadonlySet<CountTable['name']> = new Set([
  'victims-by-month-of-presumption',
  'victims-by-month-of-identification',
  'contacts-by-month',
]);

/** What a code of an exported table means, in words. */
export function codeMeaning(table: CountTable['name'], code: string, text: Text): string {
  const { t, language, label } = text;
  const list = lists[table];
  if (list !== undefined && codedValue(list, code) !== undefined) return label(list, code);
  if (codedValue(missingAnswerList, code) !== undefined) return label(missingAnswerList, code);
  if (table === 'victims-by-home-province' || table === 'contacts-by-province') {
    const province = provinces.find((each) => each.code === code);
    if (province !== undefined) return language === 'lo' ? province.nameLao : province.nameEnglish;
    return t('export.abroadOrUnlisted');
  }
  if (table === 'victims-by-days-to-identification') return waitingBandMeaning(code, t);
  if (monthTables.has(table)) return monthMeaning(code, t, language);
  if (table === 'victims-by-debt' || table === 'victims-by-wages-owed') return sumBandMeaning(code, text);
  return ageBandMeaning(code, t);
}

/** `THB-5` is a total of five digits in baht. */
function sumBandMeaning(code: string, { t, number }: Text): string {
  const [currency = code, digits = '1'] = code.split('-');
  const least = 10 ** (Number(digits) - 1);
  return t('export.band', { currency, from: number(least), to: number(least * 10 - 1) });
}

function waitingBandMeaning(code: string, t: Text['t']): string {
  const [, from, to] = /^(\d+)-(\d+)$/u.exec(code) ?? [];
  if (from !== undefined && to !== undefined) return t('export.daysBetween', { from, to });
  const [, least] = /^(\d+)\+$/u.exec(code) ?? [];
  return least === undefined ? t('export.daysNotExact') : t('export.daysFrom', { from: least });
}

function monthMeaning(code: string, t: Text['t'], language: Text['language']): string {
  const month = Month.safeParse(code).data;
  if (month === undefined) return t('export.notExactMonth');
  const { year, month: number } = partsOf(firstDayOf(month));
  const days = { earliest: firstOfMonth(year, number), latest: lastOfMonth(year, number) };
  return formatPartialDate({ ...days, precision: 'month', isApproximate: false, asTyped: '' }, language);
}

const firstDayOf = (month: string) => PlainDate.parse(`${month}-01`);

function ageBandMeaning(code: string, t: Text['t']): string {
  const [, from, to] = /^(\d+)-(\d+)$/u.exec(code) ?? [];
  if (from !== undefined && to !== undefined) return t('age.between', { from, to });
  const [, least] = /^(\d+)\+$/u.exec(code) ?? [];
  if (least !== undefined) return t('export.ageFrom', { from: least });
  if (code === 'child') return t('export.ageChild');
  return code === 'adult' ? t('export.ageAdult') : code;
}
