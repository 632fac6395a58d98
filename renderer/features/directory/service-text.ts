import { countries } from '../../../shared/codes/countries.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { Organisation, OrganisationService } from '../../../shared/domain/organisation.ts';
import type { Text } from '../../text/use-text.ts';
import { provinces } from '../../ui/provinces.ts';

/** Whom a service is for: "female · 6–17 years"; empty where it names nobody, and so takes everybody. */
export function servedText(
  { t, label, number }: Text,
  { sexes: taken, minAge, maxAge }: OrganisationService,
): string {
  const ages =
    minAge === null
      ? maxAge === null
        ? ''
        : t('organisations.upTo', { age: number(maxAge) })
      : maxAge === null
        ? t('organisations.from', { age: number(minAge) })
        : t('organisations.between', { from: number(minAge), to: number(maxAge) });
  return [taken.map((sex) => label(sexes, sex)).join(', '), ages].filter(Boolean).join(' · ');
}

/** The province of an organisation, or its country where it is no province of this one. */
export function whereText(
  { label, language }: Text,
  { country, provinceCode }: Pick<Organisation, 'country' | 'provinceCode'>,
): string {
  const province = provinces.find(({ code }) => code === provinceCode);
  if (province === undefined) return label(countries, country);
  return language === 'lo' ? province.nameLao : province.nameEnglish;
}
