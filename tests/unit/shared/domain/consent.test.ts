import { describe, expect, it } from 'vitest';
import {
  type Consent,
  consentProblems,
  type ConsentRecipient,
  type ConsentWords,
  recipientKey,
  recipientOfKey,
} from '../../../../shared/domain/consent.ts';
import {
  consentFollows,
  consentMoves,
  type ConsentState,
  consentStates,
  mayFollow,
  mayMove,
} from '../../../../shared/domain/consent-moves.ts';
import { type FiledConsent, consentVerdict } from '../../../../shared/domain/consent-verdict.ts';
import { consents } from '../../../../db/migrations/register/0025-consents.ts';
import { newConsent, newConsentWords, undecided } from '../../../support/consents.ts';

/** Somebody who is an adult on every day. */
const grown = () => true;

/** The moves of one record, and what may follow one, once more by hand. */
const moves = ['not-asked given', 'not-asked refused', 'not-asked not-able', 'given withdrawn'];
const follows = [
  'none not-asked',
  'none given',
  'none refused',
  'none not-able',
  'given given',
  'refused given',
  'refused refused',
  'refused not-able',
  'withdrawn given',
  'withdrawn refused',
  'withdrawn not-able',
  'not-able given',
  'not-able refused',
  'not-able not-able',
];

describe('the states of a consent', () => {
  it.each(consentStates.flatMap((from) => consentStates.map((to) => [from, to] as const)))(
    'from %s to %s are as the table says',
    (from, to) => {
      expect(mayMove(from, to)).toBe(moves.includes(`${from} ${to}`));
    },
  );

  it('may be followed by a new record as the table says, and by no other', () => {
    const table = (['none', ...consentStates] as const).flatMap((state) =>
      consentFollows[state].map((next) => `${state} ${next}`),
    );
    expect(table).toEqual(follows);
  });

  it('are stated once more in the table of the store', () => {
    const statements: string[] = [];
    consents.up({ exec: (sql: string) => statements.push(sql) } as never);
    const sql = statements.join('\n');
    for (const [from, after] of Object.entries(consentMoves))
      for (const to of after) expect(sql).toContain(`'${from}>${to}'`);
    for (const [from, after] of Object.entries(consentFollows))
      for (const to of after) expect(sql).toContain(`'${from}>${to}'`);
  });

  it('let one that was given be renewed or widened, and narrowed only after a withdrawal', () => {
    const given = newConsent();
    expect(mayFollow(given, newConsent({ categories: ['identity', 'needs', 'safety'] }))).toBe(true);
    expect(mayFollow(given, newConsent({ categories: ['identity'] }))).toBe(false);
    const ended = { ...given, validUntil: '2026-11-19' };
    expect(mayFollow(ended, newConsent({ decision: 'refused' }))).toBe(true);
    expect(mayFollow(ended, newConsent({ categories: ['identity'] }))).toBe(true);
    expect(mayFollow({ ...given, validUntil: '2026-11-20' }, newConsent({ decision: 'refused' }))).toBe(
      false,
    );
  });
});

describe('a recipient', () => {
  const recipients: ConsentRecipient[] = [
    { to: 'organisation', organisationId: '01970000-0000-7000-8000-000000000001' },
    { to: 'organisation', organisationId: '01970000-0000-7000-8000-000000000002' },
    { to: 'wing', wing: 'assistance' },
    { to: 'wing', wing: 'investigation' },
    { to: 'class', class: 'family' },
    { to: 'class', class: 'other_organizations' },
  ];
  it('has one key, which nobody else has, and from which it is read again', () => {
    expect(new Set(recipients.map(recipientKey)).size).toBe(recipients.length);
    for (const recipient of recipients) expect(recipientOfKey(recipientKey(recipient))).toEqual(recipient);
  });

  it('is the only one whom a consent covers: a class stands for no organisation, and no organisation for another', () => {
    const categories = ['identity'] as const;
    for (const to of recipients)
      for (const asked of recipients) {
        const filed: FiledConsent = { consentId: 'one', ordinal: 1, consent: newConsent({ recipient: to }) };
        const request = { purpose: 'referral_service', recipient: asked, categories } as const;
        expect(consentVerdict([filed], [], request, '2026-11-22', grown).allowed).toBe(
          recipientKey(to) === recipientKey(asked),
        );
      }
  });
});

