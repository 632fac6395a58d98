import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputByOperation } from '../../../shared/contract.ts';
import type { SeenProposal } from '../../../shared/contract/proposal.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import {
  isProposalOpen,
  type ProposalAct,
  proposalAfter,
  type ProposalState,
} from '../../../shared/domain/proposal-steps.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { times } from '../../support/effort.ts';
import { dated, newCase } from '../../support/cases.ts';
import { newStep } from '../../support/identification.ts';
import { TestOffice } from '../../support/office.ts';
import { newProposal } from '../../support/proposals.ts';
import { StaffedOffice, type StaffName } from '../../support/staffed-office.ts';

const adult = { birth: { answer: 'given', value: { kind: 'date', date: dated('1990') } } } as const;
const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });
const notAllowed = refused('proposal-act-not-allowed');
const SECRET = 'ຄວາມລັບໃນໃບສະເໜີ';
const today = () => vientianeDay(new Date().toISOString());
const sending = (change: Partial<InputByOperation<'proposal.send'>['sending']> = {}) => ({
  sentOn: today(),
  way: 'EXT_ByHand' as const,
  document: { answer: 'given', value: '45/ກຕມ' } as const,
  ...change,
});

/** The newest proposal of a case. */
async function newest(office: TestOffice, caseId: string): Promise<SeenProposal> {
  const [proposal] = await office.get('proposal.ofCase', { caseId });
  if (proposal === undefined) throw new Error('A case without a proposal');
  return proposal;
}

const decision = (caseId: string, status: 'identified' | 'declined' | 'screened') => ({
  identificationId: v7(),
  caseId,
  entry: newStep(status, { decidedOn: { answer: 'given', value: dated('22/11/2026') } }),
  reasons: 'ຕົກລົງ ເລກທີ 45',
  isAdultBelieved: true,
});

