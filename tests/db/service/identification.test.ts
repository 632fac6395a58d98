import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { identificationStatuses } from '../../../shared/codes/identification-statuses.ts';
import { type IdentificationState, stateAfter } from '../../../shared/domain/identification-steps.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { times } from '../../support/effort.ts';
import { answersOf, dated, newCase } from '../../support/cases.ts';
import { newStep } from '../../support/identification.ts';
import { TestOffice } from '../../support/office.ts';

const steps = identificationStatuses.values.map(({ code }) => code);
const adult = { birth: { answer: 'given', value: { kind: 'date', date: dated('1990') } } } as const;
const on = (typed: string) => ({ answer: 'given', value: dated(typed) }) as const;

describe('the identification ledger', () => {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  let me = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
    await office.restart();
    await office.signIn();
  });
  afterAll(() => office.end());

  const record = async (change: Parameters<typeof newCase>[1] = { person: adult }) => {
    const input = newCase(me, change);
    const filed = await office.get('case.record', input);
    return { input, filed, caseId: input.caseId };
  };
  const take = (caseId: string, entry: ReturnType<typeof newStep>, isAdultBelieved = false) =>
    office.ask('identification.takeStep', {
      identificationId: v7(),
      caseId,
      entry,
      reasons: 'ບອກເລົ່າກົງກັນສອງເທື່ອ',
      isAdultBelieved,
    });
  const facts = (caseId: string): unknown =>
    opened?.sqlite
      .prepare(
        `select fact.status, presumed_month, identified_month, days_to_identification
         from statistics.case_fact as fact
         join register.case_file as file on file.statistics_subject = fact.subject where file.id = ?`,
      )
      .get(caseId);

  it('begins with the presumption of the case form and is completed later, as a newer version', async () => {
    const { caseId } = await record();
    const { status, steps: before } = await office.get('identification.ledger', { caseId });
    expect(status).toBe('presumed');
    expect(before).toMatchObject([{ version: 1, reasons: null, reasonsWing: null }]);
    const identificationId = before[0]?.identificationId ?? '';
    const correct = {
      identificationId,
      caseId,
      version: 1,
      entry: newStep('presumed', { decidedOn: on('18/11/2026') }),
      reasons: 'ຖືກຍຶດໜັງສືຜ່ານແດນ',
    };
    expect(await office.get('identification.correct', correct)).toMatchObject({ version: 2 });
    expect(await office.ask('identification.correct', correct)).toMatchObject({
      ok: false,
      error: { code: 'conflict', currentVersion: 2 },
    });
    const after = await office.get('identification.ledger', { caseId });
    expect(after.steps).toMatchObject([
      { version: 2, reasons: 'ຖືກຍຶດໜັງສືຜ່ານແດນ', reasonsWing: 'investigation' },
    ]);
    const history = await office.get('case.history', { caseId });
    const changes = history.filter(({ recordId, version }) => recordId === identificationId && version === 2);
    expect(changes.flatMap(({ fields }) => fields.map(({ field }) => field)).toSorted()).toEqual([
      'authority',
      'decidedOn',
      'document',
      'legalBasis',
      'reasons',
    ]);
  });

  it('goes from presumption to identification, and every list, the timeline and the counts with it', async () => {
    const { caseId } = await record();
    expect((await take(caseId, newStep('identified', { decidedOn: on('22/11/2026') }))).ok).toBe(true);
    const { standing } = await office.get('case.open', { caseId });
    expect(standing.status).toBe('identified');
    const { cases } = await office.get('case.list', { text: '', after: null, limit: 50 });
    expect(cases.find((line) => line.caseId === caseId)?.status).toBe('identified');
    const timeline = await office.get('case.timeline', { caseId });
    expect(timeline.filter(({ source }) => source === 'identification')).toMatchObject([
      { status: 'presumed' },
      { status: 'identified', authority: { value: 'EXT_CentralATD' } },
    ]);
    expect(facts(caseId)).toEqual({
      status: 'identified',
      presumed_month: '2026-11',
      identified_month: '2026-11',
      days_to_identification: 'not-exact',
    });
  });

  it('says "not identified" with its reason, and presumes again on new facts', async () => {
    const { caseId } = await record();
    expect((await take(caseId, newStep('not-identified'))).ok).toBe(true);
    expect(facts(caseId)).toMatchObject({ status: 'not-identified', presumed_month: '2026-11' });
    expect((await take(caseId, newStep('identified'))).ok).toBe(false);
    expect((await take(caseId, newStep('presumed', { decidedOn: on('22/11/2026') }))).ok).toBe(true);
    expect((await office.get('case.open', { caseId })).standing).toMatchObject({
      status: 'presumed',
      presumedOn: { value: { earliest: '2026-11-22' } },
    });
  });

  it.each([
    ['in the future', newStep('declined', { decidedOn: on('01/01/2099') }), 'in-the-future'],
    [
      'before the presumption',
      newStep('declined', { decidedOn: on('30/10/2026') }),
      'before-the-step-before',
    ],
  ])('refuses a day %s, at the field', async (_what, entry, problem) => {
    const { caseId } = await record();
    expect(await take(caseId, entry)).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 'entry.decidedOn.value': [problem] } },
    });
  });

  it('lets the case form move the presumption only where the later steps agree', async () => {
    const { caseId, input, filed } = await record();
    await take(caseId, newStep('identified'));
    const revise = (typed: string) =>
      office.ask('case.revise', {
        ...answersOf(input),
        versions: filed.versions,
        identification: { ...input.identification, decidedOn: on(typed) },
      });
    expect(await revise('21/11/2026')).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 'identification.decidedOn.value': ['after-the-step-after'] } },
    });
    expect((await revise('19/11/2026')).ok).toBe(true);
  });

  it('counts an adult who declines, asks where the age is not certain, and files no child so', async () => {
    const child = await record({
      person: { birth: { answer: 'given', value: { kind: 'date', date: dated('2012') } } },
    });
    expect(await take(child.caseId, newStep('declined'), true)).toMatchObject({
      error: { fields: { 'entry.status': ['child-cannot-decline'] } },
    });
    const uncertain = await record({ person: { birth: { answer: 'unknown' } } });
    expect(await take(uncertain.caseId, newStep('declined'))).toMatchObject({
      error: { fields: { isAdultBelieved: ['age-to-be-judged'] } },
    });
    expect((await take(uncertain.caseId, newStep('declined'), true)).ok).toBe(true);
    expect(facts(uncertain.caseId)).toMatchObject({ status: 'declined' });
    expect((await take(uncertain.caseId, newStep('presumed'))).ok).toBe(true);
  });

  it('lists who waits, the longest first, and how long it takes', async () => {
    const before = await office.get('identification.waiting', { limit: 200 });
    const early = await record();
    const ids = { caseId: early.caseId, versions: early.filed.versions };
    await office.get('case.revise', {
      ...answersOf(early.input),
      ...ids,
      identification: { ...early.input.identification, decidedOn: on('01/02/2026') },
    });
    const after = await office.get('identification.waiting', { limit: 200 });
    expect(after.total).toBe(before.total + 1);
    expect(after.cases[0]).toMatchObject({ caseId: early.caseId, status: 'presumed' });
    expect(after.waiting?.longest.least).toBe(after.waiting?.longest.most);
    await take(early.caseId, newStep('identified', { decidedOn: on('03/03/2026') }));
    const decided = await office.get('identification.waiting', { limit: 200 });
    expect(decided.cases.map(({ caseId }) => caseId)).not.toContain(early.caseId);
    expect(decided.identified?.longest).toMatchObject({ most: 30 });
  });

  it('puts whoever waits longest first, page by page, and behind them who waits for nothing', async () => {
    const presumedOn = async (typed: string) => {
      const input = newCase(me, { person: adult });
      const identification = { ...input.identification, decidedOn: on(typed) };
      await office.get('case.record', { ...input, identification });
      return input.caseId;
    };
    const later = await presumedOn('12/03/2020');
    const first = await presumedOn('01/02/2019');
    const decided = await presumedOn('01/01/2018');
    await take(decided, newStep('identified'));
    const seen: string[] = [];
    let after: Awaited<ReturnType<typeof page>>['next'] = null;
    do {
      const read: Awaited<ReturnType<typeof page>> = await page(after);
      expect(read.order).toBe('waiting');
      seen.push(...read.cases.map(({ caseId }) => caseId));
      after = read.next;
    } while (after !== null);
    expect(seen.slice(0, 2)).toEqual([first, later]);
    expect(new Set(seen).size).toBe((await page(null)).total);
    const states = await Promise.all(
      seen.map(async (caseId) => (await office.get('case.open', { caseId })).standing.status),
    );
    expect(states.lastIndexOf('presumed')).toBeLessThan(states.indexOf('identified'));
  });
  const page = (after: { day: string; caseId: string } | null) =>
    office.get('case.list', { text: '', order: 'waiting', after, limit: 2 });

  it('takes no illegal step by any call, and none without authority, date and reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            step: fc.constantFrom(...steps),
            authority: fc.constantFrom(
              undefined,
              ...identificationAuthorities.values.map(({ code }) => code),
            ),
            day: fc.constantFrom(
              undefined,
              '01/11/2026',
              '05/11/2026',
              '10/11/2026',
              '11/2026',
              '01/01/2030',
            ),
            reasons: fc.constantFrom('', 'ຍ້ອນຂໍ້ມູນໃໝ່'),
            isCorrection: fc.boolean(),
          }),
          { maxLength: 10 },
        ),
        async (calls) => {
          const { caseId } = await record();
          for (const { step, authority, day, reasons, isCorrection } of calls) {
            const entry = newStep(step, {
              authority:
                authority === undefined ? { answer: 'unknown' } : { answer: 'given', value: authority },
              decidedOn: day === undefined ? { answer: 'unknown' } : on(day),
            });
            const { steps: ledger } = await office.get('identification.ledger', { caseId });
            const last = ledger.at(-1);
            if (isCorrection)
              await office.ask('identification.correct', {
                identificationId: last?.identificationId ?? '',
                version: last?.version ?? 0,
                caseId,
                entry,
                reasons,
              });
            else
              await office.ask('identification.takeStep', {
                identificationId: v7(),
                caseId,
                entry,
                reasons,
                isAdultBelieved: true,
              });
          }
          expectLegal(await office.get('identification.ledger', { caseId }));
        },
      ),
      { numRuns: times(8, 25) },
    );
  }, 120_000);

  it('is guarded by the store itself against whoever writes rows', async () => {
    const { caseId } = await record();
    await take(caseId, newStep('identified'));
    const tried = (sql: string): (() => unknown) => {
      return () => opened?.sqlite.prepare(sql).run(caseId);
    };
    await opened?.transaction(async () => {
      const row = (status: string, before: string, after: string, authority: string, day: string) =>
        `insert into register.identification
          select '${v7()}', case_id, 3, '${status}', '${before}', '${after}', ${authority}, 'given', 'given', ${day}, ${day}, 'day', 0, '',
            'not-asked', null, 'not-applicable', null, 'not-asked', null, 'not-applicable', 'investigation',
            created_at, created_by, changed_at, 1, null, null, null, 'not-applicable', 'not-applicable'
          from register.identification where case_id = ? and position = 1`;
      const day = "'2026-11-21'";
      expect(tried(row('presumed', 'identified', 'presumed', "'NGO'", day))).toThrow(/identification_step/u);
      expect(tried(row('presumed', 'declined', 'presumed', "'NGO'", day))).toThrow(/follows the one before/u);
      const resting = "update register.identification set screening_id = 'x', version = version + 1";
      expect(tried(`${resting} where position = 2 and case_id = ?`)).toThrow(/keeps the screening/u);
      expect(
        tried(
          "update register.identification set told_about_answer = 'unknown', version = version + 1 where position = 2 and case_id = ?",
        ),
      ).toThrow(/told_about/u);
      expect(tried('delete from register.identification where case_id = ?')).toThrow(/never deleted/u);
      expect(
        tried("update register.identification set status = 'presumed' where position = 2 and case_id = ?"),
      ).toThrow(/next version/u);
      expect(
        tried(
          "update register.identification set authority = 'NGO', version = version + 1 where position = 2 and case_id = ?",
        ),
      ).toThrow(/sole_authority/u);
      expect(
        tried(
          'update register.identification set reasons_wing = null, version = version + 1 where position = 2 and case_id = ?',
        ),
      ).toThrow(/next version/u);
      expect(
        tried(
          "update register.identification set decided_on_earliest = '2026-10-01', decided_on_latest = '2026-10-01', version = version + 1 where position = 2 and case_id = ?",
        ),
      ).toThrow(/not dated before/u);
      await Promise.resolve();
    });
  });

  it('writes facts of an earlier form anew after the next sign-in', async () => {
    const { caseId } = await record();
    const before = facts(caseId);
    await opened?.transaction(async () => {
      opened?.sqlite.exec("update statistics.case_fact set form = 1, presumed_month = 'not-asked'");
      await Promise.resolve();
    });
    await office.restart();
    await office.signIn();
    const left = () =>
      opened?.sqlite.prepare('select count(*) from statistics.case_fact where form = 1').pluck().get();
    await expect.poll(left, { timeout: 10_000 }).toBe(0);
    expect(facts(caseId)).toEqual(before);
  });
});

type Ledger = Awaited<ReturnType<TestOffice['get']>> & {
  readonly steps: readonly {
    readonly entry: { readonly status?: IdentificationState | undefined };
    readonly reasons?: string | null | undefined;
  }[];
};

/** Every step of the ledger follows by the table, and all but the first of the form are whole. */
function expectLegal({ steps: ledger }: Pick<Ledger, 'steps'>): void {
  let state: IdentificationState = 'none';
  ledger.forEach(({ entry, reasons }, at) => {
    const { status } = entry;
    if (status === undefined || status === 'none') throw new Error('An entry without its step');
    const after = stateAfter(state, status);
    expect(after, `${status} after ${state}`).toBeDefined();
    if (at > 0) {
      expect(entry).toMatchObject({ authority: { answer: 'given' }, decidedOn: { answer: 'given' } });
      expect(reasons?.trim()).toBeTruthy();
    }
    state = after ?? state;
  });
}
