import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OtherInCase } from '../../../shared/domain/other-in-case.ts';
import { nothingAsked, type WhatHappened } from '../../../shared/domain/what-happened.ts';
import { dated, newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';
import { newLeg, newOther, ofScamCompound } from '../../support/what-happened.ts';

describe('what happened', () => {
  const office = new TestOffice();
  let me = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
  });
  afterAll(() => office.end());

  const begin = async (): Promise<string> => {
    const input = newCase(me);
    await office.get('case.record', input);
    return input.caseId;
  };
  const save = (caseId: string, version: number, record: Partial<WhatHappened>) =>
    office.ask('whatHappened.save', {
      caseId,
      version,
      record: { ...nothingAsked, ...record },
      words: null,
    });

  it('begins with every case, and nothing of it was asked', async () => {
    const opened = await office.get('whatHappened.open', { caseId: await begin() });
    expect(opened).toMatchObject({ version: 1, record: nothingAsked, words: [] });
  });

  it('comes back as it was put on file, in its order, with the words of the writer’s wing', async () => {
    const caseId = await begin();
    const record = { ...nothingAsked, ...ofScamCompound() };
    const told = { answer: 'given', value: 'ຖືກກັກຢູ່ຕຶກ 3.\nບໍ່ໄດ້ຄ່າແຮງ.' } as const;
    const others = { answer: 'given', value: [newOther('Suspect'), newOther('Witness', 'ນາງ ຈັນ')] } as const;
    expect(
      await office.get('whatHappened.save', {
        caseId,
        version: 1,
        record,
        words: { version: 0, told, others: { ...others, value: [...others.value] } },
      }),
    ).toEqual({ version: 2, wordsVersion: 1 });
    const opened = await office.get('whatHappened.open', { caseId });
    expect(opened).toMatchObject({ version: 2, record });
    expect(opened.words).toMatchObject([{ wing: 'investigation', version: 1, told, others }]);
    const { cases } = await office.get('case.list', { text: '', after: null, limit: 200 });
    expect(cases.find((line) => line.caseId === caseId)?.formsOfExploitation).toEqual(
      record.formsOfExploitation,
    );
  });

  it('keeps a leg that was taken out, and the order of before, in the history', async () => {
    const caseId = await begin();
    const [one, two, three] = [newLeg('Recruitment'), newLeg('Transit'), newLeg('Exploitation')];
    await save(caseId, 1, { route: { answer: 'given', value: [one, two, three] } });
    await save(caseId, 2, { route: { answer: 'given', value: [three, one] } });
    const { record } = await office.get('whatHappened.open', { caseId });
    expect(record.route).toEqual({ answer: 'given', value: [three, one] });
    const history = await office.get('case.history', { caseId });
    const ofRoute = history.find(({ entity, version }) => entity === 'what-happened' && version === 3);
    expect(ofRoute?.fields.map(({ field }) => field)).toEqual(['route']);
    expect(JSON.parse(ofRoute?.fields[0]?.before ?? '')).toEqual({
      answer: 'given',
      value: [one, two, three],
    });
  });

  it('keeps who else is in the case in the wing, with their roles in the process, and whoever was taken out in its history', async () => {
    const caseId = await begin();
    const [suspect, witness] = [newOther('Suspect'), newOther('Witness', 'ນາງ ຈັນ')];
    const write = (version: number, others: readonly OtherInCase[]) =>
      office.get('whatHappened.save', {
        caseId,
        version: 1,
        record: nothingAsked,
        words: {
          version,
          told: { answer: 'not-asked' },
          others: { answer: 'given', value: [...others] },
        },
      });
    expect(await write(0, [suspect, witness])).toEqual({ version: 1, wordsVersion: 1 });
    expect(await write(1, [witness])).toEqual({ version: 1, wordsVersion: 2 });
    const { words } = await office.get('whatHappened.open', { caseId });
    expect(words).toMatchObject([{ version: 2, others: { answer: 'given', value: [witness] } }]);
    const history = await office.get('case.history', { caseId });
    const [taken] = history.filter(({ entity }) => entity === 'what-happened-words');
    expect(taken?.fields.map(({ field }) => field)).toEqual(['others']);
    expect(JSON.parse(taken?.fields[0]?.before ?? '')).toEqual({
      answer: 'given',
      value: [suspect, witness],
    });
    // The register, which the other wing reads, knows of nobody.
    const { record } = await office.get('whatHappened.open', { caseId });
    expect(JSON.stringify(record)).not.toContain('Mr. Lin');
  });

  it('stands on the timeline leg by leg, where a leg has a date', async () => {
    const caseId = await begin();
    const when = { answer: 'given', value: dated('3/2026 - 10/2026') } as const;
    const held = newLeg('Exploitation', { when });
    await save(caseId, 1, { route: { answer: 'given', value: [newLeg('Transit'), held] } });
    const timeline = await office.get('case.timeline', { caseId });
    expect(timeline.filter(({ source }) => source === 'route-leg')).toMatchObject([
      { id: held.id, when: when.value, leg: held },
    ]);
  });

  it('is refused over a newer version, and nothing is written', async () => {
    const caseId = await begin();
    await save(caseId, 1, { acts: { answer: 'unknown' } });
    expect(await save(caseId, 1, { acts: { answer: 'refused' } })).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 2 },
    });
    expect((await office.get('whatHappened.open', { caseId })).record.acts).toEqual({ answer: 'unknown' });
  });

  it.each([
    [
      'a day to come',
      { when: { answer: 'given', value: dated('1/1/2090') } },
      'record.route.value.0.when.value',
      'in-the-future',
    ],
    [
      'a place that nobody has',
      { place: { answer: 'given', value: { placeCode: '9999', freeText: null } } },
      'record.route.value.0.place.value.placeCode',
      'no-such-place',
    ],
    [
      'a Lao district in another country',
      {
        country: { answer: 'given', value: 'TH' },
        place: { answer: 'given', value: { placeCode: '0501', freeText: null } },
      },
      'record.route.value.0.country',
      'place-in-another-country',
    ],
  ] as const)('tells at its field what is wrong with %s', async (_what, known, field, problem) => {
    const caseId = await begin();
    expect(await save(caseId, 1, { route: { answer: 'given', value: [newLeg('Transit', known)] } })).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { [field]: [problem] } },
    });
  });

  it('takes ids of rows that another case has', async () => {
    const leg = newLeg('Transit');
    const route = { answer: 'given', value: [leg] } as const;
    for (const caseId of [await begin(), await begin()])
      expect((await save(caseId, 1, { route: { ...route, value: [...route.value] } })).ok).toBe(true);
    expect(
      (await save(await begin(), 1, { route: { answer: 'given', value: [leg, { ...leg, id: v7() }] } })).ok,
    ).toBe(true);
  });
});
