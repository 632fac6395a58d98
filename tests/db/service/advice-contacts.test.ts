import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { shippedOrganisations } from '../../../shared/organisations/shipped-organisations.ts';
import { newAdviceContact, noWords } from '../../support/advice-contacts.ts';
import { newCase } from '../../support/cases.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

const november = { from: '2026-11-01', to: '2026-11-30', kind: null, sex: null, subject: null };
const page = { offset: 0, limit: 50 };
const period = { fromMonth: '2026-11', toMonth: '2026-11' };
const countsOf = ({ tables }: OutputByOperation<'adviceContact.count'>) =>
  Object.fromEntries(
    tables.map(({ name, rows }) => [
      name,
      Object.fromEntries(rows.map(({ code, persons }) => [code, persons])),
    ]),
  );

describe('a contact without a case', () => {
  let office: StaffedOffice;
  const contactId = v7();
  const union = shippedOrganisations[5]?.organisationId ?? '';
  let investigator = '';
  beforeAll(async () => {
    office = await StaffedOffice.with();
    investigator = office.idOf('investigator');
    await office.signInAs('investigator');
  }, 120_000);
  afterAll(() => office.end());

  it('goes on file without a name, its words with the wing of whoever wrote them', async () => {
    const contact = newAdviceContact(investigator, { referredToId: union });
    const words = {
      remarks: 'ຄຳລັບຂອງຜູ້ໂທ',
      callBack: { asTyped: '020 5555 1234', e164: '+8562055551234' },
    };
    await office.get('adviceContact.record', { contactId, contact, words });
    const file = await office.get('adviceContact.open', { contactId });
    expect(file).toMatchObject({ contact, words, version: 1, cases: [], mayWrite: true });
    expect(file.referredTo?.nameEnglish).toContain('Women’s Union');
    expect(await office.ask('adviceContact.record', { contactId, contact, words })).toMatchObject({
      ok: false,
      error: { code: 'refused', reason: 'record-exists' },
    });
  });

  it('is refused on a day to come, at a place or an organisation that is none, and under nobody’s name', async () => {
    for (const [change, field, problem] of [
      [{ receivedOn: '2100-01-01' }, 'contact.receivedOn', 'in-the-future'],
      [{ placeCode: { answer: 'given', value: '99' } }, 'contact.placeCode', 'no-such-place'],
      [{ referredToId: v7() }, 'contact.referredToId', 'no-such-organisation'],
      [{ answeredBy: office.idOf('administrator') }, 'contact.answeredBy', 'not-understood'],
    ] as const)
      expect(
        await office.ask('adviceContact.record', {
          contactId: v7(),
          contact: newAdviceContact(investigator, change),
          words: noWords,
        }),
      ).toMatchObject({ ok: false, error: { fields: { [field]: [problem] } } });
  });

  it('shows its codes to the other wing, which keeps words of its own, and never these', async () => {
    await office.signInAs('social-worker');
    const file = await office.get('adviceContact.open', { contactId });
    expect(file).toMatchObject({ contact: { kind: 'HotlineCall' }, words: null });
    const contact = newAdviceContact(investigator, {
      referredToId: union,
      age: { answer: 'given', value: 'adult' },
    });
    const own = { remarks: 'ຄຳຂອງຝ່າຍສັງຄົມ', callBack: null };
    await office.get('adviceContact.revise', { contactId, version: 1, contact, words: own });
    expect(
      await office.ask('adviceContact.revise', { contactId, version: 1, contact, words: own }),
    ).toMatchObject({ ok: false, error: { code: 'conflict', currentVersion: 2 } });
    expect((await office.get('adviceContact.open', { contactId })).words).toEqual(own);
    await office.signInAs('investigator');
    const again = await office.get('adviceContact.open', { contactId });
    expect(again.words?.remarks).toBe('ຄຳລັບຂອງຜູ້ໂທ');
    expect(again.contact.age).toEqual({ answer: 'given', value: 'adult' });
  });

  it('is listed newest first, by kind, sex and subject', async () => {
    const other = v7();
    await office.get('adviceContact.record', {
      contactId: other,
      contact: newAdviceContact(investigator, {
        kind: 'WalkIn',
        channel: 'InPerson',
        receivedOn: '2026-11-20',
        sex: { answer: 'given', value: 'Male' },
        subjects: { answer: 'given', value: ['LabourDispute'] },
        advice: { answer: 'refused' },
        placeCode: { answer: 'not-asked' },
      }),
      words: noWords,
    });
    const ids = async (
      change:
        | Partial<typeof november>
        | { kind: 'WalkIn' }
        | { sex: 'Female' }
        | { subject: 'LabourDispute' },
    ) => {
      const { contacts, total } = await office.get('adviceContact.list', { ...november, ...page, ...change });
      expect(contacts).toHaveLength(total);
      return contacts.map((line) => line.contactId);
    };
    expect(await ids({})).toEqual([other, contactId]);
    expect(await ids({ kind: 'WalkIn' })).toEqual([other]);
    expect(await ids({ sex: 'Female' })).toEqual([contactId]);
    expect(await ids({ subject: 'LabourDispute' })).toEqual([other]);
    expect(await ids({ from: '2026-11-13' })).toEqual([other]);
  });

  it('is counted by codes, from a table made by hand', async () => {
    const counted = await office.get('adviceContact.count', { period });
    expect(counted.contacts).toBe(2);
    expect(countsOf(counted)).toEqual({
      'contacts-by-kind': { HotlineCall: 1, WalkIn: 1 },
      'contacts-by-channel': { Phone: 1, InPerson: 1 },
      'contacts-by-month': { '2026-11': 2 },
      'contacts-by-sex': { Female: 1, Male: 1 },
      'contacts-by-age-band': { '24-26': 1, adult: 1 },
      'contacts-by-province': { '05': 1, 'not-asked': 1 },
      'contacts-by-nationality': { LA: 2 },
      'contacts-by-subject': { SafeMigration: 1, JobOffer: 1, LabourDispute: 1 },
      'contacts-by-advice': { OfferChecked: 1, refused: 1 },
      'contacts-by-outcome': { ReferredOn: 1, Advised: 1 },
    });
    const outside = { fromMonth: '2026-01', toMonth: '2026-10' };
    expect((await office.get('adviceContact.count', { period: outside })).contacts).toBe(0);
    await office.signInAs('statistics-officer');
    const preview = await office.get('export.preview', { period });
    expect(preview).toMatchObject({ cases: 0, contacts: 2 });
    expect(preview.tables.find(({ name }) => name === 'contacts-by-kind')?.rows).toHaveLength(2);
    expect(await office.ask('adviceContact.list', { ...november, ...page })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });

  it('leads to a case, which it shows to whoever reaches that, and is counted as having become one', async () => {
    await office.signInAs('investigator');
    const input = newCase(investigator);
    const { number } = await office.get('case.record', { ...input, contactId });
    const link = [{ caseId: input.caseId, number }];
    expect((await office.get('adviceContact.open', { contactId })).cases).toEqual(link);
    expect((await office.get('case.open', { caseId: input.caseId })).beganAsContact).toEqual({
      contactId,
      kind: 'HotlineCall',
      receivedOn: '2026-11-12',
    });
    expect(countsOf(await office.get('adviceContact.count', { period }))['contacts-by-outcome']).toEqual({
      BecameCase: 1,
      Advised: 1,
    });
    await office.signInAs('social-worker');
    expect((await office.get('adviceContact.open', { contactId })).cases).toEqual([]);
    const { contacts } = await office.get('adviceContact.list', { ...november, ...page });
    expect(contacts.flatMap(({ cases }) => cases)).toEqual([]);
    expect(
      await office.ask('case.record', { ...newCase(office.idOf('social-worker')), contactId: v7() }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
