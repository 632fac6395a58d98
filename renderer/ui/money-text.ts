import type { Currency, Money } from '../../shared/domain/money.ts';
import { minorUnitsOf } from '../../shared/domain/money.ts';
import type { Text } from '../text/use-text.ts';

/** A sum with the code of its currency, which every bank writes: 30.000 THB, 12.500,50 THB, in English 12.50 USD. */
export const moneyText = ({ minorUnits, currency }: Money, text: Text): string =>
  amountText(minorUnits, currency, text);

/** As {@link moneyText}, also for a sum that is nothing. */
export const amountText = (
  minorUnits: number,
  currency: Currency,
  { number }: Pick<Text, 'number'>,
): string =>
  // Hundredths are written with both figures, also when they are full tens.
  `${number(minorUnits / minorUnitsOf(currency))}${isTens(minorUnits % minorUnitsOf(currency)) ? '0' : ''} ${currency}`;

const isTens = (hundredths: number): boolean => hundredths !== 0 && hundredths % 10 === 0;
