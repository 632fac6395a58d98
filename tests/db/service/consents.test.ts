import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consent } from '../../../shared/domain/consent.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { times } from '../../support/effort.ts';
import { dated, newCase } from '../../support/cases.ts';
import { consentInput, newConsent, newConsentWords, undecided } from '../../support/consents.ts';
import { TestOffice } from '../../support/office.ts';

const DAY = '2026-11-22';
const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });

let opened: OpenStore | undefined;
const office = new TestOffice({
  now: () => new Date(`${DAY}T03:00:00.000Z`),
  openStore: async (input) => (opened = await openStore(input)),
});
let officer = '';
beforeAll(async () => {
  officer = (await office.create()).account.id;
  // Signed in once more, so that the opened store is at hand.
  await office.restart();
  await office.signIn();
}, 60_000);
afterAll(() => office.end());

/** A case of an adult, or of somebody born when the test says. */
async function newPersonsCase(born = '1990'): Promise<string> {
  const input = newCase(officer, {
    person: { birth: { answer: 'given', value: { kind: 'date', date: dated(born) } } },
  });
  await office.get('case.record', input);
  return input.caseId;
}
const nobody = { ...undecided, told: [], categories: [], withheld: [] } satisfies Partial<Consent>;
const sharing = {
  purpose: 'referral_service',
  recipient: { to: 'class', class: 'other_organizations' },
  categories: ['identity', 'needs'],
} as const satisfies Partial<Consent>;
const sheet = (caseId: string) => ({ caseId, ...sharing, categories: ['identity' as const] });

const decisions = ['given', 'refused', 'not-asked', 'not-able'] as const;
const acts = [...decisions, 'withdraw', 'tell', 'override', 'print'] as const;
type Act = (typeof acts)[number];
type State = 'none' | (typeof decisions)[number] | 'withdrawn';

/**
 * What may follow what, written from the issue: a decision is made, or put off and made later; what was given is renewed or
 * withdrawn; after a no, a withdrawal or an inability somebody may be asked anew; and who was asked is never "not asked" again.
 */
const legal: Readonly<Record<State, readonly Act[]>> = {
  none: ['given', 'refused', 'not-asked', 'not-able'],
  'not-asked': ['given', 'refused', 'not-able'],
  given: ['given', 'withdraw'],
  refused: ['given', 'refused', 'not-able'],
  withdrawn: ['given', 'refused', 'not-able'],
  'not-able': ['given', 'refused', 'not-able'],
};

