import { v7 } from 'uuid';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { newConsent, newConsentWords } from '../support/consents.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, canariesOf, type CaseName, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/**
 * A refusal and a withdrawn consent of one wing, each of their words a canary, the day of the police wing's one too; and an
 * override, which the only head of the social-work wing reviews themself.
 */
export async function seedConsents(
  office: StaffedOffice,
  { name, caseId, consents, overrides }: SeededCase,
  wing: 'investigation' | 'assistance',
  canaries: Canary[],
): Promise<void> {
  const word = wordsOf(name, wing, canaries);
  const codes = canariesOf(name, wing === 'investigation' ? canaries : []);
  const { isAdult } = await office.get('consent.ofCase', { caseId });
  const recipient = { to: 'class', class: wing === 'investigation' ? 'family' : 'media' } as const;
  await office.get('consent.save', {
    consentId: consents[wing],
    caseId,
    version: 0,
    consent: newConsent({
      recipient,
      decision: 'refused',
      decidedOn: codes.day('ConsentDecidedOn', 1971, 'trafficking').earliest,
      givenBy: 'legal_representative',
      categories: [],
      withheld: [],
    }),
    words: {
      howExplained: word('HowExplained'),
      givenByName: word('GivenByName'),
      interpreterName: word('InterpreterOfConsent'),
      witnessName: word('WitnessName'),
      reason: word('ReasonOfConsent'),
      withdrawnBecause: null,
    },
  });
  const consentId = v7();
  await office.get('consent.save', {
    consentId,
    caseId,
    version: 0,
    consent: newConsent({
      recipient,
      purpose: 'photo_or_media',
      givenBy: 'legal_representative',
      assentOfChild: isAdult === true ? 'not_applicable' : 'given',
    }),
    words: newConsentWords({ givenByName: 'ຜູ້ແທນ' }),
  });
  await office.get('consent.withdraw', {
    consentId,
    version: 1,
    withdrawnOn: '2026-11-21',
    because: word('WithdrawnBecause'),
  });
  const overrideId = overrides[wing];
  await office.get('consent.override', {
    overrideId,
    caseId,
    override: {
      purpose: 'information_sharing',
      recipient,
      categories: ['identity'],
      until: vientianeDay(new Date().toISOString()),
    },
    reason: word('OverrideReason'),
  });
  if (wing === 'assistance')
    await office.get('consent.reviewOverride', {
      overrideId,
      version: 1,
      finding: 'not-justified',
      remark: word('OverrideRemark'),
    });
}

const wordsOf =
  (name: CaseName, compartment: 'investigation' | 'assistance', canaries: Canary[]) =>
  (field: string): string => {
    const text = `Canary${compartment}${field}${caseNames.indexOf(name)}x`;
    canaries.push({ text, caseName: name, field, classOf: 'narrative', compartment, isCounted: false });
    return text;
  };
