import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dated, newCase } from '../../support/cases.ts';
import { newStep } from '../../support/identification.ts';
import { TestOffice } from '../../support/office.ts';
import { newScreening } from '../../support/screenings.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

const invalid = (field: string, problem: string) => ({
  ok: false,
  error: { code: 'invalid', fields: { [field]: [problem] } },
});
const born = (typed: string) => ({ answer: 'given', value: { kind: 'date', date: dated(typed) } }) as const;
const on = (typed: string) => ({ answer: 'given', value: dated(typed) }) as const;

describe('a screening', () => {
  const office = new TestOffice();
  let me = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
  });
  afterAll(() => office.end());

  const caseOf = async (birth: string) => {
    const input = newCase(me, { person: { birth: born(birth) } });
    await office.get('case.record', input);
    return input.caseId;
  };
  const list = (caseId: string) => office.get('screening.list', { caseId });

  it('is put on file with every answer and every word, and is there after a restart', async () => {
    const caseId = await caseOf('1990');
    const input = newScreening(
      caseId,
      {
        heldOn: on('20/11/2026'),
        heldAt: { answer: 'given', value: '14:30' },
        consent: { answer: 'given', value: 'Agreed' },
        interpreter: { answer: 'given', value: 'ByTelephone' },
        interpreterLanguage: { answer: 'given', value: 'kjg' },
        answers: { 'DR.01': 'present', 'DR.02': 'absent', 'EX.01': 'unknown', 'CD.01': 'not-asked' },
        conclusion: 'Presumed',
      },
      { conclusionReason: 'ຖືກຫຼອກໄປເຮັດວຽກ', itemNotes: { 'DR.01': 'ສັນຍາວ່າຂາຍເຄື່ອງ' } },
    );
    expect(await office.get('screening.save', input)).toEqual({ version: 1 });
    await office.restart();
    await office.signIn();
    expect(await office.get('screening.open', { screeningId: input.screeningId })).toMatchObject({
      caseId,
      version: 1,
      wing: 'investigation',
      screening: input.screening,
      words: input.words,
      instrument: { id: 'ilo-labour', version: 1 },
      earlierInterviews: { held: 0, elsewhere: 0 },
      steps: [],
    });
    expect(await list(caseId)).toMatchObject([
      { conclusion: 'Presumed', path: 'adult', counts: { present: 1, answered: 2, items: 67 } },
    ]);
    const timeline = await office.get('case.timeline', { caseId });
    expect(timeline.filter(({ source }) => source === 'screening')).toMatchObject([
      { id: input.screeningId, conclusion: 'Presumed', when: { earliest: '2026-11-20' } },
    ]);
  });

  it('may go on file with nothing answered and nothing concluded', async () => {
    const caseId = await caseOf('1990');
    expect(await office.get('screening.save', newScreening(caseId))).toEqual({ version: 1 });
  });

  it('concludes nothing without reasons', async () => {
    const caseId = await caseOf('1990');
    for (const conclusion of ['Presumed', 'NotPresumed', 'MoreNeeded'] as const)
      expect(await office.ask('screening.save', newScreening(caseId, { conclusion }))).toEqual(
        invalid('words.conclusionReason', 'required'),
      );
    expect(await list(caseId)).toEqual([]);
  });

  it('asks why somebody is interviewed once more, and counts', async () => {
    const caseId = await caseOf('1990');
    const first = newScreening(caseId);
    await office.get('screening.save', first);
    expect(await office.ask('screening.save', newScreening(caseId))).toEqual(
      invalid('words.repeatReason', 'required'),
    );
    const second = newScreening(caseId, {}, { repeatReason: 'ມີຂໍ້ມູນໃໝ່' });
    await office.get('screening.save', second);
    const opened = await office.get('screening.open', { screeningId: second.screeningId });
    expect(opened.earlierInterviews).toEqual({ held: 1, elsewhere: 0 });
    // The first one is still the first when it is revised.
    expect(await office.get('screening.save', { ...first, version: 1 })).toEqual({ version: 2 });
  });

  it('counts over the cases of the person, and what they say of interviews elsewhere', async () => {
    const input = newCase(me, { person: { birth: born('1990') } });
    await office.get('case.record', input);
    const elsewhere = (value: number) => ({ interviewsElsewhere: { answer: 'given', value } }) as const;
    expect(await office.ask('screening.save', newScreening(input.caseId, elsewhere(2)))).toEqual(
      invalid('words.repeatReason', 'required'),
    );
    expect(await office.get('screening.save', newScreening(input.caseId, elsewhere(0)))).toEqual({
      version: 1,
    });
    const repeated = newScreening(input.caseId, elsewhere(2), { repeatReason: 'ມີຂໍ້ມູນໃໝ່' });
    await office.get('screening.save', repeated);
    const opened = await office.get('screening.open', { screeningId: repeated.screeningId });
    expect(opened.earlierInterviews).toEqual({ held: 1, elsewhere: 0 });
    const { person } = await office.get('person.open', { personId: input.personId });
    const other = {
      ...newCase(me),
      personId: input.personId,
      personVersion: 1,
      person: { ...input.person, ...person },
    };
    await office.get('case.record', other);
    const { interviews } = await office.get('case.open', { caseId: other.caseId });
    expect(interviews).toEqual({ held: 2, elsewhere: 2 });
    expect(await office.ask('screening.save', newScreening(other.caseId))).toEqual(
      invalid('words.repeatReason', 'required'),
    );
    expect(await office.ask('screening.save', newScreening(other.caseId, elsewhere(100)))).toEqual(
      invalid('screening.interviewsElsewhere.value', 'too-large'),
    );
  });

  it('takes the path that the birth gives on the day, or another with a reason', async () => {
    const child = await caseOf('1/6/2009');
    expect(await office.ask('screening.save', newScreening(child, { path: 'adult' }))).toEqual(
      invalid('words.pathReason', 'required'),
    );
    await office.get('screening.save', newScreening(child, { path: 'child', heldOn: on('21/11/2026') }));
    const grown = await caseOf('1/6/2008');
    const asChild = newScreening(grown, { path: 'child', heldOn: on('31/5/2026') });
    await office.get('screening.save', asChild);
    const uncertain = await caseOf('2008');
    await office.get(
      'screening.save',
      newScreening(uncertain, { path: 'uncertain', heldOn: on('1/6/2026') }),
    );
    const told = newScreening(child, { path: 'adult' }, { pathReason: 'ບັດບອກ', repeatReason: 'ໃໝ່' });
    await office.get('screening.save', told);
  });

  it('answers only what its instrument asks, under a version that there is, and not in the future', async () => {
    const caseId = await caseOf('1990');
    const ask = (change: Parameters<typeof newScreening>[1]) =>
      office.ask('screening.save', newScreening(caseId, change));
    expect(await ask({ answers: { 'XX.01': 'present' } })).toEqual(
      invalid('screening.answers', 'not-understood'),
    );
    expect(await ask({ instrumentVersion: 7 })).toEqual(invalid('screening.instrumentId', 'not-understood'));
    expect(await ask({ instrumentId: 'ilo-sexual' })).toEqual(
      invalid('screening.instrumentId', 'not-understood'),
    );
    expect(await ask({ heldOn: on('1/1/2027') })).toEqual(invalid('screening.heldOn.value', 'in-the-future'));
  });

  it('keeps what was changed, field by field, the words apart from the codes', async () => {
    const caseId = await caseOf('1990');
    const input = newScreening(caseId, { answers: { 'DR.01': 'absent' } });
    await office.get('screening.save', input);
    const changed = {
      ...input,
      version: 1,
      screening: { ...input.screening, answers: { 'DR.01': 'present' as const } },
      words: { ...input.words, notes: 'ນາງຈື່ໄດ້ຕື່ມ' },
    };
    expect(await office.get('screening.save', changed)).toEqual({ version: 2 });
    expect(await office.ask('screening.save', changed)).toMatchObject({ error: { code: 'conflict' } });
    const history = await office.get('case.history', { caseId });
    const second = history.filter(({ recordId, version }) => recordId === input.screeningId && version === 2);
    expect(second.map(({ entity, fields }) => [entity, fields.map(({ field }) => field)])).toEqual([
      ['screening', ['answers']],
      ['screening-words', ['notes']],
    ]);
    const views = await office.get('case.views', { caseId });
    expect(views.filter(({ operation }) => operation === 'screening.save')).toHaveLength(2);
  });

  it('keeps a draft of its own', async () => {
    const caseId = await caseOf('1990');
    const recordId = v7();
    await office.get('draft.save', {
      subject: 'screening',
      recordId,
      caseId,
      baseVersion: 0,
      content: '{"notes":"x"}',
    });
    expect(await office.get('draft.open', { recordId })).toMatchObject({ subject: 'screening', caseId });
    await office.get('screening.save', { ...newScreening(caseId), screeningId: recordId });
    expect(await office.get('draft.open', { recordId })).toBeNull();
  });
});

