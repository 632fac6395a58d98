import { v7 } from 'uuid';
import type { SensitivityClass } from '../../shared/access.ts';
import { StaffedOffice, type StaffName } from '../support/staffed-office.ts';
import { type Canary, type CaseName, caseNames } from './canaries.ts';
import { proposeEarlierClosures, reopenAndPropose, returnClosures } from './seeded-closures.ts';
import { seedConsents } from './seeded-consents.ts';
import { seedContacts, type ContactCanary, type SeededContact } from './seeded-contacts.ts';
import { seedAssistance } from './seeded-assistance.ts';
import { seedBestInterests } from './seeded-best-interests.ts';
import { seedClaim } from './seeded-claims.ts';
import { seedReturn } from './seeded-returns.ts';
import { seedReferral } from './seeded-referrals.ts';
import { seedIndicator, type SeededIndicator } from './seeded-indicator.ts';
import { seedPlan, type SeededPlan } from './seeded-plan.ts';
import { decideProposals, seedProposal } from './seeded-proposals.ts';
import { seedTask } from './seeded-tasks.ts';
import { makeNarrowedAccounts, letIn } from './narrowed-accounts.ts';
import { seedCase } from './seeded-cases.ts';
import { seedRefusal, completePresumption } from './seeded-identification.ts';
import { seedWords } from './seeded-what-happened.ts';
import { seedEvent, seedScreening, seedNextDates } from './seeded-events.ts';

/** One case with what its seeded records are called. */
export interface SeededCase {
  readonly name: CaseName;
  readonly caseId: string;
  readonly number: string;
  readonly personId: string;
  readonly incidentId: string;
  /** The first entry of its ledger, completed by the head of the police wing, whose words lie with the police wing. */
  readonly identification: string;
  readonly belongings: Readonly<Record<'document' | 'contact' | 'relationship' | 'photo', string>>;
  readonly events: Readonly<Record<'register' | 'investigation' | 'assistance', string>>;
  /** One of each wing; the police wing's holds the codes. */
  readonly screenings: Readonly<Record<'investigation' | 'assistance', string>>;
  /** The closing that each wing proposed and one of its heads returned; an earlier one was approved and the case reopened. */
  readonly closures: Readonly<Record<'investigation' | 'assistance', string>>;
  /** A refusal that each wing recorded, and what its head let go all the same. */
  readonly consents: Readonly<Record<'investigation' | 'assistance', string>>;
  readonly overrides: Readonly<Record<'investigation' | 'assistance', string>>;
  /** What the social-work wing alone keeps. */
  readonly assistance: Readonly<Record<'need' | 'service' | 'plan' | 'risk' | 'scoring', string>>;
  /** One of each wing; they may not be there for a wing whose head is shut out. */
  readonly tasks: Readonly<Record<'investigation' | 'assistance', string>>;
  /** The police wing's goes abroad and is accepted; the social-work wing's goes to the other side. */
  readonly referrals: Readonly<Record<'investigation' | 'assistance', string>>;
  /** Of the police wing, put forward by its head, returned and approved by the deputy, and sent. */
  readonly proposal: string;
  readonly claim: string;
  readonly bestInterests: string;
  readonly return: string;
  /** The first visit after the return; any id until the return is seeded, as what it came to. */
  readonly visit: string;
  readonly reintegration: string;
  /** One alert and one date for every role that may end it. */
  readonly alerts: readonly string[];
  readonly nextDates: readonly string[];
  /** A step of the protocol. */
  readonly stepId: string;
}

export interface SeededOffice {
  readonly office: StaffedOffice;
  readonly cases: ReadonlyMap<CaseName, SeededCase>;
  readonly canaries: readonly Canary[];
  /** Those of the contacts without a case. */
  readonly contacts: readonly SeededContact[];
  readonly contactCanaries: readonly ContactCanary[];
  /** The national plan, which is about no case. */
  readonly plan: SeededPlan;
  readonly indicator: SeededIndicator;
  /** Accounts with roles of the office's own: investigators from whom one class of fields each is withheld. */
  readonly withheldFrom: ReadonlyMap<SensitivityClass, string>;
}

