import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { passphrase } from '../support/office.ts';
import { newProposal } from '../support/proposals.ts';
import { passphraseOf, type StaffedOffice } from '../support/staffed-office.ts';
import { type Canary, canariesOf, type CaseName, caseNames } from './canaries.ts';
import type { SeededCase } from './seeded-office.ts';

/** A proposal of the police wing, each of its words a canary. */
export async function seedProposal(
  office: StaffedOffice,
  { name, caseId, proposal: proposalId }: SeededCase,
  canaries: Canary[],
): Promise<void> {
  const word = wordsOfProposal(name, canaries);
  await office.get(
    'proposal.save',
    newProposal(caseId, { proposalId, words: { summary: word('Summary'), reasons: word('WhyProposed') } }),
  );
}

/** Another head of the wing returns every proposal with a remark, sees it amended, approves it and says that it was sent. */
export async function decideProposals(
  office: StaffedOffice,
  accountId: string,
  cases: Iterable<SeededCase>,
  canaries: Canary[],
): Promise<void> {
  const seeded = [...cases];
  await signInDeputy(office, accountId);
  for (const { name, proposal: proposalId } of seeded)
    await office.get('proposal.return', {
      proposalId,
      version: 1,
      remark: wordsOfProposal(name, canaries)('Remark'),
    });
  await office.signInAs('police-head');
  for (const { caseId, proposal: proposalId } of seeded) {
    const [stored] = await office.get('proposal.ofCase', { caseId });
    if (stored?.words === undefined) throw new Error('A proposal without its words');
    await office.get('proposal.save', newProposal(caseId, { proposalId, version: 2, words: stored.words }));
  }
  await signInDeputy(office, accountId);
  for (const { name, proposal: proposalId } of seeded) {
    const { word } = canariesOf(name, canaries);
    await office.get('proposal.approve', { proposalId, version: 3 });
    await office.get('proposal.send', {
      proposalId,
      version: 4,
      sending: {
        sentOn: vientianeDay(new Date().toISOString()),
        way: 'EXT_Post',
        document: { answer: 'given', value: word('LetterNumber', 'trafficking') },
      },
    });
  }
}

const wordsOfProposal =
  (name: CaseName, canaries: Canary[]) =>
  (field: string): string => {
    const text = `Canary${field}${caseNames.indexOf(name)}x`;
    canaries.push({
      text,
      caseName: name,
      field,
      classOf: 'narrative',
      compartment: 'investigation',
      isCounted: false,
    });
    return text;
  };

/** The deputy has the passphrase of the head whose roles they have. */
async function signInDeputy(office: StaffedOffice, accountId: string): Promise<void> {
  await office.restart();
  const { conduct } = await office.get('session.open', {
    accountId,
    passphrase: passphrase(passphraseOf('police-head')),
  });
  if (conduct.acceptedVersion !== conduct.version)
    await office.get('session.acceptConduct', { version: conduct.version });
}