describe('a proposal among several people', () => {
  let office: StaffedOffice;
  const inputs: Record<string, ReturnType<typeof newCase>> = {};
  const record = async (): Promise<string> => {
    const input = newCase(office.idOf('investigator'), { person: adult });
    inputs[input.caseId] = input;
    await office.get('case.record', input);
    return input.caseId;
  };
  beforeAll(async () => {
    office = await StaffedOffice.with([
      'police-head',
      'social-head',
      'investigator',
      'second-investigator',
      'social-worker',
    ]);
  }, 300_000);
  afterAll(() => office.end());

  it('goes from the officer to the head, back, again, to the authority, and is decided', async () => {
    await office.signInAs('investigator');
    const caseId = await record();
    const first = newProposal(caseId);
    const { proposalId } = first;
    await office.get('draft.save', {
      recordId: proposalId,
      caseId,
      subject: 'proposal',
      baseVersion: 0,
      content: '{}',
    });
    expect(await office.get('proposal.save', first)).toEqual({ version: 1 });
    expect(await office.get('draft.list', {})).toEqual([]);
    expect(await office.ask('proposal.save', newProposal(caseId))).toEqual(refused('proposal-already-open'));
    expect(await office.ask('proposal.save', first)).toEqual(refused('record-exists'));
    expect((await office.get('case.open', { caseId })).proposal).toEqual({ proposalId, state: 'proposed' });
    expect(await office.get('proposal.list', {})).toMatchObject([{ mayDecide: false, isOwn: true }]);
    expect(await office.ask('proposal.approve', { proposalId, version: 1 })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await office.ask('proposal.send', { proposalId, version: 1, sending: sending() })).toEqual(
      notAllowed,
    );
    expect(await office.ask('proposal.recordPrinting', { proposalId, version: 1, as: 'paper' })).toEqual(
      notAllowed,
    );

    await office.signInAs('police-head');
    expect(await office.get('proposal.list', {})).toMatchObject([
      { proposalId, state: 'proposed', proposes: 'identified', mayDecide: true, isOwn: false },
    ]);
    expect(await newest(office, caseId)).toMatchObject({ words: first.words, mayDecide: true });
    await office.get('proposal.return', { proposalId, version: 1, remark: 'ຂາດວັນທີ' });
    expect(await office.ask('proposal.approve', { proposalId, version: 1 })).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 2 },
    });
    expect(await office.ask('proposal.approve', { proposalId, version: 2 })).toEqual(notAllowed);

    await office.signInAs('investigator');
    const returned = await newest(office, caseId);
    expect(returned).toMatchObject({ state: 'returned', version: 2, mayDecide: false });
    expect(returned.acts).toMatchObject([{ act: 'propose' }, { act: 'return', remark: 'ຂາດວັນທີ' }]);
    const amended = { ...first, version: 2, words: { ...first.words, summary: 'ນັບແຕ່ເດືອນ 3' } };
    await office.get('proposal.save', amended);

    await office.signInAs('police-head');
    await office.get('proposal.approve', { proposalId, version: 3 });
    expect(await office.ask('proposal.save', { ...amended, version: 4 })).toEqual(notAllowed);

    await office.signInAs('investigator');
    const paper = await office.get('proposal.paper', { proposalId });
    expect(paper).toMatchObject({
      person: { nameLao: inputs[caseId]?.person.nameLao },
      words: amended.words,
      proposes: 'identified',
      approved: { byName: 'ພັນໂທ ຄຳ' },
      proposedByName: 'ຮ້ອຍເອກ ສົມ',
      office: { nameLao: 'ຫ້ອງການ ບໍ່ແກ້ວ' },
    });
    await office.get('proposal.recordPrinting', { proposalId, version: 4, as: 'file' });
    expect(await office.ask('proposal.withdraw', { proposalId, version: 4 })).toEqual(notAllowed);
    for (const [sentOn, problem] of [
      ['2999-01-01', 'in-the-future'],
      ['2020-01-01', 'before-approval'],
    ] as const)
      expect(
        await office.ask('proposal.send', { proposalId, version: 4, sending: sending({ sentOn }) }),
      ).toEqual({
        ok: false,
        error: { code: 'invalid', fields: { 'sending.sentOn': [problem] } },
      });
    await office.get('proposal.send', { proposalId, version: 4, sending: sending() });
    const timeline = await office.get('case.timeline', { caseId });
    expect(timeline.flatMap((entry) => (entry.source === 'proposal' ? [entry.act] : [])).toSorted()).toEqual([
      'approve',
      'propose',
      'send',
    ]);
    const views = await office.get('case.views', { caseId });
    expect(views.map(({ operation }) => operation)).toContain('proposal.recordPrinting');

    await office.get('identification.takeStep', decision(caseId, 'screened'));
    expect(await newest(office, caseId)).toMatchObject({ state: 'sent', version: 5 });
    await office.get('identification.takeStep', decision(caseId, 'identified'));
    expect(await newest(office, caseId)).toMatchObject({
      state: 'decided',
      version: 6,
      sending: sending(),
      mayDecide: false,
    });
    expect((await office.get('case.open', { caseId })).proposal).toBeNull();
    expect(await office.get('proposal.list', {})).toEqual([]);
    expect(await office.ask('proposal.save', newProposal(caseId))).toEqual(notAllowed);
    const history = await office.get('case.history', { caseId });
    const said = history.filter(({ recordId }) => recordId === proposalId);
    expect(
      said.flatMap(({ version, fields }) => fields.map(({ field }) => `${version} ${field}`)).toSorted(),
    ).toEqual(
      [
        '1 proposes',
        '1 notIdentifiedBecause',
        '1 state',
        '1 summary',
        '1 reasons',
        '2 state',
        '2 remark',
        '3 state',
        '3 summary',
        '4 state',
        '5 state',
        '5 sentOn',
        '5 way',
        '5 document',
        '6 state',
      ].toSorted(),
    );
  }, 120_000);

  it('is approved by nobody upon their own while another head could', async () => {
    await office.signInAs('founder');
    const deputy = await office.get('account.admit', {
      ...office.asNew('police-head'),
      displayName: 'ພັນຕີ ຮອງ',
      ...office.sheets,
    });
    await office.signInAs('police-head');
    const caseId = await record();
    const own = newProposal(caseId);
    await office.get('proposal.save', own);
    const one = { proposalId: own.proposalId, version: 1 };
    expect(await newest(office, caseId)).toMatchObject({ mayDecide: false });
    expect(await office.ask('proposal.approve', one)).toEqual(refused('own-account'));
    expect(await office.ask('proposal.return', { ...one, remark: 'ບໍ່ຄົບ' })).toEqual(refused('own-account'));
    // A head who is shut out of the case cannot.
    await office.get('case.exclude', { caseId, accountId: deputy.accountId });
    await office.get('proposal.approve', one);
    await office.signInAs('founder');
    await office.get('account.disable', { accountId: deputy.accountId });
  }, 120_000);

  it('tells the other wing where it stands, and none of its words', async () => {
    await office.signInAs('investigator');
    const caseId = await record();
    const mine = newProposal(caseId, { words: { summary: SECRET, reasons: SECRET } });
    const { proposalId } = mine;
    await office.get('proposal.save', mine);
    await office.signInAs('police-head');
    await office.get('case.assign', { caseId, accountId: office.idOf('social-worker'), until: null });
    await office.get('proposal.return', { proposalId, version: 1, remark: SECRET });
    await office.signInAs('social-worker');
    const seen = await newest(office, caseId);
    expect(seen).toMatchObject({ state: 'returned', proposal: { proposes: 'identified' } });
    expect(seen).not.toHaveProperty('words');
    const told = [
      seen,
      await office.get('case.history', { caseId }),
      await office.get('case.timeline', { caseId }),
      await office.get('proposal.list', {}),
    ];
    expect(JSON.stringify(told)).not.toContain(SECRET);
    const elsewhere = refused('wing-not-held');
    expect(await office.ask('proposal.paper', { proposalId })).toEqual(elsewhere);
    expect(await office.ask('proposal.save', { ...mine, version: 2 })).toEqual(elsewhere);
    expect(await office.ask('proposal.withdraw', { proposalId, version: 2 })).toEqual(elsewhere);
    // The decision is the register's: whoever enters it ends what was proposed.
    await office.get('identification.takeStep', decision(caseId, 'declined'));
    expect(await newest(office, caseId)).toMatchObject({ state: 'lapsed', version: 3 });
  }, 120_000);

  it('does nothing that the table does not allow, whoever calls what in which order', async () => {
    const who = ['investigator', 'police-head', 'social-worker', 'second-investigator'] as const;
    const calls = ['propose', 'amend', 'return', 'approve', 'send', 'withdraw', 'decide', 'lapse'] as const;
    let signedIn: StaffName | undefined;
    const be = async (name: StaffName): Promise<void> => {
      if (signedIn !== name) await office.signInAs(name);
      signedIn = name;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            by: fc.constantFrom(...who),
            // The same person goes on, as a rule: each change of person is a lock.
            isOther: fc.nat(3),
            act: fc.constantFrom(...calls),
            isStale: fc.nat(4).map((n) => n === 0),
          }),
          { minLength: 3, maxLength: 12 },
        ),
        async (sequence) => {
          await be('investigator');
          const caseId = await record();
          let proposalId = '';
          let version = 0;
          let state: ProposalState | 'none' = 'none';
          let isPresumed = true;
          for (const { by, isOther, act, isStale } of sequence) {
            if (isOther === 0 || signedIn === undefined) await be(by);
            const expected = expectedOf({ by: signedIn, act, state, isPresumed, isStale });
            const isNew = act === 'propose';
            const one = { proposalId, version: isStale ? version + 1 : version };
            const result = await call(office, caseId, act, isNew ? { proposalId: v7(), version: 0 } : one);
            expect(result.ok, `${String(signedIn)} ${act} in ${state}`).toBe(expected !== undefined);
            if (expected === undefined) continue;
            if (act === 'decide' || act === 'lapse') isPresumed = false;
            if (expected === 'unchanged') continue;
            state = expected;
            await be(signedIn === 'social-worker' ? 'investigator' : (signedIn ?? 'investigator'));
            const seen = await newest(office, caseId);
            ({ proposalId, version } = seen);
            expect(seen.state).toBe(state);
            expectLegal(seen);
          }
        },
      ),
      { numRuns: times(5, 20) },
    );
  }, 300_000);
});

