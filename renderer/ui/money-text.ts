import type { Currency, Money } from '../../shared/domain/money.ts';
import { minorUnitsOf } from '../../shared/domain/money.ts';
import type { Text } from '../text/use-text.ts';

/** A sum with the code of its currency, which every bank writes: 30.000 THB, in English 12.5 USD. */
export const moneyText = ({ minorUnits, currency }: Money, text: Text): string =>
  amountText(minorUnits, currency, text);

/** As {@link moneyText}, also for a sum that is nothing. */
export const amountText = (minorUnits: number, currency: Currency, { number }: Text): string =>
  `${number(minorUnits / minorUnitsOf(currency))} ${currency}`;
