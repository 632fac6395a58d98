import type { SensitivityClass } from '../../shared/access.ts';
import type { TimelineEntry } from '../../shared/contract/case.ts';
import type { ConsentRecipient } from '../../shared/domain/consent.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { consentClasses, disclosureClasses, withheldFields } from '../../shared/domain/sensitivity.ts';
import type { StoreReader } from '../database.ts';
import { readOverridesOfCase } from './consent-override-repository.ts';
import { readConsentsOfCase } from './consent-repository.ts';
import { readDisclosuresOfCase } from './disclosure-repository.ts';
import { organisationsNamed } from './organisation-repository.ts';

/**
 * Decisions, withdrawals, overrides and what went to whom, each on its day. A look at a sheet is none: nobody outside saw
 * it. Nothing of it for whoever may not see what a consent says.
 */
export async function consentEntries(
  db: StoreReader,
  caseId: string,
  {
    classes,
    nameOf,
  }: {
    readonly classes: ReadonlySet<SensitivityClass>;
    readonly nameOf: (accountId: string) => string;
  },
): Promise<TimelineEntry[]> {
  if (withheldFields({ ...consentClasses, ...disclosureClasses }, classes).length > 0) return [];
  const consents = await readConsentsOfCase(db, caseId);
  const overrides = await readOverridesOfCase(db, caseId);
  const disclosures = (await readDisclosuresOfCase(db, caseId)).filter(
    ({ disclosure }) => disclosure.act !== 'preview',
  );
  const recipients = [
    ...consents.map(({ consent }) => consent.recipient),
    ...overrides.map(({ override }) => override.recipient),
    ...disclosures.map(({ disclosure }) => disclosure.recipient),
  ];
  const named = new Map(
    (
      await organisationsNamed(db, [
        ...new Set(recipients.flatMap((each) => (each.to === 'organisation' ? [each.organisationId] : []))),
      ])
    ).map((each) => [each.organisationId, each]),
  );
  const to = (recipient: ConsentRecipient) => ({
    recipient,
    organisation: recipient.to === 'organisation' ? (named.get(recipient.organisationId) ?? null) : null,
  });
  return [
    ...consents.flatMap(({ consentId, consent, withdrawal, recorded, changed }): TimelineEntry[] => {
      const { purpose, recipient, decision, decidedOn } = consent;
      // A withdrawal is an entry of its own; the agreement before it was recorded when the record began or was decided.
      const first = withdrawal === null ? changed : recorded;
      const entries: TimelineEntry[] = [
        {
          source: 'consent',
          id: consentId,
          when: onDay(decidedOn),
          recordedAt: first.at,
          recordedByName: nameOf(first.by),
          purpose,
          ...to(recipient),
          decision: decision === 'withdrawn' ? 'given' : decision,
        },
      ];
      if (withdrawal !== null)
        entries.push({
          source: 'consent',
          id: withdrawal.id,
          when: onDay(withdrawal.on),
          recordedAt: changed.at,
          recordedByName: nameOf(changed.by),
          purpose,
          ...to(recipient),
          decision: 'withdrawn',
        });
      return entries;
    }),
    ...overrides.map(({ overrideId, override, from, finding, allowed }): TimelineEntry => ({
      source: 'consent-override',
      id: overrideId,
      when: onDay(from),
      recordedAt: allowed.at,
      recordedByName: nameOf(allowed.by),
      purpose: override.purpose,
      ...to(override.recipient),
      until: override.until,
      finding,
    })),
    ...disclosures.map(({ disclosureId, on, disclosure, recorded }): TimelineEntry => ({
      source: 'disclosure',
      id: disclosureId,
      when: onDay(on),
      recordedAt: recorded.at,
      recordedByName: nameOf(recorded.by),
      purpose: disclosure.purpose,
      ...to(disclosure.recipient),
      act: disclosure.act,
      categories: disclosure.categories,
      basis: disclosure.basis.kind,
    })),
  ];
}

const onDay = (day: string): PartialDate => ({
  earliest: day,
  latest: day,
  precision: 'day',
  isApproximate: false,
  asTyped: day,
});
