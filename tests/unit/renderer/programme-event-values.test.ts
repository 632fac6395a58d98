import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  newProgrammeEventValues,
  programmeEventValuesOf,
  readProgrammeEventValues,
  type ProgrammeEventValues,
} from '../../../renderer/forms/programme-event-values.ts';
import { exactDate } from '../../../shared/domain/partial-date.ts';
import { newProgrammeEvent } from '../../support/programme-events.ts';

const on = '2026-11-30';
const filled: ProgrammeEventValues = {
  ...newProgrammeEventValues,
  kind: 'Training',
  titleLao: 'ຝຶກອົບຮົມ',
  begins: { text: '11/12/2023', onFile: null },
};
const problemsOf = (change: Partial<ProgrammeEventValues>) => {
  const reading = readProgrammeEventValues({ ...filled, ...change }, on);
  return reading.ok ? {} : reading.problems;
};

describe('the form of an event', () => {
  it('needs a kind, a title and a day, and nothing else', () => {
    expect(readProgrammeEventValues(filled, on)).toMatchObject({ ok: true });
    const reading = readProgrammeEventValues(newProgrammeEventValues, on);
    expect(reading.ok ? {} : reading.problems).toEqual({
      kind: 'choose-one',
      titleLao: 'needed',
      begins: 'needed',
    });
  });

  it('comes back from the record as it was typed, every part of it', () => {
    const event = newProgrammeEvent({
      kind: 'Outreach',
      titleEnglish: 'Radio',
      begins: exactDate('2026-05-01', '1/5/2026'),
      places: [{ placeCode: '05', freeText: 'ວັດ' }],
      organiser: { organisationId: v7(), name: null },
      funders: [{ organisationId: null, name: 'ສະຖານທູດ' }],
      chair: { name: 'ທ່ານ ພອນສານ', position: null },
      subjects: [{ lao: 'ກົດໝາຍ', english: 'The law' }],
      counts: { total: 60, women: 21, byAge: [{ band: '25-34', total: 9, women: 4 }] },
      reach: [
        {
          channel: 'Radio',
          low: 500,
          estimate: 1000,
          high: 4000,
          women: null,
          method: 'BroadcasterFigure',
          remark: 'FM 97.3',
        },
      ],
      cost: { minorUnits: 45_000_000, currency: 'LAK' },
      planNodeIds: [v7()],
      trainerIds: [v7()],
      remarks: 'ບັນທຶກ',
    });
    const meeting = newProgrammeEvent({ kind: 'Meeting', countries: ['VN', 'TH'] });
    for (const value of [event, meeting])
      expect(readProgrammeEventValues(programmeEventValuesOf(value), on)).toEqual({ ok: true, value });
  });

  it('says at the question what is wrong', () => {
    expect(problemsOf({ counts: { total: '60', women: '' } })).toEqual({ counts: 'women-needed' });
    expect(problemsOf({ counts: { total: '60', women: '61' } })).toEqual({
      counts: 'more-women-than-people',
    });
    expect(problemsOf({ byAge: { '18-24': { total: '3', women: '1' } } })).toEqual({ counts: 'needed' });
    expect(problemsOf({ chairPosition: 'ຮອງປະທານ' })).toEqual({ chairName: 'needed' });
    expect(problemsOf({ ends: { text: '10/12/2023', onFile: null } })).toEqual({
      ends: 'ends-before-it-begins',
    });
    const test = { fullMarks: '10', beforePeople: '2', beforeSum: '21', afterPeople: '', afterSum: '' };
    expect(problemsOf({ test })).toEqual({ test: 'more-than-full-marks' });
    expect(problemsOf({ test: { ...test, fullMarks: '' } })).toEqual({ test: 'full-marks-needed' });
    const reach = {
      channel: 'Radio',
      estimate: '1.000',
      low: '500',
      high: '',
      women: '',
      method: 'Guessed',
      remark: '',
    };
    expect(problemsOf({ kind: 'Outreach', reach: [reach] })).toEqual({ reach: 'range-needed' });
    expect(problemsOf({ kind: 'Outreach', reach: [{ ...reach, high: '900' }] })).toEqual({
      reach: 'outside-its-range',
    });
    expect(problemsOf({ kind: 'Outreach', reach: [{ ...reach, method: '' }] })).toEqual({
      reach: 'method-needed',
    });
  });

  it('leaves out what belongs to another kind, so that changing the kind puts nothing false on file', () => {
    const reading = readProgrammeEventValues(
      {
        ...filled,
        kind: 'Meeting',
        test: { fullMarks: '10', beforePeople: '', beforeSum: '', afterPeople: '', afterSum: '' },
        reach: [
          {
            ...({ channel: 'Radio', estimate: '1', low: '1', high: '1', women: '' } as const),
            method: 'Guessed',
            remark: '',
          },
        ],
      },
      on,
    );
    expect(reading.ok && reading.value).toMatchObject({ test: null, reach: [] });
    const training = readProgrammeEventValues({ ...filled, countries: ['TH'] }, on);
    expect(training.ok && training.value.countries).toEqual([]);
  });
});