type Call = {
  readonly by: StaffName | undefined;
  readonly act: ProposalAct;
  readonly state: ProposalState | 'none';
  readonly isPresumed: boolean;
  readonly isStale: boolean;
};

/** The model: where a call leads, `unchanged` where only the ledger moves; undefined where it is refused. */
function expectedOf({ by, act, state, isPresumed, isStale }: Call): ProposalState | 'unchanged' | undefined {
  // The social worker and the second investigator do not reach the case.
  if (by !== 'investigator' && by !== 'police-head') return undefined;
  const isOpen = state !== 'none' && isProposalOpen(state);
  if (act === 'decide' || act === 'lapse') {
    if (!isPresumed) return undefined;
    return isOpen ? proposalAfter(state, act) : 'unchanged';
  }
  if (act === 'propose') return isPresumed && !isOpen ? 'proposed' : undefined;
  if (state === 'none' || isStale) return undefined;
  if ((act === 'return' || act === 'approve') && by !== 'police-head') return undefined;
  return proposalAfter(state, act);
}

/** One call of the contract for every act. */
function call(
  office: TestOffice,
  caseId: string,
  act: ProposalAct,
  one: { readonly proposalId: string; readonly version: number },
): Promise<{ readonly ok: boolean }> {
  switch (act) {
    case 'propose':
    case 'amend':
      return office.ask('proposal.save', newProposal(caseId, one));
    case 'return':
      return office.ask('proposal.return', { ...one, remark: 'ບໍ່ຄົບ' });
    case 'approve':
      return office.ask('proposal.approve', one);
    case 'send':
      return office.ask('proposal.send', { ...one, sending: sending() });
    case 'withdraw':
      return office.ask('proposal.withdraw', one);
    case 'decide':
      return office.ask('identification.takeStep', decision(caseId, 'identified'));
    case 'lapse':
      return office.ask('identification.takeStep', decision(caseId, 'declined'));
  }
}