describe('an interview in a case out of reach', () => {
  it('is counted by nobody who must not know of the case, and asks them for no reason', async () => {
    const office = await StaffedOffice.with();
    try {
      await office.signInAs('police-head');
      const [officer, shut] = [office.idOf('investigator'), office.idOf('second-investigator')];
      const seen = newCase(officer, { person: { birth: born('1990') } });
      await office.get('case.record', seen);
      const hidden = { ...newCase(officer), personId: seen.personId, personVersion: 1, person: seen.person };
      await office.get('case.record', hidden);
      await office.get('case.assign', { caseId: seen.caseId, accountId: shut, until: null });
      await office.get('case.exclude', { caseId: hidden.caseId, accountId: shut });
      const told = { interviewsElsewhere: { answer: 'given', value: 3 } } as const;
      const reason = { repeatReason: 'ມີຂໍ້ມູນໃໝ່' };
      await office.get('screening.save', newScreening(hidden.caseId, told, reason));
      const interviews = async () => (await office.get('case.open', { caseId: seen.caseId })).interviews;
      expect(await interviews()).toEqual({ held: 1, elsewhere: 3 });
      await office.signInAs('second-investigator');
      expect(await interviews()).toEqual({ held: 0, elsewhere: 0 });
      const first = newScreening(seen.caseId);
      await office.get('screening.save', first);
      const { earlierInterviews } = await office.get('screening.open', { screeningId: first.screeningId });
      expect(earlierInterviews).toEqual({ held: 0, elsewhere: 0 });
    } finally {
      await office.end();
    }
  }, 60_000);
});

