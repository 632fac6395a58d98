import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consent } from '../../../../shared/domain/consent.ts';
import { times } from '../../../support/effort.ts';
import { consentInput, newConsent } from '../../../support/consents.ts';
import { dated, newCase } from '../../../support/cases.ts';
import { newContact, newDocument } from '../../../support/persons.ts';
import {
  answering,
  dayFromToday,
  newReferral,
  newReferralToWing,
  sending,
  someOrganisation,
} from '../../../support/referrals.ts';
import { StaffedOffice, type StaffName } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });
const notFound = { ok: false, error: { code: 'not-found' } };

const states = [
  'none',
  'drafted',
  'sent',
  'received',
  'accepted',
  'in-service',
  'refused',
  'completed',
  'ended',
  'revoked',
] as const;
type State = (typeof states)[number];
const senderMoves = ['draft', 'amend', 'send', 'revoke'] as const;
const receiverMoves = ['receive', 'accept', 'refuse', 'begin', 'complete', 'end'] as const;
type Move = (typeof senderMoves)[number] | (typeof receiverMoves)[number];

/**
 * The life of a referral, written from issue A6: "drafted → sent → received → accepted or refused (reason) → in service →
 * completed, ended or revoked", the sender's side drafting, sending and taking back before the end, the receiver's doing
 * the rest. Every other pair is illegal.
 */
const legal: readonly (readonly [State, Move, State])[] = [
  ['none', 'draft', 'drafted'],
  ['drafted', 'amend', 'drafted'],
  ['drafted', 'send', 'sent'],
  ['drafted', 'revoke', 'revoked'],
  ['sent', 'receive', 'received'],
  ['sent', 'accept', 'accepted'],
  ['sent', 'refuse', 'refused'],
  ['sent', 'revoke', 'revoked'],
  ['received', 'accept', 'accepted'],
  ['received', 'refuse', 'refused'],
  ['received', 'revoke', 'revoked'],
  ['accepted', 'begin', 'in-service'],
  ['accepted', 'end', 'ended'],
  ['accepted', 'revoke', 'revoked'],
  ['in-service', 'complete', 'completed'],
  ['in-service', 'end', 'ended'],
  ['in-service', 'revoke', 'revoked'],
];
const leadsTo = (state: State, move: Move): State | undefined =>
  legal.find(([from, by]) => from === state && by === move)?.[2];

