import type { CodeOf } from './code-list.ts';
import { countries } from './countries.ts';

type Country = (typeof countries)['values'][number];

/** Whether a code is of a country other than the Lao PDR: whoever is stateless is of none. */
const isAbroad = (value: Country): value is Exclude<Country, { readonly code: 'LA' | 'XXA' }> =>
  value.code !== 'LA' && value.code !== 'XXA';

const [first, ...others] = countries.values.filter(isAbroad);
if (first === undefined) throw new Error('There is no country but one');

/** Countries with which the Lao PDR works; its five neighbours stand first. */
export const partnerCountries = {
  name: 'partner-countries',
  source: countries.source,
  values: [first, ...others],
} as const;
export type PartnerCountry = CodeOf<typeof partnerCountries>;