describe('a step of the ledger that comes of a screening', () => {
  const office = new TestOffice();
  let me = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
  });
  afterAll(() => office.end());

  const reasons = { conclusionReason: 'ຖືກຫຼອກໄປເຮັດວຽກ' };
  const step = (status: 'screened' | 'presumed') =>
    ({ identificationId: v7(), status, authority: 'EXT_ProvincialATD' }) as const;
  const presumedCase = async () => {
    const input = newCase(me, { person: { birth: born('1990') } });
    await office.get('case.record', input);
    return input.caseId;
  };
  const decidedCase = async () => {
    const caseId = await presumedCase();
    const entry = newStep('not-identified', { decidedOn: on('18/11/2026') });
    await office.get('identification.takeStep', {
      identificationId: v7(),
      caseId,
      entry,
      reasons: 'ບໍ່ແມ່ນ',
      isAdultBelieved: false,
    });
    return caseId;
  };
  const held = (typed: string) => ({ heldOn: on(typed), conclusion: 'Presumed' }) as const;
  const stepsOf = async (caseId: string) => (await office.get('identification.ledger', { caseId })).steps;

  it('is taken in one with the filing, dated as it and for its reasons, and rests on it', async () => {
    const caseId = await decidedCase();
    const input = { ...newScreening(caseId, held('20/11/2026'), reasons), step: step('presumed') };
    expect(await office.get('screening.save', input)).toEqual({ version: 1 });
    const steps = await stepsOf(caseId);
    expect(steps.at(-1)).toMatchObject({
      identificationId: input.step.identificationId,
      entry: {
        status: 'presumed',
        authority: { answer: 'given', value: 'EXT_ProvincialATD' },
        decidedOn: input.screening.heldOn,
      },
      reasons: reasons.conclusionReason,
      screeningId: input.screeningId,
    });
    expect((await office.get('case.open', { caseId })).standing.status).toBe('presumed');
    expect(await office.get('screening.open', { screeningId: input.screeningId })).toMatchObject({
      steps: [{ identificationId: input.step.identificationId, status: 'presumed' }],
    });
  });

  it('is never taken by itself, whatever is concluded', async () => {
    const caseId = await decidedCase();
    const input = newScreening(caseId, held('20/11/2026'), reasons);
    await office.get('screening.save', input);
    expect(await stepsOf(caseId)).toHaveLength(2);
    expect((await office.get('screening.open', { screeningId: input.screeningId })).steps).toEqual([]);
  });

  it('goes on file with its screening or not at all', async () => {
    const refused = async (
      caseId: string,
      change: Parameters<typeof newScreening>[1],
      taken: ReturnType<typeof step>,
    ) => {
      const answer = await office.ask('screening.save', {
        ...newScreening(caseId, change, reasons),
        step: taken,
      });
      expect(await office.get('screening.list', { caseId })).toEqual([]);
      return answer;
    };
    const caseId = await decidedCase();
    expect(await refused(caseId, { conclusion: 'Presumed' }, step('presumed'))).toEqual(
      invalid('screening.heldOn', 'required'),
    );
    expect(
      await refused(caseId, { heldOn: on('20/11/2026'), conclusion: 'NotPresumed' }, step('presumed')),
    ).toEqual(invalid('step.status', 'not-understood'));
    expect(await refused(caseId, { heldOn: on('20/11/2026') }, step('screened'))).toEqual(
      invalid('step.status', 'not-understood'),
    );
    expect(await refused(caseId, held('1/11/2026'), step('presumed'))).toEqual(
      invalid('screening.heldOn.value', 'before-the-step-before'),
    );
    expect(await refused(await presumedCase(), held('20/11/2026'), step('presumed'))).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'step-not-allowed' },
    });
  });

  it('may be taken afterwards, and rests on a screening of its own case alone', async () => {
    const caseId = await decidedCase();
    const input = newScreening(caseId, held('20/11/2026'), reasons);
    await office.get('screening.save', input);
    const taking = {
      identificationId: v7(),
      entry: newStep('screened'),
      reasons: reasons.conclusionReason,
      isAdultBelieved: false,
      screeningId: input.screeningId,
    };
    expect(
      await office.ask('identification.takeStep', { ...taking, caseId: await decidedCase() }),
    ).toMatchObject({ error: { code: 'not-found' } });
    await office.get('identification.takeStep', { ...taking, caseId });
    expect((await stepsOf(caseId)).at(-1)).toMatchObject({ screeningId: input.screeningId });
  });

  it('is called for by what came since a decision, and no longer once it is taken', async () => {
    const caseId = await decidedCase();
    const since = async () => (await office.get('case.open', { caseId })).newSinceDecision;
    expect(await since()).toBeNull();
    await office.get('event.record', {
      eventId: v7(),
      caseId,
      compartment: 'investigation',
      event: {
        kind: { answer: 'not-asked' },
        what: 'A colleague came forward',
        when: { answer: 'unknown' },
        certainty: { answer: 'not-asked' },
        place: { answer: 'not-asked' },
      },
    });
    expect(await since()).toEqual({ events: 1, screenings: [], isWhatHappenedChanged: false });
    const input = { ...newScreening(caseId, held('20/11/2026'), reasons) };
    await office.get('screening.save', input);
    expect(await since()).toEqual({
      events: 1,
      screenings: [input.screeningId],
      isWhatHappenedChanged: false,
    });
    await office.get('screening.save', { ...input, version: 1, step: step('screened') });
    expect(await since()).toBeNull();
  });
});