/**
 * An office of twelve people with seven cases. Every field of every record holds a canary; teams join the two officers of
 * each wing; nobody but the head of the social-work wing and a deputy knows of `shut-police`, and that head not of `shut-social`.
 */
export async function seedOffice(): Promise<SeededOffice> {
  const office = await StaffedOffice.with();
  const cases = new Map<CaseName, SeededCase>();
  const canaries: Canary[] = [];
  const { contacts, contactCanaries } = await seedContacts(office);
  const plan = await seedPlan(office);
  const indicator = await seedIndicator(office, plan.nodeId);
  await office.signInAs('founder');
  const withheldFrom = await makeNarrowedAccounts(office);
  // Two heads are shut out of one case: besides whoever does it, another is always left.
  const deputy = await office.get('account.admit', {
    ...office.asNew('police-head'),
    displayName: 'ພັນຕີ ຮອງ',
    ...office.sheets,
  });
  for (const name of caseNames) {
    const contactId = contacts.find((contact) => contact.cases.includes(name))?.contactId;
    cases.set(name, await seedCase(office, name, contactId, canaries));
  }
  for (const [nameLao, nameEnglish, members] of [
    ['ທີມຕຳຫຼວດ', 'Police team', ['investigator', 'second-investigator']],
    ['ທີມສັງຄົມ', 'Social team', ['social-worker', 'second-social-worker']],
  ] as const) {
    const ids = members.map((member) => office.idOf(member));
    const narrowed = nameEnglish === 'Police team' ? withheldFrom.values() : [];
    await office.get('team.save', {
      teamId: v7(),
      nameLao,
      nameEnglish,
      members: [...ids, ...narrowed],
    });
  }
  await shutOut(office, 'shut-social', ['social-head'], cases);
  for (const [head, compartment] of [
    ['police-head', 'investigation'],
    ['social-head', 'assistance'],
  ] as const) {
    await office.signInAs(head);
    if (head === 'police-head') await letIn(office, withheldFrom.values());
    const open = [...cases.values()].filter(({ name }) => head === 'police-head' || name !== 'shut-social');
    for (const seeded of open) {
      await seedEvent(office, seeded, compartment, canaries);
      await seedWords(office, seeded, compartment, canaries);
      if (head === 'police-head') {
        await completePresumption(office, seeded, canaries);
        await seedRefusal(office, seeded, canaries);
        await seedProposal(office, seeded, canaries);
      }
      await seedScreening(office, seeded, compartment, canaries);
      await seedNextDates(office, seeded, compartment);
      await seedConsents(office, seeded, compartment, canaries);
      if (head === 'social-head') await seedAssistance(office, seeded, canaries);
      await seedTask(office, seeded, head, canaries);
      if (head === 'social-head') {
        await seedClaim(office, seeded, canaries);
        await seedBestInterests(office, seeded, canaries);
        Object.assign(seeded, await seedReturn(office, seeded, canaries));
      }
      await seedReferral(office, seeded, compartment, canaries);
    }
    const earlier = await proposeEarlierClosures(office, open);
    if (head === 'police-head') await decideProposals(office, deputy.accountId, open, canaries);
    // The only head of a wing decides what they asked for themself.
    await reopenAndPropose(office, compartment, earlier, canaries);
    if (head === 'police-head') await office.signInAs(head);
    await returnClosures(office, compartment, open, canaries);
    if (head === 'police-head') {
      await shutOut(office, 'shut-police', ['founder'], cases);
    }
  }
  await shutOut(office, 'shut-police', ['police-head', 'investigator', 'social-worker'], cases);
  return { office, cases, canaries, contacts, contactCanaries, plan, indicator, withheldFrom };
}

async function shutOut(
  office: StaffedOffice,
  name: CaseName,
  whom: readonly StaffName[],
  cases: ReadonlyMap<CaseName, SeededCase>,
): Promise<void> {
  const caseId = cases.get(name)?.caseId ?? '';
  for (const person of whom) await office.get('case.exclude', { caseId, accountId: office.idOf(person) });
}
