import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import type { SeenConsent } from '../../../shared/contract/consent.ts';
import { type ConsentPurpose, type ConsentRecipient, recipientKey } from '../../../shared/domain/consent.ts';

/** How a question of consent stands, as one sign. */
export type ConsentSign =
  | 'given'
  | 'by-law'
  | 'ended'
  | 'guardian-needed'
  | 'refused'
  | 'withdrawn'
  | 'not-able'
  | 'not-asked';

/** The sign of a decision on a day. */
export function signOf(
  { consent, needsGuardian }: Pick<SeenConsent, 'consent' | 'needsGuardian'>,
  today: string,
): ConsentSign {
  const { decision, ground, validUntil } = consent;
  const isLaw = ground !== undefined && ground !== 'consent';
  const isEnded = validUntil !== undefined && validUntil !== null && validUntil < today;
  if (decision === undefined) return 'not-asked';
  if (decision !== 'given' && !isLaw) return decision;
  if (isEnded) return 'ended';
  if (needsGuardian === true) return 'guardian-needed';
  return isLaw ? 'by-law' : 'given';
}

/** Whether something may go on it. */
export const isOpen = (sign: ConsentSign): boolean => sign === 'given' || sign === 'by-law';

/** One line of the matrix: a recipient, and the newest decision on each purpose. */
export interface MatrixLine {
  readonly recipient: ConsentRecipient;
  readonly byPurpose: ReadonlyMap<ConsentPurpose, SeenConsent>;
}

/** The newest decisions, recipients by purposes, whoever was decided about last first. */
export function matrixOf(consents: readonly SeenConsent[]): readonly MatrixLine[] {
  const lines = new Map<
    string,
    { recipient: ConsentRecipient; byPurpose: Map<ConsentPurpose, SeenConsent> }
  >();
  for (const each of consents) {
    const { purpose, recipient } = each.consent;
    if (!each.stands || purpose === undefined || recipient === undefined) continue;
    const key = recipientKey(recipient);
    const line = lines.get(key) ?? { recipient, byPurpose: new Map() };
    line.byPurpose.set(purpose, each);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** What of a purpose the header says: open to somebody, closed to all who were asked about, or nobody asked yet. */
export function signOfPurpose(
  consents: readonly SeenConsent[],
  purpose: ConsentPurpose,
  today: string,
): 'open' | 'closed' | 'not-asked' {
  const signs = consents
    .filter(({ stands, consent }) => stands && consent.purpose === purpose)
    .map((each) => signOf(each, today));
  if (signs.some(isOpen)) return 'open';
  return signs.some((sign) => sign !== 'not-asked') ? 'closed' : 'not-asked';
}

/** The purposes in the order of the matrix. */
export const purposesInOrder = consentPurposes.values.map(({ code }) => code);
