import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identificationStatuses } from '../../../../shared/codes/identification-statuses.ts';
import {
  dateOutOfOrder,
  daysToIdentification,
  daysWaited,
  standingOf,
} from '../../../../shared/domain/identification-standing.ts';
import {
  type IdentificationState,
  identificationSteps,
  stateAfter,
  stepsFrom,
} from '../../../../shared/domain/identification-steps.ts';
import { CompleteStep, type LedgerEntry } from '../../../../shared/domain/identification.ts';
import { waitingBandOf } from '../../../../shared/domain/waiting-band.ts';
import { identificationLedger } from '../../../../db/migrations/register/0016-identification-ledger.ts';
import { dated } from '../../../support/cases.ts';
import { newStep } from '../../../support/identification.ts';

const steps = identificationStatuses.values.map(({ code }) => code);
const states: readonly IdentificationState[] = ['none', ...steps];

/** The table once more, by hand: from, step, to. Everything else is illegal. */
const legal = new Set([
  'none screened screened',
  'none presumed presumed',
  'none declined declined',
  'screened screened screened',
  'screened presumed presumed',
  'screened declined declined',
  'presumed screened presumed',
  'presumed identified identified',
  'presumed not-identified not-identified',
  'presumed declined declined',
  'not-identified screened screened',
  'not-identified presumed presumed',
  'declined screened screened',
  'declined presumed presumed',
]);
const pairs = states.flatMap((state) => steps.map((step) => [state, step] as const));
const on = (status: LedgerEntry['status'], typed: string): LedgerEntry =>
  CompleteStep.parse(newStep(status, { decidedOn: { answer: 'given', value: dated(typed) } }));

describe('the steps of identification', () => {
  it.each(pairs)('from %s by %s are as the table says', (state, step) => {
    const to = stateAfter(state, step);
    const found = [...legal].filter((line) => line.startsWith(`${state} ${step} `));
    expect(to === undefined ? [] : [`${state} ${step} ${to}`]).toEqual(found);
    expect(stepsFrom(state).includes(step)).toBe(to !== undefined);
  });

  it('are the very ones that the table of the store lets in', () => {
    const written: string[] = [];
    identificationLedger.up({ exec: (sql: string) => written.push(sql) } as never);
    const inSql = [...written.join('').matchAll(/'([a-z-]+)>([a-z-]+)>([a-z-]+)'/gu)].map(
      ([, from, step, to]) => `${from} ${step} ${to}`,
    );
    expect(new Set(inSql)).toEqual(legal);
    expect(inSql).toHaveLength(legal.size);
  });

  it('lead somewhere from everywhere but a formal identification', () => {
    for (const state of states)
      expect(Object.keys(identificationSteps[state]).length === 0).toBe(state === 'identified');
  });
});

describe('a whole step', () => {
  it('has authority, date and what belongs to it', () => {
    for (const status of steps) expect(CompleteStep.safeParse(newStep(status)).success, status).toBe(true);
  });

  it.each([
    ['presumed', { authority: { answer: 'unknown' } }, 'authority', 'required'],
    ['presumed', { decidedOn: { answer: 'not-asked' } }, 'decidedOn', 'required'],
    [
      'identified',
      { authority: { answer: 'given', value: 'EXT_ProvincialATD' } },
      'authority',
      'authority-cannot-decide',
    ],
    [
      'not-identified',
      { authority: { answer: 'given', value: 'EXT_Court' } },
      'authority',
      'authority-cannot-decide',
    ],
    ['not-identified', { notIdentifiedBecause: { answer: 'unknown' } }, 'notIdentifiedBecause', 'required'],
    [
      'presumed',
      { notIdentifiedBecause: { answer: 'given', value: 'Other' } },
      'notIdentifiedBecause',
      'not-understood',
    ],
    ['presumed', { toldAboutHelp: { answer: 'given', value: true } }, 'toldAboutHelp', 'not-understood'],
  ] as const)('%s without what it needs is refused at the field: %o', (status, change, field, message) => {
    const result = CompleteStep.safeParse(newStep(status, change));
    expect(result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      [field, message],
    ]);
  });
});

describe('where a person stands', () => {
  it('is what the last step that counted found, whichever legal steps were taken', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), (tried) => {
        const taken: LedgerEntry[] = [];
        let state: IdentificationState = 'none';
        for (const step of tried) {
          const to = stateAfter(state, step);
          if (to === undefined) {
            expect(() => standingOf([...taken, on(step, '01/11/2026')])).toThrow();
            continue;
          }
          taken.push(on(step, '01/11/2026'));
          state = to;
        }
        const standing = standingOf(taken);
        expect(standing.state).toBe(state);
        expect(standing.last?.status ?? 'none').toBe(state);
        expect(standing.identified !== undefined).toBe(taken.some(({ status }) => status === 'identified'));
      }),
    );
  });

  it('keeps the presumption that stands: a screening afterwards changes nothing, new facts begin a new one', () => {
    const first = on('presumed', '01/11/2026');
    expect(standingOf([first, on('screened', '05/11/2026')])).toMatchObject({
      state: 'presumed',
      presumption: first,
    });
    const again = on('presumed', '20/11/2026');
    const ledger = [first, on('not-identified', '10/11/2026'), again];
    expect(standingOf(ledger).presumption).toBe(again);
    expect(daysWaited(standingOf(ledger), '2026-11-22')).toEqual({ least: 2, most: 2, isApproximate: false });
  });

  it.each([
    ['10/11/2026', { least: 12, most: 12, isApproximate: false }],
    ['11/2026', { least: 0, most: 21, isApproximate: false }],
    ['10/2026', { least: 22, most: 52, isApproximate: false }],
    ['22/11/2026', { least: 0, most: 0, isApproximate: false }],
  ])('has waited since %s no more exactly than that is known', (typed, expected) => {
    expect(daysWaited(standingOf([on('presumed', typed)]), '2026-11-22')).toEqual(expected);
  });

  it('counts the days to identification from the presumption that it was made on', () => {
    const ledger = [on('presumed', '01/10/2026'), on('identified', '11/10/2026')];
    expect(daysToIdentification(standingOf(ledger))).toEqual({ least: 10, most: 10, isApproximate: false });
    expect(daysToIdentification(standingOf(ledger.slice(0, 1)))).toBeUndefined();
  });

  it.each([
    [0, 7, '0-7'],
    [7, 8, 'not-exact'],
    [8, 30, '8-30'],
    [31, 90, '31-90'],
    [366, 9000, '366+'],
  ])('puts %i to %i days into the band %s', (least, most, band) => {
    expect(waitingBandOf({ least, most })).toBe(band);
  });
});

describe('the dates of a ledger', () => {
  it('follow each other, as far as they are known', () => {
    const presumed = on('presumed', '10/11/2026');
    expect(dateOutOfOrder([presumed, on('identified', '09/11/2026')], 1)).toBe('before-the-step-before');
    expect(dateOutOfOrder([presumed, on('identified', '10/11/2026')], 1)).toBeUndefined();
    expect(dateOutOfOrder([presumed, on('identified', '11/2026')], 1)).toBeUndefined();
    expect(dateOutOfOrder([on('presumed', '12/11/2026'), on('identified', '11/11/2026')], 0)).toBe(
      'after-the-step-after',
    );
  });

  it('let a screening that only added to the grounds lie anywhere', () => {
    expect(dateOutOfOrder([on('presumed', '10/11/2026'), on('screened', '01/11/2026')], 1)).toBeUndefined();
  });
});