describe('a consent', () => {
  it('goes by the table alone, whatever is asked in whichever order, and nothing goes without it or an override', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...acts), { maxLength: 14 }), async (asked) => {
        const caseId = await newPersonsCase();
        let state: State = 'none';
        let consentId = v7();
        let version = 0;
        let isOverridden = false;
        let isTold = false;
        let printed = 0;
        for (const act of asked) {
          const what = `${act} of one that is ${state}`;
          if (act === 'print') {
            const answer = await office.ask('caseSheet.recordPrinting', { ...sheet(caseId), as: 'paper' });
            const mayGo: boolean = state === 'given' || isOverridden;
            expect(answer.ok, what).toBe(mayGo);
            if (mayGo) printed += 1;
            else expect(answer).toEqual(refused(`consent-${state === 'none' ? 'not-asked' : state}`));
            continue;
          }
          if (act === 'override') {
            await office.get('consent.override', {
              overrideId: v7(),
              caseId,
              override: { ...sharing, categories: ['identity'], until: DAY },
              reason: 'ຕ້ອງໄປໂຮງໝໍດຽວນີ້',
            });
            isOverridden = true;
            continue;
          }
          if (act === 'tell') {
            const answer = await office.ask('consent.tell', {
              consentId,
              version: Math.max(version, 1),
              toldOn: DAY,
            });
            expect(answer.ok, what).toBe((state === 'withdrawn' || state === 'refused') && !isTold);
            if (answer.ok) {
              version += 1;
              isTold = true;
            }
            continue;
          }
          const isLegal = legal[state].includes(act);
          if (act === 'withdraw') {
            const answer = await office.ask('consent.withdraw', {
              consentId,
              version: Math.max(version, 1),
              withdrawnOn: DAY,
              because: null,
            });
            expect(answer.ok, what).toBe(isLegal);
            if (!isLegal) continue;
            state = 'withdrawn';
            version += 1;
            isTold = false;
            continue;
          }
          const isDecided = act === 'given' || act === 'refused';
          const change: Partial<Consent> = isDecided
            ? { ...sharing, categories: act === 'given' ? [...sharing.categories] : [] }
            : { ...sharing, ...nobody };
          const goesOn = state === 'not-asked';
          const id: string = goesOn ? consentId : v7();
          const answer = await office.ask('consent.save', {
            consentId: id,
            caseId,
            version: goesOn ? version : 0,
            consent: newConsent({ ...change, withheld: [], decision: act, decidedOn: DAY }),
            words: newConsentWords({ reason: 'ເຫດຜົນ' }),
          });
          expect(answer.ok, what).toBe(isLegal);
          if (!isLegal) continue;
          state = act;
          consentId = id;
          version = goesOn ? version + 1 : 1;
          isTold = false;
        }
        const { consents, disclosures } = await office.get('consent.ofCase', { caseId });
        expect(consents.filter(({ stands }) => stands)).toHaveLength(state === 'none' ? 0 : 1);
        expect(consents.find(({ stands }) => stands)?.consent.decision).toBe(
          state === 'none' ? undefined : state,
        );
        expect(disclosures).toHaveLength(printed);
      }),
      { numRuns: times(6, 25) },
    );
  }, 240_000);

  it('is refused where a version was not seen, and narrowed only after a withdrawal', async () => {
    const caseId = await newPersonsCase();
    const given = consentInput(caseId, newConsent(sharing));
    await office.get('consent.save', given);
    expect(
      await office.ask(
        'consent.save',
        consentInput(caseId, newConsent({ ...sharing, categories: ['needs'] })),
      ),
    ).toEqual(refused('consent-stands'));
    const withdrawal = { consentId: given.consentId, withdrawnOn: DAY, because: null };
    expect(await office.ask('consent.withdraw', { ...withdrawal, version: 7 })).toMatchObject({
      error: { code: 'conflict', currentVersion: 1 },
    });
    await office.get('consent.withdraw', { ...withdrawal, version: 1 });
    expect(
      (
        await office.ask(
          'consent.save',
          consentInput(caseId, newConsent({ ...sharing, categories: ['needs'] })),
        )
      ).ok,
    ).toBe(true);
  });

  it.each([
    ['a child alone', '2012', {}, ['consent.givenBy', 'consent.assentOfChild']],
    [
      'a guardian against the child',
      '2012',
      { givenBy: 'caregiver_or_guardian', assentOfChild: 'refused' },
      ['consent.assentOfChild', 'words.givenByName'],
    ],
    [
      'an organisation that nobody knows',
      '1990',
      { recipient: { to: 'organisation', organisationId: v7() } },
      ['consent.recipient.organisationId'],
    ],
  ] as const)('of %s is refused at its fields', async (_who, born, change, fields) => {
    const caseId = await newPersonsCase(born);
    const answer = await office.ask(
      'consent.save',
      consentInput(caseId, newConsent({ ...sharing, ...change })),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
    if (!answer.ok && answer.error.code === 'invalid')
      expect(Object.keys(answer.error.fields).toSorted()).toEqual([...fields].toSorted());
  });

  it('names at a withdrawal who must be told, until somebody says on which day they were', async () => {
    const caseId = await newPersonsCase();
    const given = consentInput(caseId, newConsent(sharing));
    await office.get('consent.save', given);
    await office.get('caseSheet.preview', sheet(caseId));
    await office.get('consent.withdraw', {
      consentId: given.consentId,
      version: 1,
      withdrawnOn: DAY,
      because: 'ຢ້ານຄອບຄົວຮູ້',
    });
    // A look reached nobody.
    const waits = async () =>
      (await office.get('consent.waiting', {})).toTell.filter((each) => each.caseId === caseId);
    expect(await waits()).toEqual([]);

    const again = consentInput(caseId, newConsent(sharing));
    await office.get('consent.save', again);
    await office.get('caseSheet.recordPrinting', { ...sheet(caseId), as: 'file' });
    expect(await waits()).toEqual([]);
    await office.get('consent.withdraw', {
      consentId: again.consentId,
      version: 1,
      withdrawnOn: DAY,
      because: null,
    });
    expect(await waits()).toMatchObject([{ consentId: again.consentId, recipient: sharing.recipient }]);
    expect(await office.ask('caseSheet.recordPrinting', { ...sheet(caseId), as: 'paper' })).toEqual(
      refused('consent-withdrawn'),
    );
    const { consents } = await office.get('consent.ofCase', { caseId });
    expect(consents.filter(({ mustTell }) => mustTell)).toHaveLength(1);
    await office.get('consent.tell', { consentId: again.consentId, version: 2, toldOn: DAY });
    expect(await waits()).toEqual([]);
  });

  it('must be given anew by a guardian, and opens nothing, once the birth on file makes the person a child', async () => {
    const input = newCase(officer, {
      person: { birth: { answer: 'given', value: { kind: 'date', date: dated('1990') } } },
    });
    const { caseId, personId } = input;
    const { versions } = await office.get('case.record', input);
    await office.get('consent.save', consentInput(caseId, newConsent(sharing)));
    await office.get('caseSheet.recordPrinting', { ...sheet(caseId), as: 'paper' });
    const [before] = (await office.get('consent.ofCase', { caseId })).consents;
    expect(before).toMatchObject({ stands: true, needsGuardian: false });
    await office.get('person.revise', {
      personId,
      version: versions.person,
      person: { ...input.person, birth: { answer: 'given', value: { kind: 'date', date: dated('2012') } } },
    });
    const { consents, isAdult } = await office.get('consent.ofCase', { caseId });
    expect(isAdult).toBe(false);
    expect(consents).toMatchObject([{ stands: true, needsGuardian: true }]);
    expect(await office.get('consent.verdict', { ...sheet(caseId) })).toMatchObject({
      allowed: false,
      because: 'guardian-needed',
    });
    for (const act of ['paper', 'file'] as const)
      expect(await office.ask('caseSheet.recordPrinting', { ...sheet(caseId), as: act })).toEqual(
        refused('consent-guardian-needed'),
      );
    // The guardian renews it, the child agrees, and it opens again.
    await office.get(
      'consent.save',
      consentInput(
        caseId,
        newConsent({ ...sharing, givenBy: 'caregiver_or_guardian', assentOfChild: 'given' }),
        newConsentWords({ givenByName: 'ນາງ ແມ່' }),
      ),
    );
    await office.get('caseSheet.recordPrinting', { ...sheet(caseId), as: 'paper' });
  });

  it('stands on the timeline with its withdrawal, an override and what went, and in the history', async () => {
    const caseId = await newPersonsCase();
    const given = consentInput(caseId, newConsent(sharing));
    await office.get('consent.save', given);
    await office.get('caseSheet.preview', sheet(caseId));
    await office.get('caseSheet.recordPrinting', { ...sheet(caseId), as: 'paper' });
    await office.get('consent.withdraw', {
      consentId: given.consentId,
      version: 1,
      withdrawnOn: DAY,
      because: null,
    });
    await office.get('consent.override', {
      overrideId: v7(),
      caseId,
      override: { ...sharing, categories: ['identity'], until: DAY },
      reason: 'ຕ້ອງໄປໂຮງໝໍດຽວນີ້',
    });
    const timeline = await office.get('case.timeline', { caseId });
    const told = timeline.flatMap((entry) =>
      entry.source === 'consent'
        ? [entry.decision]
        : entry.source === 'disclosure'
          ? [`${entry.act} ${entry.basis}`]
          : entry.source === 'consent-override'
            ? ['override']
            : [],
    );
    expect(told.toSorted()).toEqual(['given', 'override', 'print consent', 'withdrawn']);
    expect(new Set(timeline.map(({ id }) => id)).size).toBe(timeline.length);
    const history = await office.get('case.history', { caseId });
    expect(history.filter(({ entity }) => entity === 'consent')).toHaveLength(2);
    expect(history.filter(({ entity }) => entity === 'consent-override-words')).toHaveLength(1);
    const views = await office.get('case.views', { caseId });
    expect(views.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['caseSheet.recordPrinting', 'caseSheet.preview', 'consent.withdraw']),
    );
  });

  it('prints what it lets go and not a word of anything else', async () => {
    const caseId = await newPersonsCase();
    await office.get(
      'consent.save',
      consentInput(caseId, newConsent({ ...sharing, categories: ['characteristics'] })),
    );
    const printed = await office.get('caseSheet.preview', {
      caseId,
      ...sharing,
      categories: ['characteristics'],
    });
    expect(printed.characteristics?.sex).toEqual({ answer: 'given', value: 'Female' });
    expect(JSON.stringify(printed)).not.toContain('Bounmy');
    expect(
      await office.ask('caseSheet.preview', {
        caseId,
        ...sharing,
        categories: ['characteristics', 'identity'],
      }),
    ).toEqual(refused('consent-category-withheld'));
  });

  it('makes no help depend on anything else that was refused', async () => {
    const caseId = await newPersonsCase();
    for (const to of ['authorities', 'other_organizations', 'media'] as const)
      await office.get(
        'consent.save',
        consentInput(
          caseId,
          newConsent({
            purpose: 'information_sharing',
            recipient: { to: 'class', class: to },
            decision: 'refused',
            categories: [],
            withheld: [],
          }),
        ),
      );
    await office.get('consent.save', consentInput(caseId, newConsent(sharing)));
    expect(await office.get('consent.verdict', sheet(caseId))).toEqual({ allowed: true, basis: 'consent' });
  });

  it('is kept in the order of the table by the store itself, and what went without a basis by nobody', async () => {
    const caseId = await newPersonsCase();
    const given = consentInput(caseId, newConsent(sharing));
    await office.get('consent.save', given);
    const run = (sql: string) => () => {
      if (opened === undefined) throw new Error('No store is open');
      opened.sqlite.exec(sql);
    };
    const one = `where id = '${given.consentId}'`;
    expect(run(`update register.consent set decision = 'refused', version = 2 ${one}`)).toThrow();
    expect(run(`update register.consent set valid_until = '2030-01-01', version = 2 ${one}`)).toThrow();
    expect(run(`delete from register.consent ${one}`)).toThrow();
    expect(
      run(
        `insert into register.consent_category values ('${given.consentId}', 'words', null, 'now', 'x', 1)`,
      ),
    ).toThrow(/said with the decision/u);
    expect(run(`delete from register.consent_category where consent_id = '${given.consentId}'`)).toThrow(
      /stays on record/u,
    );
    const disclosure = (purpose: string) =>
      `insert into register.disclosure values ('${v7()}', '${caseId}', '${purpose}', 'class:other_organizations',
        'print', null, 'consent', '${given.consentId}', null, '${DAY}', 'now', 'x', 1)`;
    expect(run(disclosure('photo_or_media'))).toThrow(/without a consent/u);
    await office.get('consent.withdraw', {
      consentId: given.consentId,
      version: 1,
      withdrawnOn: DAY,
      because: null,
    });
    expect(run(disclosure('referral_service'))).toThrow(/without a consent/u);
  });
});

