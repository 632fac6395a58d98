import { v7 } from 'uuid';
import type { SensitivityClass } from '../../shared/access.ts';
import type { Wing } from '../../shared/compartment.ts';
import { shippedOrganisations } from '../../shared/organisations/shipped-organisations.ts';
import { newAdviceContact } from '../support/advice-contacts.ts';
import { type StaffedOffice, type StaffName, staff } from '../support/staffed-office.ts';
import type { CanaryText, CaseName } from './canaries.ts';

/** A canary of a contact without a case: it belongs to the wing of the officer who put it on file. */
export interface ContactCanary extends CanaryText {
  readonly of: Wing;
  /** The line of `expected-contacts.csv` that says who finds it. */
  readonly line: string;
  /** Classes of which each, when it is withheld, hides the canary. */
  readonly classes: readonly SensitivityClass[];
  /** Whether the list of contacts may tell of it. */
  readonly isListed: boolean;
}

/** A contact of each wing, and the cases that were made of it. */
export interface SeededContact {
  readonly of: Wing;
  readonly contactId: string;
  readonly cases: readonly CaseName[];
}

/** What stands in the fields of the contact of each wing and nowhere else in the store. */
const contents = {
  investigation: {
    by: 'investigator',
    cases: ['police-own', 'shut-police'],
    contact: {
      kind: 'HotlineCall',
      channel: 'Message',
      receivedOn: '1931-07-11',
      hour: 23,
      sex: { answer: 'given', value: 'Male' },
      age: { answer: 'given', value: 97 },
      placeCode: { answer: 'given', value: '1705' },
      nationality: { answer: 'given', value: 'WS' },
      subjects: { answer: 'given', value: ['SuspectedTrafficking'] },
      advice: { answer: 'given', value: ['HowToComplain'] },
      language: { answer: 'given', value: 'jpn' },
    },
    phone: { asTyped: '020 5771 9001', e164: '+8562057719001' },
    organisation: shippedOrganisations[6],
  },
  assistance: {
    by: 'social-worker',
    cases: ['social-own', 'shut-social'],
    contact: {
      kind: 'AtRiskAdvised',
      channel: 'Letter',
      receivedOn: '1932-08-12',
      hour: 22,
      sex: { answer: 'given', value: 'Other' },
      age: { answer: 'given', value: 98 },
      placeCode: { answer: 'given', value: '1604' },
      nationality: { answer: 'given', value: 'TO' },
      subjects: { answer: 'given', value: ['HelpAbroad'] },
      advice: { answer: 'given', value: ['CallBackAgreed'] },
      language: { answer: 'given', value: 'kor' },
    },
    phone: { asTyped: '020 5882 9002', e164: '+8562058829002' },
    organisation: shippedOrganisations[7],
  },
} as const satisfies Record<
  Wing,
  { readonly by: StaffName; readonly cases: readonly CaseName[]; readonly [part: string]: unknown }
>;

/** An officer of each wing puts a contact on file, each field of it a canary. */
export async function seedContacts(
  office: StaffedOffice,
): Promise<{ readonly contacts: readonly SeededContact[]; readonly contactCanaries: ContactCanary[] }> {
  const contacts: SeededContact[] = [];
  const contactCanaries: ContactCanary[] = [];
  for (const of of ['investigation', 'assistance'] as const) {
    const { by, cases, contact, phone, organisation } = contents[of];
    if (organisation === undefined) throw new Error('A directory with too few organisations');
    const { organisationId } = organisation;
    const contactId = v7();
    const remarks = `Canary${of}ContactRemarksx`;
    await office.signInAs(by);
    await office.get('adviceContact.record', {
      contactId,
      contact: newAdviceContact(office.idOf(by), {
        ...contact,
        subjects: { answer: 'given', value: [...contact.subjects.value] },
        advice: { answer: 'given', value: [...contact.advice.value] },
        referredToId: organisationId,
      }),
      words: { remarks, callBack: phone },
    });
    contacts.push({ of, contactId, cases });
    const add = (
      line: string,
      text: string,
      classes: readonly SensitivityClass[],
      where: { readonly isCounted?: true; readonly isListed?: false } = {},
    ): void => {
      contactCanaries.push({ of, line, text, classes, isCounted: false, isListed: true, ...where });
    };
    const given = (field: string, value: string | number): string =>
      `"${field}":{"answer":"given","value":${JSON.stringify(value)}}`;
    // Codes that stand in no other list, with their quotes; with the name of the field where other records hold such codes.
    add('kind', `"${contact.kind}"`, ['administrative'], { isCounted: true });
    add('channel', `"channel":"${contact.channel}"`, ['administrative']);
    add('receivedOn', contact.receivedOn, ['administrative']);
    add('hour', `"hour":${contact.hour}`, ['administrative']);
    add('answeredBy', `"answeredBy":"${office.idOf(by)}"`, ['administrative']);
    add('answeredByName', `"answeredByName":"${staff[by].name}"`, ['administrative']);
    add('sex', given('sex', contact.sex.value), ['characteristics']);
    add('age', given('age', contact.age.value), ['characteristics']);
    add('placeCode', `"${contact.placeCode.value}"`, ['characteristics']);
    add('nationality', `"${contact.nationality.value}"`, ['characteristics'], { isCounted: true });
    add('language', given('language', contact.language.value), ['characteristics']);
    add('subjects', `"${contact.subjects.value[0]}"`, ['trafficking'], { isCounted: true });
    add('advice', `"${contact.advice.value[0]}"`, ['trafficking'], { isCounted: true });
    add('referredToId', `"referredToId":"${organisationId}"`, ['trafficking']);
    add('referredTo', `"referredTo":{"organisationId":"${organisationId}"`, ['trafficking'], {
      isListed: false,
    });
    // What is said in words may hold the number, and the number whose words they are: both or neither.
    const words = ['narrative', 'identity'] as const;
    add(`${of}.remarks`, remarks, words, { isListed: false });
    add(`${of}.callBack`, phone.asTyped, words, { isListed: false });
    add(`${of}.callBack`, phone.e164, words, { isListed: false });
  }
  return { contacts, contactCanaries };
}
