/**
 * National significant numbers of the Lao PDR (ITU-T E.164, country code 856), as libphonenumber 9 has them: mobile 020
 * and eight digits, wireless 030 and seven, fixed lines of a province with six. Without its 020 a mobile number can look
 * like a fixed line that lacks its 0.
 */
const MOBILE_AFTER_20 = '(?:[23579]\\d{7}|8[78]\\d{6})';
const FIXED = '(?:2[13]|[35-7][14]|41|8[1468])\\d{6}';

const whole = new RegExp(`^(?:20${MOBILE_AFTER_20}|30\\d{7}|${FIXED})$`, 'u');
const mobileWithout20 = new RegExp(`^${MOBILE_AFTER_20}$`, 'u');

/** Whether digits without the 0 in front are a whole number of the Lao PDR. */
export const isLaoNumber = (digits: string): boolean => whole.test(digits);

/** Digits typed without any 0 in front: the numbers that they can be, a mobile and a fixed one at most. */
export function laoNumbersWithoutTrunk(digits: string): readonly string[] {
  return [...(mobileWithout20.test(digits) ? [`20${digits}`] : []), ...(whole.test(digits) ? [digits] : [])];
}