describe('referring somebody', () => {
  let office: StaffedOffice;
  beforeAll(async () => {
    office = await StaffedOffice.with(people);
  }, 300_000);
  afterAll(() => office.end());

  /** A case of the investigator alone, or of the social worker with them. */
  const caseOf = async (responsible: StaffName = 'investigator'): Promise<ReturnType<typeof newCase>> => {
    await office.signInAs('investigator');
    const birth = { answer: 'given', value: { kind: 'date', date: dated('12/03/1990') } } as const;
    const input = newCase(office.idOf(responsible), { person: { birth } });
    await office.get('case.record', input);
    return input;
  };
  const agree = async (caseId: string, change: Partial<Consent>) => {
    const input = consentInput(
      caseId,
      newConsent({ categories: ['needs', 'words'], withheld: [], decidedOn: dayFromToday(0), ...change }),
    );
    const { version } = await office.get('consent.save', input);
    return { consentId: input.consentId, version };
  };
  const toOrganisation = { to: 'organisation', organisationId: someOrganisation } as const;
  const toSocialWork = { to: 'wing', wing: 'assistance' } as const;
  const referralOf = async (caseId: string) => (await office.get('referral.ofCase', { caseId }))[0];
  /** A referral to a partner outside that is on its way. */
  const sent = async (caseId: string, change: Parameters<typeof sending>[0] = {}) => {
    const input = newReferral(caseId);
    await office.get('referral.save', input);
    await office.get('referral.send', {
      referralId: input.referralId,
      version: 1,
      sending: sending(change),
    });
    return input.referralId;
  };

  const moved = async (move: Move, caseId: string, referralId: string, version: number) => {
    switch (move) {
      case 'draft':
        return await office.ask('referral.save', { ...newReferralToWing(caseId), referralId, version: 0 });
      case 'amend':
        return await office.ask('referral.save', { ...newReferralToWing(caseId), referralId, version });
      case 'send':
        return await office.ask('referral.send', { referralId, version, sending: sending({ way: null }) });
      case 'revoke':
        return await office.ask('referral.revoke', {
          referralId,
          version,
          reason: 'EXT_Mistake',
          remark: null,
        });
      default:
        return await office.ask('referral.answer', answering(referralId, version, { move, how: null }));
    }
  };

  it('goes by the table alone and never without consent, whoever asks whatever in whichever order', async () => {
    const persons = [
      'investigator',
      'police-head',
      'second-investigator',
      'social-worker',
      'social-head',
    ] as const;
    const sides: Readonly<Record<(typeof persons)[number], 'sender' | 'receiver' | 'nobody'>> = {
      investigator: 'sender',
      'police-head': 'sender',
      'second-investigator': 'nobody',
      'social-worker': 'receiver',
      'social-head': 'receiver',
    };
    const isOf = (side: 'sender' | 'receiver', move: Move) =>
      (side === 'sender' ? senderMoves : receiverMoves).some((each) => each === move);
    const anything = fc.record({
      by: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('investigator', 'social-worker') },
        { weight: 2, arbitrary: fc.constantFrom(...persons) },
      ),
      act: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...senderMoves, ...receiverMoves) },
        { weight: 1, arbitrary: fc.constantFrom('agree', 'withdraw') },
      ),
    });
    let swept = 0;
    let sharings = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(anything, { minLength: 4, maxLength: 14 }),
        async (isSent, asked) => {
          const { caseId } = await caseOf('social-worker');
          const referralId = v7();
          let consent: { consentId: string; version: number } | null = null;
          let state: State = 'none';
          let version = 0;
          // Every run begins with a draft to which somebody agreed, or a sent one: most of it is about what comes then.
          const begun = ['agree', 'draft', ...(isSent ? (['send'] as const) : [])] as const;
          const opening = begun.map((act) => ({ by: 'investigator', act }) as const);
          for (const { by, act } of [...opening, ...asked]) {
            await office.signInAs(by);
            if (act === 'agree' || act === 'withdraw') {
              if (sides[by] === 'nobody' || (act === 'agree') !== (consent === null)) continue;
              if (consent === null) consent = await agree(caseId, { recipient: toSocialWork });
              else {
                await office.get('consent.withdraw', {
                  ...consent,
                  withdrawnOn: dayFromToday(0),
                  because: null,
                });
                consent = null;
              }
              continue;
            }
            swept += 1;
            const isRightSide = sides[by] !== 'nobody' && isOf(sides[by], act);
            const after: State | undefined = isRightSide ? leadsTo(state, act) : undefined;
            const isAllowed = after !== undefined && (act !== 'send' || consent !== null);
            if (act === 'send' && isAllowed) sharings += 1;
            const answer = await moved(act, caseId, referralId, version);
            expect(answer.ok, `${act} by ${by} of one that is ${state}: ${JSON.stringify(answer)}`).toBe(
              isAllowed,
            );
            if (!isAllowed) continue;
            state = after;
            version += 1;
            expect(await referralOf(caseId)).toMatchObject({ referralId, state, version });
          }
          await office.signInAs('police-head');
          const { disclosures } = await office.get('consent.ofCase', { caseId });
          const went = disclosures.filter(({ disclosure }) => disclosure.act === 'referral');
          const kept = await referralOf(caseId);
          expect(went).toHaveLength((kept?.sending ?? null) === null ? 0 : 1);
        },
      ),
      // One that is sent, and nothing more, is among them always.
      { numRuns: times(4, 8), examples: [[true, []]] },
    );
    expect(sharings).toBeGreaterThan(0);
    console.log(`referrals: ${swept} moves by several people, ${sharings} sharings, 0 without consent`);
  }, 240_000);

  it('is looked through before it goes: field by field, each kind of data under its consent', async () => {
    const { caseId, personId } = await caseOf();
    await office.get('document.save', newDocument(personId));
    await office.get(
      'contact.save',
      newContact(personId, { value: '020 55 111 222', safety: { answer: 'given', value: 'NotSafe' } }),
    );
    const input = newReferral(caseId);
    await office.get('referral.save', input);
    const { referralId } = input;
    const unasked = await office.get('referral.preview', { referralId });
    expect(unasked.proposed).toEqual([]);
    expect(unasked.consents.every(({ consent }) => !consent.holds && consent.because === 'not-asked')).toBe(
      true,
    );
    expect(await office.ask('referral.send', { referralId, version: 1, sending: sending() })).toEqual(
      refused('consent-not-asked'),
    );

    await agree(caseId, { recipient: toOrganisation, categories: ['needs', 'words', 'characteristics'] });
    const preview = await office.get('referral.preview', { referralId });
    expect(preview.proposed).toEqual(['characteristics', 'needs', 'words']);
    expect(preview.content).toMatchObject({
      identity: { documents: [{ type: newDocument(personId).document.type }] },
      needs: { needs: ['Health'], urgency: 'EXT_Urgent' },
      words: { message: 'ຂໍໃຫ້ກວດໂດຍໝໍຍິງ' },
    });
    // A number that is not safe stays here, whatever anybody agreed to, and so does why the sender refers.
    expect(JSON.stringify(preview)).not.toContain('55 111 222');
    expect(JSON.stringify(preview)).not.toContain('ບາດແຜ');
    expect(preview.consents.find(({ category }) => category === 'identity')?.consent).toMatchObject({
      holds: false,
      because: 'category-withheld',
      categories: ['identity'],
    });
    expect(preview.answerDueOn).toBe(dayFromToday(3));
    const more = sending({ categories: ['needs', 'identity'] });
    expect(await office.ask('referral.send', { referralId, version: 1, sending: more })).toEqual(
      refused('consent-category-withheld'),
    );
    expect(await referralOf(caseId)).toMatchObject({ state: 'drafted', sending: null });
    expect((await office.get('consent.ofCase', { caseId })).disclosures).toEqual([]);
  });

  const healthOnly: 'health'[] = ['health'];
  it.each([
    ['a day ahead', { sentOn: dayFromToday(1) }, { 'sending.sentOn': ['in-the-future'] }],
    [
      'an answer due before it went',
      { answerDueOn: dayFromToday(-1) },
      { 'sending.answerDueOn': ['ends-before-it-begins'] },
    ],
    ['no way', { way: null }, { 'sending.way': ['required'] }],
    ['what is not on file', { categories: healthOnly }, { 'sending.categories': ['not-understood'] }],
  ])('does not go with %s, and says so at the field', async (_what, change, fields) => {
    const { caseId } = await caseOf();
    await agree(caseId, { recipient: toOrganisation });
    const input = newReferral(caseId);
    await office.get('referral.save', input);
    const given = { ...sending(), ...change };
    expect(
      await office.ask('referral.send', { referralId: input.referralId, version: 1, sending: given }),
    ).toEqual({ ok: false, error: { code: 'invalid', fields } });
  });

  it('goes to nobody who is not in the directory, and not to one’s own side', async () => {
    const { caseId } = await caseOf();
    const strange = newReferral(caseId, {
      referral: {
        to: { direction: 'organisation', organisationId: v7() },
        needs: ['Legal'],
        urgency: 'EXT_Routine',
      },
    });
    expect(await office.ask('referral.save', strange)).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 'referral.to.organisationId': ['not-understood'] } },
    });
    expect(await office.ask('referral.save', newReferralToWing(caseId, 'investigation'))).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 'referral.to.wing': ['not-understood'] } },
    });
  });

  it('is refused by a hospital on the telephone, found by its code, and prints only what was chosen', async () => {
    const { caseId } = await caseOf();
    await agree(caseId, { recipient: toOrganisation, categories: ['needs', 'words', 'identity'] });
    const referralId = await sent(caseId);
    const { code } = (await referralOf(caseId)) ?? { code: '' };
    expect(await office.get('referral.find', { code })).toMatchObject({ referralId, caseId });
    const paper = await office.get('referral.paper', { referralId });
    expect(Object.keys(paper.content).toSorted()).toEqual(['needs', 'words']);
    expect(paper).toMatchObject({ code, contactPerson: 'ທ່ານ ໝໍ ສີ', officerName: 'ຮ້ອຍເອກ ສົມ' });
    expect(await office.ask('referral.recordPrinting', { referralId, version: 2, as: 'paper' })).toEqual({
      ok: true,
      value: {},
    });

    await office.signInAs('second-investigator');
    expect(await office.ask('referral.find', { code })).toEqual(notFound);
    await office.signInAs('investigator');
    const early = answering(referralId, 2, { move: 'refuse', on: dayFromToday(-1) });
    expect(await office.ask('referral.answer', early)).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 'answer.on': ['before-the-step-before'] } },
    });
    const said = { answeredBy: 'ນາງ ໝໍ ຄຳ', remark: 'ບໍ່ມີຕຽງ' };
    await office.get('referral.answer', answering(referralId, 2, { move: 'refuse' }, said));
    const kept = await referralOf(caseId);
    expect(kept).toMatchObject({ state: 'refused', maySend: false, mayAnswer: false });
    expect(kept?.acts.at(-1)).toMatchObject({
      act: 'refuse',
      codes: { how: 'EXT_Phone', reason: 'EXT_NoCapacity', step: null },
      said,
    });
    expect(await office.ask('referral.paper', { referralId })).toEqual(refused('referral-move-not-allowed'));
  });

  it('prints no more, and goes nowhere again, once the person withdrew', async () => {
    const { caseId } = await caseOf();
    const consent = await agree(caseId, { recipient: toOrganisation });
    const referralId = await sent(caseId);
    await office.get('consent.withdraw', { ...consent, withdrawnOn: dayFromToday(0), because: null });
    const again = newReferral(caseId);
    await office.get('referral.save', again);
    const preview = await office.get('referral.preview', { referralId: again.referralId });
    expect(preview.proposed).toEqual([]);
    expect(preview.consents[0]?.consent).toMatchObject({
      holds: false,
      because: 'withdrawn',
      since: dayFromToday(0),
    });
    expect(preview.others.map((line) => line.referralId)).toEqual([referralId]);
    expect(
      await office.ask('referral.send', { referralId: again.referralId, version: 1, sending: sending() }),
    ).toEqual(refused('consent-withdrawn'));
    expect(await office.ask('referral.recordPrinting', { referralId, version: 2, as: 'file' })).toEqual(
      refused('consent-withdrawn'),
    );
    expect(await office.get('referral.paper', { referralId })).toMatchObject({
      content: {},
      consent: { holds: false, because: 'withdrawn', since: dayFromToday(0) },
    });
    const [, first] = await office.get('referral.ofCase', { caseId });
    expect(first).toMatchObject({ referralId, consent: { holds: false, because: 'withdrawn' } });
  });

  it('lies with the sender: the other side sees its envelope, no word, and nothing that was not sent', async () => {
    const { caseId } = await caseOf('social-worker');
    await agree(caseId, { recipient: toOrganisation });
    const referralId = await sent(caseId);
    const drafted = newReferral(caseId);
    await office.get('referral.save', drafted);
    await office.signInAs('social-worker');
    const seen = await office.get('referral.ofCase', { caseId });
    expect(seen).toMatchObject([{ referralId, state: 'sent', maySend: false, mayAnswer: false }]);
    expect(seen[0]?.referral.needs).toEqual(['Health']);
    const told = JSON.stringify([
      seen,
      await office.get('case.timeline', { caseId }),
      await office.get('case.history', { caseId }),
      await office.get('case.views', { caseId }),
    ]);
    for (const word of ['ບາດແຜ', 'ໝໍຍິງ', 'ໝໍ ສີ', drafted.referralId]) expect(told).not.toContain(word);
    expect(told).toContain('referral.send');
    expect(await office.ask('referral.paper', { referralId })).toEqual(refused('wing-not-held'));
    expect(await office.ask('referral.answer', answering(referralId, 2, { move: 'accept' }))).toEqual(
      refused('wing-not-held'),
    );
    const { sendable, timeline } = {
      sendable: await office.ask('referral.preview', { referralId: drafted.referralId }),
      timeline: await office.get('case.timeline', { caseId }),
    };
    expect(sendable).toEqual(notFound);
    expect(timeline.filter(({ source }) => source === 'referral')).toMatchObject([{ act: 'send' }]);
  });

  it('between the wings waits for the head until somebody is assigned, and its answer stays there but for the outcome', async () => {
    const { caseId } = await caseOf();
    await agree(caseId, { recipient: toSocialWork });
    const input = newReferralToWing(caseId);
    await office.get('referral.save', input);
    const { referralId } = input;
    await office.get('referral.send', { referralId, version: 1, sending: sending({ way: null }) });

    await office.signInAs('social-worker');
    const toAnswerHere = async () =>
      (await office.get('referral.waiting', {})).toAnswer.lines.filter((line) => line.caseId === caseId);
    expect(await toAnswerHere()).toEqual([]);
    await office.signInAs('social-head');
    expect(await toAnswerHere()).toMatchObject([{ referralId, needsOfficer: true, state: 'sent' }]);
    await office.get('case.assign', { caseId, accountId: office.idOf('social-worker'), until: null });

    await office.signInAs('social-worker');
    expect(await toAnswerHere()).toMatchObject([{ referralId, needsOfficer: false }]);
    expect(await referralOf(caseId)).toMatchObject({
      messageToWing: 'ຕ້ອງການບ່ອນພັກຄືນນີ້',
      mayAnswer: true,
      maySend: false,
    });
    expect(JSON.stringify(await referralOf(caseId))).not.toContain('ບໍ່ມີບ່ອນພັກ');
    const own = { answeredBy: null, remark: 'ຫ້ອງ 3, ຕຽງ 2' };
    expect(
      await office.ask('referral.answer', answering(referralId, 2, { move: 'accept', how: 'EXT_Phone' })),
    ).toMatchObject({ error: { fields: { 'answer.how': ['not-understood'] } } });
    await office.get('referral.answer', answering(referralId, 2, { move: 'receive', how: null }));
    await office.get('referral.answer', answering(referralId, 3, { move: 'accept', how: null }, own));
    await office.get('referral.answer', answering(referralId, 4, { move: 'begin', how: null }));
    expect((await referralOf(caseId))?.acts.find(({ act }) => act === 'accept')?.said).toEqual(own);

    await office.signInAs('investigator');
    expect(await office.ask('referral.answer', answering(referralId, 5, { move: 'end', how: null }))).toEqual(
      refused('wing-not-held'),
    );
    const outcome = await referralOf(caseId);
    expect(outcome).toMatchObject({ state: 'in-service', words: { why: 'ບໍ່ມີບ່ອນພັກ' } });
    expect(outcome?.acts.map(({ act }) => act)).toEqual(['draft', 'send', 'receive', 'accept', 'begin']);
    const told = JSON.stringify([
      outcome,
      await office.get('case.timeline', { caseId }),
      await office.get('case.history', { caseId }),
    ]);
    expect(told).not.toContain('ຫ້ອງ 3');
    const timeline = await office.get('case.timeline', { caseId });
    expect(timeline.flatMap((entry) => (entry.source === 'referral' ? [entry.act] : [])).toSorted()).toEqual([
      'accept',
      'begin',
      'draft',
      'receive',
      'send',
    ]);
  });

  it('stands on the sender’s and the head’s list when no answer came in time, and on no other', async () => {
    const { caseId } = await caseOf();
    await agree(caseId, { recipient: toOrganisation });
    const late = await sent(caseId, { sentOn: dayFromToday(-15), answerDueOn: dayFromToday(30) });
    const due = await sent(caseId, { sentOn: dayFromToday(-2), answerDueOn: dayFromToday(-1) });
    const inTime = await sent(caseId, { sentOn: dayFromToday(-14), answerDueOn: dayFromToday(0) });
    const unanswered = async (): Promise<string[]> =>
      (await office.get('referral.waiting', {})).unanswered.lines
        .filter((line) => line.caseId === caseId)
        .map(({ referralId }) => referralId);
    expect(await unanswered()).toEqual([late, due]);
    /** The days on which the calendar awaits an answer: the one asked for, or the office's own limit before it. */
    const awaited = async () =>
      (
        await office.get('calendar.entries', {
          from: dayFromToday(-20),
          to: dayFromToday(20),
          scope: 'all',
        })
      ).flatMap((entry) =>
        entry.source === 'referral' && entry.caseId === caseId ? [[entry.id, entry.on, entry.kind]] : [],
      );
    const urgent = 'EXT_Urgent';
    const asked = [
      [late, dayFromToday(-1), urgent],
      [due, dayFromToday(-1), urgent],
      [inTime, dayFromToday(0), urgent],
    ];
    expect(await awaited()).toEqual(asked);
    const overdue = await office.get('referral.list', {
      whose: 'own',
      state: 'open',
      organisationId: someOrganisation,
      isOverdue: true,
      after: null,
      limit: 100,
    });
    const ids = overdue.lines.filter((line) => line.caseId === caseId).map(({ referralId }) => referralId);
    expect(ids).toEqual([due, late]);
    expect(overdue.organisations.map(({ organisationId }) => organisationId)).toContain(someOrganisation);

    await office.signInAs('second-investigator');
    expect(await unanswered()).toEqual([]);
    await office.signInAs('social-head');
    expect(await unanswered()).toEqual([]);
    expect(await awaited()).toEqual([]);
    await office.signInAs('police-head');
    expect(await unanswered()).toEqual([late, due]);
    expect(await awaited()).toEqual(asked);
    await office.get('referral.setTerms', {
      version: 0,
      terms: { unansweredAfterDays: 13, answerDays: { EXT_Immediate: 1, EXT_Urgent: 2, EXT_Routine: 7 } },
    });
    expect(await unanswered()).toEqual([late, inTime, due]);
    await office.get('referral.answer', answering(late, 2, { move: 'receive' }));
    expect(await unanswered()).toEqual([late, inTime, due]);
    await office.get('referral.answer', answering(late, 3, { move: 'accept' }));
    expect(await unanswered()).toEqual([inTime, due]);
    expect(await awaited()).toEqual([
      [due, dayFromToday(-1), urgent],
      [inTime, dayFromToday(-1), urgent],
    ]);
    expect(await office.get('referral.terms', {})).toMatchObject({
      version: 1,
      terms: { unansweredAfterDays: 13 },
    });
    const other = { version: 0, terms: (await office.get('referral.terms', {})).terms };
    expect(await office.ask('referral.setTerms', other)).toMatchObject({ error: { code: 'conflict' } });
  });

  it('notes the steps of a return to another country, and of nothing else', async () => {
    const { caseId } = await caseOf();
    const abroad = newReferral(caseId, {
      referral: {
        to: {
          direction: 'abroad',
          organisationId: someOrganisation,
          country: 'TH',
          handOverAt: { answer: 'given', value: 'EXT_FriendshipBridge4' },
        },
        needs: ['EXT_SafeReturn'],
        urgency: 'EXT_Routine',
      },
    });
    await office.get('referral.save', abroad);
    const { referralId } = abroad;
    // What somebody agreed to for services opens no return.
    await agree(caseId, { recipient: toOrganisation });
    expect(await office.ask('referral.send', { referralId, version: 1, sending: sending() })).toEqual(
      refused('consent-not-asked'),
    );
    await agree(caseId, { recipient: toOrganisation, purpose: 'return_repatriation' });
    await office.get('referral.send', { referralId, version: 1, sending: sending() });
    const step = { step: 'EXT_NationalityVerified', on: dayFromToday(0), remark: null } as const;
    await office.get('referral.coordinate', { referralId, version: 2, ...step });
    const kept = await referralOf(caseId);
    expect(kept).toMatchObject({ state: 'sent', version: 3 });
    expect(kept?.acts.at(-1)).toMatchObject({ act: 'coordinate', codes: { step: step.step } });
    const service = await sent(caseId);
    expect(await office.ask('referral.coordinate', { referralId: service, version: 2, ...step })).toEqual(
      refused('referral-move-not-allowed'),
    );
  });

  it('is nothing that somebody does on a side that closed the case', async () => {
    const { caseId } = await caseOf();
    await agree(caseId, { recipient: toOrganisation });
    const referralId = await sent(caseId);
    const closureId = v7();
    await office.get('closure.propose', {
      closureId,
      caseId,
      version: 0,
      reason: 'EXT_GoalsReached',
      endedOn: dayFromToday(0),
      summary: 'ຈົບແລ້ວ',
    });
    await office.signInAs('police-head');
    await office.get('closure.decide', { decision: 'approve', closureId, version: 1 });
    expect(await office.ask('referral.answer', answering(referralId, 2, { move: 'accept' }))).toEqual(
      refused('case-closed'),
    );
    expect(await office.ask('referral.save', newReferral(caseId))).toEqual(refused('case-closed'));
  });

  it('keeps what it says for good once it went: neither the store nor anybody changes it', async () => {
    const { caseId } = await caseOf();
    await agree(caseId, { recipient: toOrganisation });
    const referralId = await sent(caseId);
    expect(await office.ask('referral.save', { ...newReferral(caseId), referralId, version: 2 })).toEqual(
      refused('referral-move-not-allowed'),
    );
    const history = await office.get('case.history', { caseId });
    expect(
      history
        .filter(({ recordId }) => recordId === referralId)
        .map(({ entity, version }) => [entity, version]),
    ).toEqual([
      ['referral', 2],
      ['referral', 1],
      ['referral-words', 1],
    ]);
  });
});