/** Every act followed by the table, and led where the proposal stands. */
function expectLegal({ acts, state, version }: SeenProposal): void {
  let at: ProposalState | 'none' = 'none';
  for (const { act } of acts) {
    const after = proposalAfter(at, act);
    expect(after, `${act} after ${at}`).toBeDefined();
    at = after ?? at;
  }
  expect(at).toBe(state);
  expect(acts).toHaveLength(version);
}

describe('the table of proposals', () => {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  let me = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
    await office.restart();
    await office.signIn();
  });
  afterAll(() => office.end());

  it('lets the only head decide upon their own: nobody else could', async () => {
    const input = newCase(me);
    await office.get('case.record', input);
    const { proposalId, ...written } = newProposal(input.caseId);
    await office.get('proposal.save', { proposalId, ...written });
    await office.get('proposal.approve', { proposalId, version: 1 });
    expect(await newest(office, input.caseId)).toMatchObject({ state: 'approved' });
  });

  it('is guarded by the store itself against whoever writes rows', async () => {
    const input = newCase(me);
    await office.get('case.record', input);
    const { caseId } = input;
    const { proposalId, ...written } = newProposal(caseId);
    await office.get('proposal.save', { proposalId, ...written });
    const tried = (sql: string, id = proposalId): (() => unknown) => {
      return () => opened?.sqlite.prepare(sql).run(id);
    };
    const copy = (state: string) => `insert into register.proposal
      select '${v7()}', case_id, wing, proposes, not_identified_because, '${state}', sent_on, sent_way, document,
        document_answer, created_at, created_by, changed_at, 1 from register.proposal where id = ?`;
    const act = (
      position: number,
      name: string,
      before: string,
      after: string,
    ) => `insert into register.proposal_act
      select '${v7()}', id, ${position}, '${name}', '${before}', '${after}', created_at, created_by, 1
      from register.proposal where id = ?`;
    const move = (to: string) => `update register.proposal set ${to} where id = ?`;
    await opened?.transaction(async () => {
      expect(tried(copy('proposed'))).toThrow(/UNIQUE/u);
      expect(tried(copy('approved'))).toThrow(/begins as one/u);
      expect(tried(move("state = 'approved'"))).toThrow(/act by act/u);
      expect(tried(move("state = 'sent', version = 2"))).toThrow(/proposal_sent/u);
      expect(tried(move("state = 'returned', proposes = 'not-identified', version = 2"))).toThrow(/its own/u);
      expect(tried(move("wing = 'assistance', version = 2"))).toThrow(/act by act/u);
      expect(tried('delete from register.proposal where id = ?')).toThrow(/stays on record/u);
      expect(tried('delete from register.proposal_act where proposal_id = ?')).toThrow(/stays on record/u);
      expect(tried("update register.proposal_act set act = 'amend' where proposal_id = ?")).toThrow(
        /stays on record/u,
      );
      expect(tried(act(2, 'approve', 'proposed', 'approved'))).toThrow(/follows the one before/u);
      tried(move("state = 'approved', version = 2"))();
      expect(tried(move("state = 'proposed', version = 3"))).toThrow(/act by act/u);
      expect(tried(act(2, 'return', 'proposed', 'approved'))).toThrow(/proposal_act_step/u);
      expect(tried(act(2, 'approve', 'returned', 'approved'))).toThrow(/follows the one before/u);
      tried(act(2, 'approve', 'proposed', 'approved'))();
      await Promise.resolve();
    });
  });

  it('begins nothing for somebody who is not presumed a victim', async () => {
    const input = newCase(me, { person: adult });
    await office.get('case.record', input);
    await office.get('identification.takeStep', decision(input.caseId, 'declined'));
    expect(await office.ask('proposal.save', newProposal(input.caseId))).toEqual(notAllowed);
    await opened?.transaction(async () => {
      const insert = () =>
        opened?.sqlite
          .prepare(
            `insert into register.proposal values (?, ?, 'investigation', 'identified', null, 'proposed',
              null, null, null, null, '2026-11-22T00:00:00.000Z', 'x', '2026-11-22T00:00:00.000Z', 1)`,
          )
          .run(v7(), input.caseId);
      expect(insert).toThrow(/presumed a victim/u);
      await Promise.resolve();
    });
  });
});
