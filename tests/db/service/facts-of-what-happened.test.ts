import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import { inventedCases } from '../../generate/invented-case.ts';
import { inventedWhatHappened } from '../../generate/invented-what-happened.ts';
import { PASSPHRASE, TestOffice } from '../../support/office.ts';
import { compareFacts } from '../../support/recomputed-facts.ts';
import { runAndKill } from '../support/kill.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
const CASES = isFull ? 1000 : 60;
/** Beside the first answers of every case. */
const EDITS = isFull ? 4000 : 100;
const KILLS = isFull ? 100 : 3;
const SEED = 20_261_122;
const HOUR = 3_600_000;
const nothingWrong = { missing: [], surplus: [] };

describe(`the facts of what happened in ${CASES} invented cases`, () => {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  const versions = new Map<string, number>();
  let cases: InputByOperation<'case.record'>[] = [];
  let me = '';

  const factsNow = () => {
    if (opened === undefined) throw new Error('A store that is not open');
    return compareFacts(opened.sqlite);
  };
  const edit = async (caseId: string, record: InputByOperation<'whatHappened.save'>['record']) => {
    const version = versions.get(caseId) ?? 1;
    const saved = await office.get('whatHappened.save', { caseId, version, record, words: null });
    versions.set(caseId, saved.version);
  };

  beforeAll(async () => {
    me = (await office.create()).account.id;
    await office.restart();
    await office.signIn();
    cases = inventedCases(CASES, SEED, me);
    const records = inventedWhatHappened(CASES, SEED);
    for (const [at, input] of cases.entries()) {
      await office.get('case.record', input);
      const record = records[at];
      // Every tenth stays as it began: nothing asked.
      if (record !== undefined && at % 10 > 0) await edit(input.caseId, record);
    }
  }, HOUR);
  afterAll(() => office.end());

  it(
    'equal those recomputed from the records, after whatever was edited at random',
    async () => {
      expect(factsNow()).toMatchObject(nothingWrong);
      const records = inventedWhatHappened(EDITS, SEED + 1);
      for (const [turn, record] of records.entries()) {
        const input = cases[(turn * 37) % CASES];
        if (input === undefined) throw new Error('A case that was invented a moment ago');
        if (turn % 5 === 0) {
          // The person's answers count in every case of theirs: their facts are written anew with them.
          const { version, person } = await office.get('person.open', { personId: input.personId });
          const sex = { answer: turn % 2 === 0 ? 'refused' : 'unknown' } as const;
          await office.get('person.revise', {
            personId: input.personId,
            version,
            person: { ...input.person, ...person, sex },
          });
        } else await edit(input.caseId, record);
        if (turn % 100 === 0) expect(factsNow()).toMatchObject(nothingWrong);
      }
      const { facts, ...wrong } = factsNow();
      expect(wrong).toEqual(nothingWrong);
      expect(facts).toBeGreaterThan(CASES * 15);
      console.log(`facts of what happened: ${CASES} cases, ${EDITS} edits, ${facts} facts, 0 wrong`);
    },
    HOUR,
  );

  it(
    'equal them also after the process was killed while it wrote, and no write that was acknowledged is lost',
    async () => {
      let lost = 0;
      let written = 0;
      const some = cases.slice(0, 20).map(({ caseId }) => caseId);
      for (let kill = 0; kill < KILLS; kill += 1) {
        // An idle service keeps no file open: the child alone has the store.
        await office.restart();
        const rest = [office.storeFolder, me, PASSPHRASE, String(kill), ...some];
        const said = await runAndKill('edit', rest, 100 + Math.random() * 400, 'edit-child');
        expect((await office.signIn()).ok).toBe(true);
        expect(factsNow()).toMatchObject(nothingWrong);
        for (const line of said.filter((words) => words !== 'ready')) {
          const [caseId = '', version = ''] = line.split(' ');
          written += 1;
          const stands = await office.get('whatHappened.open', { caseId });
          if (stands.version < Number(version)) lost += 1;
        }
      }
      console.log(`kills: ${KILLS}, ${lost} lost writes`);
      expect(lost).toBe(0);
      expect(written).toBeGreaterThan(0);
    },
    HOUR,
  );

  it('would be found wrong, were one of them', () => {
    if (opened === undefined) throw new Error('A store that is not open');
    const { sqlite } = opened;
    sqlite.exec('begin');
    sqlite.exec(
      `delete from statistics.case_fact_answer where (question, code) =
        (select question, code from statistics.case_fact_answer where question = 'type-of-place' limit 1)`,
    );
    expect(factsNow().missing.length).toBeGreaterThan(0);
    expect(factsNow().surplus).toEqual([]);
    sqlite.exec('rollback');
  });
});
