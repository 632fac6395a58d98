import type { Consent, ConsentPurpose, ConsentRecipient, DataCategory } from './consent.ts';
import { needsGuardian, recipientKey, restsOnLaw } from './consent.ts';
import type { ConsentOverride, OverrideFinding } from './consent-override.ts';
import type { DisclosureBasis } from './disclosure.ts';

/** What somebody wants to let go: for what, to whom, which kinds of data. */
export type SharingRequest = {
  readonly purpose: ConsentPurpose;
  readonly recipient: ConsentRecipient;
  readonly categories: readonly DataCategory[];
};

/** A consent on file. Of one purpose and recipient the highest ordinal stands; the others are its past. */
export type FiledConsent = {
  readonly consentId: string;
  readonly ordinal: number;
  readonly consent: Pick<
    Consent,
    | 'purpose'
    | 'recipient'
    | 'decision'
    | 'decidedOn'
    | 'givenBy'
    | 'assentOfChild'
    | 'validUntil'
    | 'categories'
    | 'ground'
  >;
};

/** An override on file, from the day on which it was allowed. */
export type FiledOverride = {
  readonly overrideId: string;
  readonly from: string;
  readonly finding: OverrideFinding | null;
  readonly override: ConsentOverride;
};

/** Why nothing may go. */
export const consentDenials = [
  'not-asked',
  'refused',
  'withdrawn',
  'not-able',
  'expired',
  /** Given as by an adult, of somebody who was a child as their birth now stands. */
  'guardian-needed',
  'category-withheld',
] as const;
export type ConsentDenial = (typeof consentDenials)[number];

export type ConsentVerdict =
  | { readonly allowed: true; readonly basis: DisclosureBasis }
  | {
      readonly allowed: false;
      readonly because: ConsentDenial;
      /** The consent that says so; null where nobody recorded any. */
      readonly consentId: string | null;
      /** What of the request it does not let go. */
      readonly categories: readonly DataCategory[];
    };

/**
 * Whether something may go to somebody on a day, and on what that rests. Denied unless one record covers the whole of the
 * request: the newest consent of exactly this purpose and recipient, or else an override that holds. Nothing else is looked
 * at: what somebody decided about another purpose or another recipient neither opens nor closes this one.
 *
 * @param onDay `YYYY-MM-DD` in Vientiane
 * @param wasAdult whether the person was surely an adult on a day, by their birth as it stands now
 */
export function consentVerdict(
  consents: readonly FiledConsent[],
  overrides: readonly FiledOverride[],
  request: SharingRequest,
  onDay: string,
  wasAdult: (day: string) => boolean,
): ConsentVerdict {
  const standing = standingConsent(consents, request);
  const byConsent = verdictOf(standing, request, onDay, wasAdult);
  if (byConsent.allowed) return byConsent;
  const override = overrides.find(
    (each) =>
      isOf(each.override, request) && holdsOn(each, onDay) && covers(each.override.categories, request),
  );
  if (override === undefined) return byConsent;
  return { allowed: true, basis: { kind: 'override', overrideId: override.overrideId } };
}

/** The consent that stands for a purpose and a recipient, if any was ever recorded. */
export function standingConsent<T extends Pick<FiledConsent, 'ordinal' | 'consent'>>(
  consents: readonly T[],
  about: Pick<SharingRequest, 'purpose' | 'recipient'>,
): T | undefined {
  return consents
    .filter(({ consent }) => isOf(consent, about))
    .reduce<T | undefined>(
      (newest, each) => (newest === undefined || each.ordinal > newest.ordinal ? each : newest),
      undefined,
    );
}

/** Whether an override is in force on a day; one that a review did not find justified is not. */
export const holdsOn = ({ from, finding, override }: FiledOverride, onDay: string): boolean =>
  finding !== 'not-justified' && from <= onDay && onDay <= override.until;

function verdictOf(
  standing: FiledConsent | undefined,
  request: SharingRequest,
  onDay: string,
  wasAdult: (day: string) => boolean,
): ConsentVerdict {
  const denied = (
    because: ConsentDenial,
    categories: readonly DataCategory[] = request.categories,
  ): ConsentVerdict => ({
    allowed: false,
    because,
    consentId: standing?.consentId ?? null,
    categories,
  });
  // What a clock set back has not come to yet was not decided.
  if (standing === undefined || standing.consent.decidedOn > onDay) return denied('not-asked');
  const { consentId, consent } = standing;
  const { decision, validUntil } = consent;
  if (decision === 'withdrawn') return denied('withdrawn');
  if (decision !== 'given' && !restsOnLaw(consent)) return denied(decision);
  if (validUntil !== null && validUntil < onDay) return denied('expired');
  if (needsGuardian(consent, wasAdult(consent.decidedOn))) return denied('guardian-needed');
  if (!covers(consent.categories, request))
    return denied(
      'category-withheld',
      request.categories.filter((category) => !consent.categories.includes(category)),
    );
  return { allowed: true, basis: { kind: decision === 'given' ? 'consent' : 'legal-duty', consentId } };
}

const isOf = (
  one: Pick<SharingRequest, 'purpose' | 'recipient'>,
  other: Pick<SharingRequest, 'purpose' | 'recipient'>,
): boolean => one.purpose === other.purpose && recipientKey(one.recipient) === recipientKey(other.recipient);

/** A request that names no kind of data is covered by nothing: who asks must say what goes. */
const covers = (categories: readonly DataCategory[], request: SharingRequest): boolean =>
  request.categories.length > 0 && request.categories.every((category) => categories.includes(category));
