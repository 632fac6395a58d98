import { z } from 'zod';
import { addYears, type PlainDate } from '../../shared/dates/plain-date.ts';
import { understandBirth } from '../../shared/dates/understand-birth.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { PlainDate as Day } from '../../shared/domain/plain-date.ts';
import { Birth } from '../../shared/domain/person.ts';
import { formatDate } from '../../shared/text/lao-format.ts';
import { problem, understood, type Reading } from './raw-answer.ts';
import { RawDate } from './raw-date.ts';

/**
 * A birth as it stands in a form: one text, the birth on file that it came from, and the day on which it was typed, so
 * that "15" means the same age in a draft that is continued next week.
 */
const RawBirthText = z
  .object({ text: z.string(), onFile: Birth.nullable(), typedOn: Day.nullable() })
  .readonly();
export type RawBirth = z.infer<typeof RawBirthText>;

/** How drafts of earlier versions of the program hold a birth: a date and an age apart. */
const FormerRawBirth = z.object({
  by: z.enum(['date', 'age']),
  date: RawDate,
  ageYears: z.string(),
  ageAt: RawDate,
  isApproximate: z.boolean(),
});

export const RawBirth = z.union([RawBirthText, FormerRawBirth.transform(fromFormer)]);

export const emptyBirth: RawBirth = { text: '', onFile: null, typedOn: null };

/** A birth on file as its field shows it: as it was typed, or with its days where the typing alone means others now. */
export function rawBirthOf(birth: Birth): RawBirth {
  return {
    text: birth.kind === 'date' ? dateAsTyped(birth.date) : ageAsTyped(birth),
    onFile: birth,
    typedOn: null,
  };
}

/** What a birth field means on a day; undefined where it is empty. */
export function readBirth(raw: RawBirth, on: PlainDate): Reading<Birth | undefined> {
  if (raw.text.trim() === '') return understood(undefined);
  if (raw.onFile !== null && rawBirthOf(raw.onFile).text === raw.text) return understood(raw.onFile);
  const read = understandBirth(raw.text, raw.typedOn ?? on);
  if (read.ok) return understood(read.birth);
  return problem(read.problem === 'empty' ? 'required' : read.problem);
}

/** A "15–16 years" on file is shown as the days of birth that it meant when it was said. */
function dateAsTyped(date: PartialDate): string {
  const { earliest, latest, isApproximate, asTyped } = date;
  const again = understandBirth(asTyped, addYears(latest, 1));
  const isFixed =
    !again.ok ||
    (again.birth.kind === 'date' &&
      again.birth.date.earliest === earliest &&
      again.birth.date.latest === latest);
  if (isFixed) return asTyped;
  const days = earliest === latest ? [earliest] : [earliest, latest];
  return `${isApproximate ? '~' : ''}${days.map(shortDay).join('–')}`;
}

/** An age on file; said without a time, or typed apart from it in an earlier version, it is put together with it. */
function ageAsTyped({ ageYears, isApproximate, at }: Extract<Birth, { kind: 'age' }>): string {
  const again = understandBirth(at.asTyped, addYears(at.latest, 1));
  const isAge = again.ok && again.birth.kind === 'age' && again.birth.ageYears === ageYears;
  if (isAge && again.birth.at.earliest === at.earliest && again.birth.at.latest === at.latest)
    return at.asTyped;
  const isOneDay = at.earliest === at.latest;
  return ageAndTime(
    `${isApproximate ? '~' : ''}${ageYears}`,
    isAge && isOneDay ? shortDay(at.earliest) : at.asTyped,
  );
}

const shortDay = (day: PlainDate): string => formatDate(day, 'lo', 'short');
const ageAndTime = (age: string, time: string): string => (time === '' ? age : `${age} · ${time}`);

function fromFormer({ by, date, ageYears, ageAt, isApproximate }: z.infer<typeof FormerRawBirth>): RawBirth {
  if (by === 'date') {
    const onFile = date.onFile === null ? null : ({ kind: 'date', date: date.onFile } as const);
    return { text: date.text, onFile, typedOn: null };
  }
  const years = ageYears.trim();
  if (years === '') return emptyBirth;
  const age = isApproximate && /^\p{Nd}+$/u.test(years) ? `~${years}` : years;
  const text = ageAndTime(age, ageAt.text.trim());
  const onFile: Birth | null =
    ageAt.onFile !== null && /^\d{1,3}$/u.test(years)
      ? { kind: 'age', ageYears: Number(years), isApproximate, at: ageAt.onFile }
      : null;
  return onFile !== null && rawBirthOf(onFile).text === text
    ? rawBirthOf(onFile)
    : { text, onFile: null, typedOn: null };
}