describe('a verdict', () => {
  it('waits for the guardian and the child where a birth that was mended makes somebody a child of that day', () => {
    const request = {
      purpose: 'referral_service',
      recipient: { to: 'class', class: 'other_organizations' },
      categories: ['identity'],
    } as const;
    const verdict = (change: Partial<Consent>, wasAdult: (day: string) => boolean) =>
      consentVerdict(
        [{ consentId: 'one', ordinal: 1, consent: newConsent(change) }],
        [],
        request,
        '2026-11-22',
        wasAdult,
      );
    const child = () => false;
    // They came of age between the consent and today: what counts is the day on which they agreed.
    const grownSince = (day: string) => day > '2026-11-20';
    for (const wasAdult of [child, grownSince])
      expect(verdict({}, wasAdult)).toMatchObject({ allowed: false, because: 'guardian-needed' });
    const guardian = { givenBy: 'caregiver_or_guardian', assentOfChild: 'given' } as const;
    expect(verdict(guardian, child).allowed).toBe(true);
    expect(verdict({ ...guardian, assentOfChild: 'not_applicable' }, child).allowed).toBe(false);
    expect(verdict({}, grown).allowed).toBe(true);
    // A basis of law asks nobody, and what was refused stays so.
    const byLaw = { ...undecided, decision: 'not-able', ground: 'vital_interests' } as const;
    expect(verdict({ ...byLaw, told: [], withheld: [], categories: ['identity'] }, child).allowed).toBe(true);
    expect(verdict({ decision: 'refused', categories: [] }, child)).toMatchObject({ because: 'refused' });
  });

  const request = {
    purpose: 'referral_service',
    recipient: { to: 'class', class: 'other_organizations' },
    categories: ['identity'],
  } as const;
  const filed = (consent: Consent, ordinal = 1): FiledConsent => ({
    consentId: `number ${ordinal}`,
    ordinal,
    consent,
  });

  it('goes by the newest record, in whatever order they are read', () => {
    const old = filed(newConsent(), 1);
    const newest = filed(newConsent({ decision: 'refused', categories: [] }), 2);
    for (const read of [
      [old, newest],
      [newest, old],
    ])
      expect(consentVerdict(read, [], request, '2026-11-22', grown)).toEqual({
        allowed: false,
        because: 'refused',
        consentId: 'number 2',
        categories: ['identity'],
      });
  });

  it('names what of the request the consent does not let go', () => {
    const asked = { ...request, categories: ['identity', 'health', 'words'] as const };
    expect(consentVerdict([filed(newConsent())], [], asked, '2026-11-22', grown)).toMatchObject({
      because: 'category-withheld',
      categories: ['health', 'words'],
    });
  });

  it('lets nothing go for a request that names nothing', () => {
    const asked = { ...request, categories: [] };
    expect(consentVerdict([filed(newConsent())], [], asked, '2026-11-22', grown).allowed).toBe(false);
  });

  it('does not make help depend on anything else: who refuses to share with the authorities still gets it', () => {
    const refusals = (['information_sharing', 'photo_or_media', 'return_repatriation'] as const).map(
      (purpose, at) =>
        filed(
          newConsent({
            purpose,
            decision: 'refused',
            categories: [],
            recipient: { to: 'class', class: 'authorities' },
          }),
          at + 1,
        ),
    );
    expect(consentVerdict([...refusals, filed(newConsent(), 1)], [], request, '2026-11-22', grown)).toEqual({
      allowed: true,
      basis: { kind: 'consent', consentId: 'number 1' },
    });
  });
});

describe('what a consent must say', () => {
  const adult = { isAdult: true, today: '2026-11-22' };
  const child = { isAdult: false, today: '2026-11-22' };
  const guardian: Partial<Consent> = { givenBy: 'caregiver_or_guardian', assentOfChild: 'given' };
  const named: Partial<ConsentWords> = { givenByName: 'ນາງ ແມ່' };
  it.each<[string, Partial<Consent>, Partial<ConsentWords>, typeof adult, Record<string, string>]>([
    ['an adult who agrees before a witness', {}, {}, adult, {}],
    ['no witness', {}, { witnessName: null }, adult, { witnessName: 'required' }],
    ['no form', { form: null }, {}, adult, { form: 'required' }],
    ['nothing explained', { told: [] }, {}, adult, { told: 'consent-not-informed' }],
    ['nothing that may go', { categories: [] }, {}, adult, { categories: 'required' }],
    [
      'one kind both given and kept back',
      { categories: ['identity', 'health'] },
      {},
      adult,
      { withheld: 'repeated' },
    ],
    ['a day ahead', { decidedOn: '2026-11-23' }, {}, adult, { decidedOn: 'in-the-future' }],
    [
      'an end before it begins',
      { validUntil: '2026-11-19' },
      {},
      adult,
      { validUntil: 'ends-before-it-begins' },
    ],
    ['an adult for whom a child would agree', guardian, named, adult, { assentOfChild: 'not-understood' }],
    ['a child alone', {}, {}, child, { givenBy: 'guardian-needed', assentOfChild: 'assent-needed' }],
    ['a child with a guardian', guardian, named, child, {}],
    ['a guardian without a name', guardian, {}, child, { givenByName: 'required' }],
    [
      'a guardian against the child’s own no',
      { ...guardian, assentOfChild: 'refused' },
      named,
      child,
      { assentOfChild: 'assent-needed' },
    ],
    [
      'an agreement on another ground',
      { ground: 'vital_interests' },
      { reason: 'ຊີວິດ' },
      adult,
      { ground: 'not-understood' },
    ],
    [
      'somebody in danger who cannot decide',
      { ...undecidedAs('not-able'), ground: 'vital_interests', categories: ['health'] },
      { reason: 'ບໍ່ຮູ້ສຶກຕົວ' },
      adult,
      {},
    ],
    [
      'the same without a reason',
      { ...undecidedAs('not-able'), ground: 'vital_interests', categories: ['health'] },
      {},
      adult,
      { reason: 'required' },
    ],
    [
      'a refusal that lets something go',
      { decision: 'refused' },
      {},
      adult,
      { categories: 'not-understood' },
    ],
    [
      'a refusal against a law that obliges',
      { decision: 'refused', ground: 'legal_duty' },
      { reason: 'ກົດໝາຍ' },
      adult,
      {},
    ],
    [
      'vital interests against a no',
      { decision: 'refused', ground: 'vital_interests' },
      { reason: 'ກົດໝາຍ' },
      adult,
      { ground: 'not-understood' },
    ],
  ])('%s', (_what, change, said, context, problems) => {
    expect(consentProblems(newConsent(change), newConsentWords(said), context)).toEqual(problems);
  });
});

function undecidedAs(decision: ConsentState): Partial<Consent> {
  return { ...undecided, told: [], categories: [], withheld: [], decision };
}