describe('an instrument that the office received', () => {
  const office = new TestOffice();
  beforeAll(async () => {
    await office.create();
  });
  afterAll(() => office.end());

  const shipped = z
    .looseObject({ items: z.array(z.looseObject({ code: z.string() })) })
    .parse(
      JSON.parse(
        readFileSync(
          new URL('../../../shared/screening/instruments/field-screen.json', import.meta.url),
          'utf8',
        ),
      ),
    );
  const importing = (change: object) =>
    office.ask('instrument.import', { text: JSON.stringify({ ...shipped, ...change }) });
  const versions = async (id: string) =>
    (await office.get('instrument.list', {}))
      .filter(({ instrument }) => instrument.id === id)
      .map(({ instrument, imported }) => [instrument.version, imported?.byName ?? null]);

  it('is refused row by row, and nothing of it is kept', async () => {
    const items = shipped.items.map((item, at) => (at === 2 ? { ...item, dimension: 'nowhere' } : item));
    expect(await importing({ version: 2, items })).toEqual(invalid('items.2.dimension', 'not-understood'));
    expect(await office.ask('instrument.import', { text: 'no JSON' })).toEqual(
      invalid('file', 'not-understood'),
    );
    expect(await importing({ version: 1 })).toEqual(invalid('version', 'not-newer'));
    expect(await versions('field-screen')).toEqual([[1, null]]);
  });

  it('is chosen from then on, and answers under the version before stay as they were', async () => {
    const me = (await office.get('session.describe', {})).account.id;
    const input = newCase(me, { person: { birth: born('1990') } });
    await office.get('case.record', input);
    const before = newScreening(input.caseId, {
      instrumentId: 'field-screen',
      answers: { 's-danger': 'present', 's-care': 'absent' },
    });
    await office.get('screening.save', before);
    const items = shipped.items.filter(({ code }) => code !== 's-danger');
    expect(await importing({ version: 2, items })).toMatchObject({ ok: true });
    expect(await versions('field-screen')).toEqual([[2, 'S. Vongsa']]);
    const opened = await office.get('screening.open', { screeningId: before.screeningId });
    expect(opened.instrument.version).toBe(1);
    expect(opened.screening.answers).toEqual({ 's-danger': 'present', 's-care': 'absent' });
    // Also when it is revised.
    expect(await office.get('screening.save', { ...before, version: 1 })).toEqual({ version: 2 });
  });

  it('fills the lists on sexual exploitation, which came empty', async () => {
    expect(await versions('ilo-sexual')).toEqual([[1, null]]);
    const items = shipped.items.map((item) => ({
      ...item,
      dimension: 'EX',
      adult: 'medium',
      child: 'strong',
    }));
    const dimensions = [{ code: 'EX', title: { lo: 'ການຂູດຮີດ', en: 'Exploitation' } }];
    const change = {
      id: 'ilo-sexual',
      version: 2,
      status: 'standard',
      rule: 'ilo-dimensions',
      items,
      dimensions,
    };
    expect(await importing(change)).toMatchObject({ ok: true });
    expect(await versions('ilo-sexual')).toEqual([[2, 'S. Vongsa']]);
  });
});
