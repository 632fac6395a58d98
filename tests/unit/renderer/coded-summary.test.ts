import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { codeLabel } from '../../../shared/codes/code-list.ts';
import { meansOfTrafficking } from '../../../shared/codes/means-of-trafficking.ts';
import { placeTypes } from '../../../shared/codes/place-types.ts';
import { WhatHappened, nothingAsked } from '../../../shared/domain/what-happened.ts';
import { CompleteStep } from '../../../shared/domain/identification.ts';
import { codedSummary, type CodedCase } from '../../../renderer/features/proposals/coded-summary.ts';
import lao from '../../../renderer/text/lo.json' with { type: 'json' };
import type { Text } from '../../../renderer/text/use-text.ts';
import { dated } from '../../support/cases.ts';
import { newStep } from '../../support/identification.ts';

const i18n = createInstance();
await i18n.init({
  lng: 'lo',
  resources: { lo: { translation: lao } },
  interpolation: { escapeValue: false },
});
const text: Text = {
  t: i18n.getFixedT('lo'),
  language: 'lo',
  label: (list, code) => codeLabel(list, code, 'lo'),
  number: String,
  moment: (instant) => instant,
  clock: (instant) => instant,
};
const on = (typed: string) => ({ answer: 'given', value: dated(typed) }) as const;
const unknown = { answer: 'unknown' } as const;
const [means] = meansOfTrafficking.values;
const [placeType] = placeTypes.values;
const SAID = 'ບ້ານທີ່ນາງເລົ່າ';

const coded: CodedCase = {
  file: { facts: { sourceOfDetection: unknown } },
  steps: [{ entry: CompleteStep.parse(newStep('presumed', { decidedOn: on('10/11/2026') })) }],
  record: WhatHappened.parse({
    ...nothingAsked,
    means: { answer: 'given', value: [means.code] },
    route: {
      answer: 'given',
      value: [
        {
          id: '01990000-0000-7000-8000-000000000001',
          kind: 'Exploitation',
          country: unknown,
          place: { answer: 'given', value: { placeCode: null, freeText: SAID } },
          placeName: unknown,
          placeType: { answer: 'given', value: placeType.code },
          when: on('03/2026'),
          transport: unknown,
          documents: unknown,
          companions: unknown,
        },
      ],
    },
  }),
  screenings: [
    { title: { lo: 'ຕົວຊີ້ວັດ', en: 'Indicators' }, heldOn: on('09/11/2026'), conclusion: 'Presumed' },
  ],
};

describe('a summary to begin with', () => {
  it('has a line for everything that is coded, with its day, in Lao', () => {
    const lines = codedSummary(coded, text).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/10 ພະຈິກ 2026|10\/11\/2026/u);
    expect(lines[1]).toContain(means.labelLo);
    expect(lines[2]).toContain(placeType.labelLo);
    expect(lines[3]).toContain('ຕົວຊີ້ວັດ');
  });

  it('says nothing that somebody told in words, nor what nobody answered', () => {
    const summary = codedSummary(coded, text);
    expect(summary).not.toContain(SAID);
    expect(summary).not.toMatch(/undefined|null/u);
    expect(summary).not.toContain(lao.answer.unknown);
  });

  it('is empty where the writer may see nothing of it', () => {
    expect(codedSummary({ file: { facts: {} }, steps: [], record: {}, screenings: [] }, text)).toBe('');
  });
});
