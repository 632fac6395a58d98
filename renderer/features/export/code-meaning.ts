import { codedValue, type CodeList } from '../../../shared/codes/code-list.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import { missingAnswerList } from '../../../shared/codes/missing-answers.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import { identificationStatuses } from '../../../shared/codes/identification-statuses.ts';
import type { CountTable } from '../../../shared/domain/count-table.ts';
import type { Text } from '../../text/use-text.ts';
import { provinces } from '../../ui/provinces.ts';

const lists: Readonly<Partial<Record<CountTable['name'], CodeList>>> = {
  'victims-by-status': identificationStatuses,
  'victims-by-sex': sexes,
  'victims-by-form-of-exploitation': formsOfExploitation,
  'victims-by-nationality': countries,
};

/** What a code of an exported table means, in words. */
export function codeMeaning(table: CountTable['name'], code: string, { t, language, label }: Text): string {
  const list = lists[table];
  if (list !== undefined && codedValue(list, code) !== undefined) return label(list, code);
  if (codedValue(missingAnswerList, code) !== undefined) return label(missingAnswerList, code);
  if (table === 'victims-by-home-province') {
    const province = provinces.find((each) => each.code === code);
    if (province !== undefined) return language === 'lo' ? province.nameLao : province.nameEnglish;
    return t('export.abroadOrUnlisted');
  }
  return ageBandMeaning(code, t);
}

function ageBandMeaning(code: string, t: Text['t']): string {
  const [, from, to] = /^(\d+)-(\d+)$/u.exec(code) ?? [];
  if (from !== undefined && to !== undefined) return t('age.between', { from, to });
  const [, least] = /^(\d+)\+$/u.exec(code) ?? [];
  if (least !== undefined) return t('export.ageFrom', { from: least });
  if (code === 'child') return t('export.ageChild');
  return code === 'adult' ? t('export.ageAdult') : code;
}
