import { describe, expect, it } from 'vitest';
import { Proposal } from '../../../shared/domain/proposal.ts';
import {
  newProposalValues,
  proposalValuesOf,
  readProposalValues,
} from '../../../renderer/forms/proposal-values.ts';
import { stepValuesOfProposal } from '../../../renderer/forms/step-values.ts';
import { newProposal } from '../../support/proposals.ts';

const { words } = newProposal('');
const notIdentified = Proposal.parse({
  proposes: 'not-identified',
  notIdentifiedBecause: { answer: 'given', value: 'EXT_LabourDispute' },
});
const identified = Proposal.parse(newProposal('').proposal);

describe('the form of a proposal', () => {
  it.each([[identified], [notIdentified]])('shows %o and puts it back unchanged', (proposal) => {
    expect(readProposalValues(proposalValuesOf(proposal, words))).toEqual({
      ok: true,
      value: { proposal, words },
    });
  });

  it('begins with what is coded, and asks for what makes it a proposal', () => {
    expect(readProposalValues(newProposalValues('ສັນນິຖານ'))).toEqual({
      ok: false,
      problems: { proposes: 'choose-one', reasons: 'needed' },
    });
  });

  it('asks why somebody is not a victim, and of nobody else', () => {
    const values = { ...proposalValuesOf(notIdentified, words), notIdentifiedBecause: '' };
    expect(readProposalValues(values)).toEqual({
      ok: false,
      problems: { notIdentifiedBecause: 'choose-one' },
    });
    // What was chosen before the mind changed is not filed.
    const changed = { ...proposalValuesOf(notIdentified, words), proposes: 'identified' };
    expect(readProposalValues(changed)).toMatchObject({ ok: true, value: { proposal: identified } });
  });

  it('is too long at the field', () => {
    expect(readProposalValues({ ...proposalValuesOf(identified, words), summary: 'ກ'.repeat(6001) })).toEqual(
      {
        ok: false,
        problems: { summary: 'too-long' },
      },
    );
  });
});

describe('the step that decides a proposal', () => {
  it('begins with what was proposed, and with the letter under which it went', () => {
    const document = { answer: 'given', value: '45/ກຕມ' } as const;
    expect(stepValuesOfProposal({ proposal: notIdentified, sending: { document } })).toMatchObject({
      status: 'not-identified',
      notIdentifiedBecause: 'EXT_LabourDispute',
      document: { typed: '45/ກຕມ', missing: null },
      decidedOn: { text: '' },
    });
    expect(stepValuesOfProposal({ proposal: identified, sending: null })).toMatchObject({
      status: 'identified',
      document: { typed: '', missing: null },
    });
  });
});
