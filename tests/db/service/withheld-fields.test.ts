import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SensitivityClass, sensitivityClasses } from '../../../shared/access.ts';
import { type Compartment, compartments } from '../../../shared/compartment.ts';
import type { OperationName } from '../../../shared/contract.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { nothingAsked } from '../../../shared/domain/what-happened.ts';
import { newAdviceContact } from '../../support/advice-contacts.ts';
import { newCase } from '../../support/cases.ts';
import { newOther, ofScamCompound } from '../../support/what-happened.ts';
import { TestOffice } from '../../support/office.ts';

let classes: readonly SensitivityClass[] = sensitivityClasses;
let held: readonly Compartment[] = compartments;

/** The opened store as if its account saw fewer classes of fields, or had been granted fewer keys: nothing else is other. */
function narrowed(store: OpenStore): OpenStore {
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'powers') return { ...target.powers, classes: new Set(classes) };
      if (name === 'compartments') return new Set(held);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe('whoever is kept from some fields', () => {
  const office = new TestOffice({ openStore: async (input) => narrowed(await openStore(input)) });
  const input = newCase('', {
    person: {
      nameLao: { answer: 'given', value: 'ກນາຣີ ນາມລັບ' },
      nameLatin: { answer: 'given', value: 'Kanary Namlap' },
      ethnicGroup: { answer: 'given', value: 'E17' },
    },
  });
  const { caseId } = input;
  const event = {
    kind: { answer: 'unknown' },
    what: 'ຄວາມລັບຂອງນາງ',
    when: { answer: 'unknown' },
    certainty: { answer: 'unknown' },
    place: { answer: 'unknown' },
  } as const;
  let number = '';
  const versions = { case: 1, person: 1, identification: 1 };
  beforeAll(async () => {
    const { account } = await office.create();
    await office.restart();
    await office.signIn();
    input.facts.responsibleOfficer = account.id;
    number = (await office.get('case.record', input)).number;
    await office.get('event.record', { eventId: v7(), caseId, compartment: 'register', event });
    await office.get('whatHappened.save', {
      caseId,
      version: 1,
      record: { ...nothingAsked, ...ofScamCompound() },
      words: {
        version: 0,
        told: { answer: 'given', value: 'ສິ່ງທີ່ນາງເລົ່າ' },
        others: { answer: 'given', value: [newOther('Suspect', 'ຊື່ຜູ້ຕ້ອງສົງໄສ')] },
      },
    });
  });
  afterAll(() => office.end());

  const seeing = (...seen: SensitivityClass[]): void => {
    classes = seen;
  };
  /** Every answer about the case that somebody may read who sees whatever. */
  const told = async (): Promise<string> =>
    JSON.stringify([
      await office.get('case.list', { text: '', after: null, limit: 10 }),
      await office.get('case.recent', { limit: 10 }),
      await office.get('case.open', { caseId }),
      await office.get('case.timeline', { caseId }),
      await office.get('case.history', { caseId }),
      await office.get('whatHappened.open', { caseId }),
    ]).replaceAll('\\', '');

  it('is told everything else, and nothing of those', async () => {
    const words: Record<Exclude<SensitivityClass, 'administrative'>, readonly string[]> = {
      identity: ['ກນາຣີ', 'Namlap', 'ບ້ານໃຕ້'],
      characteristics: ['Female', '"2010"', '"LA"', '"lao"'],
      special: ['"E17"'],
      trafficking: ['EXT_OnlineScam', '"11/2026"', '"3/2026 - 10/2026"', '7500', 'ຕຶກ 3'],
      narrative: ['ຄວາມລັບຂອງນາງ', 'ສິ່ງທີ່ນາງເລົ່າ', 'ຊື່ຜູ້ຕ້ອງສົງໄສ'],
    };
    for (const kept of Object.keys(words)) {
      seeing(...sensitivityClasses.filter((name) => name !== kept));
      const answers = await told();
      for (const [name, all] of Object.entries(words)) {
        for (const word of all) expect(answers.includes(word), `${word} without ${kept}`).toBe(name !== kept);
      }
    }
    seeing('administrative');
    const [shown] = (await office.get('case.list', { text: '', after: null, limit: 10 })).cases;
    expect(Object.keys(shown ?? {}).toSorted()).toEqual(
      [
        'caseId',
        'changedAt',
        'hasDraft',
        'isClosed',
        'matches',
        'number',
        'openedOn',
        'personId',
        'reach',
        'responsibleOfficerName',
        'status',
      ].toSorted(),
    );
  });

  it('does not tell by the order of a list since when somebody waits', async () => {
    const orderOf = async () =>
      (await office.get('case.list', { text: '', order: 'waiting', after: null, limit: 10 })).order;
    seeing(...sensitivityClasses);
    expect(await orderOf()).toBe('waiting');
    seeing(...sensitivityClasses.filter((name) => name !== 'trafficking'));
    expect(await orderOf()).toBe('newest');
  });

  it('does not find a person by a name that they may not see, but by the number', async () => {
    const found = async (text: string): Promise<number> =>
      (await office.get('case.list', { text, after: null, limit: 10 })).cases.length;
    seeing(...sensitivityClasses);
    expect([await found('ກນາຣີ'), await found(number)]).toEqual([1, 1]);
    seeing(...sensitivityClasses.filter((name) => name !== 'identity'));
    expect([await found('ກນາຣີ'), await found(number)]).toEqual([0, 1]);
    expect(await office.ask('case.revealNames', { caseIds: [caseId] })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });

  it('sees of a contact without a case what is left, its words whole or not at all, and asks for nothing else', async () => {
    seeing(...sensitivityClasses);
    const contactId = v7();
    const contact = newAdviceContact(input.facts.responsibleOfficer);
    const words = { remarks: 'ຄຳລັບ', callBack: { asTyped: '1362', e164: null } };
    await office.get('adviceContact.record', { contactId, contact, words });
    const page = { from: '2026-11-01', to: '2026-11-30', kind: null, offset: 0, limit: 10 } as const;
    const foundBy = async (sex: 'Male', subject: 'Marriage') =>
      (await office.get('adviceContact.list', { ...page, sex, subject })).total;
    const open = async () => office.get('adviceContact.open', { contactId });
    expect(await foundBy('Male', 'Marriage')).toBe(0);
    for (const kept of ['characteristics', 'trafficking', 'narrative', 'identity'] as const) {
      seeing(...sensitivityClasses.filter((name) => name !== kept));
      const file = await open();
      expect(file.mayWrite, kept).toBe(false);
      expect('sex' in file.contact).toBe(kept !== 'characteristics');
      expect('subjects' in file.contact).toBe(kept !== 'trafficking');
      expect(file.words === undefined).toBe(kept === 'narrative' || kept === 'identity');
      expect(
        await office.ask('adviceContact.revise', { contactId, version: 1, contact, words }),
      ).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
    // Whoever sees neither is answered as if they had not asked.
    seeing('administrative');
    expect(await foundBy('Male', 'Marriage')).toBe(1);
  });

  it('cannot write a record that has them, and can write the others', async () => {
    const { person, facts, identification } = input;
    const newEvent = { eventId: v7(), caseId, compartment: 'register', event } as const;
    seeing(...sensitivityClasses.filter((name) => name !== 'special'));
    expect(await office.ask('case.record', { ...input, caseId: v7() })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(
      await office.ask('case.revise', { caseId, versions, person, facts, identification }),
    ).toMatchObject({ error: { code: 'forbidden' } });
    expect((await office.ask('event.record', newEvent)).ok).toBe(true);
    seeing(...sensitivityClasses.filter((name) => name !== 'narrative'));
    const another = { ...newEvent, eventId: v7() };
    expect(await office.ask('event.record', another)).toMatchObject({ error: { code: 'forbidden' } });
    expect((await office.ask('case.revise', { caseId, versions, person, facts, identification })).ok).toBe(
      true,
    );
  });

  it('without the key of the register is refused before anything is asked of it', async () => {
    seeing(...sensitivityClasses);
    held = ['office', 'statistics'];
    const asked: Partial<Record<OperationName, unknown>> = {
      'case.record': { ...input, caseId: v7() },
      'case.list': { text: '', after: null, limit: 10 },
      'case.recent': { limit: 10 },
      'case.open': { caseId },
      'case.timeline': { caseId },
      'case.revealNames': { caseIds: [caseId] },
      'case.officers': { caseId },
      'case.otherSide': { caseId },
      'case.history': { caseId },
      'case.views': { caseId },
      'case.ofOfficer': { accountId: input.facts.responsibleOfficer },
      'urgentAccess.list': {},
      'release.list': {},
      'closure.ofCase': { caseId },
      'closure.waiting': {},
      'consent.ofCase': { caseId },
      'consent.waiting': {},
      'assistance.ofCase': { caseId },
      'assistance.due': {},
      'referral.ofCase': { caseId },
      'referral.waiting': {},
      'proposal.list': {},
      'proposal.ofCase': { caseId },
      'draft.list': {},
      'draft.open': { recordId: caseId },
    };
    for (const [name, call] of Object.entries(asked))
      expect(await office.service.answer(name, call), name).toEqual({
        ok: false,
        error: { code: 'refused', reason: 'wing-not-held' },
      });
    held = compartments;
  });
});