describe('an override', () => {
  const asked = (caseId: string, until: string, reason = 'ຕ້ອງໄປໂຮງໝໍດຽວນີ້') => ({
    overrideId: v7(),
    caseId,
    override: { ...sharing, categories: ['identity' as const], until },
    reason,
  });
  it('asks why, and holds for a month at most', async () => {
    const caseId = await newPersonsCase();
    expect(await office.ask('consent.override', asked(caseId, DAY, 'ສັ້ນ'))).toMatchObject({
      error: { fields: { reason: ['too-short'] } },
    });
    expect(await office.ask('consent.override', asked(caseId, '2026-12-23'))).toMatchObject({
      error: { fields: { 'override.until': ['longer-than-a-month'] } },
    });
    expect((await office.ask('consent.override', asked(caseId, '2026-12-22'))).ok).toBe(true);
  });

  it('ends at once where its review does not find it justified, and is reviewed once', async () => {
    const caseId = await newPersonsCase();
    const one = asked(caseId, DAY);
    await office.get('consent.override', one);
    expect(await office.get('consent.verdict', sheet(caseId))).toEqual({ allowed: true, basis: 'override' });
    const waiting = (await office.get('consent.waiting', {})).toReview;
    expect(waiting.map(({ overrideId }) => overrideId)).toContain(one.overrideId);
    const review = {
      overrideId: one.overrideId,
      version: 1,
      finding: 'not-justified',
      remark: null,
    } as const;
    await office.get('consent.reviewOverride', review);
    expect(await office.get('consent.verdict', sheet(caseId))).toMatchObject({ because: 'not-asked' });
    expect(await office.ask('consent.reviewOverride', { ...review, version: 2 })).toEqual(
      refused('already-decided'),
    );
  });
});
