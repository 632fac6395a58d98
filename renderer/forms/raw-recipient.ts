import { z } from 'zod';
import { recipientClasses } from '../../shared/codes/recipient-classes.ts';
import { type ConsentRecipient, recipientKey, recipientOfKey } from '../../shared/domain/consent.ts';
import { problem, type Reading, understood } from './raw-answer.ts';
import { readOrganisation } from './raw-organisation.ts';

/** A recipient as it stands in a form: `organisation`, or the key of a wing or a class; and which organisation. */
export const RawRecipient = z.object({ who: z.string(), organisation: z.string() }).readonly();
export type RawRecipient = z.infer<typeof RawRecipient>;

export const noRecipient: RawRecipient = { who: '', organisation: '' };

/** What is chosen from, beside the organisations of the directory. */
export const otherRecipients: readonly ConsentRecipient[] = [
  { to: 'wing', wing: 'investigation' },
  { to: 'wing', wing: 'assistance' },
  ...recipientClasses.values.map(({ code }) => ({ to: 'class', class: code }) as const),
];

/** A recipient on file as its field shows it. */
export const rawRecipientOf = (recipient: ConsentRecipient): RawRecipient =>
  recipient.to === 'organisation'
    ? { who: 'organisation', organisation: recipient.organisationId }
    : { who: recipientKey(recipient), organisation: '' };

/** Whom a field names. */
export function readRecipient({ who, organisation }: RawRecipient): Reading<ConsentRecipient> {
  if (who === 'organisation') {
    const reading = readOrganisation(organisation);
    if (!reading.ok) return reading;
    return reading.value === undefined
      ? problem('needed')
      : understood({ to: 'organisation', organisationId: reading.value });
  }
  return otherRecipients.some((each) => recipientKey(each) === who)
    ? understood(recipientOfKey(who))
    : problem('choose-one');
}
