import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vientianeDay } from '../../../../shared/dates/vientiane-time.ts';
import { newNeed } from '../../../support/assistance.ts';
import { dated, newCase } from '../../../support/cases.ts';
import { consentInput, newConsent, newConsentWords, undecided } from '../../../support/consents.ts';
import { passphrase } from '../../../support/office.ts';
import { passphraseOf, StaffedOffice } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });
const forbidden = { ok: false, error: { code: 'forbidden' } };
const WITNESS = 'ນາງ ພະຍານ';

describe('consents between people', () => {
  let office: StaffedOffice;
  beforeAll(async () => {
    office = await StaffedOffice.with(people);
  }, 300_000);
  afterAll(() => office.end());

  /** A case of the investigator and the social worker together, of an adult. */
  const shared = async (): Promise<string> => {
    await office.signInAs('investigator');
    const input = newCase(office.idOf('social-worker'), {
      person: { birth: { answer: 'given', value: { kind: 'date', date: dated('1990') } } },
    });
    await office.get('case.record', input);
    return input.caseId;
  };
  const today = () => vientianeDay(new Date().toISOString());
  const override = (caseId: string) => ({
    overrideId: v7(),
    caseId,
    override: {
      purpose: 'information_sharing' as const,
      recipient: { to: 'class' as const, class: 'authorities' as const },
      categories: ['identity' as const],
      until: today(),
    },
    reason: 'ຕ້ອງໄປໂຮງໝໍດຽວນີ້',
  });

  it('let needs onto paper from the social-work wing alone, those that are open, and no word of who assessed them', async () => {
    const caseId = await shared();
    await office.get('consent.save', consentInput(caseId, newConsent({ categories: ['identity', 'needs'] })));
    const sheet = {
      caseId,
      purpose: 'referral_service',
      recipient: { to: 'class', class: 'other_organizations' },
      categories: ['needs'],
    } as const;
    const asked = { ...sheet, recipient: { ...sheet.recipient }, categories: [...sheet.categories] };
    expect(await office.ask('caseSheet.preview', asked)).toEqual(refused('wing-not-held'));
    await office.signInAs('social-worker');
    const open = newNeed(caseId, { words: 'ຄຳລັບ', assessedBy: 'ນາງ ດາວ' });
    const met = newNeed(caseId, { kind: 'Health' });
    for (const each of [open, met]) await office.get('need.save', each);
    await office.get('need.move', { needId: met.needId, version: 1, move: 'meet', on: '2025-11-02' });
    const shown = await office.get('caseSheet.preview', asked);
    const { kind, urgency, assessedOn } = open.need;
    expect(shown.needs).toEqual({ needs: [{ kind, urgency, assessedOn }] });
    expect(shown.identity).toBeUndefined();
    expect(JSON.stringify(shown)).not.toContain('ຄຳລັບ');
    expect(JSON.stringify(shown)).not.toContain('ດາວ');
    await office.get('caseSheet.recordPrinting', { ...asked, as: 'paper' });
    const { disclosures } = await office.get('consent.ofCase', { caseId });
    expect(disclosures[0]?.disclosure).toMatchObject({ act: 'print', categories: ['needs'] });
  });

  it('bind both sides, and keep their words on the side that wrote them', async () => {
    const caseId = await shared();
    const input = consentInput(caseId, newConsent(), newConsentWords({ witnessName: WITNESS }));
    await office.get('consent.save', input);
    await office.signInAs('social-worker');
    const across = await office.get('consent.ofCase', { caseId });
    expect(across.consents).toMatchObject([{ consent: { decision: 'given' }, stands: true }]);
    expect(across.consents[0]?.words).toBeUndefined();
    // Whoever the person comes to takes the consent back, and says so on their own side.
    await office.get('consent.withdraw', {
      consentId: input.consentId,
      version: 1,
      withdrawnOn: today(),
      because: 'ປ່ຽນໃຈ',
    });
    const told = JSON.stringify([
      await office.get('consent.ofCase', { caseId }),
      await office.get('case.timeline', { caseId }),
      await office.get('case.history', { caseId }),
    ]);
    expect(told).toContain('ປ່ຽນໃຈ');
    expect(told).not.toContain(WITNESS);
    await office.signInAs('investigator');
    const back = JSON.stringify(await office.get('consent.ofCase', { caseId }));
    expect(back).toContain(WITNESS);
    expect(back).not.toContain('ປ່ຽນໃຈ');
    expect(await office.get('consent.verdict', { caseId, ...sharingOf(input) })).toMatchObject({
      because: 'withdrawn',
    });
  });

  it('are recorded and taken back also where a side has closed the case', async () => {
    const caseId = await shared();
    const input = consentInput(caseId, newConsent());
    await office.get('consent.save', input);
    const closureId = v7();
    await office.get('closure.propose', {
      closureId,
      caseId,
      version: 0,
      reason: 'EXT_GoalsReached',
      endedOn: '2026-11-20',
      summary: 'ແລ້ວ',
    });
    await office.signInAs('police-head');
    await office.get('closure.decide', { decision: 'approve', closureId, version: 1 });
    await office.signInAs('investigator');
    const withdrawal = { consentId: input.consentId, version: 1, withdrawnOn: today(), because: null };
    expect((await office.ask('consent.withdraw', withdrawal)).ok).toBe(true);
  });

  it('are passed over by heads alone, also in the name of a law', async () => {
    const caseId = await shared();
    expect(await office.ask('consent.override', override(caseId))).toEqual(forbidden);
    const byLaw = consentInput(
      caseId,
      newConsent({ decision: 'refused', ground: 'legal_duty', categories: ['identity'] }),
      newConsentWords({ reason: 'ມາດຕາ 10' }),
    );
    expect(await office.ask('consent.save', byLaw)).toEqual(forbidden);
    // Somebody in danger of their life who cannot decide: whoever stands beside them.
    const inDanger = consentInput(
      caseId,
      newConsent({
        ...undecided,
        told: [],
        withheld: [],
        decision: 'not-able',
        ground: 'vital_interests',
        categories: ['health'],
      }),
      newConsentWords({ reason: 'ບໍ່ຮູ້ສຶກຕົວ' }),
    );
    expect((await office.ask('consent.save', inDanger)).ok).toBe(true);
    await office.signInAs('police-head');
    expect((await office.ask('consent.save', byLaw)).ok).toBe(true);
    expect(await office.get('consent.verdict', { caseId, ...sharingOf(byLaw) })).toEqual({
      allowed: true,
      basis: 'legal-duty',
    });
  });

  it('are passed over under the eyes of another head where there is one', async () => {
    const caseId = await shared();
    await office.signInAs('police-head');
    const alone = override(caseId);
    await office.get('consent.override', alone);
    const review = { version: 1, finding: 'justified', remark: 'ຖືກຕ້ອງ' } as const;
    // The only head of the side.
    expect((await office.ask('consent.reviewOverride', { ...review, overrideId: alone.overrideId })).ok).toBe(
      true,
    );
    await office.signInAs('founder');
    const { accountId } = await office.get('account.admit', {
      ...office.asNew('police-head'),
      displayName: 'ພັນຕີ ຜູ້ກວດ',
      ...office.sheets,
    });
    await office.signInAs('police-head');
    await office.get('grant.give', {
      accountId,
      compartments: ['register', 'investigation', 'statistics'],
      keyCode: office.keyCodeOf(accountId),
      ownPassphrase: passphrase(passphraseOf('police-head')),
    });
    const second = override(caseId);
    await office.get('consent.override', second);
    expect(await office.ask('consent.reviewOverride', { ...review, overrideId: second.overrideId })).toEqual(
      refused('own-account'),
    );
    const own = (await office.get('consent.waiting', {})).toReview;
    expect(own.filter(({ overrideId }) => overrideId === second.overrideId)).toEqual([]);

    await office.signInAs('social-head');
    const across = await office.get('consent.ofCase', { caseId });
    expect(across.overrides.map(({ words, mayReview }) => [words, mayReview])).toEqual([
      [undefined, false],
      [undefined, false],
    ]);
    await office.restart();
    const { conduct } = await office.get('session.open', {
      accountId,
      passphrase: passphrase(passphraseOf('police-head')),
    });
    await office.get('session.acceptConduct', { version: conduct.version });
    const waiting = (await office.get('consent.waiting', {})).toReview;
    expect(waiting.filter(({ overrideId }) => overrideId === second.overrideId)).toHaveLength(1);
    expect(
      (await office.ask('consent.reviewOverride', { ...review, overrideId: second.overrideId })).ok,
    ).toBe(true);
  });
});

const sharingOf = ({ consent: { purpose, recipient } }: ReturnType<typeof consentInput>) => ({
  purpose,
  recipient,
  categories: ['identity' as const],
});
