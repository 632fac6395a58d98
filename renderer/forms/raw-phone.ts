import { PHONE_LIMIT, phoneOf, type Phone } from '../../shared/domain/phone.ts';
import { problem, understood, type Reading } from './raw-answer.ts';

/** What a field for a telephone number puts on file; undefined where it is empty. Only its length can be wrong. */
export function readPhone(typed: string): Reading<Phone | undefined> {
  if (typed.trim() === '') return understood(undefined);
  return typed.length > PHONE_LIMIT ? problem('too-long') : understood(phoneOf(typed));
}
